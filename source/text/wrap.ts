import {graphemes} from './graphemes.js';
import {unspacedCharacter} from './unspaced-scripts.js';
import {displayWidth} from './width.js';

/** A stretch of the wrapped text, in its code units. */
export type WrappedLine = {readonly start: number; readonly end: number};

/** A tab counts as this many columns wherever it stands: `expandSpace` draws it so. */
const tabColumns = 4;

/** White space inside a line as the spaces that `wrap` has counted for it: tabs, and a line break in filled text. */
export const expandSpace = (text: string): string => /[\n\t]/.test(text)
	? text.replaceAll(/[ \t]*\n\s*/g, ' ').replaceAll('\t', ' '.repeat(tabColumns))
	: text;

/** Between these the line may break without a space: Chinese, Japanese, wide forms. */
const breaksAnywhere = new RegExp(`^${unspacedCharacter}`, 'v');

/** May not begin a line (closing marks, small kana); the usual short rule of Japanese and Chinese typesetting. */
const neverFirst = /^[、。，．・：；？！）］｝」』】〉》〕’”…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/;

/** May not end a line. */
const neverLast = /[（［｛「『【〈《〔‘“]$/;

const widthOf = (grapheme: string): number => grapheme === '\t' ? tabColumns : displayWidth(grapheme);

/** The word from `start`, which does not fit on a line, cut into lines: at wide characters, else anywhere. */
function * cutWord(text: string, word: WrappedLine, width: number, room: number): Generator<WrappedLine> {
	let {start} = word;
	let at = start;
	let used = 0;
	let left = room;
	let breakAt = -1;
	let widthAtBreak = 0;
	let previous = '';
	for (const grapheme of graphemes(text.slice(word.start, word.end))) {
		const columns = widthOf(grapheme);
		const mayBreak = (breaksAnywhere.test(grapheme) || breaksAnywhere.test(previous)) && !neverFirst.test(grapheme) && !neverLast.test(previous);
		if (mayBreak) {
			breakAt = at;
			widthAtBreak = used;
		}

		if (used + columns > left && (at > start || left < width)) {
			// Beside other words on the line, a word is cut only where its script allows that.
			const end = breakAt > start ? breakAt : (left < width ? start : at);
			yield {start, end};
			used -= end === start ? 0 : (end === breakAt ? widthAtBreak : used);
			start = end;
			left = width;
			breakAt = -1;
			// What was moved down may still be too long for a line of its own.
			if (used + columns > left && at > start) {
				yield {start, end: at};
				start = at;
				used = 0;
			}
		}

		used += columns;
		at += grapheme.length;
		previous = grapheme;
	}

	yield {start, end: at};
}

/**
 * Breaks a stretch of `text` into lines of at most `width` columns: at white space, in Chinese and Japanese between
 * characters, and inside a word only where it is longer than a line. A newline in the text breaks too, unless `fills`:
 * it is then a space like any other, so that a paragraph broken by hand is filled anew.
 *
 * White space at the break belongs to no line. A single character wider than `width` stands alone on its line.
 *
 * @returns spans into `text`; one empty line for an empty stretch
 */
export function wrap(text: string, {start, end}: WrappedLine, width: number, joinsLines = false): WrappedLine[] {
	const lines: WrappedLine[] = [];
	const words = /[^\s\u200B]+/g;
	let lineStart = -1;
	let lineEnd = start;
	let used = 0;
	const flush = (): void => {
		lines.push({start: lineStart, end: lineEnd});
		lineStart = -1;
		used = 0;
	};

	words.lastIndex = start;
	for (let match = words.exec(text); match && match.index < end; match = words.exec(text)) {
		const from = match.index;
		const to = Math.min(end, from + match[0].length);
		const word = match[0].length === to - from ? match[0] : text.slice(from, to);
		const columns = displayWidth(word);
		if (lineStart !== -1) {
			const gap = text.slice(lineEnd, from);
			const gapWidth = gap === ' ' ? 1 : displayWidth(expandSpace(gap));
			const isBroken = !joinsLines && gap.includes('\n');
			if (!isBroken && used + gapWidth + columns <= width) {
				used += gapWidth + columns;
				lineEnd = to;
				continue;
			}

			if (!isBroken && used + gapWidth < width && hasBreaks(word)) {
				const pieces = [...cutWord(text, {start: from, end: to}, width, width - used - gapWidth)];
				takePieces(pieces, gapWidth);
				continue;
			}

			flush();
		}

		if (columns <= width) {
			lineStart = from;
			lineEnd = to;
			used = columns;
			continue;
		}

		takePieces([...cutWord(text, {start: from, end: to}, width, width)], 0);
	}

	if (lineStart !== -1 || lines.length === 0) {
		lineStart = lineStart === -1 ? start : lineStart;
		lineEnd = Math.max(lineStart, lineEnd);
		flush();
	}

	return lines;

	/** Adds the first piece to the line underway, and leaves the last one open for the next word. */
	function takePieces(pieces: readonly WrappedLine[], gapWidth: number): void {
		for (const [index, piece] of pieces.entries()) {
			const isEmpty = piece.end === piece.start;
			if (lineStart === -1) {
				lineStart = piece.start;
				lineEnd = piece.end;
				used = displayWidth(text.slice(piece.start, piece.end));
			} else if (!isEmpty) {
				lineEnd = piece.end;
				used += gapWidth + displayWidth(text.slice(piece.start, piece.end));
			}

			if (index < pieces.length - 1) {
				flush();
			}
		}
	}
}

const hasBreaks = (word: string): boolean => {
	for (const character of word) {
		if (breaksAnywhere.test(character)) {
			return true;
		}
	}

	return false;
};
