import {listMarkerOf} from '../text/list-marker.js';
import {expandSpace, wrap, type WrappedLine} from '../text/wrap.js';
import {displayWidth, fitToWidth} from '../text/width.js';
import {isPreformatted, type Chunk} from './chunks.js';
import {type Line} from './line.js';

/** Returns the prefix of the lines of a block. It takes at most half of the width, at any level. */
const prefixOf = ({kind, level}: Chunk['block'], width: number): string => {
	if (kind === 'block-quote') {
		return '│ '.repeat(Math.min(level, Math.max(1, Math.floor(width / 4))));
	}

	return kind === 'list-item' ? ' '.repeat(Math.min((level - 1) * 2, Math.floor(width / 2))) : '';
};

/** Wraps a chunk to `width` columns. Its blank line, if it has one, comes last. */
export function wrapChunk(text: string, chunk: Chunk, width: number): Line[] {
	const {block} = chunk;
	const {kind} = block;
	const lead = prefixOf(block, width);
	const room = Math.max(1, width - displayWidth(lead));
	const spans = isPreformatted(block) ? wrapPreformatted(text, chunk, room) : wrapProse(text, chunk, room);
	const lines = spans.map(({start, end, indent}): Line => ({
		start, end, prefix: lead + ' '.repeat(indent), kind,
	}));
	if (chunk.hasBlankLineAfter) {
		lines.push({
			start: chunk.end, end: chunk.end, prefix: '', kind: 'blank',
		});
	}

	return lines;
}

type IndentedLine = WrappedLine & {readonly indent: number};

/** Wraps prose. Hard line breaks are kept if all lines fit; else the paragraph is re-wrapped. */
function wrapProse(text: string, chunk: Chunk, width: number): IndentedLine[] {
	const {start, end, block} = chunk;
	const isItem = block.kind === 'list-item' && start === block.start;
	const mark = isItem ? listMarkerOf(text.slice(start, Math.min(end, start + 12))) : '';
	const indent = displayWidth(mark) < width / 2 ? displayWidth(mark) : 0;
	const fills = text.slice(start, end).split('\n').some(line => displayWidth(line.trim()) > width);
	if (indent === 0) {
		return wrap(text, chunk, width, fills).map(line => ({...line, indent: 0}));
	}

	// The list marker stands to the left of all lines of its item.
	const body = wrap(text, {start: start + mark.length, end}, width - indent, fills);
	return body.map((line, index) => index === 0 ? {start, end: line.end, indent: 0} : {...line, indent});
}

/** The indent of the continuation lines of code and tables, in columns. */
const hangingIndent = 2;

/** Wraps code and tables line by line and keeps white space. Long lines break at a blank if they have one. */
function wrapPreformatted(text: string, {start, end}: Chunk, width: number): IndentedLine[] {
	const lines: IndentedLine[] = [];
	const further = width > hangingIndent * 4 ? hangingIndent : 0;
	let from = start;
	while (from <= end) {
		const newline = text.indexOf('\n', from);
		const lineEnd = newline === -1 || newline > end ? end : newline;
		let at = from;
		do {
			const indent = at === from ? 0 : further;
			const room = width - indent;
			const rest = text.slice(at, Math.min(lineEnd, at + (room * 8)));
			const isLast = displayWidth(expandSpace(rest)) <= room && at + rest.length === lineEnd;
			const {stop, next} = isLast ? {stop: lineEnd, next: lineEnd} : findBreak(text, at, lineEnd, room);
			lines.push({start: at, end: stop, indent});
			at = next;
		} while (at < lineEnd);

		from = lineEnd + 1;
	}

	return lines;
}

/** Returns where a long line from `at` stops and where it continues. Blanks between are in neither part. */
function findBreak(text: string, at: number, lineEnd: number, room: number): {readonly stop: number; readonly next: number} {
	const {length} = fitToWidth(text.slice(at, Math.min(lineEnd, at + (room * 8))), room);
	const full = Math.min(lineEnd, at + Math.max(1, length));
	// A word may end exactly at the width.
	const blank = isBlank(text.charAt(full)) ? full : lastBlank(text, at, full);
	const stop = blank === -1 ? full : blank;
	let next = stop;
	while (next < lineEnd && isBlank(text.charAt(next))) {
		next++;
	}

	return {stop, next};
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t';

/** Returns the last blank before `to` that follows other characters; -1 without one. */
function lastBlank(text: string, from: number, to: number): number {
	const words = text.slice(from, to);
	const blank = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\t'));
	return blank > 0 && words.slice(0, blank).trim() !== '' ? from + blank : -1;
}
