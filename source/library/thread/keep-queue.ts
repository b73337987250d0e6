import {type Article} from '../../article/article.js';
import {type SourceToKeep} from '../store/put-source.js';
import {type Ending} from './requests.js';

/** A part of the articles of a source. Parts of one source have the same key; `source` comes with the first one. */
export type Part = {readonly key: number; readonly source: SourceToKeep | null; readonly articles: readonly Article[]; readonly ending: Ending | null};

/** Analyses of articles that are kept: UTF-8 JSON of a list of `KeptAnalysis | null`. */
export type Analyses = {readonly articles: readonly Article[]; readonly engine: string; readonly bytes: Uint8Array};

/** The number of articles in one message: larger ones would let a search wait. */
const articlesPerMessage = 64;

/** The messages that are sent before the first one is answered. All others wait here, where their articles take no further memory. */
const messagesAtOnce = 8;

/** The keeping of a source whose articles come one after the other. */
export type SourceKeeper = {
	readonly add: (articles: readonly Article[]) => void;
	/** Records that these were all articles that were read. */
	readonly finish: (ending: Ending) => void;
};

/** So many articles are kept before the program ends, which takes a fraction of a second. More files are read again next time. */
const fewArticles = 256;

/** Sends what is to be kept, in order and a little at a time. */
export type KeepQueue = {
	readonly beginSource: (source: SourceToKeep) => SourceKeeper;
	/** Resolves when an article is kept, or cannot be kept. */
	readonly settled: (article: Article) => Promise<void>;
	readonly addAnalyses: (analyses: Analyses) => void;
	/** Resolves when everything is sent and answered. */
	readonly idle: () => Promise<void>;
	/** Drops what can be read or computed again, if it is much: files that are not begun, and analyses. Resolves when the rest is sent and answered. */
	readonly drain: () => Promise<void>;
};

type WaitingPart = Part & {readonly isFile: boolean; readonly settle: () => void};

/**
 * Creates a queue.
 *
 * @param sendParts sends parts in one message. Must not reject
 * @param sendAnalyses must not reject
 * @param delay in milliseconds; before that, nothing is sent but at the end
 */
export function createKeepQueue(sendParts: (parts: readonly Part[]) => Promise<void>, sendAnalyses: (analyses: Analyses) => Promise<void>, delay = 0): KeepQueue {
	let parts: WaitingPart[] = [];
	let analyses: Analyses[] = [];
	const settling = new WeakMap<Article, Promise<void>>();
	let underway = 0;
	let nextKey = 0;
	let whenIdle: Array<() => void> = [];
	let isScheduled = false;
	let isDelayed = delay > 0;

	const addPart = (part: Part, isFile: boolean): void => {
		const settled = new Promise<void>(resolve => {
			parts.push({...part, isFile, settle: resolve});
		});
		for (const article of part.articles) {
			settling.set(article, settled);
		}
	};

	/** Removes the parts of the next message from the queue. */
	const takeParts = (): WaitingPart[] => {
		let count = 0;
		let length = 0;
		for (const part of parts) {
			if (length > 0 && count + part.articles.length > articlesPerMessage) {
				break;
			}

			count += part.articles.length;
			length++;
		}

		return parts.splice(0, length);
	};

	const sendNextParts = async (): Promise<void> => {
		const taken = takeParts();
		await sendParts(taken.map(({key, source, articles, ending}) => ({
			key, source, articles, ending,
		})));
		for (const {settle} of taken) {
			settle();
		}
	};

	async function sendNext(): Promise<void> {
		underway++;
		const next = parts.length > 0 ? undefined : analyses.shift();
		await (next ? sendAnalyses(next) : sendNextParts());
		underway--;
		pump();
	}

	const pump = (): void => {
		while (underway < messagesAtOnce && (parts.length > 0 || analyses.length > 0)) {
			void sendNext();
		}

		if (underway === 0) {
			for (const resolve of whenIdle) {
				resolve();
			}

			whenIdle = [];
		}
	};

	const idle = async (): Promise<void> => {
		const ended = new Promise<void>(resolve => {
			whenIdle.push(resolve);
		});
		pump();
		await ended;
	};

	const send = (): void => {
		isScheduled = false;
		isDelayed = false;
		pump();
	};

	/** Sends when this turn has ended: files that are read one after the other then share a message. */
	const schedule = (): void => {
		if (isScheduled) {
			return;
		}

		isScheduled = true;
		if (isDelayed) {
			setTimeout(send, delay).unref();
		} else {
			setImmediate(send);
		}
	};

	return {
		beginSource(source) {
			const key = nextKey++;
			let first: SourceToKeep | null = source;
			const add = (articles: readonly Article[], ending: Ending | null): void => {
				addPart({
					key, source: first, articles, ending,
				}, source.file !== null);
				first = null;
				schedule();
			};

			return {
				add(articles) {
					for (let index = 0; index < articles.length; index += articlesPerMessage) {
						add(articles.slice(index, index + articlesPerMessage), null);
					}
				},
				finish(ending) {
					add([], ending);
				},
			};
		},
		idle,
		settled: async article => settling.get(article),
		addAnalyses(added) {
			analyses.push(added);
			schedule();
		},
		async drain() {
			const count = parts.reduce((sum, {articles}) => sum + articles.length, 0);
			parts = count > fewArticles ? parts.filter(({isFile}) => !isFile) : parts;
			analyses = analyses.length > messagesAtOnce ? [] : analyses;
			await idle();
		},
	};
}
