import {type Quote} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';

/** Who wrote an article, where and when, and where it came from, on one line; empty where nothing is known. */
export const creditsOf = ({
	byline, publication, published, url, source, note,
}: Article): string =>
	[byline === null ? null : `By ${byline}`, publication, published, url, source === '-' || source === url ? null : source, note].filter(part => part !== null).join(' · ');

/** What kind of quote it is, and how sure its speaker. */
export const sureness = ({kind, confidence}: Quote): string => `${kind}, ${Math.round(confidence * 100)}% sure`;
