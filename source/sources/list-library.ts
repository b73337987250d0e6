import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Article} from '../article/article.js';
import {type KeptHead, type KeptSource, type LibraryReader} from '../library/store/read-articles.js';
import {type Library} from '../library/thread/library.js';
import {programRoot} from '../program-root.js';
import {inFolderOrder, type Subscriptions} from '../subscriptions/subscription-list.js';
import {displayPath} from '../text/display-path.js';
import {groupsOf} from './read-feed.js';

/** All articles of the library, in the order of the list. */
export type LibraryList = {
	readonly articles: readonly Article[];
	/** The numbers of quotes that are known, as in `Session.quoteCounts`. */
	readonly counts: ReadonlyArray<readonly [Article, number | null]>;
};

const samples = path.join(fileURLToPath(programRoot), 'articles') + path.sep;

/** A source with its articles that are listed. */
type ListedSource = {readonly name: string; readonly heads: readonly KeptHead[]};

/** Returns the articles of a source that are listed. An item that has left its feed stays; what a file no longer has does not. */
function listedIn({name, file, articles}: KeptSource): ListedSource[] {
	const heads = name.startsWith(samples) ? [] : (file ? articles().filter(({isGone}) => !isGone) : articles());
	return heads.length === 0 ? [] : [{name, heads}];
}

/**
 * Lists the library: the subscribed feeds in their order, each folder together, then other feeds, then what belongs to no feed. The
 * samples of the program are left out.
 */
export function listLibrary(reader: LibraryReader, library: Pick<Library, 'article'>, subscriptions: Subscriptions): LibraryList {
	const ordered = inFolderOrder(subscriptions);
	const ranks = new Map(ordered.map(({url}, rank) => [url, rank]));
	const rankOf = ({name, heads: [first]}: ListedSource): number => ranks.get(name) ?? ordered.length + (first && first.head.groups.length > 0 ? 0 : 1);
	const articles: Article[] = [];
	const counts: Array<readonly [Article, number | null]> = [];
	const sources = reader.sources(null).flatMap(source => listedIn(source));
	for (const {name, heads} of sources.toSorted((a, b) => rankOf(a) - rankOf(b))) {
		const subscription = ordered[ranks.get(name) ?? -1];
		const shownName = displayPath(name);
		for (const kept of heads) {
			const {head} = kept;
			const article = library.article(subscription ? {...kept, head: {...head, groups: groupsOf(subscription, head.groups)}} : kept, reader, shownName);
			articles.push(article);
			if (kept.quotes !== undefined) {
				counts.push([article, kept.quotes]);
			}
		}
	}

	return {articles, counts};
}
