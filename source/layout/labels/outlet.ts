import {type Article} from '../../article/article.js';
import {siteOf} from './credits.js';

/** Returns the outlet of an article: its publication, else the site of its page; `null` if neither is known. */
export const outletOf = ({publication, url}: Article): string | null => publication ?? (url === null ? null : siteOf(url));
