import {type Article} from '../article/article.js';
import {firstStartingFrom} from '../article/binary-search.js';

/** Returns the start of the next (1) or previous (-1) block from `offset`: a heading, a paragraph, a list item; `null` at the ends. */
export function adjacentBlockStart({blocks}: Article, offset: number, direction: 1 | -1): number | null {
	const index = direction === 1 ? firstStartingFrom(blocks, offset + 1) : firstStartingFrom(blocks, offset) - 1;
	return blocks[index]?.start ?? null;
}
