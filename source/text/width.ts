import fastStringWidth from 'fast-string-width';
import {graphemes} from './graphemes.js';

// Latin (without the soft hyphen), Greek, Cyrillic, more Latin, punctuation, currencies, arrows, lines and shapes.
const singleWidth = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0391-\u03A1\u03A3-\u0482\u048A-\u052F\u1E00-\u1EFF\u2010-\u2015\u2018-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u2193\u2500-\u25FC★]*$/;

/**
 * True if in every terminal each code unit of a text takes one column: no emoji, no combining characters, no scripts
 * written from right to left.
 */
export const isSingleWidth = (text: string): boolean => singleWidth.test(text);

/** Returns the number of columns that a sanitised text on one line takes in a terminal. */
export const displayWidth = (text: string): number => isSingleWidth(text) ? text.length : fastStringWidth(text);

/**
 * Finds the longest prefix of a text that fits into `width` columns.
 *
 * @returns the prefix's length in code units and its width in columns
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

/** Truncates a text to `width` columns, with an ellipsis at the end if something is cut off. */
export function truncate(text: string, width: number): string {
	if (width <= 0) {
		return '';
	}

	// Only a prefix is measured: megabytes of text would take long.
	const head = text.length > width * 8 ? text.slice(0, width * 8) : text;
	if (head === text && displayWidth(text) <= width) {
		return text;
	}

	return `${text.slice(0, fitToWidth(head, width - 1).length).trimEnd()}…`;
}

/** Truncates a text to its last `width` columns, with an ellipsis at the start if something is cut off. The end of a path tells most. */
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

/** Truncates a text in its middle to `width` columns. The host of a URL and the end of its path tell most. */
export function truncateMiddle(text: string, width: number): string {
	const columns = displayWidth(text);
	if (columns <= width || width < 3) {
		return truncate(text, width);
	}

	const head = fitToWidth(text, Math.ceil((width - 1) / 2));
	return text.slice(0, head.length) + truncateStart(text.slice(head.length), width - head.width);
}

/** Pads a text with spaces at its end to `width` columns. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
