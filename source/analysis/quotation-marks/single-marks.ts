import {clipsStart, mayClipEnd} from './apostrophes.js';
import {isSpace, isWordCharacter, type QuotationMark} from './quotation-mark.js';
import {type Passage} from './passage.js';

/** True if a single mark may open a passage. An apostrophe may follow it: ‘’Twas late.’ */
const mayOpen = ({text, before, after}: QuotationMark): boolean => text !== '’' && (isSpace(before) || '([—–-'.includes(before))
	&& (isWordCharacter(after) || (text === '‘' && after === '’'));

/** Finds the passages between single marks in a stretch of text without double marks. */
export class SingleMarkScanner {
	readonly #text: string;
	readonly #found: Passage[];
	/** The offset of the opening mark, or -1. */
	#open = -1;
	/** The offset of a mark that closes the passage or is an apostrophe, or -1. */
	#possibleEnd = -1;

	constructor(text: string, found: Passage[]) {
		this.#text = text;
		this.#found = found;
	}

	/** Takes the next mark of the stretch. */
	take(mark: QuotationMark): void {
		const {at, text, before, after} = mark;
		if (text === '`') {
			return;
		}

		if (mayOpen(mark)) {
			// Many programs turn an apostrophe before a word like an opening mark.
			if (clipsStart(this.#text, at)) {
				return;
			}

			if (this.#open >= 0 && this.#possibleEnd > this.#open) {
				this.#close(this.#possibleEnd);
			}

			if (this.#open < 0) {
				this.#open = at;
			}
		} else if (this.#open >= 0 && text !== '‘' && at > this.#open + 1 && !isSpace(before) && !isWordCharacter(after)) {
			// The mark may be an apostrophe: the workers’ rights, goin’ home. It closes the passage only if no better mark follows.
			if (after === ' ' && mayClipEnd(this.#text, at)) {
				this.#possibleEnd = at;
			} else if (after === ' ' && before === 's') {
				this.#possibleEnd = this.#possibleEnd >= 0 && this.#text.charAt(this.#possibleEnd - 1) !== 's' ? this.#possibleEnd : at;
			} else {
				this.#close(at);
			}
		}
	}

	/** Ends the stretch. An open passage counts only if a possible closing mark was found. */
	end(): void {
		if (this.#open >= 0 && this.#possibleEnd > this.#open) {
			this.#close(this.#possibleEnd);
		}

		this.#open = -1;
		this.#possibleEnd = -1;
	}

	#close(end: number): void {
		if (end > this.#open + 1) {
			this.#found.push({
				start: this.#open + 1, end, outer: {start: this.#open, end: end + 1}, isClosed: true, isContinued: false,
			});
		}

		this.#open = -1;
		this.#possibleEnd = -1;
	}
}
