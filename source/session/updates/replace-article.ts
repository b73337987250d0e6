import {type Article} from '../../article/article.js';
import {groupBy} from '../../article/group-by.js';
import {memoize} from '../../article/memoize.js';
import {linksOf} from '../../layout/model/links.js';
import {withArticles} from '../list/apply-view.js';
import {carryTrailOver} from '../list/trail.js';
import {selectVisible} from '../reader/select-visible.js';
import {matchIndexFrom} from '../model/find-matches.js';
import {readingOf, shownArticle, shownMatches} from '../model/selectors.js';
import {noOverlay, type Overlay} from '../state/overlay.js';
import {type ReadingsState} from '../state/reading.js';
import {type Session} from '../state/session.js';
import {withReader} from '../state/with-changes.js';
import {carryAnnotationsOver} from './carry-annotations-over.js';
import {createOffsetMap} from './map-offset.js';

/** Returns the articles of a list by id. An article may be in several groups. */
export const articlesById = memoize((articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> => groupBy(articles, ({id}) => id));

/** Two versions of an article, and the function that maps offsets of the old text to the new one. */
type VersionChange = {readonly old: Article; readonly next: Article; readonly move: (offset: number) => number};

/** Returns the next version with the groups of the old one, so that it keeps its place in the list. */
const withGroupsOf = (old: Article, next: Article): Article => old.groups === next.groups ? next : {...next, groups: old.groups};

/** Adapts the overlay to another version of the shown article. Overlays about a quote of the old version close. */
function carryOverlayOver(overlay: Overlay, {old, next, move}: VersionChange): Overlay {
	switch (overlay.kind) {
		case 'prompt': {
			return {...overlay, origin: {...overlay.origin, position: move(overlay.origin.position), quoteIndex: null}};
		}

		case 'links': {
			const {url} = linksOf(old)[overlay.selectedIndex] ?? {};
			const selected = linksOf(next).findIndex(link => link.url === url);
			return selected === -1 ? noOverlay : {...overlay, selectedIndex: selected, typedDigits: ''};
		}

		case 'menu': {
			return overlay.isAboutArticle ? noOverlay : overlay;
		}

		case 'none':
		case 'help':
		case 'palette':
		case 'find':
		case 'problems': {
			return overlay;
		}
	}
}

/** Adapts search, selection and overlay to another version of the shown article. */
function carrySelectionOver(before: Session, after: Session, step: VersionChange): Session {
	const {move} = step;
	const {reader: {search, returnOffset}, overlay} = before;
	const match = search && shownMatches(before)[search.current];
	const carried: Session = {
		...after, overlay: carryOverlayOver(overlay, step), sidebar: {
			...after.sidebar, quoteIndex: null, entityIndex: null, mentionIndex: null,
		}, reader: {
			...after.reader, isBrowsingQuotes: false, lineSelection: null, returnOffset: returnOffset === null ? null : move(returnOffset),
		},
	};
	const current = match ? Math.max(0, matchIndexFrom(shownMatches(carried), move(match.start))) : 0;
	return selectVisible(withReader(carried, {search: search && {...search, current}}));
}

/** Returns the reading states with that of the old version for the next one, its position mapped to the new text. */
function carryReadingOver(session: Session, {old, next, move}: VersionChange): ReadingsState['changed'] {
	const reading = readingOf(session, old);
	const position = move(reading.position);
	if (position === reading.position && old.id === next.id) {
		return session.readings.changed;
	}

	return new Map([...session.readings.changed, [next.id, {...reading, position}]]);
}

/** Copies the values of old versions to the next ones that have the same text. */
function copyForSameText<Value>(known: ReadonlyMap<Article, Value>, versions: ReadonlyArray<readonly [old: Article, next: Article]>): ReadonlyMap<Article, Value> {
	const same = versions.flatMap(([old, next]) => {
		const value = known.get(old);
		return value === undefined || old.text !== next.text ? [] : [[next, value] as const];
	});
	return same.length === 0 ? known : new Map([...known, ...same]);
}

/**
 * Replaces the article with the id `id` by another version, which keeps the place in the list, the reading state and the
 * position in the text.
 *
 * @param source the source in which the article is replaced; `null` for all sources
 */
export function replaceArticle(session: Session, id: string, next: Article, source: string | null): Session {
	const olds = (articlesById(session.list.articles).get(id) ?? []).filter(old => source === null || old.source === source);
	const [first] = olds;
	if (!first) {
		return session;
	}

	const shown = shownArticle(session);
	const old = olds.find(article => article === shown) ?? first;
	const move = createOffsetMap(old.text, next.text);
	const versions = new Map(olds.map(old => [old, withGroupsOf(old, next)] as const));
	const {byArticle, quoteCounts} = session.analyses;
	const articles = session.list.articles.map(article => versions.get(article) ?? article);
	const replaced: Session = {
		...withArticles(carryAnnotationsOver(session, old, next), articles, {move: index => index, versions}),
		analyses: {...session.analyses, byArticle: copyForSameText(byArticle, [...versions]), quoteCounts: copyForSameText(quoteCounts, [...versions])},
		readings: {...session.readings, changed: carryReadingOver(session, {old, next, move})},
		reader: {...session.reader, ...carryTrailOver(session.reader, old, next, move)},
	};
	const version = shown && versions.get(shown);
	return shown && version ? carrySelectionOver(session, replaced, {old: shown, next: version, move}) : replaced;
}
