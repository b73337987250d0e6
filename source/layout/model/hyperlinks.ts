import {type Style} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';

/** A link that the terminal can open. Its address is not safe to write yet: `terminal/screen/hyperlink.ts` makes it so. */
export type Hyperlink = {
	/** The same for all parts of a link, which may go over line ends, and different for each link of the screen. */
	readonly id: string;
	readonly url: string;
};

/** Returns the hyperlink of a link in the text. Memoized, so that it is the same object in each frame. */
export const hyperlinkOf = memoize(({start, url = ''}: Style): Hyperlink => ({id: `t${start}`, url}));
