import {type Article} from '../article/article.js';
import {decode, isBinary} from './decode.js';
import {failure, type LoadFailure} from './failure.js';
import {findFiles, type Found} from './find-files.js';
import {formatOf, refusalOf, type Format} from './formats.js';
import {normalizeLineEnds} from './line-ends.js';
import {readAhead} from './read-ahead.js';
import {readArticle} from './read-article.js';
import {
	inMebibytes, readFile, readStream, type Bytes,
} from './read-bytes.js';
import {splitArticles, type Piece} from './split-articles.js';

/** What a source gave: articles, and a line for each thing that could not be opened. */
export type Loaded
	= | {readonly kind: 'article'; readonly article: Article}
		| {readonly kind: 'failure'; readonly failure: LoadFailure};

export type LoadOptions = {
	/** What the source `-` reads. */
	readonly standardInput: AsyncIterable<Uint8Array | string>;
	/**
	 * A larger file is refused; standard input is read up to here.
	 *
	 * @default 268435456 (256 MiB)
	 */
	readonly maximumBytes?: number;
};

/** Beyond this a string and what is made of it take gigabytes. */
const defaultMaximum = 256 * 1024 * 1024;

/** Files under way at a time; more than the four threads of Node gains nothing. */
const filesAhead = 16;

/** A file of this size is read when its turn comes: sixteen of them ahead would fill the memory. */
const largeFile = 4 * 1024 * 1024;

type Source = {
	/** The path, or `-`. */
	readonly name: string;
	readonly format: Format;
	/** Standard input that was cut off at the limit. */
	readonly isCut: boolean;
};

const failed = (source: string, what: string): Loaded => ({kind: 'failure', failure: failure(source, what)});

/** A format that fails on its input, whatever the reason, costs that source and no other. */
async function * articlesIn(bytes: Uint8Array, source: Source): AsyncGenerator<Loaded> {
	try {
		yield * parsed(bytes, source);
	} catch {
		yield failed(source.name, 'cannot be read as text (too large or too deeply nested)');
	}
}

/** The articles in the bytes of a source, or one failure. */
async function * parsed(bytes: Uint8Array, {name, format, isCut}: Source): AsyncGenerator<Loaded> {
	if (isBinary(bytes)) {
		yield failed(name, name === '-' ? 'is not text (binary data)' : 'is not text (binary file)');
		return;
	}

	let isEmpty = true;
	let held: Piece | undefined;
	const load = async (piece: Piece): Promise<Loaded | undefined> => {
		const article = await readArticle(piece, format, name);
		return article && {kind: 'article', article};
	};

	for await (const piece of splitArticles(normalizeLineEnds(decode(bytes)), name === '-')) {
		const loaded = held && await load(held);
		if (loaded) {
			isEmpty = false;
			yield loaded;
		}

		held = piece;
	}

	// Half an article is not shown as if it were one: the last piece of a cut-off input is left out.
	const last = held && !isCut ? await load(held) : undefined;
	if (last) {
		yield last;
	} else if (isEmpty && !isCut) {
		yield failed(name, bytes.length === 0 ? 'is empty' : 'holds no text');
	}
}

async function * standardInput(stream: LoadOptions['standardInput'], maximum: number): AsyncGenerator<Loaded> {
	const read = await readStream(stream, maximum);
	if ('problem' in read) {
		yield failed('-', read.problem);
		return;
	}

	yield * articlesIn(read.bytes, {name: '-', format: 'detect', isCut: read.isCut});
	if (read.isCut) {
		yield failed('-', `is larger than ${inMebibytes(maximum)}; the article that goes beyond and all after it are left out`);
	}
}

type FoundFile = Extract<Found, {kind: 'file'}>;

async function * file({path, isPerhaps}: FoundFile, ahead: Bytes | undefined, maximum: number): AsyncGenerator<Loaded> {
	const read = ahead ?? await readFile(path, maximum) ?? {problem: 'cannot be read'};
	if ('problem' in read) {
		yield failed(path, read.problem);
	} else if (!isPerhaps || (read.bytes.length > 0 && !isBinary(read.bytes))) {
		yield * articlesIn(read.bytes, {name: path, format: formatOf(path), isCut: false});
	}
}

/**
 * Loads articles from `sources`: files, folders, and `-` for standard input. In the order of the sources, and lazily: what
 * has been read is given while the rest is still being found. A file that several sources lead to is loaded once.
 *
 * Folders are walked as `offerOf` says, in natural order, without hidden entries and `node_modules`. A file on disk may
 * hold several articles with form feeds between; in standard input front matter begins the next one too.
 *
 * Never throws for what it reads: whatever cannot be opened is one failure.
 */
export async function * loadSources(sources: readonly string[], options: LoadOptions): AsyncGenerator<Loaded> {
	const maximum = options.maximumBytes ?? defaultMaximum;
	const found = readAhead(findFiles(sources, filesAhead), filesAhead, async each => ({
		each,
		ahead: each.kind === 'file' ? await read(each, maximum) : undefined,
	}));
	/** Whether the folder under way has given anything, an article or a failure. */
	let isFolderEmpty = false;
	for await (const {each, ahead} of found) {
		switch (each.kind) {
			case 'folder-start': {
				isFolderEmpty = true;
				break;
			}

			case 'folder-end': {
				if (isFolderEmpty) {
					yield failed(each.path, 'no articles (plain text or Markdown) in this folder');
				}

				break;
			}

			case 'failure': {
				isFolderEmpty = false;
				yield each;
				break;
			}

			case 'standard-input': {
				yield * standardInput(options.standardInput, maximum);
				break;
			}

			case 'file': {
				for await (const loaded of file(each, ahead, maximum)) {
					isFolderEmpty = false;
					yield loaded;
				}
			}
		}
	}
}

const read = async ({path}: FoundFile, maximum: number): Promise<Bytes | undefined> => {
	const problem = refusalOf(path);
	return problem === undefined ? readFile(path, maximum, largeFile) : {problem};
};
