import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Quote} from '../../../source/analysis/result/analysis.js';
import {quoteText} from '../../../source/layout/labels/quote-text.js';

/** A quote of the parts of `marked` that stand in brackets, and the text without them. */
function bracketed(marked: string, kind: Quote['kind'] = 'direct'): {readonly text: string; readonly quote: Quote} {
	const pieces = marked.split(/[\[\]]/v);
	const parts: Array<{start: number; end: number}> = [];
	let text = '';
	for (const [index, piece] of pieces.entries()) {
		if (index % 2 === 1) {
			parts.push({start: text.length, end: text.length + piece.length});
		}

		text += piece;
	}

	const start = parts[0]?.start ?? 0;
	const end = parts.at(-1)?.end ?? 0;
	return {
		text,
		quote: {
			start, end, parts, text: kind === 'direct' ? parts.map(part => text.slice(part.start, part.end)).join(' ') : text.slice(start, end),
			kind, speaker: null, speakerSpan: null, cue: null, verb: null, polarity: 'asserted', evidence: null, role: null, roleSpan: null, confidence: 1,
		},
	};
}

const words = (marked: string, kind?: Quote['kind']): string => {
	const {text, quote} = bracketed(marked, kind);
	return quoteText(text, quote);
};

describe('the shown words of a quote', () => {
	it.each([
		['“[We sail],” she said.', '“We sail”'],
		['“[We sail],” she said. “[On Monday.]”', '“We sail” […] “On Monday.”'],
		['“[We sail],” she said, “[on Monday],” and left. “[Perhaps.]”', '“We sail” […] “on Monday” […] “Perhaps.”'],
		['“[We sail.]”\n\n“[On Monday.]”', '“We sail. On Monday.”'],
		['“[We sail.]” “[On Monday],” he said. “[Perhaps.]”', '“We sail. On Monday” […] “Perhaps.”'],
		['“[Un]” 7 “[Deux]”', '“Un” […] “Deux”'],
		['“[Да]”, да, “[нет]”', '“Да” […] “нет”'],
		['“[We\n  sail\ton ]”', '“We sail on”'],
	])('%j are shown as %j', (marked, shown) => {
		expect(words(marked)).toBe(shown);
	});

	it.each([
		['‘[Go, she said, “and sail,” and left],’ he said. ‘[“Sail” was all.]’', '“Go, she said, ‘and sail,’ and left” […] “‘Sail’ was all.”'],
		['“[Go, she said, ‘and sail,’ and left],” he said.', '“Go, she said, ‘and sail,’ and left”'],
		['“[Go, she said, ‘and “sail,” too’],” he said.', '“Go, she said, ‘and “sail,” too’”'],
		['«[Er sagte „nein“ dazu]», hieß es.', '“Er sagte „nein“ dazu”'],
		['\'[She said, "sail," and left],\' he said.', '“She said, "sail," and left”'],
		['‘[It is 5” wide],’ he said.', '“It is 5” wide”'],
	])('keep the marks of a quotation inside: %j are shown as %j', (marked, shown) => {
		expect(words(marked)).toBe(shown);
	});

	it('are in quotation marks if the analysis has no parts', () => {
		const {text, quote} = bracketed('“[We sail],” she said.');
		const {parts, ...whole} = quote;
		expect(parts).toHaveLength(1);
		expect(quoteText(text, whole)).toBe('“We sail”');
	});

	it('have no quotation marks around a reported clause', () => {
		expect(words('She said [that they\n“sail” soon].', 'indirect')).toBe('that they “sail” soon');
	});

	it('are complete and in order, with a gap exactly where the article adds words', () => {
		const part = fc.array(fc.constantFrom('boats', 'sail', 'on', 'été', '条約', 'now.'), {minLength: 1, maxLength: 5});
		const between = fc.record({marks: fc.constantFrom('” “', '”\n\n“', ',” — “'), own: fc.option(fc.constantFrom('she said', 'д', '7'), {nil: ''})});
		fc.assert(fc.property(part, fc.array(fc.tuple(between, part), {maxLength: 6}), (first, rest) => {
			const marked = `“[${first.join('\n')}]${rest.map(([{marks, own}, more]) => `${own === '' ? '' : `,” ${own}`}${marks}[${more.join(' ')}]`).join('')}”`;
			const expected = rest.map(([{own}, more]) => `${own === '' ? ' ' : '” […] “'}${more.join(' ')}`).join('');
			expect(words(marked)).toBe(`“${first.join(' ')}${expected}”`);
		}));
	});

	it('are in quotation marks if a clause has only one quoted part', () => {
		const {text, quote: {parts: _, ...quote}} = bracketed('The word was “[guilty]”.', 'mixed');
		expect(quoteText(text, quote)).toBe('“guilty”');
		expect(words('She said [it was “a joke”].', 'mixed')).toBe('it was “a joke”');
	});
});
