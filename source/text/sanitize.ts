/* eslint-disable no-misleading-character-class, @stylistic/max-len -- The classes are sets of code points, in which marks and joiners stand alone. */

import {collapseWhitespace} from './collapse-whitespace.js';

/**
 * Matches text that consists of harmless letters and punctuation of most languages. Nearly all articles do, and this check takes a
 * fifth of the time of a search for all suspicious characters.
 */
const ordinaryText = /^[\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u061B\u0620-\u1100\u2010-\u2027\u2030-\u205F\u2070-\u20CF\u2100-\u3163\u3165-\uD7FF]*$/;

/**
 * Matches what may have to be removed: controls, invisible and direction-changing characters, joiners (some may stay), rows
 * of variation selectors and piles of combining marks. Text without a match is returned unchanged.
 */
const suspiciousCharacters = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uDB40]|[\uFE00-\uFE0F]{2}|[\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]{17}/;

/** The characters that begin an escape sequence, in the seven-bit form (ESC) and the eight-bit form (C1). */
const introducers = /[\u001B\u0090\u0098\u009B\u009D-\u009F]/g;

/** The rest of a control sequence. A blank before the final letter belongs to it only in sequences that terminals know, so that a truncated sequence does not remove the first letter of the next word. */
const controlSequence = /[0-?]*(?:[!-/]*[@-~]| [@qtu])/y;

/** The rest of any other escape sequence: charset selection, reset, save and restore. */
const otherEscape = /[!-/]*[0-~]| [FGLMN]/y;

const newlines = /\r\n?|[\u000B\u0085\u2028\u2029]/g;

/** Matches joiners to remove. A joiner stays after a letter of scripts that need it (Arabic to Myanmar, Khmer, Mongolian, Indic) and inside an emoji. */
const joiners = /(?<![\u0600-\u109F\u1780-\u180D\u180F-\u18AF\u1900-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC])\u200C|(?<![\u0600-\u109F\u1780-\u180D\u180F-\u18AF\u1900-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC]|(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)(?=\u200D\p{Extended_Pictographic}))\u200D/gu;

/** Invisible or direction-changing characters. Tag characters (from U+E0000) can hide whole sentences. */
const invisible = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gu;

/** Variation selectors after another one. A character takes one; a row of them can hide data. */
const selectors = /(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gu;

/** Piles of combining marks. No script stacks more than a few; hundreds cover the lines around them and slow down grapheme segmentation. */
const markPiles = /([\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]{16})[\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]+/g;

/** String methods of Node 20 that the library types of ES2023 lack. */
type WellFormedString = {
	isWellFormed(): boolean;
	toWellFormed(): string;
};

/** Returns a search that remembers its last match, so that searches from ascending offsets take linear time in total. */
const finder = (text: string, pattern: RegExp) => {
	let found = -1;
	return (from: number): number => {
		if (found < from) {
			pattern.lastIndex = from;
			found = pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
		}

		return found;
	};
};

/** Returns the end of the match of a sticky pattern at an offset, or the offset if there is no match. */
const matchEnd = (text: string, pattern: RegExp, from: number): number => {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : from;
};

/**
 * Removes escape sequences with their payload. Of a string sequence (OSC, DCS, APC, PM, SOS, a screen title) that does not
 * end on its line only the introducer is removed: the text after it belongs to the article.
 */
const removeEscapes = (text: string): string => {
	const lineEnd = finder(text, /[\n\r\u0085\u2028\u2029]/g);
	const stringEnd = finder(text, /\u009C|\u001B\\/g);
	const stringEndOrBell = finder(text, /[\u0007\u009C]|\u001B\\/g);

	const endOfString = (from: number, end: number): number => {
		if (end >= lineEnd(from)) {
			return from;
		}

		return text[end] === '\u001B' ? end + 2 : end + 1;
	};

	const endOfSequence = (at: number): number => {
		const isEscape = text[at] === '\u001B';
		const kind = isEscape ? text[at + 1] : text[at];
		const body = isEscape ? at + 2 : at + 1;
		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- `default` also covers the end of the text.
		switch (kind) {
			case '[':
			case '\u009B': {
				return matchEnd(text, controlSequence, body);
			}

			case ']':
			case '\u009D': {
				return endOfString(body, stringEndOrBell(body));
			}

			case 'P':
			case 'X':
			case '^':
			case '_':
			case 'k':
			case '\u0090':
			case '\u0098':
			case '\u009E':
			case '\u009F': {
				return endOfString(body, stringEnd(body));
			}

			default: {
				return matchEnd(text, otherEscape, at + 1);
			}
		}
	};

	let kept = '';
	let from = 0;
	introducers.lastIndex = 0;
	for (let match = introducers.exec(text); match; match = introducers.exec(text)) {
		kept += text.slice(from, match.index);
		from = endOfSequence(match.index);
		introducers.lastIndex = from;
	}

	return kept + text.slice(from);
};

/**
 * Makes untrusted text safe to draw. Removes escape sequences, control characters except `\n` and `\t`, and characters
 * that hide text or change its direction. All line ends become `\n`. Clean text is returned unchanged.
 *
 * Form feeds, which separate articles, must be handled before: they are removed like all control characters.
 */
export const sanitizeText = (raw: string): string => {
	if (ordinaryText.test(raw)) {
		return raw;
	}

	// Lone surrogates first: later steps rely on whole pairs.
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- See `WellFormedString`.
	const wellFormed = raw as unknown as WellFormedString;
	const text = wellFormed.isWellFormed() ? raw : wellFormed.toWellFormed();
	if (!suspiciousCharacters.test(text)) {
		return text;
	}

	// No step can create what an earlier step removes: no introducer is left after `removeEscapes`.
	return removeEscapes(text)
		.replaceAll(newlines, '\n')
		.replaceAll(invisible, '')
		.replaceAll(joiners, '')
		.replaceAll(selectors, '')
		.replaceAll(markPiles, '$1');
};

/** Sanitises text that is shown on one line (titles, names, sources, messages). Runs of white space become one blank. */
export const sanitizeLine = (raw: string): string => collapseWhitespace(sanitizeText(raw));
