import {type Span} from '../../article/span.js';
import {
	isDigit, isSpace, isWordCharacter, looksOpening, type QuotationMark,
} from './quotation-mark.js';
import {closesUnopened, endBeforeCue, startOfUnopened} from './missing-marks.js';
import {type Passage} from './passage.js';

type OpenPassage = {
	readonly at: number;
	readonly width: number;
	readonly closers: readonly string[];
	/** The number of passages with marks of the same kind that are open inside this one. */
	depth: number;
	/** True if its words were searched for the place of a missing closing mark. */
	isSearched: boolean;
};

const openingMarks = '“„«「『"';
/** Single characters that are double quotation marks. */
export const doubleMarks = `${openingMarks}”»」』`;
const nestingMarks = '«「『';
const closersOf = new Map([
	['"', ['"', '”', '“']], ['“', ['”', '"', '“']], ['”', ['”', '"', '“']], ['„', ['“', '”', '"']], ['«', ['»']], ['»', ['«', '»']], ['「', ['」']], ['『', ['』']],
]);
/** The marks that close a passage opened by two single marks. */
const closersOfPair = ['\'\'', '’’', '"', '”'];

/** True if a double mark opens a passage. A straight mark after a digit means inches. */
export const opensPassage = ({text, before, after}: QuotationMark): boolean => {
	if (text === '”' || text === '»') {
		return looksOpening(before, after) && (text === '”' || isWordCharacter(after));
	}

	if (text === '"' && (isDigit(before) || before === '"')) {
		return false;
	}

	const isOpener = text.length === 2 || openingMarks.includes(text);
	// French puts a space after the mark. After a comma, a guillemet with a space closes: »Ja,« sagte sie.
	return isOpener && (!isSpace(after) || (text === '«' && (before === '' || !',.?!…'.includes(before))));
};

/** True if a mark that could close a passage opens another one inside it. */
const opensInside = (opener: string, {text, before, after}: QuotationMark): boolean => looksOpening(before, after)
	&& (text === '"' || (text === '“' && opener !== '„') || (text === '»' && opener === '»'));

/** Finds the passages of one paragraph between double marks of any kind. */
export class DoubleMarkScanner {
	readonly found: Passage[] = [];
	readonly #text: string;
	readonly #from: number;
	#open: OpenPassage | undefined;

	/** @param from the start of the paragraph */
	constructor(text: string, from: number) {
		this.#text = text;
		this.#from = from;
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
					at, width: text.length, closers: closersOf.get(text) ?? closersOfPair, depth: 0, isSearched: false,
				};
			} else if (this.found.length === 0 && closesUnopened(mark)) {
				this.#addUnopened(mark);
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

			if (!this.#closeBeforeCue(this.#open, end)) {
				this.#close(this.#open, {start: end, end}, false);
			}
		}
	}

	/** Adds the passage that a mark closes and no mark opens. */
	#addUnopened({at, text}: QuotationMark): void {
		const start = startOfUnopened(this.#text, this.#from, at);
		if (start < at) {
			this.found.push({
				start, end: at, outer: {start, end: at + text.length}, isClosed: true, isContinued: false,
			});
		}
	}

	/** Closes a passage whose closing mark is missing before a cue. Returns false if there is no cue before the offset `to`. */
	#closeBeforeCue(open: OpenPassage, to: number): boolean {
		if (open.isSearched) {
			return false;
		}

		open.isSearched = true;
		const end = endBeforeCue(this.#text, open.at + open.width, to);
		if (end >= 0) {
			this.#close(open, {start: end, end}, true);
		}

		return end >= 0;
	}

	/** Takes a mark while a passage is open. The mark closes the passage, or opens or closes a passage inside it. */
	#takeWhileOpen(open: OpenPassage, mark: QuotationMark): void {
		const {at, text, after} = mark;
		const closes = open.closers.includes(text);
		const opener = this.#text.charAt(open.at);
		if (text === opener && at === open.at + 1 && text.length === 1 && !isSpace(after)) {
			// A doubled mark: ““Go,”” she said.
			this.#open = {...open, width: 2};
		} else if (text === opener && nestingMarks.includes(text)) {
			open.depth++;
		} else if (closes && open.depth > 0) {
			open.depth--;
		} else if (closes && !opensInside(opener, mark)) {
			this.#close(open, {start: at, end: at + text.length}, true);
		} else if (text === opener && (text === '“' || text === '"') && this.#closeBeforeCue(open, at)) {
			this.take(mark);
		}
	}

	/** Ends the open passage at a closing mark, which is empty if there is none. */
	#close(open: OpenPassage, mark: Span, isClosed: boolean): void {
		this.#open = undefined;
		if (mark.start <= open.at + open.width) {
			return;
		}

		// French puts spaces inside the marks: « Oui. »
		let [first, last] = [open.at + open.width, mark.start];
		while (first < last && isSpace(this.#text.charAt(first))) {
			first++;
		}

		while (last > first + 1 && isSpace(this.#text.charAt(last - 1))) {
			last--;
		}

		if (first < last) {
			this.found.push({
				start: first, end: last, outer: {start: open.at, end: mark.end}, isClosed, isContinued: false,
			});
		}
	}
}
