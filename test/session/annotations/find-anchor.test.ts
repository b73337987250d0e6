import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createAnchor} from '../../../source/session/annotations/anchor.js';
import {findAnchor} from '../../../source/session/annotations/find-anchor.js';

const text = `Ferry routes in doubt

“The boats will sail on Monday,” Anna Berg said. “No,” said Carl Dahl.

“We were never asked about the new harbour,” Carl Dahl told reporters. “No,” he said again.`;

/** Returns the words that the anchor of `words` finds in `changed`. */
function found(changed: string, words: string, before = text): string | null {
	const start = before.indexOf(words);
	const span = findAnchor(changed, createAnchor(before, {start, end: start + words.length}));
	return span && changed.slice(span.start, span.end);
}

describe('findAnchor', () => {
	it('finds a span at its offsets in the same text', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme', minLength: 1, maxLength: 900}), fc.nat(), fc.nat(), (any, a, b) => {
			const [start = 0, end = 0] = [a % any.length, b % any.length].toSorted((x, y) => x - y);
			fc.pre(!/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(any.slice(start, end + 1)));
			const span = findAnchor(any, createAnchor(any, {start, end: end + 1}));
			expect(span).toEqual({start, end: end + 1});
		}));
	});

	it('finds words that other text has moved', () => {
		expect(found(`UPDATED\n\nA new first paragraph.\n\n${text}`, 'We were never asked about the new harbour')).toBe('We were never asked about the new harbour');
	});

	it('finds words that are wrapped in another way', () => {
		expect(found(text.replaceAll(' ', '\n'), 'The boats will sail on Monday')).toBe('The\nboats\nwill\nsail\non\nMonday');
	});

	it('tells equal words apart by the text around them', () => {
		const start = text.lastIndexOf('No,');
		const changed = `A new line.\n\n${text}`;
		expect(findAnchor(changed, createAnchor(text, {start, end: start + 3}))?.start).toBe(changed.lastIndexOf('No,'));
	});

	it('finds words whose middle, end or beginning has changed', () => {
		const long = 'We expect the harbour to be closed for the whole of the winter, and nobody has told us when the repairs will begin';
		const before = `Before that nothing.\n\n${long} in earnest.\n\nAfter that nothing.`;
		expect(found(before.replace('closed for', 'shut during'), long, before)).toBe(long.replace('closed for', 'shut during'));
		expect(found(before.replace('repairs will begin', 'work is to start'), long, before)).toMatch(/^We expect the harbour to be closed/v);
		expect(found(before.replace('We expect the harbour', 'They say that it is'), long, before)).toMatch(/nobody has told us when the repairs will begin$/v);
	});

	it('finds short words that have changed between unchanged ones', () => {
		expect(found(text.replace('will sail on Monday', 'sail again Friday'), 'The boats will sail on Monday')).toBe('The boats sail again Friday');
	});

	it('finds the ends of a long span, and what has grown between them', () => {
		const long = Array.from({length: 80}, (_, index) => `Sentence ${index} says something.`).join(' ');
		const before = `First.\n\n${long}\n\nLast.`;
		const changed = `First, and more.\n\n${long.replace('Sentence 40', 'Sentence 40, the longest of all of them,')}\n\nLast.`;
		expect(found(changed, long, before)).toBe(long.replace('Sentence 40', 'Sentence 40, the longest of all of them,'));
	});

	it('finds words with the characters of regular expressions', () => {
		expect(found('New. It costs $5 (a - b) [sic] {x} a|b? *+^ each week.', '$5 (a - b) [sic] {x} a|b? *+^ each', 'It costs $5 (a - b) [sic] {x} a|b? *+^ each week.')).toBe('$5 (a - b) [sic] {x} a|b? *+^ each');
	});

	it('finds nothing in another text', () => {
		expect(found('A wholly different story about the weather. No, it will not rain.', 'The boats will sail on Monday')).toBeNull();
		expect(found('A wholly different story about the weather. No, it will not rain.', 'No,')).toBeNull();
		expect(found('', 'The boats will sail on Monday')).toBeNull();
	});
});
