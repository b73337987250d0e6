import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {
	hasFlag, fingerprintCount, fingerprintOf, tokenFlag,
} from '../lexicon/token-flags.js';
import {type Tokens} from './tokenize.js';

/** How often a word that has a capital somewhere stands with a small letter, and with a capital where none is needed. */
type CaseCounts = {
	lowerCase: number;
	capitalized: number;
};

/** By the word in lower case. */
export type WordCaseCounts = ReadonlyMap<string, Readonly<CaseCounts>>;

const noCounts: Readonly<CaseCounts> = {lowerCase: 0, capitalized: 0};

/** How often a word in lower case stands with a small letter and with a capital: never where no capital is. */
export const caseCountsOf = (capitals: WordCaseCounts, lower: string): Readonly<CaseCounts> => capitals.get(lower) ?? noCounts;

/** Whether a word begins with a capital. */
export const isCapital = (word: Word | undefined): word is Word => word !== undefined && (word.shape === 'capital' || word.shape === 'upper');

/** Whether the token begins a sentence, a passage or a line, so that its capital says nothing. */
export const isForcedCapital = (tokens: Tokens, index: number): boolean => {
	if (index === 0 || tokens.sentences[index] !== intAt(tokens.sentences, index - 1) || tokens.passages[index] !== intAt(tokens.passages, index - 1)) {
		return true;
	}

	const before = elementAt(tokens.words, index - 1);
	return before === undefined || (before.shape === 'mark' && !',;\'’)-–/&$('.includes(before.text));
};

/** Paragraphs longer than this many tokens are no headings, whatever their capitals. */
const maxHeadingLength = 40;

/** Whether the tokens from `from` to `to` are written in title case or in capitals. */
const isHeading = (tokens: Tokens, from: number, to: number): boolean => {
	let small = 0;
	let large = 0;
	for (let at = from; at < to; at++) {
		if (!hasFlag(tokens.flags, at, tokenFlag.headingEvidence)) {
			continue;
		}

		if (hasFlag(tokens.flags, at, tokenFlag.lower)) {
			small++;
		} else if (hasFlag(tokens.flags, at, tokenFlag.capital)) {
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

		if (index - from < maxHeadingLength && isHeading(tokens, from, index)) {
			headings.add(tokens.paragraphs[from] ?? 0);
		}

		from = index;
	}

	return headings;
};

/** Counts the capitals of an article outside headings, and how often the same words stand without. */
export const countWordCases = (tokens: Tokens, headings: ReadonlySet<number>): WordCaseCounts => {
	const {words, flags, paragraphs, count} = tokens;
	const found = new Map<string, CaseCounts>();
	/** Whether a word with a capital has this print: nine of ten words in lower case need no further look. */
	const prints = new Uint8Array(fingerprintCount);
	for (let index = 0; index < count; index++) {
		const word = hasFlag(flags, index, tokenFlag.capital) ? words[index] : undefined;
		if (word === undefined) {
			continue;
		}

		let counts = found.get(word.lower);
		if (counts === undefined) {
			counts = {lowerCase: 0, capitalized: 0};
			found.set(word.lower, counts);
			prints[fingerprintOf(flags, index)] = 1;
		}

		if (!isForcedCapital(tokens, index) && !headings.has(paragraphs[index] ?? 0)) {
			counts.capitalized++;
		}
	}

	for (let index = 0; index < count; index++) {
		if (hasFlag(flags, index, tokenFlag.uncommon) && prints[fingerprintOf(flags, index)] === 1) {
			const counts = found.get(words[index]?.lower ?? '');
			if (counts !== undefined) {
				counts.lowerCase++;
			}
		}
	}

	return found;
};
