/** Real pages have up to 10,000 elements. */
const maxElements = 25_000;
/** Elements, attributes, pieces of text. */
const maxNodes = 100_000;
const maxAttributes = 400;
const maxNameLength = 200;

/**
 * Counts the characters of a text that are written as character references: Readability writes pages and parses them again,
 * and each reference becomes a node.
 */
const escapes = (text: string): number => {
	let count = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at); // eslint-disable-line unicorn/prefer-code-point -- Twice as fast, and none of these is a surrogate.
		count += unit === 0x26 || unit === 0x3C || unit === 0x3E || unit === 0xA0 ? 1 : 0;
	}

	return count;
};

/** Counts the nodes of the tree of a page while it is parsed: building a tree takes the square of the depth, or more. */
export class TreeSizeCheck {
	#elements = 0;
	#nodes = 0;
	#hasOversizedElement = false;

	/** True if the page so far is small enough to build a tree of it. */
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
