import {type Article} from '../../article/article.js';
import {ensureTitle} from '../model/structured-text.js';
import {noMetadata} from '../model/parsed-article.js';
import {findCredits, type Credits} from '../metadata/byline-and-date.js';
import {type FrontMatter} from '../metadata/front-matter.js';
import {makeArticle} from '../metadata/make-article.js';
import {looksLikeMarkdown} from './markdown/looks-like-markdown.js';
import {parseMarkdown} from './markdown/markdown.js';
import {parsePlain} from './plain.js';
import {type TextPart} from './split-articles.js';

/** `text` is plain text or Markdown, decided for each article. */
export type TextFormat = 'plain' | 'markdown' | 'text';

/** Tells whether an article is Markdown. Without a declared format, front matter is a sign of it. */
const isMarkdown = ({front, body}: TextPart, format: TextFormat): boolean =>
	format === 'markdown' || (format === 'text' && (front !== undefined || looksLikeMarkdown(body)));

/** Returns author, publication and date from the front matter, else from the lines below the headline. */
const credits = (front: FrontMatter | undefined, lines: Credits | undefined): Credits => ({
	byline: front?.byline ?? lines?.byline ?? null,
	publication: front?.publication ?? lines?.publication ?? null,
	published: front?.published ?? lines?.published ?? null,
});

/**
 * Parses an article of plain text or Markdown. Clean plain text without front matter is kept as it is.
 *
 * The identity is derived from the address, else from the body as written, so it does not change when the rendering of titles
 * or Markdown changes.
 *
 * @param source the source as the user would write it
 * @returns `undefined` if there is no text
 */
export const readArticle = async (piece: TextPart, format: TextFormat, source: string): Promise<Article | undefined> => {
	const {front, body} = piece;
	const isPlain = !isMarkdown(piece, format);
	const title = front?.title ?? null;
	const parsed = isPlain ? parsePlain(body, title ?? undefined) : await parseMarkdown(body);
	const content = title === null ? parsed : ensureTitle(parsed, title);
	return makeArticle({
		...noMetadata,
		...front,
		content,
		...credits(front, isPlain ? findCredits(content) : undefined),
		id: front?.id ?? null,
	}, source, /\S/.test(body) ? body : undefined);
};
