import {scopedIdentity} from '../../article/identity.js';
import {logError} from '../../debug/log-error.js';
import {type StructuredText} from '../model/structured-text.js';
import {type ParsedArticle, type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {toIsoDate} from '../metadata/published-date.js';
import {normalizeWebAddress} from '../metadata/web-address.js';
import {type FeedContent, type FeedItem} from './feed-content.js';
import {parseJsonFeed} from './json-feed.js';
import {parseFeedText, feedTextToLine} from './feed-text.js';
import {parseXmlFeed} from './xml-feed.js';

const emptyText: StructuredText = {text: '', blocks: [], styles: []};

/** An item with its identity. */
type IdentifiedItem = {
	readonly item: FeedItem;
	readonly title: string | null;
	readonly url: string | null;
	/**
	 * The identity, `null` to derive it from the address. It depends on this item alone, because a large feed is parsed in
	 * parts and the other items change.
	 */
	readonly key: string | null;
};

const firstAddress = (links: readonly string[], base: string | null): string | null =>
	links.map(link => normalizeWebAddress(link, base)).find(url => url !== null) ?? null;

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/**
 * Returns the identity of an item: by its guid, unless that is the address, which a page has too; else by the address, unless
 * that is the web page of the feed. For several items on one page, the address includes the fragment.
 *
 * @param own the address; empty if it is the web page of the feed
 */
const itemKey = ({guid}: FeedItem, own: string, whole: string): string | null => {
	if (guid !== null && normalizeWebAddress(guid, null) !== own) {
		return `guid:${guid}`;
	}

	return own === '' ? whole : (own.includes('#') ? `url:${own}` : null);
};

/** Returns each item once. Two items are the same if their guid, address and title are equal. */
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
		// eslint-disable-next-line no-await-in-loop -- The next one is parsed only if this one is empty.
		const content = await parseFeedText(body, item.base ?? url ?? base);
		if (content.blocks.length > 0) {
			return content;
		}
	}

	return emptyText;
};

/** Returns a title for an item without title and text: its address, because a picture can still be opened. */
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

const notFeed = 'is XML, but not a feed';

const parseFeed = async ({text, url}: Pick<ParserInput, 'text' | 'url'>): Promise<FeedContent | string> => {
	if (/^\s*{/.test(text)) {
		return parseJsonFeed(text) ?? 'is not a JSON feed, or is cut off';
	}

	try {
		return await parseXmlFeed(text, url);
	} catch (error) {
		logError(`parse the feed ${url ?? ''}`, error);
		return 'is not a feed (its elements are nested too deeply)';
	}
};

/** Returns the title that a feed gives itself, `null` if it has none; or a problem as the parser of its items reports it. */
export async function readFeedTitle(input: Pick<ParserInput, 'text' | 'url'>): Promise<{readonly title: string | null} | {readonly problem: string}> {
	const content = await parseFeed(input);
	if (typeof content === 'string') {
		return {problem: content};
	}

	return content.isFeed ? {title: feedTextToLine(content.title)} : {problem: notFeed};
}

/** Parses the items of a feed (RSS 0.9x to 2.0, Atom, CDF, JSON Feed), each once, in the order of the feed. Accepts malformed feeds. */
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
		yield {kind: 'problem', problem: content.isFeed ? 'is a feed without articles' : notFeed};
	}
}
