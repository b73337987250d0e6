import {type Analysis, type Quote} from '../../../source/analysis/result/analysis.js';
import {omissionMark} from '../../../source/analysis/result/quote-parts.js';
import {analyze} from '../../../source/analysis/analyze.js';

/** Returns the quotes of a text, each as "speaker: words", or "?: words" without a speaker. */
export const said = (text: string): string[] => analyze(text).quotes.map(({speaker, text: words}) => `${speaker ?? '?'}: ${words}`);

/** Returns the only quote of a text. Throws if there are others or none. */
export const onlyQuote = (text: string): Quote => {
	const {quotes} = analyze(text);
	const [quote] = quotes;
	if (quote === undefined || quotes.length > 1) {
		throw new Error(`Expected one quote, found ${quotes.length}: ${quotes.map(({text: words}) => words).join(' | ')}`);
	}

	return quote;
};

/** Removes what a quote may write differently from the text: the spaces for hard line breaks, and the mark for omitted words. */
const plain = (words: string): string => words.replaceAll('\n', ' ').replaceAll(' […] ', ' ');

/** Tells whether pieces of words stand one after the other in a text. */
function hasInOrder(text: string, pieces: readonly string[]): boolean {
	let end = 0;
	return pieces.every(piece => {
		const at = plain(text).indexOf(plain(piece), end);
		end = at + piece.length;
		return at !== -1;
	});
}

/** Lists everything in an analysis that is wrong for any text: offsets out of range, words that differ from the text. */
export const flaws = (text: string, {quotes, entities}: Analysis): string[] => {
	const found: string[] = [];
	const check = (isRight: boolean, flaw: string): void => {
		if (!isRight) {
			found.push(flaw);
		}
	};

	const isSpan = ({start, end}: {readonly start: number; readonly end: number}): boolean => Number.isInteger(start) && start >= 0 && start < end && end <= text.length;
	let last = 0;
	for (const quote of quotes) {
		const {start, parts, kind, speaker, speakerSpan, cue, confidence, evidence} = quote;
		check(isSpan(quote), `quote at ${start} out of range`);
		check(start >= last, `quote at ${start} out of order`);
		last = start;
		check(confidence >= 0 && confidence <= 1, `confidence ${confidence}`);
		check(speaker !== '', 'empty speaker');
		const words = kind === 'direct' && parts !== undefined ? parts.map(part => text.slice(part.start, part.end)).join(' ') : text.slice(start, quote.end);
		// The narrator's words inside a clause are left out of it.
		const isCut = kind !== 'direct' && quote.text.includes(omissionMark) && hasInOrder(words, quote.text.split(omissionMark));
		check(isCut || plain(quote.text) === plain(words), `words of the quote at ${start}`);
		check(parts === undefined || (parts.length > 0 && parts.every(part => isSpan(part) && part.start >= start && part.end <= quote.end)), `parts of the quote at ${start}`);
		const said = kind === 'direct' ? parts ?? [quote] : [];
		const isSaid = (span: {readonly start: number; readonly end: number} | null): boolean => span !== null && said.some(part => part.start < span.end && span.start < part.end);
		check([quote, ...said].every(part => text.slice(part.start, part.end).trim().length === part.end - part.start), `white space around the quote at ${start}`);
		check(!isSaid(speakerSpan) && !isSaid(cue), `speaker or cue inside the quote at ${start}`);
		check(cue === null || (isSpan(cue) && text.slice(cue.start, cue.end) === cue.text), `cue of the quote at ${start}`);
		check(speakerSpan === null || isSpan(speakerSpan), `speaker of the quote at ${start}`);
		check((speaker === null) === (evidence === null), `evidence of the quote at ${start}`);
		check(evidence === null || evidence.chain.every(cited => isSpan(cited) && text.slice(cited.start, cited.end) === cited.text), `chain of the quote at ${start}`);
	}

	for (const {name, mentions, aliases} of entities) {
		check(name !== '' && !aliases.includes(name), `name of ${name}`);
		check(mentions.length > 0 && mentions.every(mention => isSpan(mention)), `mentions of ${name}`);
		check(mentions.every((mention, index) => index === 0 || mention.start >= (mentions[index - 1]?.end ?? 0)), `order of the mentions of ${name}`);
	}

	return found;
};
