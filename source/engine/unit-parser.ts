import {type OpenOptions} from '../loading/open-sources.js';
import {type Loaded} from '../loading/loaded.js';
import {parseWhole} from '../loading/parse-unit.js';
import {type Unit} from '../loading/unit.js';
import {startWorkerThread} from './thread.js';
import {deadlineOf, runUnit} from './units-in-pool.js';
import {createWorkerPool, type WorkerPool} from './worker-pool.js';

/** Markdown of so many bytes is parsed within a frame or two. */
const muchMarkdown = 200_000;

/** What is parsed so fast that another thread would only cost time. Plain text is hardly touched, whatever its size. */
const isLight = ({format, bytes}: Unit): boolean =>
	format === 'plain' || format === 'jsonl' || ((format === 'text' || format === 'markdown') && bytes.length < muchMarkdown);

/** Parses units for the screen: what may take long in a thread of its own, which is started when it is needed, and within a deadline. */
export function createUnitParser(): {readonly parse: OpenOptions<Loaded>['handle']; readonly close: () => void} {
	let pool: WorkerPool | undefined;
	return {
		async parse(unit) {
			if (isLight(unit)) {
				return parseWhole(unit);
			}

			pool ??= createWorkerPool(1, startWorkerThread);
			const {run} = pool;
			return runUnit(unit, async part => run('parse', part, deadlineOf(part)));
		},
		close() {
			pool?.close();
			pool = undefined;
		},
	};
}
