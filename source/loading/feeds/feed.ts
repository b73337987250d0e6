import {scopedIdentity} from '../../article/identity.js';
import {type StructuredText} from '../model/structured-text.js';
import {type ParsedArticle, type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {toIsoDate} from '../metadata/published-date.js';
import {normalizeWebAddress} from '../metadata/web-address.js';
import {type FeedContent, type FeedItem} from './feed-content.js';
import {parseJsonFeed} from './json-feed.js';
import {parseFeedText, feedTextToLine} from './feed-text.js';
import {parseXmlFeed} from './xml-feed.js';

const emptyText: StructuredText = {text: '', blocks: [], styles: []};

/** An item with what tells it from the others. */
type IdentifiedItem = {
	readonly item: FeedItem;
	readonly title: string | null;
	readonly url: string | null;
	/**
	 * Its identity: `null` for that of its address. Of the item alone, whatever stands beside it: a large feed is read in parts,
	 * and others come and go.
	 */
	readonly key: string | null;
};

const resolved = (link: string, base: string | null): string | null => {
	try {
		return normalizeWebAddress(new URL(link.trim(), base ?? undefined).href);
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
const itemKey = ({guid}: FeedItem, own: string, whole: string): string | null => {
	if (guid !== null && resolved(guid, null) !== own) {
		return `guid:${guid}`;
	}

	return own === '' ? whole : (own.includes('#') ? `url:${own}` : null);
};

/** The items, each once; the same item twice has the same guid, address and title. */
const identifyItems = (feed: FeedContent, home: string | null, address: string | null): IdentifiedItem[] => {
	const found = new Map<string, IdentifiedItem>();
	for (const item of feed.items) {
		const title = feedTextToLine(item.title);
		const url = firstAddress(item.links, item.base ?? feed.base ?? home ?? address);
		const own = url === null || (home !== null && withoutFragment(url) === withoutFragment(home)) ? '' : url;
		const whole = JSON.stringify([item.guid, url, title, title === null && url === null ? item.bodies[0]?.text : undefined]);
		if (!found.has(whole)) {
			found.set(whole, {
				item, title, url, key: itemKey(item, own, whole),
			});
		}
	}

	return [...found.values()];
};

const itemContent = async ({item, url}: IdentifiedItem, base: string | null): Promise<StructuredText> => {
	for (const body of item.bodies) {
		// eslint-disable-next-line no-await-in-loop -- The second one is only read where the first says nothing.
		const content = await parseFeedText(body, item.base ?? url ?? base);
		if (content.blocks.length > 0) {
			return content;
		}
	}

	return emptyText;
};

/** A title for an item without any and without text: what there is of it, an address or a picture, still opens. */
const placeholderTitle = ({item, url}: IdentifiedItem): string | null =>
	url ?? item.links[0] ?? (item.title === null && item.bodies.length === 0 ? null : '(no text)');

async function * articlesOf(feed: FeedContent, address: string | null): AsyncGenerator<ParseResult> {
	const feedTitle = feedTextToLine(feed.title);
	const home = firstAddress(feed.links, feed.base ?? address);
	const items = identifyItems(feed, home, address);
	for (const each of items) {
		const {item, title, url, key} = each;
		const content = await itemContent(each, home ?? address); // eslint-disable-line no-await-in-loop -- In order, and lazily.
		const article: ParsedArticle = {
			content,
			title: title ?? (content.blocks.length === 0 ? placeholderTitle(each) : null),
			byline: item.byline ?? feed.byline,
			publication: item.publication ?? feedTitle,
			published: item.dates.find(date => toIsoDate(date) !== null) ?? null,
			url,
			language: item.language ?? feed.language,
			id: key === null ? null : scopedIdentity('item', home ?? feedTitle ?? address ?? '', key),
			groups: feedTitle === null ? [] : [feedTitle],
		};
		if (article.title !== null || content.blocks.length > 0) {
			yield {kind: 'article', article};
		}
	}
}

const parseFeed = async ({text, url}: ParserInput): Promise<FeedContent | string> => {
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
export async function * feed(input: ParserInput): AsyncGenerator<ParseResult> {
	const content = await parseFeed(input);
	if (typeof content === 'string') {
		yield {kind: 'problem', problem: content};
		return;
	}

	let isEmpty = true;
	for await (const parsed of articlesOf(content, input.url)) {
		isEmpty = false;
		yield parsed;
	}

	if (isEmpty) {
		yield {kind: 'problem', problem: content.isFeed ? 'is a feed without articles' : 'is XML, but no feed'};
	}
}
