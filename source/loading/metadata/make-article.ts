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

/** A longer value is no title or name. */
const maxValueLength = 500;

/** Foreign text on one line, safe to draw; `null` where nothing is left of it. */
export const sanitizeValue = (written: string | null): string | null => {
	const clean = written === null ? '' : sanitizeLine(written.slice(0, maxValueLength));
	return clean === '' ? null : clean;
};

/** Names of feeds and folders, safe to draw. */
export const sanitizeGroups = (groups: readonly string[]): string[] => groups.flatMap(group => sanitizeValue(group) ?? []);

/** A longer identity stands for nothing that a person could read: its digest does as well. */
const maxIdLength = 4096;

const sanitizeId = (id: string | null): string | null => {
	const clean = id === null ? '' : sanitizeLine(id);
	return clean.length > maxIdLength ? scopedIdentity(clean) : (clean === '' ? null : clean);
};

/**
 * The article of a parsed. Its text is the whole of it, headline included: a title that the text does not begin with is
 * put above it as a heading, so there offsets count from that heading; but not in a draft that is to stand as given.
 *
 * @param source where it came from, as the user would say it
 * @param identityText what makes its identity where it has neither an id nor an address; the text where nothing is given
 * @returns `undefined` if there is nothing to read
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
