import {type Article} from '../article/article.js';
import {firstStartingFrom} from '../article/binary-search.js';
import {articleHead} from './labels/article-head.js';

/**
 * Returns the start of the next (1) or previous (-1) block from `offset`: a heading, a paragraph, a list item; `null` at the
 * ends. The credits that are hidden below the headline are no block.
 */
export function adjacentBlockStart(article: Article, offset: number, direction: 1 | -1): number | null {
	const {blocks} = article;
	const head = articleHead(article);
	const index = direction === 1 ? firstStartingFrom(blocks, offset + 1) : firstStartingFrom(blocks, offset) - 1;
	const isHidden = head !== null && index > head.headline && index < head.next;
	return blocks[isHidden ? (direction === 1 ? head.next : head.headline) : index]?.start ?? null;
}
