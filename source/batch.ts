import os from 'node:os';
import {once} from 'node:events';
import {type Writable} from 'node:stream';
import {analyze} from './analysis/analyze.js';
import {type Analysis} from './analysis/analysis.js';
import {createAnalysisPool, type AnalysisPool} from './engine/analysis-pool.js';
import {startWorkerThread} from './engine/thread.js';
import {type Loaded} from './loading/loaded.js';
import {type FormatName} from './output/format-names.js';
import {formats} from './output/formats.js';

/** Starting threads pays once there is more text than this, in code units: below, they would still be starting. */
const worthThreads = 500_000;

/** Articles that are analysed ahead of the one that is written, a core. */
const aheadPerCore = 16;

type Output = {readonly out: Writable; readonly complain: (line: string) => void};

/** What was loaded, with the analysis of an article underway; `null` where it could not be analysed. */
type Pending = {readonly loaded: Loaded; readonly analysis: Promise<Analysis | null>};

/** On this thread; a fault of the engine costs one article, as in a worker. */
const analyzeHere = async (text: string): Promise<Analysis | null> => {
	try {
		return analyze(text);
	} catch {
		return null;
	}
};

/** Yields what was loaded in its order, with articles analysed on all cores where there is much to do. */
async function * analyzeInOrder(loaded: AsyncIterable<Loaded>): AsyncGenerator<readonly [Loaded, Analysis | null]> {
	const pending: Pending[] = [];
	let pool: AnalysisPool | undefined;
	let seen = 0;

	async function * finish(most: number) {
		while (pending.length > most) {
			const first = pending.shift();
			if (first) {
				// eslint-disable-next-line no-await-in-loop -- They are written in order.
				yield [first.loaded, await first.analysis] as const;
			}
		}
	}

	try {
		for await (const item of loaded) {
			if (item.kind === 'failure') {
				pending.push({loaded: item, analysis: Promise.resolve(null)});
			} else {
				const {text} = item.article;
				seen += text.length;
				pool ??= seen > worthThreads ? createAnalysisPool(os.availableParallelism(), startWorkerThread) : undefined;
				pending.push({loaded: item, analysis: pool ? pool.analyze(text) : analyzeHere(text)});
			}

			yield * finish(pool ? pool.size * aheadPerCore : 0);
		}

		yield * finish(0);
	} finally {
		pool?.close();
	}
}

/**
 * Writes all that is loaded in a format, each article as soon as it is done; what cannot be opened is a line of
 * complaint each.
 *
 * @returns the exit code: 1 where something could not be opened, else 0
 */
export async function runBatch(loaded: AsyncIterable<Loaded>, formatName: FormatName, {out, complain}: Output): Promise<number> {
	const format = formats[formatName];
	let exitCode = 0;
	let count = 0;
	const write = async (text: string): Promise<void> => {
		if (text !== '' && !out.write(text)) {
			await once(out, 'drain');
		}
	};

	await write(format.start);
	for await (const [item, analysis] of analyzeInOrder(loaded)) {
		if (item.kind === 'failure' || analysis === null) {
			exitCode = 1;
			complain(item.kind === 'failure' ? item.failure.message : `${item.article.source}: could not be analysed`);
			continue;
		}

		await write((count > 0 ? format.separator : '') + format.write({article: item.article, analysis}));
		count++;
	}

	await write(format.end);
	return exitCode;
}
