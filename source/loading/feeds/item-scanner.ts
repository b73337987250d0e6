/** The start and end of sections in which tags are not searched. */
export const unparsedSections = new Map([['<![cdata[', ']]>'], ['<!--', '-->'], ['<?', '?>']]);

/** In code units. Tokens are shorter, so this many are kept at the end of a chunk. */
const maxTokenLength = 100;

const tokens = /<!\[cdata\[|<!--|<\?|<(?<close>\/)?(?:[\w.-]{1,64}:)?(?:item|entry)(?=[\s/>])/gi;

/**
 * Finds the items in a feed that arrives in chunks. Each byte is one character of a string: the tokens are ASCII, and in every
 * encoding but UTF-16 and UTF-32 those bytes have no other meaning.
 */
export class ItemScanner {
	/** The text before the first item; `undefined` until there is one. */
	head: string | undefined;
	/** The text from the start of the current item, or the text that was not searched yet. */
	rest = '';
	/** The offset in `rest` at which the search continues. */
	#at = 0;
	#isInItem = false;
	/** The end of the current CDATA section, comment or processing instruction. */
	#sectionEnd: string | undefined;

	/** Adds a chunk, and yields and removes the items that are complete. */
	* items(chunk: string): Generator<string> {
		this.rest += chunk;
		for (;;) {
			if (this.#sectionEnd !== undefined) {
				const end = this.rest.indexOf(this.#sectionEnd, this.#at);
				if (end === -1) {
					this.#at = Math.max(this.#at, this.rest.length - 2);
					break;
				}

				this.#at = end + this.#sectionEnd.length;
				this.#sectionEnd = undefined;
			}

			tokens.lastIndex = this.#at;
			const match = tokens.exec(this.rest);
			if (match === null) {
				this.#at = Math.max(this.#at, this.rest.length - maxTokenLength);
				break;
			}

			this.#at = match.index;
			const end = unparsedSections.get(match[0].toLowerCase());
			if (end !== undefined) {
				this.#at += match[0].length;
				this.#sectionEnd = end;
				continue;
			}

			const tagEnd = this.rest.indexOf('>', match.index);
			if (tagEnd === -1) {
				break;
			}

			const isClosing = match.groups?.['close'] !== undefined;
			if (!isClosing) {
				// An item that is not closed ends where the next one begins.
				yield * this.#cut(match.index);
				this.#isInItem = true;
			}

			this.#at += tagEnd + 1 - match.index;
			if (isClosing || this.rest.charAt(this.#at - 2) === '/') {
				yield * this.#cut(this.#at);
				this.#isInItem = false;
			}
		}

		if (!this.#isInItem && this.head !== undefined) {
			this.#drop(this.#at);
		}
	}

	/** The incomplete item at the end of the feed. */
	get last(): string {
		return this.#isInItem ? this.rest : '';
	}

	/** Removes the text up to `end`, and yields it if it is an item; the first time, it becomes the head of the feed. */
	* #cut(end: number): Generator<string> {
		if (this.#isInItem) {
			yield this.rest.slice(0, end);
		} else {
			this.head ??= this.rest.slice(0, end);
		}

		this.#drop(end);
	}

	#drop(end: number): void {
		this.rest = this.rest.slice(end);
		this.#at -= end;
	}
}
