import {Buffer} from 'node:buffer';
import {formatSize} from '../bytes/read-bytes.js';
import {
	asBuffer, defaultMaxBytes, type StreamPart, type PartLimits,
} from '../bytes/split-lines.js';
import {ItemScanner, unparsedSections} from './item-scanner.js';

/** A larger item is no news. What holds an item together has to be searched anew with each chunk that comes. */
const maxItemBytes = 10 * 1024 * 1024;

/** Fewer bytes of items are not worth the parsing of the head again. */
const minPartBytes = 1024 * 1024;

/** What is open inside more than this need not be closed: nobody reads it. */
const maxOpenTags = 500;

const tags = /<!\[cdata\[|<!--|<\?|<(?<close>\/)?(?<name>[a-z_][\w.:-]*)[^<>]*>/gi;

/** The tags that close what is open at the end of `head`. */
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

/** UTF-16 or UTF-32, with or without byte order mark, or JSON: it can only be read whole. */
const cannotSplit = (start: string): boolean => /^(?:\u00FE\u00FF|\u00FF\u00FE|\0|[^\0]\0|(?:\u00EF\u00BB\u00BF)?\s*{)/.test(start);

/**
 * Cuts a feed of any size into small feeds of some items each, without parsing it and without holding more than a part:
 * the head of the feed, with its title and encoding, stands before each. What comes between and after the items is left out.
 *
 * A feed without items comes as it is, as does one in UTF-16 or JSON, up to the limit. An item of more than 10 MiB ends it.
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
		// Nothing that is said of a feed names a line.
		return {bytes, firstLine: 1};
	};

	for await (const chunk of chunks) {
		const text = asBuffer(chunk).toString('latin1');
		isSplit ??= !cannotSplit(text);
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
