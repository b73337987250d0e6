import {type AnalyzedArticle} from './analyzed-article.js';

/** How results are written one after the other; all strings end where the next may begin. */
export type FormatWriter = {
	readonly start: string;
	/** Between two results. */
	readonly separator: string;
	readonly end: string;
	readonly write: (result: AnalyzedArticle) => string;
};
