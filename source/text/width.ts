import fastStringWidth from 'fast-string-width';
import {graphemes} from './graphemes.js';

// Latin (without the soft hyphen), Greek, Cyrillic, Latin again, punctuation, currencies, arrows, lines and shapes.
const singleWidthCharacters = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03A1\u03A3-\u0482\u048A-\u052F\u1E00-\u1EFF\u2010-\u2015\u2018-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u2193\u2500-\u25FC★]*$/;

/**
 * Whether no terminal doubts that each code unit of `text` is a character of one column: no emoji, nothing that
 * combines, nothing that is written to the left.
 */
export const isSingleWidth = (text: string): boolean => singleWidthCharacters.test(text);

/** Columns that `text` (sanitised, on one line) takes in a terminal. */
export const displayWidth = (text: string): number => isSingleWidth(text) ? text.length : fastStringWidth(text);

/**
 * The longest beginning of `text` that fits into `width` columns.
 *
 * @returns its length in code units and its width in columns
 */
export function fitToWidth(text: string, width: number): {readonly length: number; readonly width: number} {
	if (isSingleWidth(text)) {
		const length = Math.min(text.length, width);
		return {length, width: length};
	}

	let length = 0;
	let used = 0;
	for (const grapheme of graphemes(text)) {
		const next = used + displayWidth(grapheme);
		if (next > width) {
			break;
		}

		length += grapheme.length;
		used = next;
	}

	return {length, width: used};
}

/** Cuts `text` to `width` columns, with an ellipsis where something is lost. */
export function truncate(text: string, width: number): string {
	if (width <= 0) {
		return '';
	}

	// No text of so few code units is wider, and no need to measure megabytes to show a line.
	const head = text.length > width * 8 ? text.slice(0, width * 8) : text;
	if (head === text && displayWidth(text) <= width) {
		return text;
	}

	return `${text.slice(0, fitToWidth(head, width - 1).length).trimEnd()}…`;
}

/** Cuts `text` to its last `width` columns, with an ellipsis before them where something is lost: the end of a path says most. */
export function truncateStart(text: string, width: number): string {
	if (width <= 0 || displayWidth(text) <= width) {
		return width <= 0 ? '' : text;
	}

	if (isSingleWidth(text)) {
		return `…${text.slice(text.length - width + 1)}`;
	}

	const characters = [...graphemes(text)];
	let used = 1;
	let at = characters.length;
	while (at > 0 && used + displayWidth(characters[at - 1] ?? '') <= width) {
		at--;
		used += displayWidth(characters[at] ?? '');
	}

	return `…${characters.slice(at).join('')}`;
}

/** Cuts `text` in its middle to `width` columns: the host of an address and the end of its path say most. */
export function truncateMiddle(text: string, width: number): string {
	const columns = displayWidth(text);
	if (columns <= width || width < 3) {
		return truncate(text, width);
	}

	const head = fitToWidth(text, Math.ceil((width - 1) / 2));
	return text.slice(0, head.length) + truncateStart(text.slice(head.length), width - head.width);
}

/** `text` with spaces behind it, up to `width` columns. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
