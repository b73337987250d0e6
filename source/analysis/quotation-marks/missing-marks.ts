import {isSpace, type QuotationMark} from './quotation-mark.js';

const cues = '(?:said|says|asked|asks|added|adds|replied|recalled|explained)';

/** Words and a cue that end a quotation whose closing mark is missing or single: “It was late, said Ann Roe. */
const endWithCue = new RegExp(String.raw`[,.?!…](?:''|['’])?\s(?=${cues}\s|(?:he|she|they|\p{Lu}[\p{L}.’\-]*(?:\s\p{Lu}[\p{L}.’\-]*){0,2})\s${cues}\b)`, 'v');

/** The longest stretch that is searched for a cue. */
const maxSearchLength = 600;

/** Returns the end of the words that a cue follows within a passage without a closing mark, or -1. */
export const endBeforeCue = (text: string, from: number, to: number): number => {
	const index = text.slice(from, Math.min(to, from + maxSearchLength)).search(endWithCue);
	return index < 0 ? -1 : from + index + 1;
};

/** The most characters between the start of a paragraph and the colon before its quotation. */
const maxLengthBeforeColon = 80;

/** True if a double mark closes a passage whose opening mark is missing: The goats know,” said Ann Roe. */
export const closesUnopened = ({text, before, after}: QuotationMark): boolean => (text.length === 2 || '”"»«'.includes(text)) && before !== '' && ',.?!…'.includes(before) && isSpace(after);

/** Returns the start of a passage whose opening mark is missing: that of the paragraph, or of the words after a colon. */
export const startOfUnopened = (text: string, paragraphStart: number, closingMark: number): number => {
	const colon = text.indexOf(': ', paragraphStart);
	let start = colon !== -1 && colon < Math.min(closingMark, paragraphStart + maxLengthBeforeColon) ? colon + 1 : paragraphStart;
	while (start < closingMark && isSpace(text.charAt(start))) {
		start++;
	}

	return start;
};
