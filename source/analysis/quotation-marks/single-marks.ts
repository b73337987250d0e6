import {isSpace, isWordCharacter, type QuotationMark} from './quotation-mark.js';
import {type Passage} from './passage.js';

/** The passages between single marks in a stretch that has no double ones. */
export class SingleMarkScanner {
	readonly #found: Passage[];
	#open = -1;
	#possibleEnd = -1;

	constructor(found: Passage[]) {
		this.#found = found;
	}

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
			// "the workers' rights": after an s it may be a possessive, unless nothing better comes.
			if (before === 's' && after === ' ') {
				this.#possibleEnd = at;
			} else {
				this.#close(at);
			}
		}
	}

	/** The stretch has ended: what is open is a passage only if it may have been closed. */
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
