import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {
	hasFlag, fingerprintCount, fingerprintOf, tokenFlag,
} from '../lexicon/token-flags.js';
import {type Tokens} from './tokenize.js';

/** The number of occurrences of a word in each case. */
type CaseCounts = {
	lowerCase: number;
	/** Without the capitals that the start of a sentence or a heading forces. */
	capitalized: number;
};

/** The case counts of words that occur with a capital at least once, by the word in lower case. */
export type WordCaseCounts = ReadonlyMap<string, Readonly<CaseCounts>>;

const noCounts: Readonly<CaseCounts> = {lowerCase: 0, capitalized: 0};

/** Returns the case counts of a word, given in lower case. They are 0 for a word that never has a capital. */
export const caseCountsOf = (counts: WordCaseCounts, lower: string): Readonly<CaseCounts> => counts.get(lower) ?? noCounts;

/** True if a word begins with a capital. */
export const isCapital = (word: Word | undefined): word is Word => word !== undefined && (word.shape === 'capital' || word.shape === 'upper');

/** True if a token begins a sentence, a passage or a line, so that its capital does not show that it is a name. */
export const isForcedCapital = (tokens: Tokens, index: number): boolean => {
	if (index === 0 || tokens.sentences[index] !== intAt(tokens.sentences, index - 1) || tokens.passages[index] !== intAt(tokens.passages, index - 1)) {
		return true;
	}

	const before = elementAt(tokens.words, index - 1);
	return before === undefined || (before.shape === 'mark' && !',;\'’)-–/&$('.includes(before.text));
};

/** In tokens. Longer paragraphs are not headings. */
const maxHeadingLength = 40;

/** The number of words in lower case that a heading may have for each capitalised word. */
const maxLowerCaseShare = 0.34;

/** True if the tokens from `from` (inclusive) to `to` (exclusive) are written in title case or in capitals. */
const isHeading = (tokens: Tokens, from: number, to: number): boolean => {
	let lowerCase = 0;
	let capitalized = 0;
	let short = 0;
	for (let at = from; at < to; at++) {
		if (!hasFlag(tokens.flags, at, tokenFlag.headingEvidence)) {
			short += hasFlag(tokens.flags, at, tokenFlag.lower) ? 1 : 0;
			continue;
		}

		if (hasFlag(tokens.flags, at, tokenFlag.lower)) {
			lowerCase++;
		} else if (hasFlag(tokens.flags, at, tokenFlag.capital)) {
			capitalized++;
		}
	}

	// A sentence of names can have few long words in lower case, but it has more short ones than a heading.
	return capitalized >= 2 && lowerCase <= capitalized * maxLowerCaseShare && (lowerCase === 0 || lowerCase + short < capitalized);
};

/** Returns the first token from `index` on in steps of `step` that is no line break. Texts have at most two between paragraphs. */
const skipLineBreaks = ({flags}: Tokens, index: number, step: 1 | -1): number => {
	let at = index;
	while (at >= 0 && at !== index + (3 * step) && hasFlag(flags, at, tokenFlag.lineBreak)) {
		at += step;
	}

	return at;
};

/** True if a line names the speaker of the passage before or after it: "— Ada Bell, Mayor of Leeds", "And from Mayor Bell:". Its capitals are those of names. */
const namesSpeaker = (tokens: Tokens, from: number, to: number): boolean => {
	const {words, passages} = tokens;
	const last = skipLineBreaks(tokens, to - 1, -1);
	return ('—–-'.includes(words[from]?.text ?? ' ') && (intAt(passages, skipLineBreaks(tokens, from - 1, -1)) ?? -1) >= 0)
		|| (elementAt(words, last)?.text === ':' && (intAt(passages, skipLineBreaks(tokens, to, 1)) ?? -1) >= 0);
};

/** Returns the numbers of the paragraphs in title case or in capitals, where a capital does not show that a word is a name. */
export const findHeadings = (tokens: Tokens): Set<number> => {
	const headings = new Set<number>();
	let from = 0;
	for (let index = 0; index <= tokens.count; index++) {
		if (index < tokens.count && tokens.paragraphs[index] === tokens.paragraphs[from]) {
			continue;
		}

		if (index - from < maxHeadingLength && isHeading(tokens, from, index) && !namesSpeaker(tokens, from, index)) {
			headings.add(tokens.paragraphs[from] ?? 0);
		}

		from = index;
	}

	return headings;
};

/** Counts the cases of all words of a text that have a capital somewhere. */
export const countWordCases = (tokens: Tokens, headings: ReadonlySet<number>): WordCaseCounts => {
	const {words, flags, paragraphs, count} = tokens;
	const found = new Map<string, CaseCounts>();
	// By fingerprint: 1 if a word with a capital has it. This rules out nine of ten words in lower case without a look-up.
	const fingerprints = new Uint8Array(fingerprintCount);
	for (let index = 0; index < count; index++) {
		const word = hasFlag(flags, index, tokenFlag.capital) ? words[index] : undefined;
		if (word === undefined) {
			continue;
		}

		let counts = found.get(word.lower);
		if (counts === undefined) {
			counts = {lowerCase: 0, capitalized: 0};
			found.set(word.lower, counts);
			fingerprints[fingerprintOf(flags, index)] = 1;
		}

		if (!isForcedCapital(tokens, index) && !headings.has(paragraphs[index] ?? 0)) {
			counts.capitalized++;
		}
	}

	for (let index = 0; index < count; index++) {
		if (hasFlag(flags, index, tokenFlag.uncommon) && fingerprints[fingerprintOf(flags, index)] === 1) {
			const counts = found.get(words[index]?.lower ?? '');
			if (counts !== undefined) {
				counts.lowerCase++;
			}
		}
	}

	return found;
};
