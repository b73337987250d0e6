import {type Span} from '../../article/span.js';
import {unitOrZeroAt} from '../base/bounds-checked.js';
import {codeUnitsOf} from '../base/code-units.js';
import {doubleMarks, DoubleMarkScanner} from './double-marks.js';
import {enclosingPassageEnd} from './nested-marks.js';
import {isSpace, type QuotationMark} from './quotation-mark.js';
import {type Passage} from './passage.js';
import {SingleMarkScanner} from './single-marks.js';

export {type Passage} from './passage.js';

const quotationMark = 1;
const lineBreak = 2;

/** By code unit: `quotationMark`, `lineBreak`, or 0 for all others. */
const characterKinds = new Uint8Array(65_536);
for (const character of `${doubleMarks}'\`‘’`) {
	characterKinds[character.codePointAt(0) ?? 0] = quotationMark;
}

characterKinds[10] = lineBreak;

/** Returns two equal single marks in a row, which together are a double mark, or an empty string. */
const pairAt = (text: string, at: number): string => {
	const first = text.charAt(at);
	const isSingle = first === '\'' || first === '`' || first === '‘' || first === '’';
	return isSingle && text.charAt(at + 1) === first ? first + first : '';
};

/** Finds the passages of one paragraph. */
class ParagraphScanner {
	readonly #text: string;
	readonly #from: number;
	readonly #to: number;
	/** The offsets of the marks. */
	readonly #marks: readonly number[];

	constructor(text: string, {start, end}: Span, marks: readonly number[]) {
		this.#text = text;
		this.#from = start;
		this.#to = end;
		this.#marks = marks;
	}

	find(): Passage[] {
		const doubles = new DoubleMarkScanner(this.#text, this.#from);
		const goesOnTo = this.#continuedEnd();
		const paragraph = {text: this.#text, marks: this.#marks, markAt: this.#markAtOffset};
		let next = this.#from;
		for (const [index, at] of this.#marks.entries()) {
			if (at < next) {
				continue;
			}

			const end = doubles.isOpen ? -1 : enclosingPassageEnd(paragraph, index, goesOnTo);
			if (end > at + 1) {
				const isClosed = end !== goesOnTo;
				doubles.found.push({
					start: at + 1, end, outer: {start: at, end: isClosed ? end + 1 : end}, isClosed, isContinued: false,
				});
				next = end + 1;
				continue;
			}

			const mark = this.#markAtOffset(at);
			doubles.take(mark);
			next = at + mark.text.length;
		}

		doubles.end(this.#to);
		return this.#withSingleMarks(doubles.found);
	}

	/** Returns the end of the paragraph's words if the next paragraph begins with a single mark, and so may continue a quotation; else -1. */
	#continuedEnd(): number {
		let next = this.#to;
		while (next < this.#text.length && isSpace(this.#text.charAt(next))) {
			next++;
		}

		let end = this.#to;
		while (end > this.#from && isSpace(this.#text.charAt(end - 1))) {
			end--;
		}

		return this.#text.charAt(next) === '‘' ? end : -1;
	}

	/** Returns the mark at an offset: one character, or a pair of single marks. */
	readonly #markAtOffset = (at: number): QuotationMark => {
		const pair = pairAt(this.#text, at);
		return this.#markAt(at, pair === '' ? this.#text.charAt(at) : pair);
	};

	#markAt(at: number, text: string): QuotationMark {
		const end = at + text.length;
		return {
			at, text, before: at === this.#from ? '' : this.#text.charAt(at - 1), after: end >= this.#to ? '' : this.#text.charAt(end),
		};
	}

	/** Adds the passages between single marks outside those between double marks. */
	#withSingleMarks(doubles: readonly Passage[]): Passage[] {
		const found: Passage[] = [];
		const singles = new SingleMarkScanner(this.#text, found);
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

/** True if the first passage of a paragraph continues the last passage of the paragraph before. */
const isContinuation = (text: string, last: Passage | undefined, first: Passage | undefined, from: number): boolean => first !== undefined && last !== undefined && !last.isClosed
	&& text.slice(from, first.outer.start).trim() === '' && text.slice(last.outer.end, first.outer.start).trim() === '';

/**
 * Finds all passages of a text, in order. A line break ends a passage.
 *
 * @param units the code units of `text`
 */
export const findPassages = (text: string, units = codeUnitsOf(text)): Passage[] => {
	const found: Passage[] = [];
	let from = 0;
	let marks: number[] = [];
	for (let at = 0; at <= units.length; at++) {
		const kind = at === units.length ? lineBreak : characterKinds[unitOrZeroAt(units, at)];
		if (kind === quotationMark) {
			marks.push(at);
		} else if (kind === lineBreak) {
			if (marks.length > 0) {
				const inside = new ParagraphScanner(text, {start: from, end: at}, marks).find();
				const last = found.at(-1);
				if (last !== undefined && isContinuation(text, last, inside[0], from)) {
					found[found.length - 1] = {...last, isContinued: true};
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
