import {type Article, type Block} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';

/** The text of an article with its blocks and styles. */
export type StructuredText = Pick<Article, 'text' | 'blocks' | 'styles'>;

/** Normalizes a title for comparison: spacing, case and the shape of quotation marks do not matter. */
const comparable = (text: string): string =>
	collapseWhitespace(text).replaceAll(/[‘’]/g, '\'').replaceAll(/[“”]/g, '"').toLowerCase();

/** Tells whether the first block of the text is this title. */
export const startsWithTitle = (content: StructuredText, title: string): boolean => {
	const [first] = content.blocks;
	return first !== undefined && comparable(content.text.slice(first.start, Math.min(first.end, first.start + (title.length * 2)))) === comparable(title);
};

/** Puts `title` as a heading above the text, and moves blocks and styles accordingly. */
export const prependTitle = (content: StructuredText, title: string): StructuredText => {
	const shift = title.length + 2;
	const heading: Block = {
		start: 0, end: title.length, kind: 'heading', level: 1,
	};
	return {
		text: `${title}\n\n${content.text}`,
		blocks: [heading, ...content.blocks.map(block => ({...block, start: block.start + shift, end: block.end + shift}))],
		styles: content.styles.map(style => ({...style, start: style.start + shift, end: style.end + shift})),
	};
};

/** Puts `title` as a heading above the text, unless the text begins with it. */
export const ensureTitle = (content: StructuredText, title: string): StructuredText => {
	if (startsWithTitle(content, title)) {
		return content;
	}

	if (content.blocks.length > 0) {
		return prependTitle(content, title);
	}

	const heading = {
		start: 0, end: title.length, kind: 'heading', level: 1,
	} as const;
	return {text: title, blocks: [heading], styles: []};
};
