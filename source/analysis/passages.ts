import {type Span} from '../article/span.js';
import {at as numberAt} from './arrays.js';
import {unitsOf} from './unit.js';

/** A stretch of text between quotation marks. The span leaves the marks out, `outer` takes them in. */
export type Passage = Span & {
	readonly outer: Span;
	/** Whether a closing mark was found before the paragraph ended. */
	readonly closed: boolean;
	/** Whether the next paragraph goes on with this passage: it begins with an opening mark, and this one was not closed. */
	readonly continued: boolean;
};

type Open = {
	readonly at: number;
	readonly width: number;
	readonly closers: string;
	/** How many marks of the same kind were opened inside. */
	depth: number;
};

const doubleOpeners = '“„«「『"';
const doubleMarks = `${doubleOpeners}”»」』`;
const nesting = '«「『';
const closersOf = new Map([
	['"', '"”“'], ['“', '”"“'], ['„', '“”"'], ['«', '»'], ['「', '」'], ['『', '』'], ['\'\'', '\'\''], ['``', '\'\''],
]);

/** By code unit: 1 for a quotation mark of any kind, 2 for a line break. */
const kinds = new Uint8Array(65_536);
for (const character of `${doubleMarks}'\`‘’`) {
	kinds[character.codePointAt(0) ?? 0] = 1;
}

const lineBreak = 2;
kinds[10] = lineBreak;

const isSpace = (character: string): boolean => character === '' || character === ' ' || character === '\u00A0' || character === '\n' || character === '\t' || character === '\r';
const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isWordCharacter = (character: string): boolean => character !== '' && (character.toLowerCase() !== character.toUpperCase() || isDigit(character) || character > '\u2FFF');

/** Whether a mark that looks both ways opens rather than closes here. */
const looksOpening = (before: string, after: string): boolean => !isSpace(after) && (isSpace(before) || '([{—–-/'.includes(before));

/** Two single marks in a row, which make a double one; else nothing. */
const pairAt = (text: string, at: number): string => {
	const first = text.charAt(at);
	const isSingle = first === '\'' || first === '`' || first === '‘' || first === '’';
	return isSingle && text.charAt(at + 1) === first ? first + first : '';
};

/** A quotation mark and what stands beside it. */
type Mark = {
	readonly at: number;
	/** One character, or two single marks. */
	readonly text: string;
	readonly before: string;
	readonly after: string;
};

/** Whether a mark begins a passage. A lone one after a number is inches, and a closing one that nothing opened begins nothing. */
const begins = ({text, before, after}: Mark): boolean => {
	if (text === '”') {
		return looksOpening(before, after);
	}

	const isOpener = text.length === 2 || doubleOpeners.includes(text);
	return isOpener && (!isSpace(after) || text === '«') && !(text === '"' && isDigit(before));
};

/** The passages of one paragraph between double marks of any kind. */
class DoubleMarks {
	readonly found: Passage[] = [];
	readonly #text: string;
	#open: Open | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	take(mark: Mark): void {
		const {at, text} = mark;
		if (this.#open === undefined) {
			if (begins(mark)) {
				this.#open = {
					at, width: text.length, closers: text === '”' ? '”"' : closersOf.get(text) ?? '\'\'’’', depth: 0,
				};
			}
		} else if (text.length === 2 || doubleMarks.includes(text)) {
			this.#goOn(this.#open, mark);
		}
	}

	/** The paragraph has ended: so does what is open. */
	end(to: number): void {
		if (this.#open !== undefined) {
			let end = to;
			while (end > this.#open.at + this.#open.width && isSpace(this.#text.charAt(end - 1))) {
				end--;
			}

			this.#close(this.#open, end, 0);
		}
	}

	/** A mark while a passage is open: it closes the passage, or opens or closes one inside. */
	#goOn(open: Open, {at, text, before, after}: Mark): void {
		const closes = open.closers.includes(text) && open.width === text.length;
		const opener = this.#text.charAt(open.at);
		if (text === opener && nesting.includes(text)) {
			open.depth++;
		} else if (closes && open.depth > 0) {
			open.depth--;
		} else if (closes && (text === '“' && opener === '„' ? true : !(looksOpening(before, after) && (text === '“' || text === '"')))) {
			this.#close(open, at, text.length);
		}
	}

	#close(open: Open, end: number, width: number): void {
		this.#open = undefined;
		if (end <= open.at + open.width) {
			return;
		}

		// « French leaves spaces inside the marks. »
		let [first, last] = [open.at + open.width, end];
		while (first < last && isSpace(this.#text.charAt(first))) {
			first++;
		}

		while (last > first + 1 && isSpace(this.#text.charAt(last - 1))) {
			last--;
		}

		if (first < last) {
			this.found.push({
				start: first, end: last, outer: {start: open.at, end: end + width}, closed: width > 0, continued: false,
			});
		}
	}
}

