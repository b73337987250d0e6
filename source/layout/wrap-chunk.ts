import {listMarkerOf} from '../text/list-marker.js';
import {expandSpace, wrap, type WrappedLine} from '../text/wrap.js';
import {displayWidth, fitToWidth} from '../text/width.js';
import {isPreformatted, type Chunk} from './chunks.js';
import {type Line} from './line.js';

/** A lead may take half of the width; deeper levels stay there. */
const prefixOf = ({kind, level}: Chunk['block'], width: number): string => {
	if (kind === 'block-quote') {
		return '│ '.repeat(Math.min(level, Math.max(1, Math.floor(width / 4))));
	}

	return kind === 'list-item' ? ' '.repeat(Math.min((level - 1) * 2, Math.floor(width / 2))) : '';
};

/** The lines of a chunk at `width` columns; its blank line, if any, comes last. */
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

/** Prose. Lines broken by hand stay as they are while all of them fit; else the paragraph is filled anew. */
function wrapProse(text: string, chunk: Chunk, width: number): IndentedLine[] {
	const {start, end, block} = chunk;
	const isItem = block.kind === 'list-item' && start === block.start;
	const mark = isItem ? listMarkerOf(text.slice(start, Math.min(end, start + 12))) : '';
	const indent = displayWidth(mark) < width / 2 ? displayWidth(mark) : 0;
	const fills = text.slice(start, end).split('\n').some(line => displayWidth(line.trim()) > width);
	if (indent === 0) {
		return wrap(text, chunk, width, fills).map(line => ({...line, indent: 0}));
	}

	// The marker stands out to the left of all lines of its item.
	const body = wrap(text, {start: start + mark.length, end}, width - indent, fills);
	return body.map((line, index) => index === 0 ? {start, end: line.end, indent: 0} : {...line, indent});
}

/** How far further lines of a line of code or a row of a table stand in. */
const hangingIndent = 2;

/** Code and tables: line by line, white space kept; what is too long goes on below, from a blank on where there is one. */
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

/** Where a line from `at` that is too long stops, and where it goes on: blanks between are in neither. */
function findBreak(text: string, at: number, lineEnd: number, room: number): {readonly stop: number; readonly next: number} {
	const {length} = fitToWidth(text.slice(at, Math.min(lineEnd, at + (room * 8))), room);
	const full = Math.min(lineEnd, at + Math.max(1, length));
	// A word may end where the room ends.
	const blank = isBlank(text.charAt(full)) ? full : lastBlank(text, at, full);
	const stop = blank === -1 ? full : blank;
	let next = stop;
	while (next < lineEnd && isBlank(text.charAt(next))) {
		next++;
	}

	return {stop, next};
}

const isBlank = (character: string): boolean => character === ' ' || character === '\t';

/** The last blank before `to` that has something other than blanks before it; -1 where there is none. */
function lastBlank(text: string, from: number, to: number): number {
	const words = text.slice(from, to);
	const blank = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\t'));
	return blank > 0 && words.slice(0, blank).trim() !== '' ? from + blank : -1;
}
