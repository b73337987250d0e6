import {type Article} from '../article/article.js';
import {firstStartingFrom} from '../article/binary-search.js';
import {chunksOf, type Chunk} from './wrapping/chunks.js';
import {type Line} from './model/line.js';
import {linkNumbers} from './model/links.js';
import {wrapChunk} from './wrapping/wrap-chunk.js';

/**
 * An article laid out at a width. Lines are made on demand, so the cost does not grow with the length of the article.
 * Therefore a position is an offset, never a line number.
 */
export type Layout = {
	/** The largest width of a line, in columns. */
	readonly width: number;
	/** True if the number of each link is drawn after its words. */
	readonly hasLinkNumbers: boolean;
	/** The offset of the end of the last line. */
	readonly end: number;
	/** Returns up to `count` lines, from the line that contains `offset` on. */
	readonly linesFrom: (offset: number, count: number) => readonly Line[];
	/** Returns the `start` of the line that is `lines` below the line of `offset` (above if negative), clamped to the text. */
	readonly moveByLines: (offset: number, lines: number) => number;
};

/** The number of chunks whose lines are cached. A screen shows a few chunks. */
const maxCachedChunks = 256;

/** Returns the index of the last chunk that starts at or before `offset`. */
const chunkAt = (chunks: readonly Chunk[], offset: number): number => Math.max(0, firstStartingFrom(chunks, offset + 1) - 1);

/**
 * Lays out `article` in lines of at most `width` columns.
 *
 * @param hasLinkNumbers true to draw the number of each link after its words, as `linksOf` counts them: `[3]`
 */
export function layoutArticle(article: Article, width: number, hasLinkNumbers = false): Layout {
	const chunks = chunksOf(article);
	const numbers = hasLinkNumbers ? linkNumbers(article) : [];
	const kept = new Map<number, readonly Line[]>();

	const linesOf = (index: number): readonly Line[] => {
		const known = kept.get(index);
		const chunk = chunks[index];
		if (known) {
			return known;
		}

		if (!chunk) {
			return [];
		}

		const lines = wrapChunk(article.text, chunk, width, numbers);
		if (kept.size >= maxCachedChunks) {
			kept.clear();
		}

		kept.set(index, lines);
		return lines;
	};

	const locate = (offset: number): {chunk: number; line: number} => {
		const chunk = chunkAt(chunks, offset);
		return {chunk, line: Math.max(0, linesOf(chunk).findLastIndex(line => line.start <= offset))};
	};

	return {
		width,
		hasLinkNumbers,
		end: chunks.at(-1)?.end ?? 0,
		linesFrom(offset, count) {
			let {chunk, line} = locate(offset);
			const lines: Line[] = [];
			while (lines.length < count && chunk < chunks.length) {
				lines.push(...linesOf(chunk).slice(line, line + count - lines.length));
				chunk++;
				line = 0;
			}

			return lines;
		},
		moveByLines(offset, steps) {
			let {chunk, line} = locate(offset);
			line += steps;
			while (line < 0 && chunk > 0) {
				chunk--;
				line += linesOf(chunk).length;
			}

			while (line >= linesOf(chunk).length && chunk < chunks.length - 1) {
				line -= linesOf(chunk).length;
				chunk++;
			}

			const lines = linesOf(chunk);
			return lines[Math.max(0, Math.min(lines.length - 1, line))]?.start ?? 0;
		},
	};
}
