import {type Article, type Block, type Container} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {articleHead, creditsArea, type ArticleHead} from '../labels/article-head.js';
import {isSignature} from '../labels/credits.js';

/**
 * A part of a block that is wrapped at once. Nearly all blocks are one chunk. A block of megabytes is many, so that the
 * cost of a screen does not depend on the block's length.
 */
export type Chunk = Span & {
	readonly block: Block;
	/** The containers of the blank line that follows; `null` if none follows. */
	readonly blankLine: readonly Container[] | null;
	/** True for the credits below the headline, which are one line. */
	readonly isCredits?: boolean;
};

/** The size of a chunk in code units: some hundred lines. */
const chunkSize = 16_384;

/** The code units by which a chunk may be shorter, to end between lines or words. */
const chunkSlack = 2048;

/** Tells whether the white space of a block is kept. */
export const isPreformatted = (block: Block): boolean => block.kind === 'code' || block.kind === 'table';

const isLowSurrogate = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Returns the end of the chunk of `block` that starts at `start`, and the start of the next one. White space between them is dropped. */
function cutChunk(text: string, block: Block, start: number): {readonly end: number; readonly next: number} {
	const full = start + chunkSize;
	const tail = text.slice(full - chunkSlack, full);
	const at = tail.lastIndexOf(isPreformatted(block) ? '\n' : ' ');
	if (at > 0) {
		return {end: full - chunkSlack + at, next: full - chunkSlack + at + 1};
	}

	const end = isLowSurrogate(text, full) ? full + 1 : full;
	return {end, next: end};
}

/**
 * Returns the containers of the blank line between two blocks, which are those that both have; `null` without a blank line.
 * There is always one, except between list items without one in the text, and below the label of an alert.
 */
function blankLineBetween(text: string, block: Block, next: Block | undefined): readonly Container[] | null {
	const isBlank = next !== undefined && block.alert === undefined
		&& (block.kind !== 'list-item' || next.kind !== 'list-item' || text.slice(block.end, next.start).split('\n').length > 2);
	return isBlank ? next.containers?.slice(0, next.sharedContainers ?? 0) ?? [] : null;
}

/** Tells whether a block has a byline. Its lines are not re-wrapped, because the date below would follow the name. */
function hasByline({text, byline}: Article, {start, end, kind}: Block): boolean {
	return kind === 'paragraph' && start < creditsArea.length && end - start <= creditsArea.block
		&& text.slice(start, end).split('\n').some(line => isSignature(line, byline));
}

/** Returns the lines of a block as one chunk each. */
function linesOf(text: string, block: Block, blankLine: Chunk['blankLine']): Chunk[] {
	const chunks: Chunk[] = [];
	for (const {0: line, index} of text.slice(block.start, block.end).matchAll(/\S.*/gv)) {
		const start = block.start + index;
		chunks.push({
			start, end: start + line.trimEnd().length, block, blankLine: null,
		});
	}

	return chunks.map((chunk, index) => index === chunks.length - 1 ? {...chunk, end: block.end, blankLine} : chunk);
}

/** Returns the headline, and below it the line of credits. */
const headChunks = ({blocks}: Article, block: Block, {next, credits}: ArticleHead): Chunk[] => [
	{
		start: block.start, end: block.end, block, blankLine: null,
	},
	{
		...credits, block, isCredits: true, blankLine: credits.end > credits.start && next < blocks.length ? [] : null,
	},
];

/** Returns the chunks of an article, in the order of its text. */
export function chunksOf(article: Article): Chunk[] {
	const {text, blocks} = article;
	const head = articleHead(article);
	const chunks: Chunk[] = [];
	for (const [index, block] of blocks.entries()) {
		if (head && index >= head.headline && index < head.next) {
			chunks.push(...(index === head.headline ? headChunks(article, block, head) : []));
			continue;
		}

		const blankLine = blankLineBetween(text, block, blocks[index + 1]);
		if (hasByline(article, block)) {
			chunks.push(...linesOf(text, block, blankLine));
			continue;
		}

		let {start} = block;
		while (block.end - start > chunkSize + chunkSlack) {
			const {end, next} = cutChunk(text, block, start);
			chunks.push({
				start, end, block, blankLine: null,
			});
			start = next;
		}

		chunks.push({
			start, end: block.end, block, blankLine,
		});
	}

	return chunks;
}
