import {type Article} from '../article/article.js';
import {articleId} from '../article/identity.js';
import {displayPath} from '../text/display-path.js';
import {beginsWith, withTitle, type Document} from './document.js';
import {type Format} from './formats.js';
import {frontLines, type FrontLines} from './front-lines.js';
import {type FrontMatter} from './front-matter.js';
import {looksLikeMarkdown} from './looks-like-markdown.js';
import {parseMarkdown} from './markdown.js';
import {parsePlain} from './plain.js';
import {type Piece} from './split-articles.js';
import {deriveTitle} from './title.js';

/** Front matter is a custom of Markdown, so where nothing else tells, it does. */
const isMarkdown = ({front, body}: Piece, format: Format): boolean =>
	format === 'markdown' || (format === 'detect' && (front !== undefined || looksLikeMarkdown(body)));

const headed = (document: Document, title: string | null): Document => {
	if (title === null || beginsWith(document, title)) {
		return document;
	}

	return document.blocks.length === 0
		? {text: title, blocks: [{start: 0, end: title.length, kind: 'heading', level: 1}], styles: []} // eslint-disable-line @stylistic/object-curly-newline
		: withTitle(document, title);
};

/** Who wrote it, where and when: by the front matter, else by the lines below the headline. */
const credits = (front: FrontMatter | undefined, lines: FrontLines | undefined): FrontLines => ({
	byline: front?.byline ?? lines?.byline ?? null,
	publication: front?.publication ?? lines?.publication ?? null,
	published: front?.published ?? lines?.published ?? null,
});

/**
 * An article from its text. The text of an article is the whole of it, headline included: a title in the front matter
 * that the text does not begin with is put above it as a heading, in plain text too, so there offsets count from that
 * heading. Plain text without front matter is `text` as it is, if it is clean.
 *
 * The identity is that of the address, else of the body as written: it stays when titles or Markdown come to be shown
 * otherwise.
 *
 * @param source where it came from, as the user would say it
 * @returns `undefined` if there is nothing to read
 */
export const readArticle = async (piece: Piece, format: Format, source: string): Promise<Article | undefined> => {
	const {front, body} = piece;
	const title = front?.title ?? null;
	const isPlain = !isMarkdown(piece, format);
	const document = headed(isPlain ? parsePlain(body, title ?? undefined) : await parseMarkdown(body), title);
	const {text, blocks, styles} = document;
	if (blocks.length === 0) {
		return undefined;
	}

	const url = front?.url ?? null;
	return {
		id: articleId(/\S/.test(body) ? body : text, url),
		source: displayPath(source),
		title: title ?? deriveTitle(text, blocks),
		...credits(front, isPlain ? frontLines(document) : undefined),
		url,
		language: front?.language ?? null,
		text,
		blocks,
		styles,
	};
};
