import {type Article} from '../../article/article.js';
import {ensureTitle} from '../model/structured-text.js';
import {noMetadata} from '../model/parsed-article.js';
import {findCredits, type Credits} from '../metadata/byline-and-date.js';
import {type FrontMatter} from '../metadata/front-matter.js';
import {makeArticle} from '../metadata/make-article.js';
import {looksLikeMarkdown} from './looks-like-markdown.js';
import {parseMarkdown} from './markdown.js';
import {parsePlain} from './plain.js';
import {type TextPart} from './split-articles.js';

/** `text`: each article tells which of the two it is. */
export type TextFormat = 'plain' | 'markdown' | 'text';

/** Front matter is a custom of Markdown, so where nothing else tells, it does. */
const isMarkdown = ({front, body}: TextPart, format: TextFormat): boolean =>
	format === 'markdown' || (format === 'text' && (front !== undefined || looksLikeMarkdown(body)));

/** Who wrote it, where and when: by the front matter, else by the lines below the headline. */
const credits = (front: FrontMatter | undefined, lines: Credits | undefined): Credits => ({
	byline: front?.byline ?? lines?.byline ?? null,
	publication: front?.publication ?? lines?.publication ?? null,
	published: front?.published ?? lines?.published ?? null,
});

/**
 * An article from plain text or Markdown. Plain text without front matter is `text` as it is, if it is clean.
 *
 * The identity is that of the address, else of the body as written: it stays when titles or Markdown come to be shown
 * otherwise.
 *
 * @param source where it came from, as the user would say it
 * @returns `undefined` if there is nothing to read
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
		id: null,
	}, source, /\S/.test(body) ? body : undefined);
};
