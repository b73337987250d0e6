import {type Quote} from '../analysis/result/analysis.js';
import {type Article} from '../article/article.js';
import {isStandardInput} from '../article/source.js';
import {creditsOf} from '../layout/labels/credits.js';

/** Returns the credits of an article and where it came from: author, publication, date, URL, source, note. */
export const creditsWithSource = (article: Article): string[] => {
	const {url, source, note} = article;
	return [...creditsOf(article), url, isStandardInput(source) || source === url ? null : source, note].filter(part => part !== null);
};

/** Describes a quote: its kind and the confidence of its speaker (`direct, 98% sure`). */
export const kindAndConfidence = ({kind, confidence}: Quote): string => `${kind}, ${Math.round(confidence * 100)}% sure`;
