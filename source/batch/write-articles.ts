import os from 'node:os';
import {type Writable} from 'node:stream';
import {startWorkerThread} from '../engine/worker-thread.js';
import {type WrittenArticles} from '../engine/tasks.js';
import {unitTimeout, isTextUnit, runUnit} from '../engine/run-unit.js';
import {takeUntilAborted} from '../engine/take-until-aborted.js';
import {createWorkerPool, type WorkerPool} from '../engine/worker-pool.js';
import {writeUnit} from '../engine/write-unit.js';
import {type FailureResult} from '../loading/model/load-result.js';
import {type OpenOptions} from '../loading/open-sources.js';
import {type OutputOptions} from '../output/format-names.js';
import {openFormat} from '../output/formats.js';
import {writeFully} from '../output/write-fully.js';

/** Starting threads pays once there is more than this to read, in bytes: below, they would still be starting. */
const minBytesForThreads = 500_000;

/** Units that are read ahead of the one that is written: enough for all cores, and not so many that they fill the memory. */
const unitsAhead = 4 * os.availableParallelism();

/** Writes units: the first in this thread, and where there is much to do, the others on all cores. */
function unitWriter(output: OutputOptions): {readonly handle: OpenOptions<WrittenArticles>['processUnit']; readonly close: () => void} {
	let pool: WorkerPool | undefined;
	let seen = 0;
	return {
		async handle(unit) {
			seen += unit.bytes.length;
			if (!pool && seen <= minBytesForThreads && (isTextUnit(unit) || unit.format === 'jsonl')) {
				return writeUnit(unit, output);
			}

			pool ??= createWorkerPool(os.availableParallelism(), startWorkerThread);
			const {run} = pool;
			return runUnit(unit, async part => run('write', {unit: part, output}, unitTimeout(part)));
		},
		close() {
			pool?.close();
		},
	};
}

type BatchOptions = {
	/** Opens the sources. */
	readonly open: (options: Pick<OpenOptions<WrittenArticles>, 'processUnit' | 'maxUnitsAhead'>) => AsyncIterable<WrittenArticles | FailureResult>;
	readonly output: OutputOptions;
	readonly out: Writable;
	readonly complain: (line: string) => Promise<void>;
	/** Whether the first failure ends it. */
	readonly isStrict: boolean;
	/** Ends it behind what is being written. */
	readonly signal: AbortSignal;
};

/**
 * Writes all articles in a format, each as soon as it is done, and waits for whoever reads; what cannot be opened is a
 * line of complaint each. Whatever ends it, whole articles have been written.
 *
 * @returns the exit code: 1 where something could not be opened, else 0
 * @throws what `out` says if it cannot be written to
 */
export async function writeArticles({open, output, out, complain, isStrict, signal}: BatchOptions): Promise<number> {
	const {start, separator, end} = await openFormat(output);
	const writer = unitWriter(output);
	let exitCode = 0;
	let isFirst = true;
	const write = async (content: string | Uint8Array): Promise<void> => {
		if (content.length > 0) {
			await writeFully(out, content);
		}
	};

	await write(start);
	for await (const result of takeUntilAborted(open({processUnit: writer.handle, maxUnitsAhead: unitsAhead}), signal)) {
		if (result.kind === 'written') {
			await write(isFirst ? '' : separator);
			await write(result.bytes);
			isFirst = false;
		} else {
			exitCode = 1;
			await complain(result.failure.message);
			if (isStrict) {
				break;
			}
		}
	}

	writer.close();
	await write(end);
	return exitCode;
}
