import {unit} from '../base/code-units.js';
import {type Facts} from './word.js';

/**
 * What a walk through all tokens of a text asks of each of them, as bits of one number. Tokens keep it beside them, so
 * that a walk reads a row of numbers and touches only the words that it looks for.
 */
export const sign = {
	/** In lower case. */
	lower: 1,
	/** With a capital, or all in capitals. */
	capital: 2,
	mark: 4,
	lineBreak: 8,
	/** A mark that ends a sentence, and one that may close what it ended. */
	ends: 16,
	closes: 32,
	/** In lower case a word that says that somebody spoke. */
	cue: 64,
	/** Begins a description of somebody. */
	describes: 128,
	/** A pronoun of somebody who speaks or is spoken of. */
	pronoun: 256,
	/** "According". */
	according: 512,
	/** Says by its case whether a line is a heading. */
	weighs: 1024,
	/** In lower case and not common: may be a name elsewhere. */
	telling: 2048,
	/** An abbreviation of which the full stop may end a sentence: "p.m." */
	abbreviated: 4096,
	comma: 8192,
	auxiliary: 16_384,
	/** May stand for somebody: a pronoun, a noun for a person. */
	somebody: 32_768,
} as const;

const ends = new Set(['.', '!', '?', '…', '。', '！', '？']);
const closers = new Set(['"', '”', '’', '\'', ')', ']', '»', '“']);

/** The pronouns that may be somebody who speaks or is spoken of. */
const subjects = new Set(['he', 'she', 'they', 'him', 'her', 'them', 'i', 'we', 'it', 'who', 'his', 'their']);

/** How many prints there are: numbers that the forms of a word in small and in capital letters share, and few other words. */
export const printCount = 2048;

/** Of the 32 bits, 16 are signs, 11 the print, 5 the group. */
export const printShift = 16;
const groupShift = 27;

/** Whether a mark or its like ends a sentence. */
export const endsSentence = (text: string): boolean => ends.has(text);

/** Abbreviations whose full stop may end a sentence, without it. */
const endingAbbreviations = new Set(['p.m', 'a.m']);

/** Shorter words say nothing of a heading. */
const shortest = 4;

/* eslint-disable no-bitwise -- Bits, see above. */

const bit = (whether: boolean, value: number): number => whether ? value : 0;

const signsOfMark = ({text, determiner}: Facts): number => sign.mark
	| bit(text === '\n', sign.lineBreak)
	| bit(text === ',', sign.comma)
	| bit(ends.has(text), sign.ends)
	| bit(closers.has(text), sign.closes)
	| bit(determiner, sign.describes);

const signsOfLower = (word: Facts): number => sign.lower | bit(word.cue > 0, sign.cue) | bit(!word.common, sign.telling);

const printOfWord = (lower: string): number => {
	let print = 0;
	for (let at = 0; at < lower.length; at++) {
		print = ((print * 31) + unit(lower, at)) & (printCount - 1);
	}

	return print << printShift;
};

const signsOfWord = (word: Facts): number => (word.shape === 'lower' ? signsOfLower(word) : bit(word.shape !== 'number', sign.capital))
	| printOfWord(word.lower)
	| bit(word.auxiliary, sign.auxiliary)
	| bit(word.pronoun !== undefined || word.person || word.persons, sign.somebody)
	| bit(word.determiner || word.person || word.persons || word.modifier, sign.describes)
	| bit(word.pronoun !== undefined && subjects.has(word.lower), sign.pronoun)
	| bit(word.lower === 'according', sign.according)
	| bit(endingAbbreviations.has(word.lower), sign.abbreviated)
	| bit(word.text.length >= shortest && !word.preposition && !word.conjunction, sign.weighs);

/** The signs of a word or mark, with its group and the print of a word. */
export const signsOf = (word: Facts, group: number): number => (word.shape === 'mark' ? signsOfMark(word) : signsOfWord(word)) | (group << groupShift);

/** Whether a token has a sign. */
export const has = (signs: Int32Array, index: number, wanted: number): boolean => ((signs[index] ?? 0) & wanted) !== 0;

/** The print of a token. */
export const printOf = (signs: Int32Array, index: number): number => ((signs[index] ?? 0) >>> printShift) & (printCount - 1);

/** What kind of word or mark a token is: see `groupOf`. */
export const groupAt = (signs: Int32Array, index: number): number => (signs[index] ?? 0) >>> groupShift;

/* eslint-enable no-bitwise */
