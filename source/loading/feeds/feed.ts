import {identityOf} from '../../article/identity.js';
import {type Document} from '../model/structured-text.js';
import {type Draft, type Parsed, type ParserInput} from '../model/draft.js';
import {isoDate} from '../metadata/published-date.js';
import {webAddress} from '../metadata/web-address.js';
import {type FeedContent, type FeedItem} from './feed-content.js';
import {parseJsonFeed} from './json-feed.js';
import {proseDocument, proseLine} from './prose.js';
import {parseXmlFeed} from './xml-feed.js';

const nothing: Document = {text: '', blocks: [], styles: []};

/** An item with what tells it from the others. */
type Identified = {
	readonly item: FeedItem;
	readonly title: string | null;
	readonly url: string | null;
	/**
	 * Its identity: `null` for that of its address. Of the item alone, whatever stands beside it: a large feed is read in parts,
	 * and others come and go.
	 */
	readonly mark: string | null;
};

const resolved = (link: string, base: string | null): string | null => {
	try {
		return webAddress(new URL(link.trim(), base ?? undefined).href);
	} catch {
		return null;
	}
};

const firstAddress = (links: readonly string[], base: string | null): string | null =>
	links.map(link => resolved(link, base)).find(url => url !== null) ?? null;

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/**
 * By the guid, unless that is the address, whose identity a page has too; else by the address, if it is not the front
 * page's. Where several stand on one page, the address is that of the place on it.
 *
 * @param own the address, empty for the front page's
 */
const markOf = ({guid}: FeedItem, own: string, whole: string): string | null => {
	if (guid !== null && resolved(guid, null) !== own) {
		return `guid:${guid}`;
	}

	return own === '' ? whole : (own.includes('#') ? `url:${own}` : null);
};

/** The items, each once; the same item twice has the same guid, address and title. */
const identified = (feed: FeedContent, home: string | null, address: string | null): Identified[] => {
	const found = new Map<string, Identified>();
	for (const item of feed.items) {
		const title = proseLine(item.title);
		const url = firstAddress(item.links, item.base ?? feed.base ?? home ?? address);
		const own = url === null || (home !== null && withoutFragment(url) === withoutFragment(home)) ? '' : url;
		const whole = JSON.stringify([item.guid, url, title, title === null && url === null ? item.bodies[0]?.text : undefined]);
		if (!found.has(whole)) {
			found.set(whole, {
				item, title, url, mark: markOf(item, own, whole),
			});
		}
	}

	return [...found.values()];
};

const documentOf = async ({item, url}: Identified, base: string | null): Promise<Document> => {
	for (const body of item.bodies) {
		// eslint-disable-next-line no-await-in-loop -- The second one is only read where the first says nothing.
		const document = await proseDocument(body, item.base ?? url ?? base);
		if (document.blocks.length > 0) {
			return document;
		}
	}

	return nothing;
};

/** A title for an item without any and without text: what there is of it, an address or a picture, still opens. */
const standIn = ({item, url}: Identified): string | null =>
	url ?? item.links[0] ?? (item.title === null && item.bodies.length === 0 ? null : '(no text)');

async function * drafts(feed: FeedContent, address: string | null): AsyncGenerator<Parsed> {
	const feedTitle = proseLine(feed.title);
	const home = firstAddress(feed.links, feed.base ?? address);
	const items = identified(feed, home, address);
	for (const each of items) {
		const {item, title, url, mark} = each;
		const document = await documentOf(each, home ?? address); // eslint-disable-line no-await-in-loop -- In order, and lazily.
		const draft: Draft = {
			document,
			title: title ?? (document.blocks.length === 0 ? standIn(each) : null),
			byline: item.byline ?? feed.byline,
			publication: item.publication ?? feedTitle,
			published: item.dates.find(date => isoDate(date) !== null) ?? null,
			url,
			language: item.language ?? feed.language,
			id: mark === null ? null : identityOf('item', home ?? feedTitle ?? address ?? '', mark),
			groups: feedTitle === null ? [] : [feedTitle],
		};
		if (draft.title !== null || document.blocks.length > 0) {
			yield {kind: 'draft', draft};
		}
	}
}

const contentOf = async ({text, url}: ParserInput): Promise<FeedContent | string> => {
	if (/^\s*{/.test(text)) {
		return parseJsonFeed(text) ?? 'is not a JSON feed, or is cut off';
	}

	try {
		return await parseXmlFeed(text, url);
	} catch {
		return 'is not a feed (its elements are nested too deeply)';
	}
};

/** A feed's items: RSS 0.9x to 2.0, Atom, CDF, JSON Feed. Each item once, in the order of the feed, which may be broken in many ways. */
export async function * feed(input: ParserInput): AsyncGenerator<Parsed> {
	const content = await contentOf(input);
	if (typeof content === 'string') {
		yield {kind: 'problem', problem: content};
		return;
	}

	let isEmpty = true;
	for await (const parsed of drafts(content, input.url)) {
		isEmpty = false;
		yield parsed;
	}

	if (isEmpty) {
		yield {kind: 'problem', problem: content.isFeed ? 'is a feed without articles' : 'is XML, but no feed'};
	}
}
