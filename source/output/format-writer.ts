import {type AnalyzedArticle} from './analyzed-article.js';

/** A writer of one format. The output is `start`, then the articles with `separator` between them, then `end`. */
export type FormatWriter = {
	readonly start: string;
	/** The text between two articles. */
	readonly separator: string;
	readonly end: string;
	/** Returns the text of one article. */
	readonly write: (result: AnalyzedArticle) => string;
};
