import {type Article} from '../../article/article.js';
import {parseQuery} from '../../library/query/parse-query.js';
import {asksForAnalysis} from '../../library/query/search-query.js';
import {keyHint} from '../commands/keymap.js';
import {readingOf} from '../model/selectors.js';
import {showMessage} from '../model/show-message.js';
import {listMatcher, type ListView} from '../panes/list-view.js';
import {type SavedView, type SavedViews} from '../state/saved-view.js';
import {type Session} from '../state/session.js';
import {withList, withRequest} from '../state/with-changes.js';
import {factsOf, withView} from './apply-view.js';

/** A tab above the list: what it shows, and the number of its articles. */
export type ViewTab = {
	readonly name: string;
	readonly changes: Pick<ListView, 'filter' | 'query'>;
	readonly isShown: boolean;
	/** Returns the number of articles. */
	readonly count: () => number;
};

const fixedTabs = [
	{name: 'All', changes: {filter: 'all', query: ''}},
	{name: 'Unread', changes: {filter: 'unread', query: ''}},
	{name: '★', changes: {filter: 'starred', query: ''}},
] as const;

/** Returns the saved view that the list shows; `undefined` without one. */
export const shownView = ({views, list: {view}}: Session): SavedView | undefined => view.filter === 'all' ? views.find(({query}) => query === view.query) : undefined;

const countWhere = (articles: readonly Article[], test: (article: Article) => boolean): number => articles.reduce((count, article) => count + (test(article) ? 1 : 0), 0);

/** Returns the tabs above the list; none without a saved view. */
export function viewTabs(session: Session): readonly ViewTab[] {
	const {views, list: {articles, view}} = session;
	if (views.length === 0) {
		return [];
	}

	const tests = {
		all: () => true,
		unread: (article: Article) => !readingOf(session, article).read,
		starred: (article: Article) => readingOf(session, article).starred,
	} as const;
	const isShown = ({filter, query}: ViewTab['changes']): boolean => view.filter === filter && view.query === query;
	return [
		...fixedTabs.map(({name, changes}): ViewTab => ({
			name, changes, isShown: isShown(changes), count: () => changes.filter === 'all' ? articles.length : countWhere(articles, tests[changes.filter]),
		})),
		...views.map(({name, query}): ViewTab => {
			const changes = {filter: 'all', query} as const;
			return {
				name, changes, isShown: isShown(changes), count: () => countWhere(articles, listMatcher(query, factsOf(session))),
			};
		}),
	];
}

/** Shows another view of the list. The library knows what was said in articles that are not open. */
export function showView(session: Session, changes: Partial<ListView>): Session {
	const shown = withView(session, changes);
	const {query: text} = shown.list.view;
	const {query} = parseQuery(text, true);
	return query && asksForAnalysis(query) ? withRequest(shown, {kind: 'match', text}) : shown;
}

/** Shows a tab by its index. */
export function showTab(session: Session, index: number): Session {
	const tab = viewTabs(session)[index];
	return tab ? showView(session, tab.changes) : session;
}

/** Shows the next tab above the list, after the last one the first. */
export function showNextTab(session: Session, at: string): Session {
	const tabs = viewTabs(session);
	return tabs.length === 0
		? showMessage(session, `No saved view yet: filter the list (${keyHint(session.keymap, 'search')}), then save it (${keyHint(session.keymap, 'save-view')})`)
		: showTab(withList(session, {queriedAt: at}), (tabs.findIndex(({isShown}) => isShown) + 1) % tabs.length);
}

/** Returns the session with other saved views. */
const withViews = (session: Session, views: SavedViews): Session => ({...session, views});

/** Saves the query of the list under a name. Another view of that name is replaced. */
export function saveView(session: Session, typed: string): Session {
	const name = typed.trim();
	const {query} = session.list.view;
	if (name === '' || query.trim() === '') {
		return session;
	}

	const saved: SavedView = {name, query, isNotifying: false};
	const others = session.views.filter(view => view.name !== name && view.query !== query);
	return showMessage(showView(withViews(session, [...others, saved]), {filter: 'all', query}), `Saved the view ${name}; ${keyHint(session.keymap, 'next-view')} goes to the next view`);
}

const changeView = (session: Session, name: string, change: (view: SavedView) => readonly SavedView[]): Session =>
	withViews(session, session.views.flatMap(view => view.name === name ? change(view) : [view]));

/** Renames the view that the list shows. */
export function renameView(session: Session, typed: string): Session {
	const view = shownView(session);
	const name = typed.trim();
	if (!view || name === '' || name === view.name) {
		return session;
	}

	return session.views.some(other => other.name === name)
		? showMessage(session, `There is a view ${name} already`)
		: changeView(session, view.name, each => [{...each, name}]);
}

/** Removes a view, and shows all articles if the list showed it. */
export function removeView(session: Session, name: string): Session {
	const isShown = shownView(session)?.name === name;
	const removed = changeView(session, name, () => []);
	return showMessage(isShown ? showView(removed, {filter: 'all', query: ''}) : removed, `Removed the view ${name}`);
}

/** Turns the notifications of a view on or off. */
export function toggleNotifying(session: Session, name: string): Session {
	const changed = changeView(session, name, view => [{...view, isNotifying: !view.isNotifying}]);
	const isOn = changed.views.find(view => view.name === name)?.isNotifying === true;
	return showMessage(changed, isOn ? `You are told when something new matches ${name}` : `You are no longer told about ${name}`);
}
