import {type Analysis} from '../../../source/analysis/result/analysis.js';
import {unpackBody} from '../../../source/packing/packed-body.js';
import {serializeAnalysis} from '../../../source/engine/serialized-analysis.js';
import {createWorkerPool, type WorkerEvents, type WorkerPool} from '../../../source/engine/worker-pool.js';

export type FakeWorkers = {
	readonly pool: WorkerPool;
	/** Returns the texts that are being analysed, one a worker, in the order of the requests. */
	readonly underway: () => string[];
	/** Returns the number of lists of files that are being opened. */
	readonly opening: () => number;
	/** Answers the request to open one list of files. */
	readonly open: () => Promise<void>;
	/** Returns the texts whose quotes are being counted, a list a worker. */
	readonly counting: () => string[][];
	/** Answers all requests to count quotes with the same number for each text. */
	readonly count: (quotes?: number) => Promise<string[]>;
	/** Ends a worker that counts quotes. */
	readonly dieCounting: () => Promise<void>;
	/** Answers the request to analyse `text`. */
	readonly answer: (text: string, analysis?: Analysis) => Promise<void>;
	/** Ends the worker that analyses `text`. */
	readonly die: (text: string) => Promise<void>;
	/** Answers the request to analyse `text` with a failure. */
	readonly fail: (text: string) => Promise<void>;
	/** Returns the numbers of workers that were started and ended so far. */
	readonly workers: () => {readonly started: number; readonly ended: number};
};

export const nothing: Analysis = {quotes: [], entities: []};

/** Lets code that waits for promises go on. */
const settle = async (): Promise<void> => new Promise(resolve => {
	setImmediate(resolve);
});

/** Creates a pool of workers that the test controls. */
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
					case 'write':
					case 'write-found': {
						throw new Error(`No worker has the task "${task}"`);
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
			throw new Error(`No worker is analysing "${text}"`);
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
				events.onResponse({output: {counts: texts.map(() => quotes), analyses: new Uint8Array()}});
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
