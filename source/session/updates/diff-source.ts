import {type Article} from '../../article/article.js';

/** What a source has come to, seen against what the session has of it. */
export type SourceChange
	/** `before` is the article in whose place the new ones go; `null` for the end. */
	= | {readonly type: 'inserted'; readonly articles: readonly Article[]; readonly before: string | null}
		| {readonly type: 'replaced'; readonly id: string; readonly article: Article}
		| {readonly type: 'gone'; readonly id: string};

const isSameArticle = (a: Article, b: Article): boolean => a.id === b.id && a.text === b.text && a.title === b.title;

/** Whether a source holds the same as before, in the same order. */
export const hasSameArticles = (before: readonly Article[], now: readonly Article[]): boolean =>
	before.length === now.length && now.every((article, index) => {
		const old = before[index];
		return old !== undefined && isSameArticle(old, article);
	});

/**
 * What has changed in a source.
 *
 * An article that keeps its id and has another text is replaced. In a file the id goes with the text, so there what is
 * no longer found is taken for the earlier version of what is new with the same title, or of all that the file holds. What a feed no longer
 * names stays; what a file no longer holds is gone.
 *
 * @param known all articles of the session, in order
 * @param source whose articles are seen anew: as in `article.source`
 * @param fresh what it holds now, in order; empty where it is gone
 * @param isFile whether it is a file and no feed
 */
export function diffSource(known: readonly Article[], source: string, fresh: readonly Article[], isFile: boolean): SourceChange[] {
	const ours = known.filter(article => article.source === source);
	// A feed that is asked by itself does not know in which folder it lies.
	const groups = ours.find(article => article.groups.length > 0)?.groups;
	const byId = new Map(ours.map(article => [article.id, article] as const));
	const freshIds = new Set(fresh.map(({id}) => id));
	const missing = isFile ? ours.filter(({id}) => !freshIds.has(id)) : [];
	const changes: SourceChange[] = [];

	/** Takes out of `missing` what an article was before: that of its title; in a file that holds one article only, that one. */
	const takeEarlier = ({title}: Article): Article | undefined => {
		const same = missing.findLastIndex(candidate => candidate.title === title);
		const isOne = ours.length === 1 && fresh.length === 1;
		return same === -1 && !isOne ? undefined : missing.splice(same, 1)[0];
	};

	const last = known.findLastIndex(article => article.source === source);
	let before = last === -1 ? null : known[last + 1]?.id ?? null;
	let added: Article[] = [];
	const insert = (): void => {
		if (added.length > 0) {
			changes.push({type: 'inserted', articles: added.toReversed(), before});
			added = [];
		}
	};

	// From the end, so that what comes next is known where something is to be put in before it.
	for (const found of fresh.toReversed()) {
		const article = groups && !isFile ? {...found, groups} : found;
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
	// A mark goes by the id: what stands in another file too is not gone.
	const gone = missing.filter(({id}) => !known.some(article => article.id === id && article.source !== source));
	return [...changes.toReversed(), ...gone.map(({id}) => ({type: 'gone' as const, id}))];
}
