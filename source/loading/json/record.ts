import {sanitizeLine} from '../../text/sanitize.js';
import {decodeReferences} from '../prose/character-references.js';
import {type Document} from '../model/structured-text.js';
import {type Draft, type Metadata} from '../model/draft.js';
import {htmlDocument} from '../html/html-document.js';
import {parsePlain} from '../prose/plain.js';
import {isAddress} from '../metadata/web-address.js';
import {publishedOf} from './published.js';
import {
	fieldsByName, isFields, textOf, type Fields,
} from './values.js';

/** What others call the fields, without case and separators; the first that is there counts. */
const names = {
	title: ['title', 'headline', 'name', 'subject', 'webtitle'],
	byline: ['byline', 'author', 'authors', 'creator', 'writer', 'by', 'journalist'],
	published: [
		'published',
		'datepublished',
		'publishedat',
		'publisheddate',
		'publicationdate',
		'pubdate',
		'date',
		'datetime',
		'publishdate',
		'webpublicationdate',
		'createdat',
		'datecreated',
		'created',
		'timestamp',
		'time',
	],
	language: ['language', 'lang', 'inlanguage', 'languagecode', 'locale'],
	publication: ['publication', 'publisher', 'sitename', 'source', 'site', 'outlet', 'newspaper', 'sourcedomain', 'domain'],
	url: ['url', 'link', 'canonicalurl', 'canonical', 'permalink', 'weburl', 'articleurl', 'sourceurl', 'mainentityofpage', 'source', 'uri'],
	id: ['id', 'docid', 'articleid', 'uuid', 'guid'],
} as const;

/** Text that is one, whatever is in it. */
const textNames = ['text', 'fulltext', 'articletext', 'maintext', 'contenttext', 'plaintext'];
const htmlNames = ['html', 'contenthtml', 'bodyhtml', 'articlehtml'];
/** Text or HTML. */
const bodyNames = ['articlebody', 'body', 'content', 'article', 'story'];
const summaryNames = ['description', 'summary', 'abstract', 'excerpt', 'lead', 'leadparagraph', 'snippet'];

/** A record in these is the record that is meant, where there is nothing else to read. */
const wrappers = ['_source', 'source', 'article', 'document', 'doc', 'item', 'data'];

const element = /<(?:p|div|br|h[1-6]|ul|ol|blockquote|article|section|span|a|img|figure|strong|em)\b[^<>]*>/i;

/** Elements stand where HTML begins, or soon behind. */
const sampleSize = 4096;

const looksLikeHtml = (text: string): boolean => element.test(text.slice(0, sampleSize));

type Named = ReadonlyMap<string, unknown>;

const firstText = (fields: Named, keys: readonly string[], separator?: string): string => {
	for (const key of keys) {
		const text = fields.has(key) ? textOf(fields.get(key), separator) : '';
		if (text.trim() !== '') {
			return text;
		}
	}

	return '';
};

/** A title is no HTML, but many systems write its signs as if it were. */
const titleOf = (fields: Named): string | null => {
	const title = firstText(fields, names.title);
	return orNull(title.includes('<') ? title : decodeReferences(title));
};

const orNull = (text: string): string | null => text.trim() === '' ? null : text;

/** Absolute, as it stands or from where the record came. */
const urlOf = (fields: Named, base: string | null): string | null => {
	for (const key of names.url) {
		const value = fields.get(key);
		const text = textOf(Array.isArray(value) ? value[0] : value).trim();
		if (isAddress(text)) {
			return text;
		}

		if (base !== null && /^[/.]/.test(text) && URL.canParse(text, base)) {
			return new URL(text, base).href;
		}
	}

	return null;
};

/** Names say who published it; the path that our own output has for `source` says nothing, nor does an address. */
const publicationOf = (fields: Named, isNamed: boolean): string | null => {
	const keys = isNamed ? ['publication'] : names.publication;
	const key = keys.find(each => fields.has(each) && !isAddress(textOf(fields.get(each))));
	return key === undefined ? null : orNull(textOf(fields.get(key)));
};

type Body = {readonly text: string; readonly kind: 'text' | 'html' | 'summary'};

const bodyOf = (fields: Named): Body | undefined => {
	const text = firstText(fields, textNames, '\n\n');
	if (text !== '') {
		return {text, kind: 'text'};
	}

	const html = firstText(fields, htmlNames, '\n');
	if (html !== '') {
		return {text: html, kind: 'html'};
	}

	const body = firstText(fields, bodyNames, '\n\n');
	const found = body === '' ? firstText(fields, summaryNames, '\n\n') : body;
	if (found === '') {
		return undefined;
	}

	return {text: found, kind: looksLikeHtml(found) ? 'html' : (body === '' ? 'summary' : 'text')};
};

const documentOf = async (body: Body | undefined, title: string | null, url: string | null): Promise<Document> => {
	if (body === undefined) {
		return {text: '', blocks: [], styles: []};
	}

	return body.kind === 'html' ? htmlDocument(body.text, url) : parsePlain(body.text, title === null ? undefined : sanitizeLine(title));
};

/** The record itself, or the one that is wrapped in it. */
const unwrapped = (value: Fields): Named => {
	const fields = fieldsByName(value);
	if (bodyOf(fields) !== undefined || fields.has('title') || fields.has('headline')) {
		return fields;
	}

	const inner = wrappers.map(name => Object.hasOwn(value, name) ? value[name] : undefined).find(each => isFields(each));
	return isFields(inner) ? new Map([...fields, ...fieldsByName(inner)]) : fields;
};

/**
 * The article of a record of JSON: `{id?, title?, text | html, url?, published?, byline?, publication?, language?}`, with the
 * names that others have for these, and schema.org's NewsArticle. Text stands as given; a record with a title alone is an
 * article of that.
 *
 * @param base the address that the record came from, for links that are relative
 * @param exactId the identity as written, where a number is too large to be one
 * @returns `undefined` for a record without text
 */
export const draftOfRecord = async (value: Fields, base: string | null, exactId?: string): Promise<Draft | undefined> => {
	const fields = unwrapped(value);
	const body = bodyOf(fields);
	const title = titleOf(fields);
	const url = urlOf(fields, base);
	const document = await documentOf(body, title, url ?? base);
	if (document.blocks.length === 0 && title === null) {
		return undefined;
	}

	const publishedName = names.published.find(name => fields.has(name));
	const metadata: Metadata = {
		title,
		byline: orNull(firstText(fields, names.byline)),
		publication: publicationOf(fields, Object.hasOwn(value, 'publication')),
		published: publishedName === undefined ? null : orNull(publishedOf(fields.get(publishedName))),
		url,
		language: orNull(firstText(fields, names.language)),
	};
	return {
		...metadata,
		document,
		id: exactId ?? orNull(firstText(fields, names.id)),
		isAsGiven: body?.kind === 'text' && document.blocks.length > 0,
	};
};
