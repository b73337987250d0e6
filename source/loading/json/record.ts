import {sanitizeLine} from '../../text/sanitize.js';
import {decodeHtmlReferences} from '../prose/character-references.js';
import {type StructuredText} from '../model/structured-text.js';
import {type ParsedArticle, type Metadata} from '../model/parsed-article.js';
import {parseHtml} from '../html/parse-html.js';
import {parsePlain} from '../prose/plain.js';
import {isWebAddress} from '../metadata/web-address.js';
import {recordDate} from './record-date.js';
import {
	fieldsByName, isJsonObject, valueText, type JsonObject,
} from './json-values.js';

/** Names of each field in common sources, in lower case and without separators. The first name that a record has counts. */
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

/** Fields that hold plain text. */
const textNames = ['text', 'fulltext', 'articletext', 'maintext', 'contenttext', 'plaintext'];
const htmlNames = ['html', 'contenthtml', 'bodyhtml', 'articlehtml'];
/** Fields that hold plain text or HTML. */
const bodyNames = ['articlebody', 'body', 'content', 'article', 'story'];
const summaryNames = ['description', 'summary', 'abstract', 'excerpt', 'lead', 'leadparagraph', 'snippet'];

/** Fields that may hold the actual record, if the outer one has no text. */
const wrapperFields = ['_source', 'source', 'article', 'document', 'doc', 'item', 'data'];

const element = /<(?:p|div|br|h[1-6]|ul|ol|blockquote|article|section|span|a|img|figure|strong|em)\b[^<>]*>/i;

/** In code units. HTML has its first elements near the start. */
const sampleSize = 4096;

const looksLikeHtml = (text: string): boolean => element.test(text.slice(0, sampleSize));

type FieldsByName = ReadonlyMap<string, unknown>;

const firstText = (fields: FieldsByName, keys: readonly string[], separator?: string): string => {
	for (const key of keys) {
		const text = fields.has(key) ? valueText(fields.get(key), separator) : '';
		if (text.trim() !== '') {
			return text;
		}
	}

	return '';
};

/** Returns the title. It is plain text, but many systems escape it as HTML. */
const titleOf = (fields: FieldsByName): string | null => {
	const title = firstText(fields, names.title);
	return orNull(title.includes('<') ? title : decodeHtmlReferences(title));
};

const orNull = (text: string): string | null => text.trim() === '' ? null : text;

/** Returns the address of the article, absolute or resolved against `base`. */
const urlOf = (fields: FieldsByName, base: string | null): string | null => {
	for (const key of names.url) {
		const value = fields.get(key);
		const text = valueText(Array.isArray(value) ? value[0] : value).trim();
		if (isWebAddress(text)) {
			return text;
		}

		if (base !== null && /^[/.]/.test(text) && URL.canParse(text, base)) {
			return new URL(text, base).href;
		}
	}

	return null;
};

/**
 * Returns the name of the publication. An address is not a name. If the record has `publication`, then `source` is not read:
 * in this program's own output it is a path.
 */
const publicationOf = (fields: FieldsByName, isNamed: boolean): string | null => {
	const keys = isNamed ? ['publication'] : names.publication;
	const key = keys.find(each => fields.has(each) && !isWebAddress(valueText(fields.get(each))));
	return key === undefined ? null : orNull(valueText(fields.get(key)));
};

type Body = {readonly text: string; readonly kind: 'text' | 'html' | 'summary'};

const bodyOf = (fields: FieldsByName): Body | undefined => {
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

const parseBody = async (body: Body | undefined, title: string | null, url: string | null): Promise<StructuredText> => {
	if (body === undefined) {
		return {text: '', blocks: [], styles: []};
	}

	return body.kind === 'html' ? parseHtml(body.text, url) : parsePlain(body.text, title === null ? undefined : sanitizeLine(title));
};

/** Returns the fields of the record, or of the record inside it. */
const unwrapRecord = (value: JsonObject): FieldsByName => {
	const fields = fieldsByName(value);
	if (bodyOf(fields) !== undefined || fields.has('title') || fields.has('headline')) {
		return fields;
	}

	const inner = wrapperFields.map(name => Object.hasOwn(value, name) ? value[name] : undefined).find(each => isJsonObject(each));
	return isJsonObject(inner) ? new Map([...fields, ...fieldsByName(inner)]) : fields;
};

/**
 * Parses a JSON record into an article: `{id?, title?, text | html, url?, published?, byline?, publication?, language?}`, with
 * the names that other sources use for these, and schema.org's NewsArticle. Text stays as given; a record with a title alone
 * is an article with that text.
 *
 * @param base the address of the source, for relative links
 * @param exactId the identity as written, if it is a number too large for a double
 * @returns `undefined` for a record without text
 */
export const parseRecord = async (value: JsonObject, base: string | null, exactId?: string): Promise<ParsedArticle | undefined> => {
	const fields = unwrapRecord(value);
	const body = bodyOf(fields);
	const title = titleOf(fields);
	const url = urlOf(fields, base);
	const content = await parseBody(body, title, url ?? base);
	if (content.blocks.length === 0 && title === null) {
		return undefined;
	}

	const publishedName = names.published.find(name => fields.has(name));
	const metadata: Metadata = {
		title,
		byline: orNull(firstText(fields, names.byline)),
		publication: publicationOf(fields, Object.hasOwn(value, 'publication')),
		published: publishedName === undefined ? null : orNull(recordDate(fields.get(publishedName))),
		url,
		language: orNull(firstText(fields, names.language)),
	};
	return {
		...metadata,
		content,
		id: exactId ?? orNull(firstText(fields, names.id)),
		isVerbatim: body?.kind === 'text' && content.blocks.length > 0,
	};
};
