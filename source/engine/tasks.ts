import {type FailureResult, type LoadResult, type ReferenceResult} from '../loading/model/load-result.js';
import {type FormatName} from '../loading/model/format-names.js';
import {type FoundFile} from '../loading/discovery/find-files.js';
import {type Unit} from '../loading/model/unit.js';
import {type Article} from '../article/article.js';
import {type Query} from '../library/query/query.js';
import {type OutputOptions} from '../output/format-names.js';
import {type PackedItem} from '../packing/packed-article.js';
import {type PackedBody} from '../packing/packed-body.js';
import {type SerializedAnalysis} from './serialized-analysis.js';

/** The output of some articles, in UTF-8. */
export type WrittenArticles = {readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer>};

/** The quotes of some articles. */
export type CountedArticles = {
	/** The numbers of sure quotes; `null` where an article could not be analysed. */
	readonly counts: ReadonlyArray<number | null>;
	/** The analyses for the library: UTF-8 JSON of a list of `KeptAnalysis | null`. */
	readonly analyses: Uint8Array<ArrayBuffer>;
};

/** The tasks of a worker, with their inputs and outputs. */
export type Tasks = {
	readonly analyze: {readonly input: string; readonly output: SerializedAnalysis};
	/** Counts the quotes of each article, given by its text or its packed body. */
	readonly count: {readonly input: ReadonlyArray<string | PackedBody>; readonly output: CountedArticles};
	readonly parse: {readonly input: Unit; readonly output: ReadonlyArray<PackedItem | LoadResult | ReferenceResult>};
	/** Reads and parses files that are short texts or pages; each other one is `null`. */
	readonly open: {
		readonly input: {readonly files: readonly FoundFile[]; readonly as: FormatName | null};
		readonly output: ReadonlyArray<ReadonlyArray<PackedItem | LoadResult | ReferenceResult> | null>;
	};
	/** Parses, analyses and writes, so that little but bytes goes from thread to thread. */
	readonly write: {
		readonly input: {readonly unit: Unit; readonly output: OutputOptions};
		readonly output: ReadonlyArray<WrittenArticles | FailureResult | ReferenceResult>;
	};
	/** Analyses and writes articles of the library. */
	readonly 'write-found': {
		readonly input: {readonly articles: readonly Article[]; readonly output: OutputOptions; readonly query: Query};
		readonly output: ReadonlyArray<WrittenArticles | FailureResult>;
	};
};

export type TaskName = keyof Tasks;

/** The message to a worker. */
export type TaskRequest<Name extends TaskName = TaskName> = {
	[Each in Name]: {readonly task: Each; readonly input: Tasks[Each]['input']};
}[Name];

/** The answer of a worker: the output, or `failed` if the task threw. */
export type TaskResponse = {readonly output: Tasks[TaskName]['output']} | {readonly problem: 'failed'};
