/* eslint-disable no-misleading-character-class, @stylistic/max-len -- Sets of code points: marks and joiners stand alone in them. */

import {collapseWhitespace} from './collapse-whitespace.js';

/**
 * Letters and signs of most languages, none of which needs a closer look: nearly all articles consist of them, and are seen
 * through in a fifth of the time that it takes to look for all that is suspicious.
 */
const ordinaryText = /^[\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u061B\u0620-\u1100\u2010-\u2027\u2030-\u205F\u2070-\u20CF\u2100-\u3163\u3165-\uD7FF]*$/;

/**
 * What needs a closer look: controls, invisible and direction-changing characters, joiners (which may stay), stacked
 * variation selectors and piles of combining marks. Articles without any of these pass in one scan.
 */
const suspiciousCharacters = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uDB40]|[\uFE00-\uFE0F]{2}|[\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]{17}/;

/** What begins an escape sequence, in the seven-bit form (ESC) and the eight-bit one (C1). */
const introducers = /[\u001B\u0090\u0098\u009B\u009D-\u009F]/g;

/** The rest of a control sequence. A blank before the final letter counts only where a terminal knows it, so that a cut-off sequence does not eat the first letter of the next word. */
const controlSequence = /[0-?]*(?:[!-/]*[@-~]| [@qtu])/y;

/** The rest of another escape: charset choice, reset, save and restore. */
const otherEscape = /[!-/]*[0-~]| [FGLMN]/y;

const newlines = /\r\n?|[\u000B\u0085\u2028\u2029]/g;

/** A joiner is part of the spelling after a letter of these scripts (Arabic to Myanmar, Khmer, Mongolian, Indic) or inside an emoji. */
const joiners = /(?<![\u0600-\u109F\u1780-\u180D\u180F-\u18AF\u1900-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC])\u200C|(?<![\u0600-\u109F\u1780-\u180D\u180F-\u18AF\u1900-\u1CFF\uA800-\uABFF\uFB50-\uFDFF\uFE70-\uFEFC]|(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?)(?=\u200D\p{Extended_Pictographic}))\u200D/gu;

/** Invisible or direction-changing; the tag characters (U+E0000 and on) can hide whole sentences. */
const invisible = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gu;

/** A letter takes one variation selector; a row of them is a hiding place. */
const selectors = /(?<=[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]+/gu;

/** No script stacks more than a few marks; hundreds cover the lines around and make grapheme splitting crawl. */
const markPiles = /([\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]{16})[\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF]+/g;

/** The library types of ES2023 do not know these yet; Node 20 does. */
type WellFormedString = {
	isWellFormed(): boolean;
	toWellFormed(): string;
};

/** A search that remembers its last find, so that asking from many places stays linear over the whole text. */
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

const matchEnd = (text: string, pattern: RegExp, from: number): number => {
	pattern.lastIndex = from;
	return pattern.test(text) ? pattern.lastIndex : from;
};

/**
 * Escape sequences with their payload. A string sequence (OSC, DCS, APC, PM, SOS, a screen title) that is not ended on
 * its line loses only its introducer: the text behind it belongs to the article.
 */
const dropEscapes = (text: string): string => {
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
		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- `default` is also for the end of the text.
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
 * Makes foreign text safe to draw: no escape sequence, no control character but `\n` and `\t`, nothing that hides text
 * or changes its direction. All line ends become `\n`. Clean text comes back as the same string.
 *
 * A form feed separates articles and is handled before; here it is dropped like any other control.
 */
export const sanitizeText = (raw: string): string => {
	if (ordinaryText.test(raw)) {
		return raw;
	}

	// Lone surrogates first: they would split pairs for every later step.
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- See the type.
	const wellFormed = raw as unknown as WellFormedString;
	const text = wellFormed.isWellFormed() ? raw : wellFormed.toWellFormed();
	if (!suspiciousCharacters.test(text)) {
		return text;
	}

	// What is left after each step can form nothing that an earlier one removes: no introducer survives `dropEscapes`.
	return dropEscapes(text)
		.replaceAll(newlines, '\n')
		.replaceAll(invisible, '')
		.replaceAll(joiners, '')
		.replaceAll(selectors, '')
		.replaceAll(markPiles, '$1');
};

/** `sanitizeText` for what is shown on one line (titles, names, sources, messages): white space runs become one blank. */
export const sanitizeLine = (raw: string): string => collapseWhitespace(sanitizeText(raw));
