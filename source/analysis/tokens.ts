import {type Word} from './lexicon.js';
import {type Passage} from './passages.js';
import {unit} from './unit.js';
import {wordAt} from './word-cache.js';

/** The words and marks of a text, each with where it stands. Parallel arrays, because a text has very many. */
export type Tokens = {
	readonly text: string;
	readonly count: number;
	readonly words: readonly Word[];
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** The passage that the token stands in, or -1. The marks themselves belong to their passage. */
	readonly passages: Int32Array;
	readonly paragraphs: Int32Array;
	/** The sentence, counted outside passages: what is quoted ends no sentence of the one who quotes. */
	readonly sentences: Int32Array;
};

/** Abbreviations whose full stop ends no sentence. Origin: general knowledge. */
const abbreviations = new Set(`mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt maj cpl pvt rev hon st jr sr vs etc no inc corp co
ltd jan feb mar apr jun jul aug sep sept oct nov dec calif fla pa mass conn wis minn mich tenn okla ariz colo va ill
ind kan ky md mo mont neb nev ore tex vt wash wyo cmdr adm supt det messrs mt ft`.split(/\s+/v));

const kinds = {
	space: 0, letter: 1, digit: 2, mark: 3, breaks: 4,
} as const;

/** Ranges of code units, first to last, and what they are; all others are letters. Later ones win. */
const ranges: ReadonlyArray<readonly [first: number, last: number, kind: number]> = [
	[0, 127, kinds.mark],
	[0, 32, kinds.space],
	[10, 10, kinds.breaks],
	[48, 57, kinds.digit],
	[65, 90, kinds.letter],
	[97, 122, kinds.letter],
	[0x80, 0xBF, kinds.mark],
	[0xA0, 0xA0, kinds.space],
	[0xD7, 0xD7, kinds.mark],
	[0xF7, 0xF7, kinds.mark],
	[0x20_00, 0x20_0B, kinds.space],
	[0x20_10, 0x20_6F, kinds.mark],
	[0x30_00, 0x30_00, kinds.space],
	[0x30_01, 0x30_1F, kinds.mark],
	[0xFE_FF, 0xFE_FF, kinds.space],
	[0xFF_00, 0xFF_0F, kinds.mark],
];

const table = new Uint8Array(65_536).fill(kinds.letter);
for (const [first, last, kind] of ranges) {
	table.fill(kind, first, last + 1);
}

const isWordCode = (code: number): boolean => table[code] === kinds.letter || table[code] === kinds.digit;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x20_19;

/** Where the word that begins at `from` ends: hyphens, apostrophes, & and full stops inside it belong to it. */
const wordEnd = (text: string, from: number): number => {
	let at = from + 1;
	const {length} = text;
	while (at < length) {
		const code = unit(text, at);
		if (isWordCode(code)) {
			at++;
			continue;
		}

		const joins = code === 45 || code === 38 || code === 46 || isApostrophe(code) || (code === 44 && table[unit(text, at - 1)] === kinds.digit);
		if (!joins || at + 1 >= length || !isWordCode(unit(text, at + 1))) {
			break;
		}

		// "end.The next": a full stop joins only single letters (U.S.) and digits (3.5).
		if (code === 46 && at - from > 1 && table[unit(text, at - 2)] === kinds.letter && table[unit(text, at - 1)] === kinds.letter) {
			break;
		}

		if (code === 44 && table[unit(text, at + 1)] !== kinds.digit) {
			break;
		}

		at += 2;
	}

	return at;
};

/** Where a clitic ('s, 'd, 'll, 've, 're, 'm) parts from the word that ends at `end`; else `end`. */
const cliticStart = (text: string, from: number, end: number): number => {
	for (let width = 2; width <= 3 && end - width > from; width++) {
		if (isApostrophe(unit(text, end - width))) {
			const rest = text.slice(end - width + 1, end).toLowerCase();
			return rest === 't' || rest === 'em' ? end : end - width;
		}
	}

	return end;
};

/** Whether the full stop at `end` belongs to the word before it. */
const takesStop = (text: string, from: number, end: number): boolean => {
	if (unit(text, end) !== 46) {
		return false;
	}

	const word = text.slice(from, Math.min(end, from + 8));
	if (end - from === 1) {
		return word >= 'A' && word <= 'Z' && word !== 'I';
	}

	return end - from <= 8 && (word.charAt(1) === '.' || abbreviations.has(word.toLowerCase()));
};

const grown = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
	const array = new Int32Array(old.length * 2);
	array.set(old);
	return array;
};

/** Cuts a text into words and marks, a line break being a mark too. */
export const tokenize = (text: string, passages: readonly Passage[]): Tokens => {
	const words: Word[] = [];
	let capacity = Math.max(16, Math.ceil(text.length / 4));
	let starts = new Int32Array(capacity);
	let ends = new Int32Array(capacity);
	let inside = new Int32Array(capacity);
	let next = 0;
	const push = (start: number, end: number): void => {
		const index = words.length;
		if (index >= capacity) {
			[starts, ends, inside] = [grown(starts), grown(ends), grown(inside)];
			capacity = starts.length;
		}

		while (next < passages.length && (passages[next]?.outer.end ?? 0) <= start) {
			next++;
		}

		const passage = passages[next];
		starts[index] = start;
		ends[index] = end;
		inside[index] = passage !== undefined && start >= passage.outer.start ? next : -1;
		words.push(wordAt(text, start, end));
	};

	let at = 0;
	while (at < text.length) {
		const kind = table[unit(text, at)];
		if (kind === kinds.space) {
			at++;
		} else if (kind === kinds.letter || kind === kinds.digit) {
			const end = wordEnd(text, at);
			const clitic = cliticStart(text, at, end);
			const stop = clitic === end && takesStop(text, at, end) ? end + 1 : clitic;
			push(at, stop);
			if (clitic < end) {
				push(clitic, end);
			}

			at = Math.max(stop, end);
		} else {
			push(at, at + 1);
			at++;
		}
	}

	const count = words.length;
	return {
		text, count, words, starts, ends, passages: inside, paragraphs: new Int32Array(count), sentences: new Int32Array(count),
	};
};
