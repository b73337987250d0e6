import {type Article} from '../article/article.js';
import {articleId} from '../article/identity.js';
import {displayPath} from '../text/display-path.js';
import {sanitizeLine} from '../text/sanitize.js';
import {headed} from './document.js';
import {type Draft} from './draft.js';
import {languageTag} from './language-tag.js';
import {isoDate} from './published-date.js';
import {deriveTitle} from './title.js';
import {webAddress} from './web-address.js';

/** A longer value is no title or name. */
const longestValue = 500;

/** Foreign text on one line, safe to draw; `null` where nothing is left of it. */
const line = (written: string | null): string | null => {
	const clean = written === null ? '' : sanitizeLine(written.slice(0, longestValue));
	return clean === '' ? null : clean;
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
	const title = line(draft.title);
	const document = title === null || draft.isAsGiven ? draft.document : headed(draft.document, title);
	const {text, blocks, styles} = document;
	if (blocks.length === 0) {
		return undefined;
	}

	const url = draft.url === null ? null : webAddress(draft.url);
	const byline = line(draft.byline)?.replace(/^by\s+/i, '') ?? '';
	return {
		id: line(draft.id) ?? articleId(content ?? text, url),
		source: displayPath(source),
		title: title ?? deriveTitle(text, blocks),
		byline: byline === '' ? null : byline,
		publication: line(draft.publication),
		published: draft.published === null ? null : isoDate(draft.published),
		url,
		language: draft.language === null ? null : languageTag(draft.language),
		groups: (draft.groups ?? []).flatMap(group => line(group) ?? []),
		note: line(draft.note ?? null),
		text,
		blocks,
		styles,
	};
};
