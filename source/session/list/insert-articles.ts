import {type Article} from '../../article/article.js';
import {groupRuns} from '../model/article-groups.js';
import {type Session} from '../model/state.js';
import {scrollToSelected} from './list-window.js';

type Groups = Article['groups'];

/** How many names two groups share from the outermost on. */
function sharedNameCount(a: Groups, b: Groups): number {
	const different = a.findIndex((name, index) => name !== b[index]);
	return different === -1 ? a.length : different;
}

/** A number that is the higher, the nearer two groups are; 0 where they are strangers. */
const groupSimilarity = (a: Groups, b: Groups): number => (sharedNameCount(a, b) * 2) + (a.length === b.length && sharedNameCount(a, b) === a.length ? 1 : 0);

/**
 * Where articles that have come belong in the list: behind those of their group, else behind the last group in the
 * folder that they share, else at the end. Articles without a group stand before all groups: behind one they would seem
 * to belong to it.
 *
 * @returns index in `articles` to insert at
 */
export function groupInsertIndex(articles: readonly Article[], groups: Groups): number {
	if (groups.length === 0) {
		const runs = groupRuns(articles);
		const first = runs[0];
		return first?.heading === null ? first.end : 0;
	}

	let best = 0;
	let place = articles.length;
	for (const {start, end} of groupRuns(articles)) {
		const near = groupSimilarity(articles[start]?.groups ?? [], groups);
		if (near > 0 && near >= best) {
			best = near;
			place = end;
		}
	}

	return place;
}

/** The session with articles of one group at an index of the list; what is selected, and what is on top, stay so. */
export function insertArticles(session: Session, added: readonly Article[], at: number): Session {
	const {articles, selectedIndex: selected, listTop} = session;
	const moved = (index: number): number => articles.length > 0 && at <= index ? index + added.length : index;
	return {
		...session, articles: [...articles.slice(0, at), ...added, ...articles.slice(at)], selectedIndex: moved(selected), listTop: moved(listTop),
	};
}

/** The session with articles that have come from sources, in the order in which they came as far as groups allow that. */
export function insertLoadedArticles(session: Session, arrived: readonly Article[]): Session {
	const inserted = groupRuns(arrived).reduce((next, {start, end}) => {
		const added = arrived.slice(start, end);
		return insertArticles(next, added, groupInsertIndex(next.articles, added[0]?.groups ?? []));
	}, session);
	// Before anything was listed nothing was selected.
	const {selectedIndex: selected, listTop} = session.articles.length === 0 ? session : inserted;
	return scrollToSelected({...inserted, selectedIndex: selected, listTop});
}
