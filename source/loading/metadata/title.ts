import {type Block} from '../../article/article.js';
import {listMarkerOf} from '../../text/list-marker.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {displayWidth, fitToWidth} from '../../text/width.js';
import {isDateline, withoutDateline} from './dateline.js';
import {areCreditLines, isByline} from './byline-and-date.js';

/** In code units: a line or two. */
const maxHeadlineLength = 120;

/** In columns. A sentence that serves as a title is cut there. */
const maxTitleWidth = 80;

/** In code units. A heading in the source is cut only if it is longer. */
const maxHeadingLength = 300;

const closingQuotes = /["'”’»›)\]]+$/;
const openingQuote = /^["'“‘«‹„]/;

/** Abbreviations whose full stop does not end a sentence. */
const abbreviation = /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/**
 * Tells whether the first line of a plain text is its headline: it is short, and not a sentence, a quotation, a dateline or a
 * byline.
 *
 * @param next the line after it, `''` for a blank one; without text after it, a line is not a headline
 */
export const isHeadline = (line: string, next: string | undefined): boolean => {
	const headline = line.trim();
	if (headline === '' || headline.length > maxHeadlineLength || next === undefined) {
		return false;
	}

	// A wrapped paragraph also begins with a short line. Without a blank line between, the next line must be a byline or much longer.
	if (next.trim() !== '' && !isByline(next) && next.length <= Math.max(maxHeadlineLength, headline.length)) {
		return false;
	}

	const isQuoted = closingQuotes.test(headline);
	const words = headline.replace(closingQuotes, '');
	if (isDateline(headline) || isByline(headline) || (isQuoted && openingQuote.test(headline))) {
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

/** Cuts a text to a width, at the end of a word if possible, and adds an ellipsis. */
const truncate = (text: string, columns: number): string => {
	if (displayWidth(text) <= columns) {
		return text;
	}

	const upTo = text.slice(0, fitToWidth(text, columns - 1).length);
	const lastBlank = upTo.lastIndexOf(' ');
	const words = lastBlank > upTo.length / 2 ? upTo.slice(0, lastBlank) : upTo;
	return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
};

/** Returns the first 1,000 code units of a block on one line: a title needs no more, and a paragraph may have megabytes. */
const openingOf = (text: string, {start, end}: Block): string => collapseWhitespace(text.slice(start, Math.min(end, start + 1000)));

/** Returns the text of a block without list marker and dateline, for a title; empty if the block is credits. */
const titleTextOf = (text: string, block: Block): string => {
	const opening = openingOf(text, block);
	const lines = text.slice(block.start, Math.min(block.end, block.start + maxHeadingLength)).split('\n');
	if (areCreditLines(lines.map(line => line.trim()))) {
		return '';
	}

	return block.kind === 'list-item' ? opening.slice(block.markerLength ?? listMarkerOf(opening).length) : withoutDateline(opening);
};

/** Derives a title from a text: its heading, its headline, or else its first sentence after the dateline, cut to about 80 columns. */
export const deriveTitle = (text: string, blocks: readonly Block[]): string => {
	// A lower heading counts only near the top. Further down it is the heading of a section.
	const heading = blocks.find((block, index) => block.kind === 'heading' && (block.level === 1 || index < 3));
	if (heading) {
		return truncate(openingOf(text, heading), maxHeadingLength);
	}

	const prose = blocks.filter(({kind}) => kind !== 'rule' && kind !== 'code').slice(0, 3).map(block => titleTextOf(text, block)).find(Boolean);
	const [first] = blocks;
	return truncate(firstSentence(prose ?? (first ? openingOf(text, first) : collapseWhitespace(text.slice(0, 1000)))), maxTitleWidth);
};
