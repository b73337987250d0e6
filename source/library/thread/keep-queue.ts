import {type Article} from '../../article/article.js';
import {type SourceToKeep} from '../store/put-source.js';

/** A part of the articles of a source. Parts of one source have the same key; `source` comes with the first one. */
export type Part = {readonly key: number; readonly source: SourceToKeep | null; readonly articles: readonly Article[]; readonly isLast: boolean};

/** Analyses of articles that are kept: UTF-8 JSON of a list of `KeptAnalysis | null`. */
export type Analyses = {readonly articles: readonly Article[]; readonly engine: string; readonly bytes: Uint8Array};

/** The number of articles in one message: larger ones would let a search wait. */
const articlesPerMessage = 64;

/** The messages that are sent before the first one is answered. All others wait here, where their articles take no further memory. */
const messagesAtOnce = 8;

/** Sends what is to be kept, in order and a little at a time. */
export type KeepQueue = {
	readonly addSource: (source: SourceToKeep, articles: readonly Article[]) => void;
	/** Resolves when an article is kept, or cannot be kept. */
	readonly settled: (article: Article) => Promise<void>;
	readonly addAnalyses: (analyses: Analyses) => void;
	/** Drops what can be read or computed again: files that are not begun, and analyses. Resolves when the rest is sent and answered. */
	readonly drain: () => Promise<void>;
};

type WaitingPart = Part & {readonly isFile: boolean; readonly settle: () => void};

/**
 * Creates a queue.
 *
 * @param sendParts sends parts in one message. Must not reject
 * @param sendAnalyses must not reject
 */
export function createKeepQueue(sendParts: (parts: readonly Part[]) => Promise<void>, sendAnalyses: (analyses: Analyses) => Promise<void>): KeepQueue {
	let parts: WaitingPart[] = [];
	let analyses: Analyses[] = [];
	const settling = new WeakMap<Article, Promise<void>>();
	let underway = 0;
	let nextKey = 0;
	let resolveDrained: (() => void) | undefined;

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
		await sendParts(taken.map(({key, source, articles, isLast}) => ({
			key, source, articles, isLast,
		})));
		for (const {settle} of taken) {
			settle();
		}
	};

	const sendNext = async (): Promise<void> => {
		underway++;
		const next = parts.length > 0 ? undefined : analyses.shift();
		await (next ? sendAnalyses(next) : sendNextParts());
		underway--;
		pump();
	};

	const pump = (): void => {
		while (underway < messagesAtOnce && (parts.length > 0 || analyses.length > 0)) {
			void sendNext();
		}

		if (underway === 0) {
			resolveDrained?.();
		}
	};

	/** Sends when this turn has ended: files that are read one after the other then share a message. */
	let isScheduled = false;
	const schedule = (): void => {
		if (!isScheduled) {
			isScheduled = true;
			setImmediate(() => {
				isScheduled = false;
				pump();
			});
		}
	};

	return {
		addSource(source, articles) {
			const key = nextKey++;
			const count = Math.max(1, Math.ceil(articles.length / articlesPerMessage));
			for (const [index, part] of Array.from({length: count}, (_, at) => articles.slice(at * articlesPerMessage, (at + 1) * articlesPerMessage)).entries()) {
				addPart({
					key, source: index === 0 ? source : null, articles: part, isLast: index === count - 1,
				}, source.file !== null);
			}

			schedule();
		},
		settled: async article => settling.get(article),
		addAnalyses(added) {
			analyses.push(added);
			schedule();
		},
		async drain() {
			parts = parts.filter(({isFile}) => !isFile);
			analyses = [];
			const drained = new Promise<void>(resolve => {
				resolveDrained = resolve;
			});
			pump();
			await drained;
		},
	};
}
