import {type Article} from '../article/article.js';

/** Where the next (1) or previous (-1) block begins from `offset`: a heading, a paragraph, a list item; `null` at the ends. */
export function nextStop({blocks}: Article, offset: number, direction: 1 | -1): number | null {
	const block = direction === 1
		? blocks.find(({start}) => start > offset)
		: blocks.findLast(({start}) => start < offset);
	return block?.start ?? null;
}
