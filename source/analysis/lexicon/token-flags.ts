import {codeUnitAt} from '../base/code-units.js';
import {type WordProperties} from './word.js';

/**
 * Bits that loops over all tokens of a text test. They are stored in one array beside the tokens, so that a loop reads
 * consecutive numbers and loads only the words that it looks for.
 */
export const tokenFlag = {
	/** A word in lower case. */
	lower: 1,
	/** A word with a capital first letter, or all in capitals. */
	capital: 2,
	mark: 4,
	lineBreak: 8,
	/** A mark that ends a sentence. */
	sentenceEnd: 16,
	/** A mark that may follow the end of a sentence and belongs to it. */
	closingMark: 32,
	/** A word in lower case that says that somebody spoke. */
	cue: 64,
	/** A word or a possessive that can begin a nominal mention. */
	nominalStart: 128,
	/** A pronoun that can stand for a speaker or another person. */
	pronoun: 256,
	/** The word "according". */
	according: 512,
	/** A word whose case tells whether its line is a heading. */
	headingEvidence: 1024,
	/** A word in lower case that is not common, and so may be a name elsewhere in the text. */
	uncommon: 2048,
	/** An abbreviation whose full stop may also end a sentence: "p.m." */
	endingAbbreviation: 4096,
	comma: 8192,
	auxiliary: 16_384,
	/** A pronoun or a noun for persons. */
	personWord: 32_768,
} as const;

const ends = new Set(['.', '!', '?', '…', '。', '！', '？']);
const closers = new Set(['"', '”', '’', '\'', ')', ']', '»', '“']);

/** The pronouns that can stand for a speaker or another person. */
const personalPronouns = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'i', 'we', 'it', 'who', 'his', 'their', 'both']);

/** The number of fingerprints. A word has the same fingerprint in lower case and in capitals; few other words share it. */
export const fingerprintCount = 2048;

/** A token's 32 bits: 16 flags, 11 of the fingerprint, 5 of the word class. */
export const fingerprintShift = 16;
const wordClassShift = 27;

/** True if a mark ends a sentence. */
export const endsSentence = (text: string): boolean => ends.has(text);

/** Abbreviations whose full stop may also end a sentence, written without it. */
const endingAbbreviations = new Set(['p.m', 'a.m']);

/** Shorter words do not count in deciding whether a line is a heading. */
const minHeadingWordLength = 4;

/* eslint-disable no-bitwise -- Flags are bits. */

const bitIf = (condition: boolean, bit: number): number => condition ? bit : 0;

const flagsOfMark = ({text, lower, isDeterminer}: WordProperties): number => tokenFlag.mark
	| bitIf(text === '\n', tokenFlag.lineBreak)
	| bitIf(text === ',', tokenFlag.comma)
	| bitIf(ends.has(text), tokenFlag.sentenceEnd)
	| bitIf(closers.has(text), tokenFlag.closingMark)
	| bitIf(isDeterminer || lower === '\'s', tokenFlag.nominalStart);

const flagsOfLower = (word: WordProperties): number => tokenFlag.lower | bitIf(word.cueStrength > 0, tokenFlag.cue) | bitIf(!word.isCommon, tokenFlag.uncommon);

const fingerprintOfWord = (lower: string): number => {
	let fingerprint = 0;
	for (let at = 0; at < lower.length; at++) {
		fingerprint = ((fingerprint * 31) + codeUnitAt(lower, at)) & (fingerprintCount - 1);
	}

	return fingerprint << fingerprintShift;
};

const flagsOfWord = (word: WordProperties): number => (word.shape === 'lower' ? flagsOfLower(word) : bitIf(word.shape !== 'number', tokenFlag.capital))
	| fingerprintOfWord(word.lower)
	| bitIf(word.isAuxiliary, tokenFlag.auxiliary)
	| bitIf(word.pronoun !== undefined || word.isPersonNoun || word.isPluralPersonNoun, tokenFlag.personWord)
	| bitIf(word.isDeterminer || word.isPersonNoun || word.isPluralPersonNoun || word.isModifier, tokenFlag.nominalStart)
	| bitIf(personalPronouns.has(word.lower), tokenFlag.pronoun)
	| bitIf(word.lower === 'according', tokenFlag.according)
	| bitIf(endingAbbreviations.has(word.lower), tokenFlag.endingAbbreviation)
	| bitIf(word.text.length >= minHeadingWordLength && !word.isPreposition && !word.isConjunction, tokenFlag.headingEvidence);

/** Packs the flags of a word or mark with its word class and, for words, the fingerprint. */
export const flagsOf = (word: WordProperties, wordClass: number): number => (word.shape === 'mark' ? flagsOfMark(word) : flagsOfWord(word)) | (wordClass << wordClassShift);

/** True if a token has at least one of the wanted flags. */
export const hasFlag = (flags: Int32Array, index: number, wanted: number): boolean => ((flags[index] ?? 0) & wanted) !== 0;

/** Returns the fingerprint of a token. */
export const fingerprintOf = (flags: Int32Array, index: number): number => ((flags[index] ?? 0) >>> fingerprintShift) & (fingerprintCount - 1);

/** Returns the word class of a token: see `wordClass`. */
export const wordClassOfFlags = (flags: Int32Array, index: number): number => (flags[index] ?? 0) >>> wordClassShift;

/* eslint-enable no-bitwise */
