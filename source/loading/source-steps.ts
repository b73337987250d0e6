import {
	batchFiles, hasTextExtension, batchWeight, type FileBatch,
} from './discovery/batch-files.js';
import {reportableResults} from './model/report-failures.js';
import {type FileResults, type FileCache, type RecordResults} from './model/file-cache.js';
import {type FoundSource, type FoundFile} from './discovery/find-files.js';
import {type FormatName} from './model/format-names.js';
import {type FailureResult} from './model/load-result.js';
import {openFile, type createStreamOpener} from './units/open-byte-source.js';
import {readAhead} from './async/read-ahead.js';
import {type Unit} from './model/unit.js';
import {splitIntoUnits, type ByteSource} from './units/split-into-units.js';

export type StepOptions<Result> = {
	/**
	 * Opens some files of a folder together, which costs less than opening each. The result of a file that must be opened in
	 * the usual way is `null`. Must not reject.
	 */
	readonly openFiles?: (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<FileResults<Result> | null>>;
	/** A cache of results of files. It is not used for texts of the first screen, which are shown before it has answered. */
	readonly cache?: FileCache<Result>;
	/** The format of all sources; `null` to detect it. */
	readonly as?: FormatName | null;
	/**
	 * True if results stay in the order of the sources, so that a slow server holds up those after it.
	 *
	 * @default true
	 */
	readonly isOrdered?: boolean;
	/**
	 * A larger file is refused if it is not parsed in parts; of standard input, this much is read. In bytes.
	 *
	 * @default 268435456 (256 MiB)
	 */
	readonly maxBytes?: number;
};

/** A longer string and the data derived from it would take gigabytes. */
const defaultMaximum = 256 * 1024 * 1024;

/** The number of sources opened at a time. For files, more than the four threads of Node.js is no faster. */
export const maxSourcesAhead = 16;

type FolderMark = Extract<FoundSource, {readonly kind: 'folder-start' | 'folder-end'}>;

/** All results between the start and the end are those of one file. */
type FileMark<Result> = {readonly kind: 'file-start'} | {readonly kind: 'file-end'; readonly record: RecordResults<Result>};

/** Results of files that were cached, or opened together. */
type KnownResults<Result> = {readonly kind: 'given'; readonly results: FileResults<Result>};

/** A step of loading: a unit to process, known results, a failure, or the start or end of a folder or file. */
export type LoadingStep<Result> = {readonly kind: 'unit'; readonly unit: Unit} | KnownResults<Result> | FailureResult | FolderMark | FileMark<Result>;

/** A file whose results are not known: its bytes, and the function that records its results, if any. */
type OpenedFile<Result> = {readonly kind: 'unknown'; readonly origin: ByteSource | FailureResult; readonly note: RecordResults<Result> | undefined};

type OpenedFiles<Result> = {readonly kind: 'files'; readonly files: ReadonlyArray<KnownResults<Result> | OpenedFile<Result>>};

/** Yields the files in order, and merges known results of successive files into one step, because a step costs more than a result. */
function * mergeKnown<Result>(files: OpenedFiles<Result>['files']): Generator<OpenedFiles<Result>['files'][number]> {
	let given: Array<FileResults<Result>[number]> = [];
	for (const file of files) {
		if (file.kind === 'given') {
			// One by one: a call cannot have a hundred thousand arguments.
			for (const result of file.results) {
				given.push(result);
			}

			continue;
		}

		if (given.length > 0) {
			yield {kind: 'given', results: given};
			given = [];
		}

		yield file;
	}

	if (given.length > 0) {
		yield {kind: 'given', results: given};
	}
}

/** Yields the loading steps of what was found, in order. Some sources are opened ahead. */
export async function * listSteps<Result extends {readonly kind: string}>(
	found: AsyncIterable<FoundSource> | Iterable<FoundSource>,
	openStream: ReturnType<typeof createStreamOpener>,
	{openFiles, cache, as = null, maxBytes = defaultMaximum, isOrdered = true}: StepOptions<Result>,
): AsyncGenerator<LoadingStep<Result>> {
	/** Looks files up in the cache, and opens the others together. */
	const openFilesTogether = async (files: readonly FoundFile[], openTogether: StepOptions<Result>['openFiles']): Promise<OpenedFiles<Result>> => {
		const recalled = await Promise.all(files.map(async file => {
			const known = await cache?.lookUp(file.path);
			return typeof known === 'function' ? {file, note: known} : {file, results: known};
		}));
		const unknown = recalled.flatMap(({file, results}) => results ? [] : [file]);
		const together = unknown.length > 0 ? await openTogether?.(unknown, as) : undefined;
		const opened = new Map(together?.map((results, index) => [unknown[index], results]));
		return {
			kind: 'files',
			files: await Promise.all(recalled.map(async ({file, results, note}) => {
				const given = results ?? opened.get(file);
				if (!given) {
					return {kind: 'unknown' as const, origin: await openFile(file), note};
				}

				note?.(given);
				return {kind: 'given' as const, results: reportableResults(file, given)};
			})),
		};
	};

	const openTextFile = async (file: FoundFile): Promise<OpenedFiles<Result>> => {
		const note = await cache?.startRecording(file.path);
		return {kind: 'files', files: [{kind: 'unknown', origin: await openFile(file), note}]};
	};

	const grouped: AsyncIterable<FoundSource | FileBatch> | Iterable<FoundSource | FileBatch> = openFiles ? batchFiles(found) : found;
	const sources = readAhead(grouped, maxSourcesAhead, async (each): Promise<ByteSource | FailureResult | FolderMark | OpenedFiles<Result>> => {
		switch (each.kind) {
			case 'files': {
				return openFilesTogether(each.files, openFiles);
			}

			case 'file': {
				return hasTextExtension(each.path) ? openTextFile(each) : openFilesTogether([each], undefined);
			}

			case 'address':
			case 'standard-input': {
				return openStream(each);
			}

			case 'failure':
			case 'folder-start':
			case 'folder-end': {
				return each;
			}
		}
	}, {
		mayBeOvertaken: ({kind}) => kind === 'address' && !isOrdered,
		weightOf: each => each.kind === 'files' ? batchWeight(each) : 1,
	});

	async function * stepsFrom(origin: ByteSource | FailureResult): AsyncGenerator<LoadingStep<Result>> {
		if ('kind' in origin) {
			yield origin;
			return;
		}

		if (origin.failure) {
			yield {kind: 'failure', failure: origin.failure};
		}

		for await (const unit of splitIntoUnits(origin, as, maxBytes)) {
			yield 'kind' in unit ? unit : {kind: 'unit', unit};
		}
	}

	for await (const each of sources) {
		if (!('kind' in each)) {
			yield * stepsFrom(each);
		} else if (each.kind === 'files') {
			for (const file of mergeKnown(each.files)) {
				if (file.kind === 'given') {
					yield file;
				} else if (file.note === undefined) {
					yield * stepsFrom(file.origin);
				} else {
					yield {kind: 'file-start'};
					yield * stepsFrom(file.origin);
					yield {kind: 'file-end', record: file.note};
				}
			}
		} else {
			yield each;
		}
	}
}
