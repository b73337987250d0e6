import {Buffer} from 'node:buffer';
import zlib from 'node:zlib';
import {type ArticleHead} from './packed-article.js';

/** One article of a file as it is kept. `quotes` as in `Session.quoteCounts`. */
type KeptArticle = {readonly head: ArticleHead; readonly body: Uint8Array; readonly quotes: number | null};

/** What is kept of a file, as long as its time and size stay the same. */
export type KeptFile = {
	readonly path: string;
	readonly size: number;
	/** When it was changed, in milliseconds. */
	readonly time: number;
	readonly articles: readonly KeptArticle[];
};

/** What stands of a `KeptFile` in the index: the bodies come behind, in the same order. A line of JSON each. */
type Entry = Omit<KeptFile, 'articles'> & {readonly articles: ReadonlyArray<Omit<KeptArticle, 'body'> & {readonly length: number}>};

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
	const lines = files.map(({articles, ...file}) => {
		const entry: Entry = {...file, articles: articles.map(({head, body, quotes}) => ({head, quotes, length: body.length}))};
		return `${JSON.stringify(entry)}\n`;
	});
	const index = Buffer.from(lines.join(''));
	const content = [index, ...files.flatMap(({articles}) => articles.map(({body}) => body))];
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

/** What a shelf holds; nothing where it is broken or of another version. The bodies look into `bytes`. */
export function shelfFrom(bytes: Buffer, version: string): KeptFile[] {
	const content = bytes.subarray(headerLength);
	const header = bytes.subarray(0, headerLength);
	const indexLength = Number(header.toString().split(' ')[3]);
	if (!Number.isSafeInteger(indexLength) || !header.equals(headerOf(version, indexLength, sumOf([content])))) {
		return [];
	}

	let start = indexLength;
	return Array.from(linesOf(content.subarray(0, indexLength)), line => {
		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The header says that this program has written it.
		const entry = JSON.parse(line) as Entry;
		const articles = entry.articles.map(({head, quotes, length}) => {
			const body = content.subarray(start, start + length);
			start += length;
			return {head, quotes, body};
		});
		return {...entry, articles};
	});
}
