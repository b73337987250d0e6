import {type Block, type BlockKind} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {listMarkerOf} from '../../text/list-marker.js';
import {sanitizeText} from '../../text/sanitize.js';
import {type StructuredText} from '../model/structured-text.js';
import {isHeadline} from '../metadata/title.js';

/** Hard-wrapped lines are not longer than this, in code units. A longer line is a paragraph. */
const maxWrapWidth = 120;

/** The rest of a text with more paragraphs is left without structure, to limit time and memory. */
const maxBlocks = 100_000;

/** A group of lines without a blank line between is split after this many. */
const maxLinesPerGroup = 10_000;

/** The approximate length of a block without structure, in code units. */
const unstructuredBlockLength = 16_384;

const sentenceEnd = /[.!?…:。！？]["'”’»)\]]*\s*$/;

/** Yields the lines that are not blank, in groups that blank lines separate. */
function * lineGroups(text: string): Generator<Span[]> {
	let group: Span[] = [];
	let start = 0;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 ? text.length : newline;
		const line = text.slice(start, end);
		const trimmed = line.trim();
		if (trimmed !== '') {
			const indent = line.length - line.trimStart().length;
			group.push({start: start + indent, end: start + indent + trimmed.length});
			if (group.length >= maxLinesPerGroup) {
				yield group;
				group = [];
			}
		} else if (group.length > 0) {
			yield group;
			group = [];
		}

		start = end + 1;
	}

	if (group.length > 0) {
		yield group;
	}
}

/** Tells whether each line of a group is a paragraph: some lines are too long to be hard-wrapped, or most end a sentence. */
const isLinePerParagraph = (text: string, lines: readonly Span[]): boolean => {
	if (lines.some(line => line.end - line.start > maxWrapWidth)) {
		return true;
	}

	const inner = lines.slice(0, -1);
	return inner.length > 1
		&& inner.filter(({start, end}) => sentenceEnd.test(text.slice(Math.max(start, end - 16), end))).length >= inner.length * 0.75;
};

/** Converts the lines of a group to blocks. */
const blocksOf = (text: string, lines: readonly Span[]): Block[] => {
	const isSplit = isLinePerParagraph(text, lines);
	const blocks: Block[] = [];
	for (const line of lines) {
		const isItem = listMarkerOf(text.slice(line.start, Math.min(line.end, line.start + 20))) !== '';
		const kind: BlockKind = isItem ? 'list-item' : 'paragraph';
		const last = blocks.at(-1);
		if (last === undefined || isItem || isSplit) {
			blocks.push({
				start: line.start, end: line.end, kind, level: 1,
			});
		} else {
			blocks[blocks.length - 1] = {...last, end: line.end};
		}
	}

	return blocks;
};

/** Yields the text from `from` in blocks that end with a line or word if possible. */
function * unstructuredBlocks(text: string, from: number): Generator<Block> {
	while (from < text.length) {
		const full = from + unstructuredBlockLength;
		const piece = text.slice(from, full);
		const cut = full < text.length ? Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' ')) + 1 : piece.length;
		const stretch = cut > 0 ? piece.slice(0, cut) : piece.replace(/[\uD800-\uDBFF]$/, '');
		const trimmed = stretch.trim();
		if (trimmed !== '') {
			const start = from + stretch.length - stretch.trimStart().length;
			yield {
				start, end: start + trimmed.length, kind: 'paragraph', level: 1,
			};
		}

		from += stretch.length;
	}
}

/**
 * Parses plain text: sanitises it and finds its paragraphs. Blank lines separate paragraphs; if lines are too long to be
 * hard-wrapped, each line is one. If the first line equals `title`, it is the headline.
 */
export const parsePlain = (raw: string, title?: string): StructuredText => {
	const text = sanitizeText(raw);
	const blocks: Block[] = [];
	for (const lines of lineGroups(text)) {
		const [first, second] = lines;
		if (blocks.length === 0 && first !== undefined) {
			const headline = text.slice(first.start, first.end);
			const next = second === undefined
				? (text.slice(first.end).trim() === '' ? undefined : '')
				: text.slice(second.start, second.end);
			if (headline === title || isHeadline(headline, next)) {
				blocks.push({...first, kind: 'heading', level: 1}, ...blocksOf(text, lines.slice(1)));
				continue;
			}
		}

		for (const block of blocksOf(text, lines)) {
			blocks.push(block);
		}

		if (blocks.length >= maxBlocks) {
			for (const stretch of unstructuredBlocks(text, blocks.at(-1)?.end ?? 0)) {
				blocks.push(stretch);
			}

			break;
		}
	}

	return {text, blocks, styles: []};
};
