import {codeUnitAt} from '../base/code-units.js';
import {type WordProperties} from './word.js';

/**
 * What a walk through all tokens of a text asks of each of them, as bits of one number. Tokens keep it beside them, so
 * that a walk reads a row of numbers and touches only the words that it looks for.
 */
export const tokenFlag = {
	/** In lower case. */
	lower: 1,
	/** With a capital, or all in capitals. */
	capital: 2,
	mark: 4,
	lineBreak: 8,
	/** A mark that ends a sentence, and one that may close what it ended. */
	sentenceEnd: 16,
	closingMark: 32,
	/** In lower case a word that says that somebody spoke. */
	cue: 64,
	/** Begins a description of somebody. */
	nominalStart: 128,
	/** A pronoun of somebody who speaks or is spoken of. */
	pronoun: 256,
	/** "According". */
	according: 512,
	/** Says by its case whether a line is a heading. */
	headingEvidence: 1024,
	/** In lower case and not common: may be a name elsewhere. */
	uncommon: 2048,
	/** An abbreviation of which the full stop may end a sentence: "p.m." */
	endingAbbreviation: 4096,
	comma: 8192,
	auxiliary: 16_384,
	/** May stand for somebody: a pronoun, a noun for a person. */
	personWord: 32_768,
} as const;

const ends = new Set(['.', '!', '?', '…', '。', '！', '？']);
const closers = new Set(['"', '”', '’', '\'', ')', ']', '»', '“']);

/** The pronouns that may be somebody who speaks or is spoken of. */
const personalPronouns = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'i', 'we', 'it', 'who', 'his', 'their']);

/** How many prints there are: numbers that the forms of a word in small and in capital letters share, and few other words. */
export const fingerprintCount = 2048;

/** Of the 32 bits, 16 are signs, 11 the print, 5 the group. */
export const fingerprintShift = 16;
const wordClassShift = 27;

/** Whether a mark or its like ends a sentence. */
export const endsSentence = (text: string): boolean => ends.has(text);

/** Abbreviations whose full stop may end a sentence, without it. */
const endingAbbreviations = new Set(['p.m', 'a.m']);

/** Shorter words say nothing of a heading. */
const minHeadingWordLength = 4;

/* eslint-disable no-bitwise -- Bits, see above. */

const bit = (whether: boolean, value: number): number => whether ? value : 0;

const flagsOfMark = ({text, isDeterminer}: WordProperties): number => tokenFlag.mark
	| bit(text === '\n', tokenFlag.lineBreak)
	| bit(text === ',', tokenFlag.comma)
	| bit(ends.has(text), tokenFlag.sentenceEnd)
	| bit(closers.has(text), tokenFlag.closingMark)
	| bit(isDeterminer, tokenFlag.nominalStart);

const flagsOfLower = (word: WordProperties): number => tokenFlag.lower | bit(word.cueStrength > 0, tokenFlag.cue) | bit(!word.isCommon, tokenFlag.uncommon);

const fingerprintOfWord = (lower: string): number => {
	let print = 0;
	for (let at = 0; at < lower.length; at++) {
		print = ((print * 31) + codeUnitAt(lower, at)) & (fingerprintCount - 1);
	}

	return print << fingerprintShift;
};

const flagsOfWord = (word: WordProperties): number => (word.shape === 'lower' ? flagsOfLower(word) : bit(word.shape !== 'number', tokenFlag.capital))
	| fingerprintOfWord(word.lower)
	| bit(word.isAuxiliary, tokenFlag.auxiliary)
	| bit(word.pronoun !== undefined || word.isPersonNoun || word.isPluralPersonNoun, tokenFlag.personWord)
	| bit(word.isDeterminer || word.isPersonNoun || word.isPluralPersonNoun || word.isModifier, tokenFlag.nominalStart)
	| bit(word.pronoun !== undefined && personalPronouns.has(word.lower), tokenFlag.pronoun)
	| bit(word.lower === 'according', tokenFlag.according)
	| bit(endingAbbreviations.has(word.lower), tokenFlag.endingAbbreviation)
	| bit(word.text.length >= minHeadingWordLength && !word.isPreposition && !word.isConjunction, tokenFlag.headingEvidence);

/** The signs of a word or mark, with its group and the print of a word. */
export const flagsOf = (word: WordProperties, group: number): number => (word.shape === 'mark' ? flagsOfMark(word) : flagsOfWord(word)) | (group << wordClassShift);

/** Whether a token has a sign. */
export const hasFlag = (flags: Int32Array, index: number, wanted: number): boolean => ((flags[index] ?? 0) & wanted) !== 0;

/** The print of a token. */
export const fingerprintOf = (flags: Int32Array, index: number): number => ((flags[index] ?? 0) >>> fingerprintShift) & (fingerprintCount - 1);

/** What kind of word or mark a token is: see `wordClassOf`. */
export const wordClassOfFlags = (flags: Int32Array, index: number): number => (flags[index] ?? 0) >>> wordClassShift;

/* eslint-enable no-bitwise */
