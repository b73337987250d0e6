import {type Article} from '../../article/article.js';
import {articleId, scopedIdentity} from '../../article/identity.js';
import {displayPath} from '../../text/display-path.js';
import {sanitizeLine} from '../../text/sanitize.js';
import {ensureTitle} from '../model/structured-text.js';
import {type ParsedArticle} from '../model/parsed-article.js';
import {toLanguageTag} from './language-tag.js';
import {toIsoDate} from './published-date.js';
import {deriveTitle} from './title.js';
import {normalizeWebAddress} from './web-address.js';

/** In code units. A longer value is not a title or name. */
const maxValueLength = 500;

/** Sanitises a value and puts it on one line; `null` if nothing is left. */
export const sanitizeValue = (written: string | null): string | null => {
	const clean = written === null ? '' : sanitizeLine(written.slice(0, maxValueLength));
	return clean === '' ? null : clean;
};

/** Sanitises the names of feeds and folders. */
export const sanitizeGroups = (groups: readonly string[]): string[] => groups.flatMap(group => sanitizeValue(group) ?? []);

/** In code units. A longer identity is replaced by its digest. */
const maxIdLength = 4096;

const sanitizeId = (id: string | null): string | null => {
	const clean = id === null ? '' : sanitizeLine(id);
	return clean.length > maxIdLength ? scopedIdentity(clean) : (clean === '' ? null : clean);
};

/**
 * Makes an article from a parser's result. Its text includes the headline: if the text does not begin with the title, the
 * title is put above it as a heading, and offsets count from there. If `isVerbatim` is set, the text stays as it is.
 *
 * @param source the source as the user would write it
 * @param identityText text from which the identity is derived if the article has neither an id nor an address; `text` by
 * default
 * @returns `undefined` if there is no text
 */
export const makeArticle = (parsed: ParsedArticle, source: string, identityText?: string): Article | undefined => {
	const title = sanitizeValue(parsed.title);
	const {text, blocks, styles} = title === null || parsed.isVerbatim ? parsed.content : ensureTitle(parsed.content, title);
	if (blocks.length === 0) {
		return undefined;
	}

	const url = parsed.url === null ? null : normalizeWebAddress(parsed.url);
	const byline = sanitizeValue(parsed.byline)?.replace(/^by\s+/i, '') ?? '';
	return {
		id: sanitizeId(parsed.id) ?? articleId(identityText ?? text, url),
		source: displayPath(source),
		title: title ?? deriveTitle(text, blocks),
		byline: byline === '' ? null : byline,
		publication: sanitizeValue(parsed.publication),
		published: parsed.published === null ? null : toIsoDate(parsed.published),
		url,
		language: parsed.language === null ? null : toLanguageTag(parsed.language),
		groups: sanitizeGroups(parsed.groups ?? []),
		note: sanitizeValue(parsed.note ?? null),
		text,
		blocks,
		styles,
	};
};