/** The passages between single marks in a stretch that has no double ones. */
class SingleMarks {
	readonly #found: Passage[];
	#open = -1;
	#doubtful = -1;

	constructor(found: Passage[]) {
		this.#found = found;
	}

	take({at, text, before, after}: Mark): void {
		if (text === '`') {
			return;
		}

		const opens = text !== '’' && (isSpace(before) || '([—–-'.includes(before)) && isWordCharacter(after);
		if (opens) {
			if (this.#open >= 0 && this.#doubtful > this.#open) {
				this.#close(this.#doubtful);
			}

			if (this.#open < 0) {
				this.#open = at;
			}
		} else if (this.#open >= 0 && text !== '‘' && !isSpace(before) && !isWordCharacter(after)) {
			// "the workers' rights": after an s it may be a possessive, unless nothing better comes.
			if (before === 's' && after === ' ') {
				this.#doubtful = at;
			} else {
				this.#close(at);
			}
		}
	}

	/** The stretch has ended: what is open is a passage only if it may have been closed. */
	end(): void {
		if (this.#open >= 0 && this.#doubtful > this.#open) {
			this.#close(this.#doubtful);
		}

		this.#open = -1;
		this.#doubtful = -1;
	}

	#close(end: number): void {
		if (end > this.#open + 1) {
			this.#found.push({
				start: this.#open + 1, end, outer: {start: this.#open, end: end + 1}, closed: true, continued: false,
			});
		}

		this.#open = -1;
		this.#doubtful = -1;
	}
}

/** Finds the passages of one paragraph. */
class Paragraph {
	readonly #text: string;
	readonly #from: number;
	readonly #to: number;
	/** Where marks stand. */
	readonly #marks: readonly number[];

	constructor(text: string, {start, end}: Span, marks: readonly number[]) {
		this.#text = text;
		this.#from = start;
		this.#to = end;
		this.#marks = marks;
	}

	find(): Passage[] {
		const doubles = new DoubleMarks(this.#text);
		let next = this.#from;
		for (const at of this.#marks) {
			if (at >= next) {
				const pair = pairAt(this.#text, at);
				const mark = this.#markAt(at, pair === '' ? this.#text.charAt(at) : pair);
				doubles.take(mark);
				next = at + mark.text.length;
			}
		}

		doubles.end(this.#to);
		return this.#withSingles(doubles.found);
	}

	#markAt(at: number, text: string): Mark {
		const end = at + text.length;
		return {
			at, text, before: at === this.#from ? '' : this.#text.charAt(at - 1), after: end >= this.#to ? '' : this.#text.charAt(end),
		};
	}

	/** Adds what stands between single marks outside the double ones. */
	#withSingles(doubles: readonly Passage[]): Passage[] {
		const found: Passage[] = [];
		const singles = new SingleMarks(found);
		let next = 0;
		for (const at of this.#marks) {
			const passage = doubles[next];
			if (passage !== undefined && at >= passage.outer.end) {
				singles.end();
				found.push(passage);
				next++;
			}

			const around = doubles[next];
			const character = this.#text.charAt(at);
			if ((around === undefined || at < around.outer.start) && '\'‘’'.includes(character)) {
				singles.take(this.#markAt(at, character));
			}
		}

		singles.end();
		found.push(...doubles.slice(next));
		return found;
	}
}

/** Whether a paragraph's first passage goes on with the last one of the paragraph before. */
const goesOn = (text: string, last: Passage | undefined, first: Passage | undefined, from: number): boolean => first !== undefined && last !== undefined && !last.closed
	&& text.slice(from, first.outer.start).trim() === '' && text.slice(last.outer.end, first.outer.start).trim() === '';

/**
 * Finds every stretch between quotation marks, paragraph by paragraph: a line break ends a passage.
 *
 * @param units the code units of `text`
 */
export const findPassages = (text: string, units = unitsOf(text)): Passage[] => {
	const found: Passage[] = [];
	let from = 0;
	let marks: number[] = [];
	for (let at = 0; at <= units.length; at++) {
		const kind = at === units.length ? lineBreak : kinds[numberAt(units, at)];
		if (kind === 1) {
			marks.push(at);
		} else if (kind === lineBreak) {
			if (marks.length > 0) {
				const inside = new Paragraph(text, {start: from, end: at}, marks).find();
				const last = found.at(-1);
				if (last !== undefined && goesOn(text, last, inside[0], from)) {
					found[found.length - 1] = {...last, continued: true};
				}

				for (const passage of inside) {
					found.push(passage);
				}

				marks = [];
			}

			from = at + 1;
		}
	}

	return found;
};
