import {
	isDigit, isSpace, looksOpening, type QuotationMark,
} from './quotation-mark.js';
import {type Passage} from './passage.js';

type OpenPassage = {
	readonly at: number;
	readonly width: number;
	readonly closers: string;
	/** The number of passages with marks of the same kind that are open inside this one. */
	depth: number;
};

const openingMarks = '“„«「『"';
/** Single characters that are double quotation marks. */
export const doubleMarks = `${openingMarks}”»」』`;
const nestingMarks = '«「『';
const closersOf = new Map([
	['"', '"”“'], ['“', '”"“'], ['„', '“”"'], ['«', '»'], ['「', '」'], ['『', '』'], ['\'\'', '\'\''], ['``', '\'\''],
]);

/** True if a double mark opens a passage. A straight mark after a digit means inches. */
export const opensPassage = ({text, before, after}: QuotationMark): boolean => {
	if (text === '”') {
		return looksOpening(before, after);
	}

	const isOpener = text.length === 2 || openingMarks.includes(text);
	return isOpener && (!isSpace(after) || text === '«') && !(text === '"' && isDigit(before));
};

/** Finds the passages of one paragraph between double marks of any kind. */
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

	/** Takes the next mark of the paragraph. */
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

	/** Ends the paragraph at an offset, and with it an open passage. */
	end(to: number): void {
		if (this.#open !== undefined) {
			let end = to;
			while (end > this.#open.at + this.#open.width && isSpace(this.#text.charAt(end - 1))) {
				end--;
			}

			this.#close(this.#open, end, 0);
		}
	}

	/** Takes a mark while a passage is open. The mark closes the passage, or opens or closes a passage inside it. */
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

		// French puts spaces inside the marks: « Oui. »
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
