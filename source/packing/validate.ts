import {
	alerts, type Block, type Style, type Table,
} from '../article/article.js';
import {type Span} from '../article/span.js';
import {sanitizeText} from '../text/sanitize.js';
import {type ArticleHead, type Body} from './article-parts.js';

const isLine = (value: unknown): boolean => typeof value === 'string' && sanitizeText(value) === value && !/[\n\t]/.test(value);

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Tells whether a number of quotes is one that this program can have written. */
export const isValidQuoteCount = (quotes: unknown): boolean => quotes === undefined || quotes === null || isNumber(quotes);

/**
 * Tells whether a head is one that this program can have written. Another program may have written the file, with a correct
 * checksum: a head with control characters must not reach the terminal.
 */
export const isValidHead = ({id, source, title, byline, publication, published, url, language, groups, note}: ArticleHead): boolean =>
	[id, source, title, ...groups].every(value => isLine(value))
	&& [byline, publication, published, url, language, note].every(value => value === null || isLine(value));

/** Numbers of columns and containers are below this: they become blanks in each line. */
const isSmall = (value: unknown): boolean => isNumber(value) && value < 100;

/** Tells whether the cells of a table are inside of its text, which is `length` code units long. */
const isValidTable = ({rows, alignments}: Table, length: number): boolean =>
	alignments.every(alignment => ['left', 'center', 'right'].includes(alignment))
	&& rows.every(row => row.every(({start, end}) => isNumber(start) && isNumber(end) && start <= end && end <= length));

const isValidBlock = ({start, end, table, level, containers = [], sharedContainers = 0, markerLength = 0, alert, note = 0}: Block): boolean =>
	isNumber(level) && isSmall(sharedContainers) && isSmall(markerLength) && isNumber(note)
	&& (table === undefined || isValidTable(table, end - start))
	&& (alert === undefined || alerts.includes(alert))
	&& containers.length < 100 && containers.every(container => container === 'quote' || isSmall(container));

const isValidStyle = ({url, note = 0}: Style): boolean => (url === undefined || isLine(url)) && isNumber(note);

/** Tells whether a body is one that this program can have written. */
export const isValidBody = ({text, blocks, styles}: Body): boolean => {
	const isIn = ({start, end}: Span): boolean => isNumber(start) && isNumber(end) && start <= end && end <= text.length;
	return sanitizeText(text) === text
		&& blocks.every(block => isIn(block) && isValidBlock(block))
		&& styles.every(style => isIn(style) && isValidStyle(style));
};
