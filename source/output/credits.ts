import {type Quote} from '../analysis/result/analysis.js';
import {type Article} from '../article/article.js';
import {creditsOf} from '../layout/labels/credits.js';

/** Who wrote an article, where and when, and where it came from, part by part. */
export const creditsWithSource = (article: Article): string[] => {
	const {url, source, note} = article;
	return [...creditsOf(article), url, source === '-' || source === url ? null : source, note].filter(part => part !== null);
};

/** What kind of quote it is, and how sure its speaker. */
export const kindAndConfidence = ({kind, confidence}: Quote): string => `${kind}, ${Math.round(confidence * 100)}% sure`;
