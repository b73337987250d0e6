import {lowerBound} from '../../article/binary-search.js';
import {expandSpace, wrap} from '../../text/wrap.js';
import {displayWidth, fitToWidth} from '../../text/width.js';
import {type Line} from '../model/line.js';
import {type LinkNumber} from '../model/links.js';
import {blankPrefix, prefixesOf, type BlockPrefixes} from './block-prefixes.js';
import {isPreformatted, type Chunk} from './chunks.js';
import {wrapTable} from './wrap-table.js';
import {wrapWithNumbers} from './wrap-with-numbers.js';

/** Returns the lines of a chunk without its blank line. */
function linesOf(text: string, chunk: Chunk, width: number, numbers: readonly LinkNumber[]): Line[] {
	const {start, end, block, isCredits} = chunk;
	if (isCredits) {
		return [{
			start, end, prefix: '', kind: 'credits',
		}];
	}

	return isPreformatted(block) ? wrapFixed(text, chunk, width) : wrapNumbered(text, chunk, width, numbers);
}

/**
 * Wraps a chunk to `width` columns. Its blank line, if it has one, comes last.
 *
 * @param numbers the numbers of links to draw in prose, in the order of the text; others than those of the chunk are ignored
 */
export function wrapChunk(text: string, chunk: Chunk, width: number, numbers: readonly LinkNumber[] = []): Line[] {
	const {blankLine} = chunk;
	const lines = linesOf(text, chunk, width, numbers);
	if (blankLine) {
		lines.push({
			start: chunk.end, end: chunk.end, prefix: blankPrefix(blankLine, width), kind: 'blank',
		});
	}

	return lines;
}

/** Wraps code or a table. */
function wrapFixed(text: string, chunk: Chunk, width: number): Line[] {
	const lead = prefixesOf(text, chunk.block, width).other;
	return wrapTable(text, chunk, width, lead) ?? wrapPreformatted(text, chunk, width, lead);
}

/** Wraps prose with the numbers of its links. */
function wrapNumbered(text: string, chunk: Chunk, width: number, numbers: readonly LinkNumber[]): Line[] {
	const prefixes = prefixesOf(text, chunk.block, width);
	const own = numbers.slice(lowerBound(numbers, chunk.start + 1, ({at}) => at), lowerBound(numbers, chunk.end + 1, ({at}) => at));
	if (own.length === 0) {
		return wrapProse(text, chunk, width, prefixes);
	}

	const start = chunk.block.start - chunk.start;
	return wrapWithNumbers(text, chunk, own, numbered => wrapProse(numbered, {
		...chunk, start: 0, end: numbered.length, block: {...chunk.block, start},
	}, width, prefixes));
}

/** Wraps prose. Hard line breaks are kept if all lines fit; else the paragraph is re-wrapped. */
function wrapProse(text: string, {start, end, block}: Chunk, width: number, prefixes: BlockPrefixes): Line[] {
	const {kind} = block;
	const {other} = prefixes;
	// The chunks of a long block after the first one have no bullet or number.
	const {first, markerLength, afterMarker} = start === block.start ? prefixes : {first: other, markerLength: 0, afterMarker: ''};
	const room = Math.max(1, width - displayWidth(other));
	const from = Math.min(end, start + markerLength);
	const fills = text.slice(from, end).split('\n').some(line => displayWidth(line.trim()) > room);
	// The bullet or number stands to the left of all lines of its item.
	return wrap(text, {start: from, end}, room, fills).map((line, index): Line => index === 0
		? {
			start: markerLength > 0 ? start : line.start, end: line.end, prefix: first, kind,
			...(afterMarker !== '' && {insertions: [{at: from, text: afterMarker, token: 'added'}]}),
		}
		: {
			start: line.start, end: line.end, prefix: other, kind,
		});
}

/** The indent of code, and the sign of a line that continues the line of code above it. Not in a narrow pane. */
const codeIndents = {first: '  ', further: '… ', minWidth: 12} as const;

/** The indent of the continuation lines of a table, in columns. */
const tableIndents = {first: '', further: '  ', minWidth: 9} as const;

/** Wraps code and tables line by line and keeps white space. Long lines break at a blank if they have one. */
function wrapPreformatted(text: string, {start, end, block: {kind}}: Chunk, width: number, lead: string): Line[] {
	const lines: Line[] = [];
	const indents = kind === 'code' ? codeIndents : tableIndents;
	const total = Math.max(1, width - displayWidth(lead));
	const [first, further] = total < indents.minWidth ? ['', ''] as const : [indents.first, indents.further] as const;
	let from = start;
	while (from <= end) {
		const newline = text.indexOf('\n', from);
		const lineEnd = newline === -1 || newline > end ? end : newline;
		let at = from;
		do {
			const indent = at === from ? first : further;
			const room = total - indent.length;
			const rest = text.slice(at, Math.min(lineEnd, at + (room * 8)));
			const isLast = displayWidth(expandSpace(rest)) <= room && at + rest.length === lineEnd;
			const {stop, next} = isLast ? {stop: lineEnd, next: lineEnd} : findBreak(text, at, lineEnd, room);
			lines.push({
				start: at, end: stop, prefix: lead + indent, kind,
			});
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
