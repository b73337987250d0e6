import {Buffer} from 'node:buffer';
import {formatSize} from '../bytes/read-bytes.js';
import {
	asBuffer, defaultMaxBytes, type StreamPart, type PartLimits,
} from '../bytes/split-lines.js';
import {ItemScanner, unparsedSections} from './item-scanner.js';

/** A larger item is refused. The incomplete item is searched again with each chunk. */
const maxItemBytes = 10 * 1024 * 1024;

/** A part has at least this many bytes of items, because its head is parsed again each time. */
const minPartBytes = 1024 * 1024;

/** Tags nested more deeply are not closed. The parser does not accept such a depth. */
const maxOpenTags = 500;

const tags = /<!\[cdata\[|<!--|<\?|<(?<close>\/)?(?<name>[a-z_][\w.:-]*)[^<>]*>/gi;

/** Returns the end tags of the elements that are open at the end of `head`. */
const closingTags = (head: string): string => {
	const open: string[] = [];
	tags.lastIndex = 0;
	for (let match = tags.exec(head); match; match = tags.exec(head)) {
		const {close, name} = match.groups ?? {};
		const end = unparsedSections.get(match[0].toLowerCase());
		if (end !== undefined) {
			const index = head.indexOf(end, tags.lastIndex);
			tags.lastIndex = index === -1 ? head.length : index;
		} else if (name !== undefined && close !== undefined) {
			const index = open.lastIndexOf(name);
			open.length = index === -1 ? open.length : index;
		} else if (name !== undefined && open.length < maxOpenTags && !match[0].endsWith('/>')) {
			open.push(name);
		}
	}

	return open.toReversed().map(name => `</${name}>`).join('');
};

const toBytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Tells whether a feed can only be parsed as a whole: UTF-16 or UTF-32, with or without byte order mark, or JSON. */
const cannotSplit = (start: string): boolean => /^(?:\u00FE\u00FF|\u00FF\u00FE|\0|[^\0]\0|(?:\u00EF\u00BB\u00BF)?\s*{)/.test(start);

/**
 * Splits a feed of any size into small feeds with some items each, without parsing it. Each begins with the head of the feed,
 * which has its title and encoding. Text between and after the items is left out. No more than one part is held in memory.
 *
 * A feed without items, in UTF-16 or in JSON is not split, up to the size limit. An item of more than 10 MiB ends the feed.
 */
export async function * splitFeed(
	chunks: AsyncIterable<Uint8Array>,
	{unitBytes = minPartBytes, maxBytes = defaultMaxBytes}: PartLimits = {},
): AsyncGenerator<StreamPart> {
	const scanner = new ItemScanner();
	let isSplit: boolean | undefined;
	let items: Uint8Array[] = [];
	let size = 0;
	let closing: string | undefined;
	const part = (): StreamPart => {
		const head = scanner.head ?? '';
		closing ??= closingTags(head);
		const bytes = Buffer.concat([toBytes(head), ...items, toBytes(closing)]);
		items = [];
		size = 0;
		// Problems of feeds do not name a line.
		return {bytes, firstLine: 1};
	};

	for await (const chunk of chunks) {
		const text = asBuffer(chunk).toString('latin1');
		isSplit ??= !cannotSplit(text);
		if (!isSplit) {
			scanner.rest += text;
		}

		for (const item of isSplit ? scanner.items(text) : []) {
			// As bytes, because a slice of the string would keep the whole string in memory.
			items.push(toBytes(item));
			size += item.length;
			// A long head is not repeated for a few items.
			if (size >= Math.max(unitBytes, 4 * (scanner.head?.length ?? 0))) {
				yield part();
			}
		}

		const maximum = isSplit ? Math.min(maxBytes, maxItemBytes) : maxBytes;
		if (scanner.rest.length > maximum) {
			if (items.length > 0) {
				yield part();
			}

			const problem = scanner.head === undefined
				? `is larger than ${formatSize(maximum)} and cannot be read in parts`
				: `holds an item of more than ${formatSize(maximum)}; it and all after it are left out`;
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
