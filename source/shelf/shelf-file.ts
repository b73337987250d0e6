import {Buffer} from 'node:buffer';
import {setImmediate as giveWay} from 'node:timers/promises';
import zlib from 'node:zlib';
import {type PackedArticle} from './packed-article.js';
import {type PackedBody} from './packed-body.js';
import {isSoundCount, isSoundHead} from './sound.js';
import {type Stamp} from './stamp.js';

/** One article of a file as it is kept. `quotes` as in `Session.quoteCounts`; absent where nobody has counted yet. */
type KeptArticle = PackedArticle & {readonly quotes?: number | null};

/** What is kept of a file, as long as its time and size stay the same. */
type KeptFile = Stamp & {readonly path: string; readonly articles: readonly KeptArticle[]};

/** A file on the shelf. Its articles are read when they are asked for: ten thousand at once would hold up the keys. */
export type StoredFile = Stamp & {
	/** @throws where they are not what this program has written */
	readonly articles: () => KeptArticle[];
};

/** The first line of the index: of each file what tells whether it has changed, and the length of its line; and the lengths of the blocks. */
type Table = {
	readonly files: ReadonlyArray<readonly [path: string, size: number, time: number, changed: number, length: number]>;
	readonly blocks: readonly number[];
};

/** A line of the index for each file: its articles, with the numbers of the blocks that stand behind the index. */
type Line = ReadonlyArray<Omit<KeptArticle, 'body'> & {readonly body: Omit<PackedBody, 'block'> & {readonly block: number}}>;

/** A line with the version, the lengths of the table and of the index, and a sum over all that follows. In bytes. */
const headerLength = 128;

const headerOf = (version: string, tableLength: number, indexLength: number, sum: number): Buffer =>
	Buffer.from(`newsreader shelf ${version} ${tableLength} ${indexLength} ${sum}`.padEnd(headerLength - 1) + '\n');

/** A sum by which it shows that a file was not written to its end, or has been changed. */
const sumOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => zlib.crc32(part, sum), 0);

/** So many files are turned into bytes between two keys. */
const filesAtOnce = 256;

/**
 * The bytes of a shelf, in parts to be written one after the other.
 *
 * @param version of the program: another one may read articles or find quotes otherwise
 */
export async function shelfBytes(files: readonly KeptFile[], version: string): Promise<Uint8Array[]> {
	const blocks = new Map<Uint8Array, number>();
	const numberOf = (block: Uint8Array): number => {
		const number = blocks.get(block) ?? blocks.size;
		blocks.set(block, number);
		return number;
	};

	const rows: Array<Table['files'][number]> = [];
	const lines: Buffer[] = [];
	for (const {path, size, time, changed, articles} of files) {
		const entries: Line = articles.map(({body, ...article}) => ({...article, body: {...body, block: numberOf(body.block)}}));
		const line = Buffer.from(`${JSON.stringify(entries)}\n`);
		rows.push([path, size, time, changed, line.length]);
		lines.push(line);
		if (lines.length % filesAtOnce === 0) {
			await giveWay(); // eslint-disable-line no-await-in-loop -- That is the point.
		}
	}

	const table: Table = {files: rows, blocks: [...blocks.keys()].map(({length}) => length)};
	const head = Buffer.from(`${JSON.stringify(table)}\n`);
	const index = Buffer.concat([head, ...lines]);
	const content = [index, ...blocks.keys()];
	return [headerOf(version, head.length, index.length, sumOf(content)), ...content];
}

/** What a shelf holds, by path; nothing where it is broken or of another version. */
export function shelfFrom(bytes: Uint8Array, version: string): Map<string, StoredFile> {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const header = all.subarray(0, headerLength);
	const content = all.subarray(headerLength);
	const [tableLength = 0, indexLength = 0] = header.toString().split(' ').slice(3, 5).map(Number);
	const isSound = Number.isSafeInteger(tableLength) && Number.isSafeInteger(indexLength) && header.equals(headerOf(version, tableLength, indexLength, sumOf([content])));
	if (!isSound) {
		return new Map();
	}

	// The header says that this program has written all that follows.
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
	const table = JSON.parse(content.toString('utf8', 0, tableLength)) as Table;
	// Not views: the bytes as a whole are not kept.
	const index = Buffer.from(content.subarray(0, indexLength));
	let start = indexLength;
	const blocks = table.blocks.map(length => {
		const block = new Uint8Array(content.subarray(start, start + length));
		start += length;
		return block;
	});

	const articlesIn = (from: number, length: number): KeptArticle[] => {
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
		const line = JSON.parse(index.toString('utf8', from, from + length)) as Line;
		return line.map(({head, body, quotes}) => {
			const block = blocks[body.block];
			if (!block || !isSoundHead(head) || !isSoundCount(quotes)) {
				throw new TypeError('it was written by others');
			}

			return {head, body: {...body, block}, ...(quotes !== undefined && {quotes})};
		});
	};

	let next = tableLength;
	return new Map(table.files.map(([path, size, time, changed, length]) => {
		const from = next;
		next += length;
		const articles = (): KeptArticle[] => articlesIn(from, length);
		return [path, {
			size, time, changed, articles,
		}] as const;
	}));
}
