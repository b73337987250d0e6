import {type FoundFile} from '../loading/discovery/find-files.js';
import {type FormatName} from '../loading/model/format-names.js';
import {parseUnitToArray} from '../loading/units/parse-unit.js';
import {type FileResults} from '../loading/model/file-cache.js';
import {
	failureResult, type FailureResult, type LoadResult, type ReferenceResult,
} from '../loading/model/load-result.js';
import {type Unit} from '../loading/model/unit.js';
import {type PackedItem} from '../packing/packed-article.js';
import {lazyArticle} from '../packing/lazy-article.js';
import {
	unitTimeout, filesTimeout, isShortTextUnit, taskProblems, runUnit,
} from './run-unit.js';
import {unlessClosed, type WorkerPool} from './worker-pool.js';

type Results = FileResults<LoadResult>;

/** Converts the results of a worker; packed articles stay packed. */
const shelve = (items: ReadonlyArray<PackedItem | LoadResult | FailureResult | ReferenceResult>): Results =>
	items.map(item => item.kind === 'packed' ? {kind: 'article', article: lazyArticle(item.head, item.body)} : item);

/** Returns a function that parses a unit: a short text in this thread, anything else in the pool with a timeout. */
export const parseInPool = (pool: Pick<WorkerPool, 'run'>) => async (unit: Unit): Promise<Results> =>
	// A short text is parsed before a worker has started.
	isShortTextUnit(unit)
		? parseUnitToArray(unit)
		: shelve(await runUnit(unit, async part => pool.run('parse', part, unitTimeout(part))));

/**
 * Returns a function that reads and parses files in a pool if they are short texts or pages; any other file gives `null`. If
 * a file ends its thread or takes too long, each file is opened by itself, and only that one is a failure.
 */
export function openFilesInPool(pool: Pick<WorkerPool, 'run'>): (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<Results | null>> {
	const open = async (files: readonly FoundFile[], as: FormatName | null): Promise<ReadonlyArray<Results | null>> => {
		const outcome = await unlessClosed(pool.run('open', {files, as}, filesTimeout));
		if (!outcome) {
			return files.map(() => []);
		}

		if ('output' in outcome) {
			return outcome.output.map(items => items && shelve(items));
		}

		if (files.length > 1) {
			const each = await Promise.all(files.map(async file => open([file], as)));
			return each.flat();
		}

		return files.map(({path}) => [failureResult(path, taskProblems[outcome.problem])]);
	};

	return open;
}
