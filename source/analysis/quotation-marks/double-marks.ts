import {
	isDigit, isSpace, looksOpening, type QuotationMark,
} from './quotation-mark.js';
import {type Passage} from './passage.js';

type OpenPassage = {
	readonly at: number;
	readonly width: number;
	readonly closers: string;
	/** How many marks of the same kind were opened inside. */
	depth: number;
};

const doubleOpeners = '“„«「『"';
/** Marks that are double by themselves. */
export const doubleMarks = `${doubleOpeners}”»」』`;
const nestingMarks = '«「『';
const closersOf = new Map([
	['"', '"”“'], ['“', '”"“'], ['„', '“”"'], ['«', '»'], ['「', '」'], ['『', '』'], ['\'\'', '\'\''], ['``', '\'\''],
]);

/** Whether a double mark begins a passage. A lone one after a number is inches, and a closing one that nothing opened begins nothing. */
export const opensPassage = ({text, before, after}: QuotationMark): boolean => {
	if (text === '”') {
		return looksOpening(before, after);
	}

	const isOpener = text.length === 2 || doubleOpeners.includes(text);
	return isOpener && (!isSpace(after) || text === '«') && !(text === '"' && isDigit(before));
};

/** The passages of one paragraph between double marks of any kind. */
export class DoubleMarkScanner {
	readonly found: Passage[] = [];
	readonly #text: string;
	#open: OpenPassage | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	get isOpen(): boolean {
		return this.#open !== undefined;
	}

	take(mark: QuotationMark): void {
		const {at, text} = mark;
		if (this.#open === undefined) {
			if (opensPassage(mark)) {
				this.#open = {
					at, width: text.length, closers: text === '”' ? '”"' : closersOf.get(text) ?? '\'\'’’', depth: 0,
				};
			}
		} else if (text.length === 2 || doubleMarks.includes(text)) {
			this.#takeWhileOpen(this.#open, mark);
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
	#takeWhileOpen(open: OpenPassage, {at, text, before, after}: QuotationMark): void {
		const closes = open.closers.includes(text) && open.width === text.length;
		const opener = this.#text.charAt(open.at);
		if (text === opener && nestingMarks.includes(text)) {
			open.depth++;
		} else if (closes && open.depth > 0) {
			open.depth--;
		} else if (closes && (text === '“' && opener === '„' ? true : !(looksOpening(before, after) && (text === '“' || text === '"')))) {
			this.#close(open, at, text.length);
		}
	}

	#close(open: OpenPassage, end: number, width: number): void {
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
				start: first, end: last, outer: {start: open.at, end: end + width}, isClosed: width > 0, isContinued: false,
			});
		}
	}
}
