import {type Article} from '../../article/article.js';

/** A difference between the articles of a source and those of the session. */
export type SourceChange
	/** `before` is the id of the article that the new ones precede; `null` for the end. */
	= | {readonly type: 'inserted'; readonly articles: readonly Article[]; readonly before: string | null}
		| {readonly type: 'replaced'; readonly id: string; readonly article: Article}
		| {readonly type: 'gone'; readonly id: string};

const isSameArticle = (a: Article, b: Article): boolean => a.id === b.id && a.text === b.text && a.title === b.title;

/** Tells whether a source has the same articles as before, in the same order. */
export const hasSameArticles = (before: readonly Article[], now: readonly Article[]): boolean =>
	before.length === now.length && now.every((article, index) => {
		const old = before[index];
		return old !== undefined && isSameArticle(old, article);
	});

/**
 * Compares a source with the session.
 *
 * An article with the same id and another text is replaced. In a file the id depends on the text, so a missing article is
 * the earlier version of a new one with the same title, or of the only article of the file. Articles that a feed no longer
 * lists stay; articles that a file no longer has are gone.
 *
 * @param known all articles of the session, in order
 * @param source the source that was read again, as in `article.source`
 * @param fresh its articles now, in order; empty if the source is gone
 * @param isFile true for a file, false for a feed
 */
export function diffSource(known: readonly Article[], source: string, fresh: readonly Article[], isFile: boolean): SourceChange[] {
	const ours = known.filter(article => article.source === source);
	// A feed that is loaded alone does not know its groups.
	const groups = ours.find(article => article.groups.length > 0)?.groups;
	const byId = new Map(ours.map(article => [article.id, article] as const));
	const freshIds = new Set(fresh.map(({id}) => id));
	const missing = isFile ? ours.filter(({id}) => !freshIds.has(id)) : [];
	const changes: SourceChange[] = [];

	/** Removes the earlier version of an article from `missing` and returns it: the one with its title, or the only article of the file. */
	const takeEarlier = ({title}: Article): Article | undefined => {
		const same = missing.findLastIndex(candidate => candidate.title === title);
		const isOne = ours.length === 1 && fresh.length === 1;
		return same === -1 && !isOne ? undefined : missing.splice(same, 1)[0];
	};

	const last = known.findLastIndex(article => article.source === source);
	// If a feed has only new items, all others have left it, and are older.
	const isAllNew = !isFile && ours.length > 0 && !fresh.some(({id}) => byId.has(id));
	let before = isAllNew ? ours[0]?.id ?? null : (last === -1 ? null : known[last + 1]?.id ?? null);
	let added: Article[] = [];
	const insert = (): void => {
		if (added.length > 0) {
			changes.push({type: 'inserted', articles: added.toReversed(), before});
			added = [];
		}
	};

	// From the end, so that the article after a new one is known.
	for (const found of fresh.toReversed()) {
		// A copy would take the body of each article into memory.
		const article = groups && !isFile && found.groups.join('\n') !== groups.join('\n') ? {...found, groups} : found;
		const same = byId.get(article.id);
		const earlier = same ?? takeEarlier(article);
		if (!earlier) {
			added.push(article);
			continue;
		}

		insert();
		before = earlier === same ? article.id : earlier.id;
		if (!isSameArticle(earlier, article)) {
			changes.push({type: 'replaced', id: earlier.id, article});
		}
	}

	insert();
	// Marks are by id: an article that another file has too is not gone.
	const gone = missing.filter(({id}) => !known.some(article => article.id === id && article.source !== source));
	return [...changes.toReversed(), ...gone.map(({id}) => ({type: 'gone' as const, id}))];
}
