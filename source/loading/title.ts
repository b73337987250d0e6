import {type Block} from './article.js';

/** A headline fits on a line or two. */
const longestHeadline = 120;

/** Where a title that is really a sentence is cut, in columns. */
const longestTitle = 80;

/** What calls itself a heading is hardly ever cut. */
const longestHeading = 300;

const listMarker = /^(?:[•◦‣*+-]|\d{1,3}[.)])\s+(?=\S)/;

const closingQuotes = /["'”’»›)\]]+$/;
const openingQuote = /^["'“‘«‹„]/;
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFF}]/u;

/** A full stop after these does not end the sentence. */
const abbreviation = /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|(?:\p{Lu}\.)+\p{Lu})\.$/u;

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Whether the first line of a plain text is its headline: short, and not a sentence or a quotation that just happens to
 * be short. `next` is the line after it, `''` for a blank one; without text after it, a line is no headline.
 */
export const isHeadline = (line: string, next: string | undefined): boolean => {
	const headline = line.trim();
	if (headline === '' || headline.length > longestHeadline || next === undefined) {
		return false;
	}

	// A wrapped paragraph also begins with a short line: without a blank line between, what follows has to be much longer.
	if (next.trim() !== '' && next.length <= Math.max(longestHeadline, headline.length)) {
		return false;
	}

	const isQuoted = closingQuotes.test(headline);
	const words = headline.replace(closingQuotes, '');
	if (isQuoted && openingQuote.test(headline)) {
		return false;
	}

	return !/[.,;:…]$/.test(words) || /(?:^|\s)(?:\p{Lu}\.){2,}$/u.test(words);
};

const firstSentence = (text: string): string => {
	for (const match of text.matchAll(/[.!?…。！？]+["'”’»)\]]*(?=\s|$)|[。！？]/gu)) {
		const sentence = text.slice(0, match.index + match[0].length);
		if (!abbreviation.test(sentence)) {
			return sentence;
		}
	}

	return text;
};

/** Cuts at a word where there is one, with an ellipsis. */
const cut = (text: string, columns: number): string => {
	let width = 0;
	let end = 0;
	for (const character of text) {
		width += wide.test(character) ? 2 : 1;
		if (width > columns) {
			const upTo = text.slice(0, end);
			const lastBlank = upTo.lastIndexOf(' ');
			const words = lastBlank > end / 2 ? upTo.slice(0, lastBlank) : upTo;
			return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
		}

		// One column stays free for the ellipsis.
		if (width < columns) {
			end += character.length;
		}
	}

	return text;
};

/**
 * A title for a text that names none: its heading, its headline, or else its first sentence, cut to about 80 columns.
 */
export const deriveTitle = (text: string, blocks: readonly Block[]): string => {
	// A lower heading counts only near the top: further down it names a section.
	const heading = blocks.find((block, index) => block.kind === 'heading' && (block.level === 1 || index < 3));
	if (heading) {
		return cut(onOneLine(text.slice(heading.start, Math.min(heading.end, heading.start + 1000))), longestHeading);
	}

	const first = blocks.find(block => block.kind !== 'rule' && block.kind !== 'code') ?? blocks[0];
	// No need to read on in a paragraph of megabytes.
	const opening = first ? text.slice(first.start, Math.min(first.end, first.start + 1000)) : text.slice(0, 1000);
	const words = first?.kind === 'list-item' ? opening.replace(listMarker, '') : opening;
	return cut(firstSentence(onOneLine(words)), longestTitle);
};
