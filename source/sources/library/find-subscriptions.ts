import {type Source} from '../../article/source.js';
import {logError} from '../../debug/log-error.js';
import {readFeedTitle} from '../../loading/feeds/feed.js';
import {looksLikeNewsboatUrls, newsboatUrls} from '../../loading/feeds/newsboat-urls.js';
import {opml} from '../../loading/feeds/opml.js';
import {normalizeWebAddress} from '../../loading/metadata/web-address.js';
import {type FileResults} from '../../loading/model/file-cache.js';
import {failureResult, type FailureResult} from '../../loading/model/load-result.js';
import {type ParseResult} from '../../loading/model/parsed-article.js';
import {type Unit} from '../../loading/model/unit.js';
import {type OpenOptions} from '../../loading/open-sources.js';
import {readPage} from '../../loading/pages/read-page.js';
import {unitText} from '../../loading/units/unit-text.js';
import {cleanName, cleanNames, type Subscription} from '../../subscriptions/subscription.js';

/** A feed to which a source has led. */
export type FoundFeed = {
	readonly kind: 'feed';
	readonly feed: Omit<Subscription, 'added'>;
	/** The address after redirects; `null` if the feed was not asked for. */
	readonly finalUrl: string | null;
};

/** What is known about a feed besides its address and title. */
type FeedDetails = {readonly folders?: readonly string[]; readonly tags?: readonly string[]; readonly finalUrl?: string | null};

const found = (url: string, title: string | null, {folders = [], tags = [], finalUrl = null}: FeedDetails): FoundFeed => {
	const name = cleanName(title);
	return {
		kind: 'feed', finalUrl, feed: {
			url, title: name === url ? null : name, folders: cleanNames(folders), tags: cleanNames(tags),
		},
	};
};

/** Returns the feeds of a list. They are not asked for: lists are long, and a feed may be away for a day. */
const fromList = (parsed: readonly ParseResult[], {source}: Unit): Array<FoundFeed | FailureResult> => parsed.flatMap((each): ReadonlyArray<FoundFeed | FailureResult> => {
	if (each.kind === 'reference') {
		const {url, title, groups, tags = []} = each.reference;
		return [found(url, title, {folders: groups, tags})];
	}

	return each.kind === 'problem' ? [failureResult(source, each.problem)] : [];
});

/** Returns the feeds to which a unit leads. A page refers to the first feed that it names: others are of comments, or the same one in another format. */
async function feedsIn(unit: Unit): Promise<FileResults<FoundFeed>> {
	const {source, url, format} = unit;
	const text = await unitText(unit);
	if (format === 'opml') {
		const parsed: ParseResult[] = [];
		for await (const each of opml({
			text, bytes: unit.bytes, url, firstLine: unit.firstLine,
		})) {
			parsed.push(each);
		}

		return fromList(parsed, unit);
	}

	if (format === 'feed') {
		const read = await readFeedTitle({text, url});
		if ('problem' in read) {
			return [failureResult(source, read.problem)];
		}

		const address = normalizeWebAddress(source);
		return [address === null ? failureResult(source, 'is a feed in a file; name its web address') : found(address, read.title, {finalUrl: url})];
	}

	if (format === 'html') {
		const {feeds: [first]} = await readPage(text, url);
		return first ? [{kind: 'reference', reference: {...first, groups: []}}] : [failureResult(source, 'is a page that names no feed')];
	}

	return looksLikeNewsboatUrls(text) ? fromList([...newsboatUrls(text)], unit) : [failureResult(source, 'is not a feed, a page or a list of feeds')];
}

const feedsInSafely = async (unit: Unit): Promise<FileResults<FoundFeed>> => {
	try {
		return await feedsIn(unit);
	} catch (error) {
		logError(`find the feed of ${unit.source}`, error);
		return [failureResult(unit.source, 'cannot be read')];
	}
};

/** Opens sources as `SourceOpener.open` does. */
type Open = (sources: readonly Source[], options: Pick<OpenOptions<FoundFeed>, 'processUnit'>) => AsyncIterable<FoundFeed | FailureResult>;

/**
 * Finds the feeds to which sources lead: feeds themselves, pages that name one, and lists of feeds (OPML, newsboat's `urls`). Yields each
 * feed once, and a failure for each source without any. Feeds are in the order of the sources.
 */
export async function * findSubscriptions(open: Open, sources: readonly Source[]): AsyncGenerator<FoundFeed | FailureResult> {
	const seen = new Set<string>();
	for await (const each of open(sources, {processUnit: feedsInSafely})) {
		// A large feed is read in parts.
		if (each.kind === 'failure' || !seen.has(each.feed.url)) {
			if (each.kind === 'feed') {
				seen.add(each.feed.url);
			}

			yield each;
		}
	}
}
