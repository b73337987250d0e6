import {type Analysis} from '../../source/analysis/result/analysis.js';
import {unpackBody} from '../../source/shelf/packed-body.js';
import {serializeAnalysis} from '../../source/engine/serialized-analysis.js';
import {createWorkerPool, type WorkerEvents, type WorkerPool} from '../../source/engine/worker-pool.js';

export type FakeWorkers = {
	readonly pool: WorkerPool;
	/** The texts that are being analysed, one a worker, in the order in which they were given. */
	readonly underway: () => string[];
	/** How many lists of files are being opened. */
	readonly opening: () => number;
	/** One of the lists of files is opened. */
	readonly open: () => Promise<void>;
	/** The texts whose quotes are being counted, a list a worker. */
	readonly counting: () => string[][];
	/** All quotes that are being counted are: so many in each text. */
	readonly count: (quotes?: number) => Promise<string[]>;
	/** A worker that counts quotes dies. */
	readonly dieCounting: () => Promise<void>;
	/** The worker that has `text` is done with it. */
	readonly answer: (text: string, analysis?: Analysis) => Promise<void>;
	/** The worker that has `text` dies. */
	readonly die: (text: string) => Promise<void>;
	/** The worker that has `text` says that it could not. */
	readonly fail: (text: string) => Promise<void>;
	/** How many workers were ever started, and how many were ended. */
	readonly workers: () => {readonly started: number; readonly ended: number};
};

export const nothing: Analysis = {quotes: [], entities: []};

/** Lets what waits for a promise go on. */
const settle = async (): Promise<void> => new Promise(resolve => {
	setImmediate(resolve);
});

/** A pool of workers that do as they are told. */
export function fakeWorkers(size: number): FakeWorkers {
	const jobs = new Map<string, WorkerEvents>();
	const counts = new Map<WorkerEvents, string[]>();
	const opens: WorkerEvents[] = [];
	let started = 0;
	let ended = 0;
	const pool = createWorkerPool(size, events => {
		started++;
		return {
			post({task, input}) {
				switch (task) {
					case 'analyze': {
						jobs.set(input, events);
						break;
					}

					case 'open': {
						opens.push(events);
						break;
					}

					case 'count': {
						counts.set(events, input.map(content => typeof content === 'string' ? content : unpackBody(content).text));
						break;
					}

					case 'parse':
					case 'write': {
						throw new Error(`Nobody does "${task}"`);
					}
				}
			},
			terminate() {
				ended++;
			},
		};
	});
	const take = (text: string): WorkerEvents => {
		const events = jobs.get(text);
		if (!events) {
			throw new Error(`Nobody is analysing "${text}"`);
		}

		jobs.delete(text);
		return events;
	};

	return {
		pool,
		underway: () => [...jobs.keys()],
		async answer(text, analysis = nothing) {
			take(text).onResponse({output: serializeAnalysis(analysis)});
			await settle();
		},
		async die(text) {
			take(text).onFailure();
			await settle();
		},
		async fail(text) {
			take(text).onResponse({problem: 'failed'});
			await settle();
		},
		opening: () => opens.length,
		async open() {
			opens.shift()?.onResponse({output: []});
			await settle();
		},
		counting: () => [...counts.values()],
		async count(quotes = 0) {
			const all = [...counts];
			counts.clear();
			for (const [events, texts] of all) {
				events.onResponse({output: texts.map(() => quotes)});
			}

			await settle();
			return all.flatMap(([, texts]) => texts);
		},
		async dieCounting() {
			const [first] = counts;
			if (first) {
				counts.delete(first[0]);
				first[0].onFailure();
			}

			await settle();
		},
		workers: () => ({started, ended}),
	};
}
