import path from 'node:path';
import {type Article} from '../../article/article.js';
import {isWebAddress} from '../../article/source.js';
import {type KeptHead, type LibraryReader} from '../../library/store/read-articles.js';
import {type Library} from '../../library/thread/library.js';
import {inFolderOrder, type Subscriptions} from '../../subscriptions/subscription-list.js';
import {displayPath} from '../../text/display-path.js';
import {samplesFolder} from '../source-opener.js';
import {groupsOf} from './read-feed.js';

/** Articles of the library, in the order of the list. */
export type LibraryPart = {
	readonly articles: readonly Article[];
	/** The numbers of quotes that are known, as in `Session.quoteCounts`. */
	readonly counts: ReadonlyArray<readonly [Article, number | null]>;
};

/** The feeds with so many articles are listed before all sources are looked at: they fill the first screen. */
const firstArticles = 200;

/**
 * Lists the library, a source at a time: the subscribed feeds in their order, each folder together, then other feeds, then what belongs to
 * no feed. An item that has left its feed stays. What a file no longer has is left out, and so are the samples of the program and copies of files from a pipe.
 */
export function * listLibrary(reader: LibraryReader, library: Pick<Library, 'article'>, subscriptions: Subscriptions): Generator<LibraryPart> {
	const ordered = inFolderOrder(subscriptions);
	const byUrl = new Map(ordered.map(subscription => [subscription.url, subscription]));
	const partOf = (name: string, heads: readonly KeptHead[]): LibraryPart => {
		const subscription = byUrl.get(name);
		const shownName = displayPath(name);
		const counts: Array<readonly [Article, number | null]> = [];
		const articles = heads.map(kept => {
			const {head, quotes} = kept;
			const article = library.article(subscription ? {...kept, head: {...head, groups: groupsOf(subscription, head.groups)}} : kept, reader, shownName);
			if (quotes !== undefined) {
				counts.push([article, quotes]);
			}

			return article;
		});
		return {articles, counts};
	};

	const listed = new Set<string>();
	let count = 0;
	for (const {url} of ordered) {
		if (count >= firstArticles) {
			break;
		}

		const part = partOf(url, reader.sources([url]).find(({name}) => name === url)?.articles() ?? []);
		listed.add(url);
		count += part.articles.length;
		yield part;
	}

	const sources = new Map(reader.sources(null).filter(({name}) => !listed.has(name)).map(source => [source.name, source]));
	for (const {url} of ordered) {
		yield partOf(url, sources.get(url)?.articles() ?? []);
		sources.delete(url);
	}

	const pages: LibraryPart[] = [];
	for (const {name, articles} of [...sources.values()].filter(source => isWebAddress(source.name))) {
		const part = partOf(name, articles());
		if (part.articles[0]?.groups.length === 0) {
			pages.push(part);
		} else {
			yield part;
		}
	}

	yield * pages;
	const inFiles = new Set<number>();
	for (const {name, articles} of [...sources.values()].filter(source => source.file)) {
		const heads = articles().filter(({isGone}) => !isGone);
		for (const {number} of heads) {
			inFiles.add(number);
		}

		if (!name.startsWith(samplesFolder + path.sep)) {
			yield partOf(name, heads);
		}
	}

	// A file that was also piped in is listed once.
	for (const {name, articles} of [...sources.values()].filter(source => !source.file && !isWebAddress(source.name))) {
		yield partOf(name, articles().filter(({number}) => !inFiles.has(number)));
	}
}
