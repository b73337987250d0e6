import {type ArticleHead, type Body} from '../../packing/article-parts.js';
import {type PackedBody} from '../../packing/packed-body.js';
import {type Article} from '../../article/article.js';
import {type QueryCandidates} from '../query/complete-query.js';
import {type Hit} from '../query/hit.js';
import {type ArticleMarks} from '../query/query.js';
import {type SourceToKeep} from '../store/put-source.js';
import {type TidyInput} from './tidier.js';

/** An article to keep. A packed body is unpacked in the thread of the library. */
export type SentArticle = {readonly head: ArticleHead; readonly body: Body | PackedBody};

/** Says with the last part of a source whether it was read in full: what the library has besides has then left it. */
export type Ending = 'whole' | 'partial';

/** A part of the articles of a source. Parts of one source have the same key; `source` comes with the first one, and `ending` with the last one. */
export type SentPart = {readonly key: number; readonly source: SourceToKeep | null; readonly articles: readonly SentArticle[]; readonly ending: Ending | null};

/** The requests that the thread of a library answers, with their inputs and outputs. */
export type Requests = {
	/** Stores parts of the articles of sources. Returns the numbers of the articles of each part. */
	readonly keep: {readonly input: readonly SentPart[]; readonly output: ReadonlyArray<readonly number[]>};
	/** Stores analyses, as UTF-8 JSON of a list of `KeptAnalysis | null`, one for each article. */
	readonly 'keep-analyses': {
		readonly input: {readonly articles: readonly number[]; readonly engine: string; readonly analyses: Uint8Array};
		readonly output: null;
	};
	/**
	 * Searches for what matches a query that is being typed. A query with a mistake finds nothing. `marks` are what the reader has
	 * decided since the last search.
	 */
	readonly find: {
		readonly input: {readonly text: string; readonly marks: readonly ArticleMarks[]};
		readonly output: readonly Hit[];
	};
	/** Returns the ids of the articles that match a query that is being typed. `marks` as for `find`. */
	readonly match: {
		readonly input: {readonly text: string; readonly marks: readonly ArticleMarks[]};
		readonly output: readonly string[];
	};
	/** Returns the article with a number; `null` if it is gone. */
	readonly article: {readonly input: number; readonly output: Article | null};
	/** Returns the names that complete a query. */
	readonly names: {readonly input: null; readonly output: QueryCandidates};
	/** Tidies the library for some milliseconds, with an input from the start; see `createTidier`. It makes its own transactions. */
	readonly tidy: {readonly input: TidyInput | null; readonly output: boolean};
	/** Answers when everything asked for before is on the disk. */
	readonly flush: {readonly input: null; readonly output: null};
};

export type RequestName = keyof Requests;

/** The message of a request. `opening` counts how often the library was opened again: the numbers of articles are those of an opening. */
export type SentRequest<Name extends RequestName = RequestName> = {
	[Each in Name]: {readonly id: number; readonly opening: number; readonly name: Each; readonly input: Requests[Each]['input']};
}[Name];

/** The answer to a request: its output, or the reason for which it failed, in one plain line. */
export type Answer = {readonly id: number} & ({readonly output: Requests[RequestName]['output']} | {readonly problem: string});

/** The first message of the thread: the library is open, with a notice or not, or cannot be used. */
export type Opened = {readonly opened: true; readonly notice: string | null} | {readonly opened: false; readonly problem: string};

/** The message that the library was opened again, because it was damaged, removed or replaced. Articles have other numbers from then on. */
export type Reopened = {readonly reopened: number; readonly notice: string | null};

/** Requests that change the library. All others are answered before those that wait. */
export const isWrite = (name: RequestName): boolean => name === 'keep' || name === 'keep-analyses' || name === 'flush';
