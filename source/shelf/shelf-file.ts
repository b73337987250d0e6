import {Buffer} from 'node:buffer';
import {setImmediate as yieldToEventLoop} from 'node:timers/promises';
import zlib from 'node:zlib';
import {type PackedArticle} from './packed-article.js';
import {type PackedBody} from './packed-body.js';
import {isValidQuoteCount, isValidHead} from './validate.js';
import {type FileFingerprint} from './file-fingerprint.js';

/** A stored article. `quotes` as in `Session.quoteCounts`; absent if they are not counted yet. */
type StoredArticle = PackedArticle & {readonly quotes?: number | null};

/** A file with the articles to store. They are valid as long as its fingerprint stays the same. */
type FileToStore = FileFingerprint & {readonly path: string; readonly articles: readonly StoredArticle[]};

/** A stored file. Its articles are parsed when they are needed: parsing ten thousand at once would delay key presses. */
export type StoredFile = FileFingerprint & {
	/** @throws {Error} if they are not as this program has written them */
	readonly articles: () => StoredArticle[];
};

/** The first line of the index: the fingerprint of each file with the length of its line, and the lengths of the blocks. In bytes. */
type Table = {
	readonly files: ReadonlyArray<readonly [path: string, size: number, modifiedAt: number, changedAt: number, length: number]>;
	readonly blocks: readonly number[];
};

/** The line of a file in the index: its articles, with the numbers of the blocks that follow the index. */
type Line = ReadonlyArray<Omit<StoredArticle, 'body'> & {readonly body: Omit<PackedBody, 'block'> & {readonly block: number}}>;

/** The length of the header, in bytes: a line with the version, the lengths of the table and the index, and a checksum of everything after it. */
const headerLength = 128;

const formatHeader = (version: string, tableLength: number, indexLength: number, sum: number): Buffer =>
	Buffer.from(`newsreader shelf ${version} ${tableLength} ${indexLength} ${sum}`.padEnd(headerLength - 1) + '\n');

/** Returns the checksum by which a file that is incomplete or changed is detected. */
const checksum = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => zlib.crc32(part, sum), 0);

/** The number of files that are serialized before key presses are handled. */
const filesPerTurn = 256;

/**
 * Serializes a shelf. Returns its bytes in parts that are written one after the other.
 *
 * @param version the version of the program: another version may parse articles or find quotes in another way
 */
export async function serializeShelf(files: readonly FileToStore[], version: string): Promise<Uint8Array[]> {
	const blocks = new Map<Uint8Array, number>();
	const numberOf = (block: Uint8Array): number => {
		const number = blocks.get(block) ?? blocks.size;
		blocks.set(block, number);
		return number;
	};

	const rows: Array<Table['files'][number]> = [];
	const lines: Buffer[] = [];
	for (const {path, size, modifiedAt, changedAt, articles} of files) {
		const entries: Line = articles.map(({body, ...article}) => ({...article, body: {...body, block: numberOf(body.block)}}));
		const line = Buffer.from(`${JSON.stringify(entries)}\n`);
		rows.push([path, size, modifiedAt, changedAt, line.length]);
		lines.push(line);
		if (lines.length % filesPerTurn === 0) {
			await yieldToEventLoop(); // eslint-disable-line no-await-in-loop -- That is the point.
		}
	}

	const table: Table = {files: rows, blocks: [...blocks.keys()].map(({length}) => length)};
	const head = Buffer.from(`${JSON.stringify(table)}\n`);
	const index = Buffer.concat([head, ...lines]);
	const content = [index, ...blocks.keys()];
	return [formatHeader(version, head.length, index.length, checksum(content)), ...content];
}

/** Parses a shelf. Returns its files by path; none if it is damaged or of another version. */
export function parseShelf(bytes: Uint8Array, version: string): Map<string, StoredFile> {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const header = all.subarray(0, headerLength);
	const content = all.subarray(headerLength);
	const [tableLength = 0, indexLength = 0] = header.toString().split(' ').slice(3, 5).map(Number);
	const isValid = Number.isSafeInteger(tableLength) && Number.isSafeInteger(indexLength) && header.equals(formatHeader(version, tableLength, indexLength, checksum([content])));
	if (!isValid) {
		return new Map();
	}

	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The header says that this program has written all that follows.
	const table = JSON.parse(content.toString('utf8', 0, tableLength)) as Table;
	// Copies, so that the whole buffer can be freed.
	const index = Buffer.from(content.subarray(0, indexLength));
	let start = indexLength;
	const blocks = table.blocks.map(length => {
		const block = new Uint8Array(content.subarray(start, start + length));
		start += length;
		return block;
	});

	const articlesIn = (from: number, length: number): StoredArticle[] => {
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- As above.
		const line = JSON.parse(index.toString('utf8', from, from + length)) as Line;
		return line.map(({head, body, quotes}) => {
			const block = blocks[body.block];
			if (!block || !isValidHead(head) || !isValidQuoteCount(quotes)) {
				throw new TypeError('it was written by others');
			}

			return {head, body: {...body, block}, ...(quotes !== undefined && {quotes})};
		});
	};

	let next = tableLength;
	return new Map(table.files.map(([path, size, modifiedAt, changedAt, length]) => {
		const from = next;
		next += length;
		const articles = (): StoredArticle[] => articlesIn(from, length);
		return [path, {
			size, modifiedAt, changedAt, articles,
		}] as const;
	}));
}
