import {type Article, type Block} from '../../article/article.js';
import {memoize} from '../../article/memoize.js';
import {type Span} from '../../article/span.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';

/** The area at the top of a text that may have credits: its blocks, its length, and the largest length of such a block, in code units. */
export const creditsArea = {blocks: 5, length: 600, block: 200} as const;

/** The top of an article whose text begins with its headline. */
export type ArticleHead = {
	/** Index of the headline in the blocks of the article. */
	readonly headline: number;
	/** Index of the first block after headline and credits. */
	readonly next: number;
	/** The text from the end of the headline up to `next`, or to the end of the credits. The layout shows a line of credits in place of it. */
	readonly credits: Span;
};

/** The headline is one of this many blocks at the top: a kicker may stand above it. */
const blocksToHeadline = 2;

/** Words of a line of credits that say nothing themselves. */
const fillers: ReadonlySet<string> = new Set([
	'by', 'and', 'the', 'on', 'published', 'posted', 'date', 'author', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun',
]);

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gv) ?? [];

/** Returns the words of a date as an article may write it: `2026-11-03T17:18` gives 2026, 11, 03, 3, november, nov and so on. */
function wordsOfDate(published: string): readonly string[] {
	const {year = '', month = '', day = '', hour = '', minute = ''} = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<hour>\d\d):(?<minute>\d\d))?)?)?/v.exec(published)?.groups ?? {};
	const name = months[Number(month) - 1] ?? '';
	return [year, month, day, String(Number(day)), name, name.slice(0, 3), name.slice(0, 4), hour, minute].filter(word => word !== '');
}

/** Returns a function that tells whether a block has nothing but byline, publication and date of the article. */
function saysOnlyCredits({text, byline, publication, published}: Article): (block: Block) => boolean {
	const telling = new Set([...wordsOf(byline ?? ''), ...wordsOf(publication ?? ''), ...wordsOfDate(published ?? '')]);
	return ({start, end, kind}) => {
		if (kind !== 'paragraph' || end - start > creditsArea.block) {
			return false;
		}

		const words = wordsOf(text.slice(start, end));
		return words.some(word => telling.has(word)) && words.every(word => telling.has(word) || fillers.has(word));
	};
}

/**
 * Returns the headline at the top of an article, and the blocks of credits directly below it that say nothing but byline,
 * publication and date; `null` if its text begins without a headline. Memoized.
 */
export const articleHead = memoize((article: Article): ArticleHead | null => {
	const {text, title, blocks} = article;
	const wanted = collapseWhitespace(title).toLowerCase();
	const headline = blocks.slice(0, blocksToHeadline).findIndex(({start, end, kind}) =>
		kind === 'heading' && collapseWhitespace(text.slice(start, end)).toLowerCase() === wanted);
	const own = blocks[headline];
	if (!own) {
		return null;
	}

	const isCredits = saysOnlyCredits(article);
	let next = headline + 1;
	while (next < creditsArea.blocks && blocks[next] !== undefined && isCredits(blocks[next] ?? own)) {
		next++;
	}

	const {end} = blocks[next - 1] ?? own;
	const following = blocks[next]?.start ?? end;
	// Without credits, the line takes one character of the white space, if another one is left for the blank line.
	return {headline, next, credits: {start: own.end, end: end > own.end ? end : Math.max(end, Math.min(end + 1, following - 1))}};
});
