import {type Article} from '../../article/article.js';
import {articleId, identityOf} from '../../article/identity.js';
import {displayPath} from '../../text/display-path.js';
import {sanitizeLine} from '../../text/sanitize.js';
import {headed} from '../model/structured-text.js';
import {type Draft} from '../model/draft.js';
import {languageTag} from './language-tag.js';
import {isoDate} from './published-date.js';
import {deriveTitle} from './title.js';
import {webAddress} from './web-address.js';

/** A longer value is no title or name. */
const longestValue = 500;

/** Foreign text on one line, safe to draw; `null` where nothing is left of it. */
export const cleanLine = (written: string | null): string | null => {
	const clean = written === null ? '' : sanitizeLine(written.slice(0, longestValue));
	return clean === '' ? null : clean;
};

/** Names of feeds and folders, safe to draw. */
export const cleanGroups = (groups: readonly string[]): string[] => groups.flatMap(group => cleanLine(group) ?? []);

/** A longer identity stands for nothing that a person could read: its digest does as well. */
const longestId = 4096;

const givenId = (id: string | null): string | null => {
	const clean = id === null ? '' : sanitizeLine(id);
	return clean.length > longestId ? identityOf(clean) : (clean === '' ? null : clean);
};

/**
 * The article of a draft. Its text is the whole of it, headline included: a title that the text does not begin with is
 * put above it as a heading, so there offsets count from that heading; but not in a draft that is to stand as given.
 *
 * @param source where it came from, as the user would say it
 * @param content what makes its identity where it has neither an id nor an address; the text where nothing is given
 * @returns `undefined` if there is nothing to read
 */
export const makeArticle = (draft: Draft, source: string, content?: string): Article | undefined => {
	const title = cleanLine(draft.title);
	const document = title === null || draft.isAsGiven ? draft.document : headed(draft.document, title);
	const {text, blocks, styles} = document;
	if (blocks.length === 0) {
		return undefined;
	}

	const url = draft.url === null ? null : webAddress(draft.url);
	const byline = cleanLine(draft.byline)?.replace(/^by\s+/i, '') ?? '';
	return {
		id: givenId(draft.id) ?? articleId(content ?? text, url),
		source: displayPath(source),
		title: title ?? deriveTitle(text, blocks),
		byline: byline === '' ? null : byline,
		publication: cleanLine(draft.publication),
		published: draft.published === null ? null : isoDate(draft.published),
		url,
		language: draft.language === null ? null : languageTag(draft.language),
		groups: cleanGroups(draft.groups ?? []),
		note: cleanLine(draft.note ?? null),
		text,
		blocks,
		styles,
	};
};
