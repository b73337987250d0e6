import {type Block} from '../../article/article.js';
import {listMarkerOf} from '../../text/list-marker.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {displayWidth, fitToWidth} from '../../text/width.js';
import {isDateline, withoutDateline} from './dateline.js';
import {areCreditLines, isByline} from './byline-and-date.js';

/** A headline fits on a line or two. */
const maxHeadlineLength = 120;

/** Where a title that is really a sentence is cut, in columns. */
const maxTitleWidth = 80;

/** What calls itself a heading is hardly ever cut. */
const maxHeadingLength = 300;

const closingQuotes = /["'”’»›)\]]+$/;
const openingQuote = /^["'“‘«‹„]/;

/** A full stop after these does not end the sentence. */
const abbreviation = /(?:^|[\s("'“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Rev|Hon|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|(?:\p{Lu}\.)+\p{Lu})\.$/u;

/**
 * Whether the first line of a plain text is its headline: short, and not a sentence, a quotation, a dateline or a byline
 * that just happens to be short. `next` is the line after it, `''` for a blank one; without text after it, a line is no headline.
 */
export const isHeadline = (line: string, next: string | undefined): boolean => {
	const headline = line.trim();
	if (headline === '' || headline.length > maxHeadlineLength || next === undefined) {
		return false;
	}

	// A wrapped paragraph also begins with a short line: without a blank line between, what follows has to be a byline or much longer.
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

/** Cuts at a word where there is one, with an ellipsis. */
const truncate = (text: string, columns: number): string => {
	if (displayWidth(text) <= columns) {
		return text;
	}

	const upTo = text.slice(0, fitToWidth(text, columns - 1).length);
	const lastBlank = upTo.lastIndexOf(' ');
	const words = lastBlank > upTo.length / 2 ? upTo.slice(0, lastBlank) : upTo;
	return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
};

/** So much of a block is enough for a title: no need to read on in a paragraph of megabytes. */
const openingOf = (text: string, {start, end}: Block): string => collapseWhitespace(text.slice(start, Math.min(end, start + 1000)));

/** What a block has for a title: no list marker, no dateline, nothing of credits. */
const titleTextOf = (text: string, block: Block): string => {
	const opening = openingOf(text, block);
	const lines = text.slice(block.start, Math.min(block.end, block.start + maxHeadingLength)).split('\n');
	if (areCreditLines(lines.map(line => line.trim()))) {
		return '';
	}

	return block.kind === 'list-item' ? opening.slice(listMarkerOf(opening).length) : withoutDateline(opening);
};

/**
 * A title for a text that names none: its heading, its headline, or else its first sentence behind the dateline, cut to
 * about 80 columns.
 */
export const deriveTitle = (text: string, blocks: readonly Block[]): string => {
	// A lower heading counts only near the top: further down it names a section.
	const heading = blocks.find((block, index) => block.kind === 'heading' && (block.level === 1 || index < 3));
	if (heading) {
		return truncate(openingOf(text, heading), maxHeadingLength);
	}

	const prose = blocks.filter(({kind}) => kind !== 'rule' && kind !== 'code').slice(0, 3).map(block => titleTextOf(text, block)).find(Boolean);
	const [first] = blocks;
	return truncate(firstSentence(prose ?? (first ? openingOf(text, first) : collapseWhitespace(text.slice(0, 1000)))), maxTitleWidth);
};
