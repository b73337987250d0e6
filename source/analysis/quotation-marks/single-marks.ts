import {isSpace, isWordCharacter, type QuotationMark} from './quotation-mark.js';
import {type Passage} from './passage.js';

/** Finds the passages between single marks in a stretch of text without double marks. */
export class SingleMarkScanner {
	readonly #found: Passage[];
	/** The offset of the opening mark, or -1. */
	#open = -1;
	/** The offset of a mark that closes the passage or is the apostrophe of a possessive, or -1. */
	#possibleEnd = -1;

	constructor(found: Passage[]) {
		this.#found = found;
	}

	/** Takes the next mark of the stretch. */
	take({at, text, before, after}: QuotationMark): void {
		if (text === '`') {
			return;
		}

		const opens = text !== '’' && (isSpace(before) || '([—–-'.includes(before)) && isWordCharacter(after);
		if (opens) {
			if (this.#open >= 0 && this.#possibleEnd > this.#open) {
				this.#close(this.#possibleEnd);
			}

			if (this.#open < 0) {
				this.#open = at;
			}
		} else if (this.#open >= 0 && text !== '‘' && !isSpace(before) && !isWordCharacter(after)) {
			// After an s the mark may end a possessive, "the workers' rights". It closes the passage only if no better mark follows.
			if (before === 's' && after === ' ') {
				this.#possibleEnd = at;
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
