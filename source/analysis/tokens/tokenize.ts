import {unitOrZeroAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {type Passage} from '../quotation-marks/find-passages.js';
import {codeUnitsOf} from '../base/code-units.js';
import {wordIdOf, flagsById, wordById} from '../lexicon/word-cache.js';
import {numberSentences} from './sentence-boundaries.js';

/** The words and punctuation marks of a text. They are parallel arrays, because a text has very many. */
export type Tokens = {
	readonly text: string;
	readonly count: number;
	readonly words: readonly Word[];
	/** The flags of each token: see `tokenFlag`. */
	readonly flags: Int32Array;
	/** Offsets into `text`, in UTF-16 code units. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** The passage that each token lies in, or -1. Quotation marks belong to their passage. */
	readonly passages: Int32Array;
	/** The number of each token's paragraph. */
	readonly paragraphs: Int32Array;
	/** The number of each token's sentence. Sentences inside a passage are not counted. */
	readonly sentences: Int32Array;
};

/** Abbreviations whose full stop does not end a sentence. Origin: general knowledge. */
const abbreviations = new Set(`mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt maj cpl pvt rev hon st jr sr vs etc no inc corp co
ltd jan feb mar apr jun jul aug sep sept oct nov dec calif fla pa mass conn wis minn mich tenn okla ariz colo va ill
ind kan ky md mo mont neb nev ore tex vt wash wyo cmdr adm supt det messrs mt ft
coun const insp cst`.replaceAll('\n', ' ').split(' '));

/** The classes of characters. Those of words come first. */
const characterClass = {
	letter: 0, digit: 1, space: 2, mark: 3, lineBreak: 4,
} as const;

/** The classes of ranges of code units, both ends included. Later ranges override earlier ones. All other code units are letters. */
const ranges: ReadonlyArray<readonly [first: number, last: number, kind: number]> = [
	[0, 127, characterClass.mark],
	[0, 32, characterClass.space],
	[10, 10, characterClass.lineBreak],
	[48, 57, characterClass.digit],
	[65, 90, characterClass.letter],
	[97, 122, characterClass.letter],
	[0x80, 0xBF, characterClass.mark],
	[0xA0, 0xA0, characterClass.space],
	[0xD7, 0xD7, characterClass.mark],
	[0xF7, 0xF7, characterClass.mark],
	[0x20_00, 0x20_0B, characterClass.space],
	[0x20_10, 0x20_6F, characterClass.mark],
	[0x30_00, 0x30_00, characterClass.space],
	[0x30_01, 0x30_1F, characterClass.mark],
	[0xFE_FF, 0xFE_FF, characterClass.space],
	[0xFF_00, 0xFF_0F, characterClass.mark],
];

const characterClasses = new Uint8Array(65_536).fill(characterClass.letter);
for (const [first, last, kind] of ranges) {
	characterClasses.fill(kind, first, last + 1);
}

const isWordCode = (code: number): boolean => (characterClasses[code] ?? 0) <= characterClass.digit;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x20_19;
const [comma, fullStop, hyphen, ampersand, underscore] = [44, 46, 45, 38, 95];

/** True if the mark at `index` joins two parts of one word: a hyphen, an apostrophe, "&", "_", a comma or full stop between digits, a full stop between letters. */
const joinsWord = (units: Uint16Array, from: number, index: number): boolean => {
	const code = unitOrZeroAt(units, index);
	if (index + 1 >= units.length || !isWordCode(unitOrZeroAt(units, index + 1))) {
		return false;
	}

	if (code === comma) {
		return characterClasses[unitOrZeroAt(units, index - 1)] === characterClass.digit && characterClasses[unitOrZeroAt(units, index + 1)] === characterClass.digit;
	}

	if (code === fullStop) {
		// "end.The next": a full stop joins only single letters (U.S.) and digits (3.5).
		return !(index - from > 1 && characterClasses[unitOrZeroAt(units, index - 2)] === characterClass.letter && characterClasses[unitOrZeroAt(units, index - 1)] === characterClass.letter);
	}

	return code === hyphen || code === ampersand || code === underscore || isApostrophe(code);
};

/** Returns the end of the word that begins at `from`. */
const wordEnd = (units: Uint16Array, from: number): number => {
	let end = from + 1;
	while (end < units.length) {
		if (isWordCode(unitOrZeroAt(units, end))) {
			end++;
		} else if (joinsWord(units, from, end)) {
			end += 2;
		} else {
			break;
		}
	}

	return end;
};

/** Returns the start of the clitic ('s, 'd, 'll, 've, 're, 'm) of the word that ends at `end`, or `end` if it has none. */
const cliticStart = (text: string, units: Uint16Array, from: number, end: number): number => {
	for (let width = 2; width <= 3 && end - width > from; width++) {
		if (isApostrophe(unitOrZeroAt(units, end - width))) {
			const rest = text.slice(end - width + 1, end).toLowerCase();
			return rest === 't' || rest === 'em' ? end : end - width;
		}
	}

	return end;
};

/** True if the full stop at `end` belongs to the word before it. */
const takesFullStop = (text: string, from: number, end: number): boolean => {
	if (end - from > 8) {
		return false;
	}

	const word = text.slice(from, end);
	return end - from === 1 ? word >= 'A' && word <= 'Z' && word !== 'I' : word.charAt(1) === '.' || abbreviations.has(word.toLowerCase());
};

const withDoubleLength = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
	const array = new Int32Array(old.length * 2);
	array.set(old);
	return array;
};

