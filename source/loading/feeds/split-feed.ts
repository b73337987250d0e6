import {Buffer} from 'node:buffer';
import {inMebibytes} from '../read-bytes.js';
import {
	asBuffer, defaultMaximum, type Part, type PartSizes,
} from '../split-lines.js';

/** A larger item is no news. What holds an item together has to be searched anew with each chunk that comes. */
const largestItem = 10 * 1024 * 1024;

/** Fewer bytes of items are not worth the parsing of the head again. */
const smallestPart = 1024 * 1024;

/** What the boundaries of items may not be looked for in, and how it ends. */
const verbatim = new Map([['<![cdata[', ']]>'], ['<!--', '-->'], ['<?', '?>']]);

/** So long may a token be that the end of a chunk cuts. */
const longestToken = 100;

const tokens = /<!\[cdata\[|<!--|<\?|<(?<close>\/)?(?:[\w.-]{1,64}:)?(?:item|entry)(?=[\s/>])/gi;
const tags = /<!\[cdata\[|<!--|<\?|<(?<close>\/)?(?<name>[a-z_][\w.:-]*)[^<>]*>/gi;

/** The tags that close what is open at the end of `head`. */
const closingTags = (head: string): string => {
	const open: string[] = [];
	tags.lastIndex = 0;
	for (let match = tags.exec(head); match; match = tags.exec(head)) {
		const {close, name} = match.groups ?? {};
		const end = verbatim.get(match[0].toLowerCase());
		if (end !== undefined) {
			const index = head.indexOf(end, tags.lastIndex);
			tags.lastIndex = index === -1 ? head.length : index;
		} else if (name !== undefined && close !== undefined) {
			const index = open.lastIndexOf(name);
			open.length = index === -1 ? open.length : index;
		} else if (name !== undefined && !match[0].endsWith('/>')) {
			open.push(name);
		}
	}

	return open.toReversed().map(name => `</${name}>`).join('');
};

/**
 * Finds the items in a feed that comes in chunks. Bytes are characters of a one-byte string here: what is looked for is
 * ASCII, and in every encoding but UTF-16 and UTF-32 those bytes stand for nothing else.
 */
class ItemScanner {
	/** What has come before the first item; `undefined` until there is one. */
	head: string | undefined;
	/** From the start of the item under way, or else of what has not been looked through. */
	rest = '';
	/** Where to look on in `rest`. */
	#at = 0;
	#isInItem = false;
	/** What ends the stretch of CDATA, comment or instruction under way. */
	#awaited: string | undefined;

	/** The items that are whole now, and go. */
	* items(chunk: string): Generator<string> {
		this.rest += chunk;
		for (;;) {
			if (this.#awaited !== undefined) {
				const end = this.rest.indexOf(this.#awaited, this.#at);
				if (end === -1) {
					this.#at = Math.max(this.#at, this.rest.length - 2);
					break;
				}

				this.#at = end + this.#awaited.length;
				this.#awaited = undefined;
			}

			tokens.lastIndex = this.#at;
			const match = tokens.exec(this.rest);
			if (match === null) {
				this.#at = Math.max(this.#at, this.rest.length - longestToken);
				break;
			}

			this.#at = match.index;
			const end = verbatim.get(match[0].toLowerCase());
			if (end !== undefined) {
				this.#at += match[0].length;
				this.#awaited = end;
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

const toBytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** UTF-16 or UTF-32, with or without byte order mark, or JSON: it can only be read whole. */
const isWhole = (start: string): boolean => /^(?:\u00FE\u00FF|\u00FF\u00FE|\0|[^\0]\0|(?:\u00EF\u00BB\u00BF)?\s*{)/.test(start);

/**
 * Cuts a feed of any size into small feeds of some items each, without parsing it and without holding more than a part:
 * the head of the feed, with its title and encoding, stands before each. What comes between and after the items is left out.
 *
 * A feed without items comes as it is, as does one in UTF-16 or JSON, up to the limit. An item of more than 10 MiB ends it.
 */
export async function * splitFeed(
	chunks: AsyncIterable<Uint8Array>,
	{unitBytes = smallestPart, maximumBytes = defaultMaximum}: PartSizes = {},
): AsyncGenerator<Part> {
	const scanner = new ItemScanner();
	let isSplit: boolean | undefined;
	let items: Uint8Array[] = [];
	let size = 0;
	let closing: string | undefined;
	const part = (): Part => {
		const head = scanner.head ?? '';
		closing ??= closingTags(head);
		const bytes = Buffer.concat([toBytes(head), ...items, toBytes(closing)]);
		items = [];
		size = 0;
		// Nothing that is said of a feed names a line.
		return {bytes, firstLine: 1};
	};

	for await (const chunk of chunks) {
		const text = asBuffer(chunk).toString('latin1');
		isSplit ??= !isWhole(text);
		if (!isSplit) {
			scanner.rest += text;
		}

		for (const item of isSplit ? scanner.items(text) : []) {
			// As bytes: a slice of the string would keep all of it.
			items.push(toBytes(item));
			size += item.length;
			// A long head is not repeated for each few items.
			if (size >= Math.max(unitBytes, 4 * (scanner.head?.length ?? 0))) {
				yield part();
			}
		}

		const maximum = isSplit ? Math.min(maximumBytes, largestItem) : maximumBytes;
		if (scanner.rest.length > maximum) {
			if (items.length > 0) {
				yield part();
			}

			const problem = scanner.head === undefined
				? `is larger than ${inMebibytes(maximum)} and cannot be read in parts`
				: `holds an item of more than ${inMebibytes(maximum)}; it and all after it are left out`;
			yield {problem};
			return;
		}
	}

	if (scanner.last !== '') {
		items.push(toBytes(scanner.last));
	}

	if (items.length > 0) {
		yield part();
	} else if (scanner.head === undefined) {
		yield {bytes: toBytes(scanner.rest), firstLine: 1};
	}
}
