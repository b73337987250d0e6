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

export type StepOptions<Answer> = {
	/**
	 * Opens some files of a folder together, which costs less than opening each. The result of a file that must be opened in
	 * the usual way is `null`. Must not reject.
	 */
	readonly openFiles?: (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<FileResults<Answer> | null>>;
	/** A cache of results of files. It is not used for texts of the first screen, which are shown before it has answered. */
	readonly cache?: FileCache<Answer>;
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
type FileMark<Answer> = {readonly kind: 'file-start'} | {readonly kind: 'file-end'; readonly record: RecordResults<Answer>};

/** Results of files that were cached, or opened together. */
type KnownResults<Answer> = {readonly kind: 'given'; readonly answers: FileResults<Answer>};

/** A step of loading: a unit to process, known results, a failure, or the start or end of a folder or file. */
export type LoadingStep<Answer> = {readonly kind: 'unit'; readonly unit: Unit} | KnownResults<Answer> | FailureResult | FolderMark | FileMark<Answer>;

/** A file whose results are not known: its bytes, and the function that records its results, if any. */
type OpenedFile<Answer> = {readonly kind: 'unknown'; readonly origin: ByteSource | FailureResult; readonly note: RecordResults<Answer> | undefined};

type OpenedFiles<Answer> = {readonly kind: 'files'; readonly files: ReadonlyArray<KnownResults<Answer> | OpenedFile<Answer>>};

/** Yields the files in order, and merges known results of successive files into one step, because a step costs more than a result. */
function * mergeKnown<Answer>(files: OpenedFiles<Answer>['files']): Generator<OpenedFiles<Answer>['files'][number]> {
	let given: Array<FileResults<Answer>[number]> = [];
	for (const file of files) {
		if (file.kind === 'given') {
			// One by one: a call cannot have a hundred thousand arguments.
			for (const answer of file.answers) {
				given.push(answer);
			}

			continue;
		}

		if (given.length > 0) {
			yield {kind: 'given', answers: given};
			given = [];
		}

		yield file;
	}

	if (given.length > 0) {
		yield {kind: 'given', answers: given};
	}
}

/** Yields the loading steps of what was found, in order. Some sources are opened ahead. */
export async function * listSteps<Answer extends {readonly kind: string}>(
	found: AsyncIterable<FoundSource> | Iterable<FoundSource>,
	openStream: ReturnType<typeof createStreamOpener>,
	{openFiles, cache, as = null, maxBytes = defaultMaximum, isOrdered = true}: StepOptions<Answer>,
): AsyncGenerator<LoadingStep<Answer>> {
	/** Looks files up in the cache, and opens the others together. */
	const openFilesTogether = async (files: readonly FoundFile[], openTogether: StepOptions<Answer>['openFiles']): Promise<OpenedFiles<Answer>> => {
		const recalled = await Promise.all(files.map(async file => {
			const known = await cache?.lookUp(file.path);
			return typeof known === 'function' ? {file, note: known} : {file, answers: known};
		}));
		const unknown = recalled.flatMap(({file, answers}) => answers ? [] : [file]);
		const together = unknown.length > 0 ? await openTogether?.(unknown, as) : undefined;
		const opened = new Map(together?.map((answers, index) => [unknown[index], answers]));
		return {
			kind: 'files',
			files: await Promise.all(recalled.map(async ({file, answers, note}) => {
				const given = answers ?? opened.get(file);
				if (!given) {
					return {kind: 'unknown' as const, origin: await openFile(file), note};
				}

				note?.(given);
				return {kind: 'given' as const, answers: reportableResults(file, given)};
			})),
		};
	};

	const openTextFile = async (file: FoundFile): Promise<OpenedFiles<Answer>> => {
		const note = await cache?.startRecording(file.path);
		return {kind: 'files', files: [{kind: 'unknown', origin: await openFile(file), note}]};
	};

	const grouped: AsyncIterable<FoundSource | FileBatch> | Iterable<FoundSource | FileBatch> = openFiles ? batchFiles(found) : found;
	const sources = readAhead(grouped, maxSourcesAhead, async (each): Promise<ByteSource | FailureResult | FolderMark | OpenedFiles<Answer>> => {
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

	async function * stepsFrom(origin: ByteSource | FailureResult): AsyncGenerator<LoadingStep<Answer>> {
		if ('kind' in origin) {
			yield origin;
			return;
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