/** Finds the tokens of a text. `bounds` holds the start and the end of each token in turn. */
const findTokenBounds = (text: string, units: Uint16Array): {readonly bounds: Int32Array; readonly count: number} => {
	let bounds = new Int32Array(Math.max(32, Math.ceil(text.length / 2)));
	let count = 0;
	let index = 0;
	while (index < units.length) {
		const kind = characterClasses[unitOrZeroAt(units, index)];
		if (kind === characterClass.space) {
			index++;
			continue;
		}

		if (count + 4 > bounds.length) {
			bounds = withDoubleLength(bounds);
		}

		const isWord = isWordCode(unitOrZeroAt(units, index));
		let end = isWord ? wordEnd(units, index) : index + 1;
		const clitic = isWord ? cliticStart(text, units, index, end) : end;
		if (clitic < end) {
			bounds[count] = index;
			bounds[count + 1] = clitic;
			count += 2;
			index = clitic;
		} else if (isWord && unitOrZeroAt(units, end) === fullStop && takesFullStop(text, index, end)) {
			end++;
		}

		bounds[count] = index;
		bounds[count + 1] = end;
		count += 2;
		index = end;
	}

	return {bounds, count: count / 2};
};

/**
 * Splits a text into words and punctuation marks, and numbers their paragraphs and sentences. A line break is a mark.
 *
 * @param passages the passages of the text, in order
 * @param units the code units of `text`
 */
export const tokenize = (text: string, passages: readonly Passage[], units = codeUnitsOf(text)): Tokens => {
	const {bounds, count} = findTokenBounds(text, units);
	const words: Word[] = [];
	const flags = new Int32Array(count);
	const starts = new Int32Array(count);
	const ends = new Int32Array(count);
	const inside = new Int32Array(count);
	// The first passage that has not ended yet.
	let next = 0;
	for (let index = 0; index < count; index++) {
		const start = bounds[2 * index] ?? 0;
		const end = bounds[(2 * index) + 1] ?? 0;
		let passage = passages[next];
		while (passage !== undefined && passage.outer.end <= start) {
			next++;
			passage = passages[next];
		}

		const id = wordIdOf(text, units, start, end);
		starts[index] = start;
		ends[index] = end;
		inside[index] = passage !== undefined && start >= passage.outer.start ? next : -1;
		flags[index] = flagsById(id);
		words.push(wordById(id));
	}

	const {paragraphs, sentences} = numberSentences({
		text, count, words, flags, passages: inside,
	}, passages);
	return {
		text, count, words, flags, starts, ends, passages: inside, paragraphs, sentences,
	};
};
