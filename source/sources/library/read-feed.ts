import {type Article} from '../../article/article.js';
import {logError} from '../../debug/log-error.js';
import {type KeptItem, type LibraryReader} from '../../library/store/read-articles.js';
import {type Library} from '../../library/thread/library.js';
import {type LoadFailure} from '../../loading/model/load-failure.js';
import {type LoadResult} from '../../loading/model/load-result.js';
import {withHead} from '../../packing/lazy-article.js';
import {identifyAcrossFetches} from '../../subscriptions/item-identity.js';
import {type Subscription} from '../../subscriptions/subscription.js';
import {type SourceHandlers} from '../answer-requests.js';
import {buildId} from '../build-id.js';
import {type SourceOpener} from '../source-opener.js';

/** The parts of the program that read a feed and keep its items. */
export type FeedReaderParts = {
	readonly open: SourceOpener['open'];
	readonly handlers: SourceHandlers;
	readonly library: Pick<Library, 'keep'>;
	/** Returns the reader of the library; `null` if there is none. */
	readonly reader: () => Promise<LibraryReader | null>;
};

/** A feed as it is now. */
export type FeedReading = {
	readonly articles: readonly Article[];
	/** The title that the feed gives itself; `null` if it gives none, or could not be read. */
	readonly title: string | null;
	/** The items that the library had before. */
	readonly kept: readonly KeptItem[];
	readonly failures: readonly LoadFailure[];
};

/** Returns the folders of a feed and the feed itself, as the list shows them in a heading. */
export const groupsOf = ({folders, title, url}: Subscription, own: readonly string[] = []): readonly string[] => [...folders, title ?? own.at(-1) ?? url];

function keptItems(reader: LibraryReader | null, url: string): readonly KeptItem[] {
	try {
		return reader?.items(url) ?? [];
	} catch (error) {
		logError(`read the items of ${url} from the library`, error);
		return [];
	}
}

/**
 * Reads a feed and keeps its items in the library. An item keeps the identity that it has in the library, whatever its guid does. A
 * feed that cannot be reached is a failure, though there may be a copy of it: its items are in the library.
 */
export async function readFeed(subscription: Subscription, {open, handlers, library, reader}: FeedReaderParts): Promise<FeedReading> {
	const {url} = subscription;
	const found: Article[] = [];
	const failures: LoadFailure[] = [];
	for await (const each of open<LoadResult>([{kind: 'url', url}], {...handlers, acceptsCopies: false})) {
		if (each.kind === 'article') {
			found.push(each.article);
		} else {
			failures.push(each.failure);
		}
	}

	const kept = keptItems(await reader(), url);
	const ids = identifyAcrossFetches(found, kept);
	const articles = found.flatMap((article, index) => {
		const id = ids[index];
		return id === null || id === undefined ? [] : [withHead(article, {id, source: url, groups: groupsOf(subscription, article.groups)})];
	});
	if (articles.length > 0) {
		library.keep({
			name: url, file: null, reader: buildId, isWhole: failures.length === 0, at: new Date().toISOString(),
		}, articles);
	}

	return {
		articles, title: found[0]?.groups.at(-1) ?? null, kept, failures,
	};
}
