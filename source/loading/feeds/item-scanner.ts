/** What the boundaries of items may not be looked for in, and how it ends. */
export const unparsedSections = new Map([['<![cdata[', ']]>'], ['<!--', '-->'], ['<?', '?>']]);

/** So long may a token be that the end of a chunk cuts. */
const maxTokenLength = 100;

const tokens = /<!\[cdata\[|<!--|<\?|<(?<close>\/)?(?:[\w.-]{1,64}:)?(?:item|entry)(?=[\s/>])/gi;

/**
 * Finds the items in a feed that comes in chunks. Bytes are characters of a one-byte string here: what is looked for is
 * ASCII, and in every encoding but UTF-16 and UTF-32 those bytes stand for nothing else.
 */
export class ItemScanner {
	/** What has come before the first item; `undefined` until there is one. */
	head: string | undefined;
	/** From the start of the item under way, or else of what has not been looked through. */
	rest = '';
	/** Where to look on in `rest`. */
	#at = 0;
	#isInItem = false;
	/** What ends the stretch of CDATA, comment or instruction under way. */
	#sectionEnd: string | undefined;

	/** The items that are whole now, and go. */
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
				// One that nobody closed ends where the next begins.
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

	/** The item that the end of the feed cuts off. */
	get last(): string {
		return this.#isInItem ? this.rest : '';
	}

	/** Gives what goes up to `end` if it is an item; the first time, it is the head of the feed. */
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
