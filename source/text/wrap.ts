import {graphemes} from './graphemes.js';
import {unspacedCharacter} from './unspaced-scripts.js';
import {displayWidth} from './width.js';

/** A line of wrapped text, in code units of the text. */
export type WrappedLine = {readonly start: number; readonly end: number};

/** The columns of a tab, wherever it stands: `expandSpace` draws it so. */
const tabColumns = 4;

/** Replaces tabs, and line breaks in joined lines, with the spaces that `wrap` counts for them. */
export const expandSpace = (text: string): string => /[\n\t]/.test(text)
	? text.replaceAll(/[ \t]*\n\s*/g, ' ').replaceAll('\t', ' '.repeat(tabColumns))
	: text;

/** Matches characters beside which a line may break without a space: Chinese, Japanese, full-width forms. */
const breaksAnywhere = new RegExp(`^${unspacedCharacter}`, 'v');

/** Matches characters that may not begin a line (closing marks, also those of Latin text; small kana), by the common short rule of Chinese and Japanese typesetting. */
const neverFirst = /^[)\],.:;!?%、。，．・：；？！）］｝」』】〉》〕’”…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/;

/** Matches characters that may not end a line. */
const neverLast = /[([（［｛「『【〈《〔‘“]$/;

const widthOf = (grapheme: string): number => grapheme === '\t' ? tabColumns : displayWidth(grapheme);

/**
 * Splits a word that does not fit on a line into lines: beside wide characters, else anywhere.
 *
 * @param room the columns left on the current line
 */
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
			// On a line with other words, a word is split only where its script allows a break.
			const end = breakAt > start ? breakAt : (left < width ? start : at);
			yield {start, end};
			used -= end === start ? 0 : (end === breakAt ? widthAtBreak : used);
			start = end;
			left = width;
			breakAt = -1;
			// The rest may still be too long for a whole line.
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
 * Wraps a stretch of a text into lines of at most `width` columns. Lines break at white space, in Chinese and Japanese
 * between characters, and inside a word only if it is longer than a line.
 *
 * White space at a break belongs to no line. A character wider than `width` gets a line alone.
 *
 * @param joinsLines true to treat a newline as a space, so that hard-wrapped paragraphs are re-wrapped; else a line breaks there
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

	/** Adds the first piece to the current line, and leaves the last piece open for the next word. */
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
