import {type Article, type Block} from '../../article/article.js';
import {onOneLine} from '../../text/one-line.js';

/** The text of an article with its structure: what a format's parser gives. */
export type Document = Pick<Article, 'text' | 'blocks' | 'styles'>;

/** Spacing, case and the shape of quotation marks make no other title. */
const comparable = (text: string): string =>
	onOneLine(text).replaceAll(/[‘’]/g, '\'').replaceAll(/[“”]/g, '"').toLowerCase();

/** Whether the text begins with this title, as its headline. */
export const beginsWith = (document: Document, title: string): boolean => {
	const [first] = document.blocks;
	return first !== undefined && comparable(document.text.slice(first.start, Math.min(first.end, first.start + (title.length * 2)))) === comparable(title);
};

/** The document with `title` as a heading above it. */
export const withTitle = (document: Document, title: string): Document => {
	const shift = title.length + 2;
	const heading: Block = {
		start: 0, end: title.length, kind: 'heading', level: 1,
	};
	return {
		text: `${title}\n\n${document.text}`,
		blocks: [heading, ...document.blocks.map(block => ({...block, start: block.start + shift, end: block.end + shift}))],
		styles: document.styles.map(style => ({...style, start: style.start + shift, end: style.end + shift})),
	};
};

/** The document with `title` on top, unless it begins with it already. */
export const headed = (document: Document, title: string): Document => {
	if (beginsWith(document, title)) {
		return document;
	}

	return document.blocks.length === 0
		? {text: title, blocks: [{start: 0, end: title.length, kind: 'heading', level: 1}], styles: []} // eslint-disable-line @stylistic/object-curly-newline
		: withTitle(document, title);
};
