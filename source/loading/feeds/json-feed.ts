import {isWebAddress} from '../metadata/web-address.js';
import {type FeedContent, type FeedItem, type FeedText} from './feed-content.js';
import {personName} from './person-name.js';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const objectsIn = (value: unknown): Json[] => Array.isArray(value) ? value.filter(each => isObject(each)) : [];

/** Returns the strings and numbers of these fields, in this order. */
const stringsOf = (object: Json, ...names: readonly string[]): string[] =>
	names.map(name => object[name]).filter(value => typeof value === 'string' || typeof value === 'number').map(value => String(value).trim()).filter(Boolean);

const textFieldsOf = (object: Json, kind: FeedText['kind'], ...names: readonly string[]): FeedText[] =>
	stringsOf(object, ...names).map(text => ({text, kind, base: null}));

/** Returns the authors: `authors` in version 1.1, `author` in 1.0. */
const bylineOf = (object: Json): string | null => {
	const authors = objectsIn(object['authors']);
	const people = (authors.length > 0 ? authors : objectsIn([object['author']])).flatMap(author => stringsOf(author, 'name')).map(name => personName(name));
	const names = new Set(people.filter(name => name !== null));
	return names.size === 0 ? null : [...names].join(', ');
};

const itemOf = (item: Json): FeedItem => ({
	title: textFieldsOf(item, 'plain', 'title')[0] ?? null,
	bodies: [...textFieldsOf(item, 'html', 'content_html'), ...textFieldsOf(item, 'plain', 'content_text', 'summary')],
	links: [...stringsOf(item, 'url'), ...stringsOf(item, 'id').filter(text => isWebAddress(text)), ...stringsOf(item, 'external_url')],
	base: null,
	guid: stringsOf(item, 'id')[0] ?? null,
	byline: bylineOf(item),
	publication: null,
	dates: stringsOf(item, 'date_published', 'date_modified'),
	language: stringsOf(item, 'language')[0] ?? null,
});

/** Parses JSON Feed 1.0 and 1.1. @returns `undefined` if it is not one */
export const parseJsonFeed = (text: string): FeedContent | undefined => {
	let feed: unknown;
	try {
		feed = JSON.parse(text);
	} catch {
		return undefined;
	}

	return isObject(feed) && Array.isArray(feed['items'])
		? {
			isFeed: true,
			title: textFieldsOf(feed, 'plain', 'title')[0] ?? null,
			links: stringsOf(feed, 'home_page_url'),
			base: null,
			byline: bylineOf(feed),
			language: stringsOf(feed, 'language')[0] ?? null,
			items: objectsIn(feed['items']).map(item => itemOf(item)),
		}
		: undefined;
};
