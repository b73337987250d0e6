import os from 'node:os';
import {once} from 'node:events';
import {type Writable} from 'node:stream';
import {analyze} from './analysis/analyze.js';
import {type Analysis} from './analysis/analysis.js';
import {type Article} from './article/article.js';
import {createAnalysisPool, type AnalysisPool} from './engine/analysis-pool.js';
import {startWorkerThread} from './engine/thread.js';
import {type Loaded} from './loading/load-sources.js';
import {type FormatName} from './output/format-names.js';
import {formats} from './output/formats.js';

/** Starting threads pays once there is more text than this, in code units: below, they would still be starting. */
const worthThreads = 500_000;

/** Articles that are analysed ahead of the one that is written, a core. */
const aheadPerCore = 16;

type Output = {readonly out: Writable; readonly complain: (line: string) => void};

type Analyzed = Exclude<Loaded, {kind: 'article'}> | {readonly kind: 'result'; readonly article: Article; readonly analysis: Analysis | null};

/** Yields what was found in each article, in their order, analysed on all cores where there is much. */
async function * analyzeInOrder(loaded: AsyncIterable<Loaded>): AsyncGenerator<Analyzed> {
	const ahead: Array<Promise<Analysis | null>> = [];
	const pending: Loaded[] = [];
	let pool: AnalysisPool | undefined;
	let seen = 0;

	async function * take(count: number) {
		for (const item of pending.splice(0, count)) {
			// eslint-disable-next-line no-await-in-loop -- They come in order.
			yield item.kind === 'article' ? {kind: 'result' as const, article: item.article, analysis: await ahead.shift() ?? null} : item;
		}
	}

	try {
		for await (const item of loaded) {
			pending.push(item);
			if (item.kind === 'article') {
				seen += item.article.text.length;
				pool ??= seen > worthThreads ? createAnalysisPool(os.availableParallelism(), startWorkerThread) : undefined;
				ahead.push(pool ? pool.analyze(item.article.text) : Promise.resolve(analyze(item.article.text)));
			}

			const most = pool ? pool.size * aheadPerCore : 0;
			yield * take(Math.max(0, pending.length - most));
		}

		yield * take(pending.length);
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
	for await (const item of analyzeInOrder(loaded)) {
		if (item.kind === 'failure') {
			exitCode = 1;
			complain(item.failure.message);
			continue;
		}

		const {article, analysis} = item;
		if (analysis === null) {
			exitCode = 1;
			complain(`${article.source}: too large to be analysed`);
			continue;
		}

		await write((count > 0 ? format.separator : '') + format.write({article, analysis}));
		count++;
	}

	await write(format.end);
	return exitCode;
}
