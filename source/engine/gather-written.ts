import {logError} from '../debug/log-error.js';
import {type Article} from '../article/article.js';
import {failureResult, type FailureResult} from '../loading/model/load-result.js';
import {type WrittenArticles} from './tasks.js';

const encoder = new TextEncoder();

/** The results of a task that writes, in order. Successive articles are one result. */
export type GatheredResults<Other> = {
	/** Adds the text of an article; nothing for an empty one. A text that cannot be made costs this article only, and is a failure. */
	readonly addArticle: (article: Pick<Article, 'title' | 'source'>, write: () => string) => void;
	readonly addOther: (other: Other | FailureResult) => void;
	/** Returns all results. */
	readonly finish: () => Array<WrittenArticles | Other | FailureResult>;
};

/** Gathers the results of a task that writes articles with a separator between them. */
export function gatherWritten<Other = never>(separator: string): GatheredResults<Other> {
	const all: Array<WrittenArticles | Other | FailureResult> = [];
	let texts: string[] = [];
	const flush = (): void => {
		if (texts.length > 0) {
			all.push({kind: 'written', bytes: encoder.encode(texts.join(separator))});
			texts = [];
		}
	};

	const addOther = (other: Other | FailureResult): void => {
		flush();
		all.push(other);
	};

	return {
		addArticle({title, source}, write) {
			try {
				const text = write();
				if (text !== '') {
					texts.push(text);
				}
			} catch (error) {
				logError(`analyse ‘${title}’ of ${source}`, error);
				addOther(failureResult(source, `‘${title}’ could not be analysed`));
			}
		},
		addOther,
		finish() {
			flush();
			return all;
		},
	};
}
