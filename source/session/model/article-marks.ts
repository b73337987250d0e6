import {type ArticleAnnotations} from '../annotations/annotation.js';
import {type ArticleMarks} from '../../library/query/query.js';
import {type Reading} from '../state/reading.js';

/** The decisions of the reader about articles, by article id. */
export type Decisions = {
	readonly readings: ReadonlyMap<string, Reading>;
	readonly annotations: ReadonlyMap<string, ArticleAnnotations>;
};

/** Returns the marks of an article, as queries ask for them. */
export function marksOf(id: string, reading: Reading | undefined, annotations: ArticleAnnotations | undefined): ArticleMarks {
	const kinds = new Set(annotations?.list.map(({kind}) => kind));
	return {
		id, isRead: reading?.read ?? false, isStarred: reading?.starred ?? false, isCorrected: kinds.has('speaker'), isNoted: kinds.has('note') || kinds.has('highlight'),
	};
}

/** Returns the marks of all articles that have one. */
export function articleMarks({readings, annotations}: Decisions): readonly ArticleMarks[] {
	const ids = new Set([...readings.keys(), ...annotations.keys()]);
	return Array.from(ids, id => marksOf(id, readings.get(id), annotations.get(id)))
		.filter(({isRead, isStarred, isCorrected, isNoted}) => isRead || isStarred || isCorrected || isNoted);
}

/** The articles that a tidying of the library spares, by id. */
export type SparedArticles = {
	/** Those that are starred, corrected, noted or highlighted. */
	readonly kept: ReadonlySet<string>;
	/** Those that were opened at a time or later. */
	readonly recent: ReadonlySet<string>;
};

/**
 * Returns the articles that a tidying of the library spares.
 *
 * @param since ISO 8601
 */
export function sparedArticles({readings, annotations}: Decisions, since: string): SparedArticles {
	const starred = [...readings].flatMap(([id, reading]) => reading.starred ? [id] : []);
	const annotated = [...annotations].flatMap(([id, {list}]) => list.length > 0 ? [id] : []);
	return {
		kept: new Set([...starred, ...annotated]),
		recent: new Set([...readings].flatMap(([id, {lastOpened}]) => lastOpened >= since ? [id] : [])),
	};
}
