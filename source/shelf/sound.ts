import {type Style} from '../article/article.js';
import {type Span} from '../article/span.js';
import {type ArticleHead} from './packed-article.js';
import {type Body} from './packed-body.js';

/** What no string of an article has: controls but `\n` and `\t`, and what turns the direction of text. */
const unsafe = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const isLine = (value: unknown): boolean => typeof value === 'string' && !unsafe.test(value) && !/[\n\t]/.test(value);

/**
 * Whether a head is one that this program may have written. What lies on a disk may be of others, who can do a sum as well:
 * nothing of it reaches the terminal that a source could not have brought there.
 */
export const isSoundHead = ({id, source, title, byline, publication, published, url, language, groups, note}: ArticleHead): boolean =>
	[id, source, title, ...groups].every(value => isLine(value))
	&& [byline, publication, published, url, language, note].every(value => value === null || isLine(value));

/** The same of a body. */
export const isSoundBody = ({text, blocks, styles}: Body): boolean => {
	const isIn = ({start, end}: Span): boolean => start >= 0 && start <= end && end <= text.length;
	const isSound = (style: Style): boolean => isIn(style) && (style.url === undefined || isLine(style.url));
	return !unsafe.test(text) && blocks.every(block => isIn(block)) && styles.every(style => isSound(style));
};
