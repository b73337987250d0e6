/** Real pages have 10,000 elements. */
const maxElements = 25_000;
/** Elements, attributes, pieces of text. */
const maxNodes = 100_000;
const maxAttributes = 400;
const maxNameLength = 200;

/** How many characters of a text would be written as character references: Readability writes pages and reads them again, and each becomes a node. */
const escapes = (text: string): number => {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at); // eslint-disable-line unicorn/prefer-code-point -- Twice as fast, and none of them is a pair.
		count += unit === 0x26 || unit === 0x3C || unit === 0x3E || unit === 0xA0 ? 1 : 0;
	}

	return count;
};

/** Counts what a tree of a page would be made of, as the page goes by: to build one takes the square of the depth, and more, in time. */
export class TreeSizeCheck {
	#elements = 0;
	#nodes = 0;
	#hasOversizedElement = false;

	/** Whether a tree may be built of what has gone by so far. */
	get isSmallEnough(): boolean {
		return !this.#hasOversizedElement && this.#elements <= maxElements && this.#nodes <= maxNodes;
	}

	element(name: string, attributes: readonly string[]): void {
		this.#elements++;
		this.#nodes += 1 + attributes.length;
		this.#hasOversizedElement ||= attributes.length > maxAttributes || name.length > maxNameLength || attributes.some(attribute => attribute.length > maxNameLength);
	}

	text(text: string): void {
		this.#nodes += 1 + escapes(text);
	}

	comment(): void {
		this.#nodes++;
	}
}
