import {type Article} from '../article/article.js';
import {type Span} from '../article/span.js';
import {collapseWhitespace} from '../text/collapse-whitespace.js';
import {isPreformatted} from './wrapping/chunks.js';
import {overlappingSpans} from './model/overlapping-spans.js';

/** Returns a part of an article's text with one line for each paragraph. Blank lines stay between paragraphs; code and tables keep their lines. */
export function unwrappedText({text, blocks}: Article, span: Span): string {
	const parts = overlappingSpans(blocks, span).map(([, block]) => {
		const words = text.slice(Math.max(block.start, span.start), Math.min(block.end, span.end));
		return {block, words: isPreformatted(block) ? words.trimEnd() : collapseWhitespace(words)};
	});
	return parts.map(({block, words}, index) => {
		const before = parts[index - 1]?.block;
		const isSameList = before?.kind === 'list-item' && block.kind === 'list-item';
		return (before ? (isSameList ? '\n' : '\n\n') : '') + words;
	}).join('');
}
