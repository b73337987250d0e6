import {type FoundFile} from '../loading/discovery/find-files.js';
import {type FormatName} from '../loading/model/format-names.js';
import {parseUnitToArray} from '../loading/units/parse-unit.js';
import {type FileResults as AnswersOf} from '../loading/model/file-cache.js';
import {
	failureResult, type FailureResult, type LoadResult, type ReferenceResult,
} from '../loading/model/load-result.js';
import {type Unit} from '../loading/model/unit.js';
import {type PackedItem} from '../shelf/packed-article.js';
import {shelvedArticle} from '../shelf/shelved-article.js';
import {
	unitTimeout, filesTimeout, isShortTextUnit, taskProblems, runUnit,
} from './run-unit.js';
import {unlessClosed, type WorkerPool} from './worker-pool.js';

type Answers = AnswersOf<LoadResult>;

/** Keeps what comes from a worker as it came: packed. */
const shelve = (items: ReadonlyArray<PackedItem | LoadResult | FailureResult | ReferenceResult>): Answers =>
	items.map(item => item.kind === 'packed' ? {kind: 'article', article: shelvedArticle(item.head, item.body)} : item);

/** Parses units in a pool, where a deadline ends what does not end, and nothing holds up the keys; short texts in this thread. */
export const parseInPool = (pool: Pick<WorkerPool, 'run'>) => async (unit: Unit): Promise<Answers> =>
	// Before a worker has started, and before anybody has pressed a key.
	isShortTextUnit(unit)
		? parseUnitToArray(unit)
		: shelve(await runUnit(unit, async part => pool.run('parse', part, unitTimeout(part))));

/**
 * Reads and parses files in a pool as far as they are short texts or pages: each other one is `null`. Where one of them ends
 * its thread or takes too long, it is found by opening each by itself, and it alone is a failure.
 */
export function openFilesInPool(pool: Pick<WorkerPool, 'run'>): (files: readonly FoundFile[], as: FormatName | null) => Promise<ReadonlyArray<Answers | null>> {
	const open = async (files: readonly FoundFile[], as: FormatName | null): Promise<ReadonlyArray<Answers | null>> => {
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
