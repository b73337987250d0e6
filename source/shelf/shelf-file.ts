import {Buffer} from 'node:buffer';
import zlib from 'node:zlib';
import {type PackedArticle} from './packed-article.js';
import {type PackedBody} from './packed-body.js';

/** One article of a file as it is kept. `quotes` as in `Session.quoteCounts`. */
type KeptArticle = PackedArticle & {readonly quotes: number | null};

/** What is kept of a file, as long as its time and size stay the same. */
export type KeptFile = {
	readonly path: string;
	readonly size: number;
	/** When it was changed, in milliseconds. */
	readonly time: number;
	readonly articles: readonly KeptArticle[];
};

/**
 * What stands of a `KeptFile` in the index, a line of JSON each. The blocks of the bodies come behind the index, which
 * begins with a line of their lengths; `block` is the number of one of them.
 */
type Entry = Omit<KeptFile, 'articles'> & {
	readonly articles: ReadonlyArray<Omit<KeptArticle, 'body'> & {readonly body: Omit<PackedBody, 'block'> & {readonly block: number}}>;
};

/** A line with the version, the length of the index and a sum over all that follows. In bytes. */
const headerLength = 128;

const headerOf = (version: string, indexLength: number, sum: number): Buffer => Buffer.from(`newsreader shelf ${version} ${indexLength} ${sum}`.padEnd(headerLength - 1) + '\n');

/** A sum by which it shows that a file was not written to its end, or has been changed. */
const sumOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => zlib.crc32(part, sum), 0);

/**
 * The bytes of a shelf, in parts to be written one after the other.
 *
 * @param version of the program: another one may read articles or find quotes otherwise
 */
export function shelfBytes(files: readonly KeptFile[], version: string): Uint8Array[] {
	const blocks = new Map<Uint8Array, number>();
	const numberOf = (block: Uint8Array): number => {
		const number = blocks.get(block) ?? blocks.size;
		blocks.set(block, number);
		return number;
	};

	const lines = files.map(({articles, ...file}) => {
		const entry: Entry = {...file, articles: articles.map(({head, body, quotes}) => ({head, body: {...body, block: numberOf(body.block)}, quotes}))};
		return `${JSON.stringify(entry)}\n`;
	});
	const lengths = `${JSON.stringify([...blocks.keys()].map(({length}) => length))}\n`;
	const index = Buffer.from(lengths + lines.join(''));
	const content = [index, ...blocks.keys()];
	return [headerOf(version, index.length, sumOf(content)), ...content];
}

/** The lines of the index, one after the other: together they would be a string of many megabytes. */
function * linesOf(index: Buffer): Generator<string> {
	for (let start = 0; start < index.length;) {
		const end = index.indexOf('\n', start);
		yield index.toString('utf8', start, end);
		start = end + 1;
	}
}

/** What a shelf holds; nothing where it is broken or of another version. */
export function shelfFrom(bytes: Buffer, version: string): KeptFile[] {
	const content = bytes.subarray(headerLength);
	const header = bytes.subarray(0, headerLength);
	const indexLength = Number(header.toString().split(' ')[3]);
	if (!Number.isSafeInteger(indexLength) || !header.equals(headerOf(version, indexLength, sumOf([content])))) {
		return [];
	}

	// The header says that this program has written all that follows.
	const [lengths = '[]', ...entries] = linesOf(content.subarray(0, indexLength));
	let start = indexLength;
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
	const blocks = (JSON.parse(lengths) as number[]).map(length => {
		// Not a view: the shelf as a whole is not kept.
		const block = new Uint8Array(content.subarray(start, start + length));
		start += length;
		return block;
	});
	const files: KeptFile[] = [];
	for (const line of entries) {
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
		const {articles, ...file} = JSON.parse(line) as Entry;
		const known = articles.flatMap(({head, body, quotes}) => {
			const block = blocks[body.block];
			return block ? {head, quotes, body: {...body, block}} : [];
		});
		files.push({...file, articles: known});
	}

	return files;
}
