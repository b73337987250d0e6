import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {truncate} from '../../text/width.js';

/** The columns of words of the article in a message. */
const labelColumns = 40;

/** Returns the beginning of some words in quotation marks, for a message. */
export const wordsLabel = (words: string): string => `“${truncate(collapseWhitespace(words), labelColumns)}”`;

/** The most code units of a span that its label needs. */
const maxLabelLength = 200;

/** Returns the beginning of a span of an article in quotation marks, for a message. */
export const spanLabel = ({text}: Article, {start, end}: Span): string => wordsLabel(text.slice(start, Math.min(end, start + maxLabelLength)));

/** Returns the title of an article in quotation marks, for a message. */
export const titleLabel = ({title}: Article): string => wordsLabel(title);
