import {get, numberAt} from './arrays.js';
import {type Word} from './lexicon.js';
import {type Tokens} from './tokens.js';
import {has, sign} from './word-signs.js';

/** How often each word stands with a small letter, and with a capital where none is needed. */
export type Capitals = {
	readonly small: ReadonlyMap<string, number>;
	readonly large: ReadonlyMap<string, number>;
};

/** Whether a word begins with a capital. */
export const isCapital = (word: Word | undefined): word is Word => word !== undefined && (word.shape === 'capital' || word.shape === 'upper');

/** Whether the token begins a sentence, a passage or a line, so that its capital says nothing. */
export const isForced = (tokens: Tokens, index: number): boolean => {
	if (index === 0 || tokens.sentences[index] !== numberAt(tokens.sentences, index - 1) || tokens.passages[index] !== numberAt(tokens.passages, index - 1)) {
		return true;
	}

	const before = get(tokens.words, index - 1);
	return before === undefined || (before.shape === 'mark' && !',;\'’)-–/&$('.includes(before.text));
};

/** Paragraphs longer than this many tokens are no headings, whatever their capitals. */
const longestHeading = 40;

/** Whether the tokens from `from` to `to` are written in title case or in capitals. */
const isHeading = (tokens: Tokens, from: number, to: number): boolean => {
	let small = 0;
	let large = 0;
	for (let at = from; at < to; at++) {
		if (!has(tokens.signs, at, sign.weighs)) {
			continue;
		}

		if (has(tokens.signs, at, sign.lower)) {
			small++;
		} else if (has(tokens.signs, at, sign.capital)) {
			large++;
		}
	}

	return large >= 2 && small <= large * 0.34;
};

/** Paragraphs written in title case or in capitals: a capital there says nothing. */
export const findHeadings = (tokens: Tokens): Set<number> => {
	const headings = new Set<number>();
	let from = 0;
	for (let index = 0; index <= tokens.count; index++) {
		if (index < tokens.count && tokens.paragraphs[index] === tokens.paragraphs[from]) {
			continue;
		}

		if (index - from < longestHeading && isHeading(tokens, from, index)) {
			headings.add(tokens.paragraphs[from] ?? 0);
		}

		from = index;
	}

	return headings;
};

/** Counts the capitals of an article outside headings, and how often the same words stand without. */
export const countCapitals = (tokens: Tokens, headings: ReadonlySet<number>): Capitals => {
	const small = new Map<string, number>();
	const large = new Map<string, number>();
	const capitalised = new Set<string>();
	for (let index = 0; index < tokens.count; index++) {
		const word = has(tokens.signs, index, sign.capital) ? tokens.words[index] : undefined;
		if (word === undefined) {
			continue;
		}

		capitalised.add(word.lower);
		if (!isForced(tokens, index) && !headings.has(tokens.paragraphs[index] ?? 0)) {
			large.set(word.lower, (large.get(word.lower) ?? 0) + 1);
		}
	}

	for (let index = 0; index < tokens.count; index++) {
		const word = has(tokens.signs, index, sign.telling) ? tokens.words[index] : undefined;
		if (word !== undefined && capitalised.has(word.lower)) {
			small.set(word.lower, (small.get(word.lower) ?? 0) + 1);
		}
	}

	return {small, large};
};
