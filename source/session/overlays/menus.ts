import {speakerLabel} from '../../analysis/result/speaker-label.js';
import {hasGroupHeadings} from '../model/article-groups.js';
import {selectedQuote, shownAnalysis} from '../model/selectors.js';
import {speakerCounts} from '../model/shown-quotes.js';
import {defaultView, type ListView} from '../panes/list-view.js';
import {type MenuItem, type MenuOverlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';

type Menu = Omit<MenuOverlay, 'kind' | 'initialIndex' | 'highlightedIndex' | 'isAboutArticle'> & {
	/** The key of the item with which the menu begins. */
	readonly initialKey: string;
	readonly isAboutArticle?: boolean;
};

/** Opens a menu. */
export function openMenu(session: Session, {initialKey, isAboutArticle = false, ...menu}: Menu): Session {
	const initialIndex = Math.max(0, menu.items.findIndex(({key}) => key === initialKey));
	return {
		...session,
		overlay: {
			...menu, kind: 'menu', isAboutArticle, initialIndex, highlightedIndex: initialIndex,
		},
	};
}

const speakerKey = (speaker: string | null): string => speaker === null ? 'everyone' : `speaker ${speaker}`;

/** Opens the menu of the article's speakers. It begins with the one whose quotes are shown, else with that of the selected quote. */
export function openSpeakerMenu(session: Session): Session {
	const analysis = shownAnalysis(session);
	const selected = selectedQuote(session);
	const item = (speaker: string | null, label: string): MenuItem => ({key: speakerKey(speaker), label, action: {type: 'speaker-chosen', speaker}});
	return openMenu(session, {
		title: 'Whose quotes?',
		command: 'choose-speaker',
		isAboutArticle: true,
		items: [item(null, 'Everyone'), ...speakerCounts(analysis).map(({speaker, count}) => item(speaker, `${speaker} (${count})`))],
		initialKey: speakerKey(session.sidebar.speakerFilter ?? (selected ? speakerLabel(selected) : null)),
	});
}

const layouts = [
	{label: 'List, article and sidebar', list: true, sidebar: true},
	{label: 'Article and sidebar', list: false, sidebar: true},
	{label: 'List and article', list: true, sidebar: false},
	{label: 'Article alone', list: false, sidebar: false},
] as const;

/** Opens the menu of the sets of panes. It begins with the one that is shown. */
export function openLayoutMenu(session: Session): Session {
	const {list, sidebar} = session.panes.settings;
	return openMenu(session, {
		title: 'Which panes?',
		command: 'choose-panes',
		items: layouts.map(({label, ...panes}) => ({key: label, label, action: {type: 'layout-chosen', ...panes}})),
		initialKey: layouts.find(panes => panes.list === list && panes.sidebar === sidebar)?.label ?? '',
	});
}

/** The items of the list's menu, each with the letter that chooses it. */
const views = [
	{letter: 'a', label: 'All articles', changes: {filter: 'all', query: ''}},
	{letter: 'u', label: 'Unread articles', changes: {filter: 'unread'}},
	{letter: 's', label: 'Starred articles', changes: {filter: 'starred'}},
	{letter: 'l', label: 'Sort as loaded', changes: {order: 'source'}},
	{letter: 'n', label: 'Sort by date, newest first', changes: {order: 'newest'}},
	{letter: 'o', label: 'Sort by date, oldest first', changes: {order: 'oldest'}},
	{letter: 'p', label: 'Sort by outlet', changes: {order: 'outlet'}},
	{letter: 't', label: 'Sort by title', changes: {order: 'title'}},
	{letter: 'm', label: 'Sort by number of quotes, most first', changes: {order: 'quotes'}},
] as const satisfies ReadonlyArray<{readonly letter: string; readonly label: string; readonly changes: Partial<ListView>}>;

/** Opens the menu of what the list shows, and in which order. */
export const openListMenu = (session: Session): Session => openMenu(session, {
	title: 'List',
	command: 'choose-view',
	items: [
		...views.map(({letter, label, changes}): MenuItem => ({
			key: letter, shortcut: letter, label: `${letter}  ${label}`, action: {type: 'view-chosen', changes},
		})),
		// Without groups there is nowhere to go.
		...(hasGroupHeadings({...session.list, view: defaultView})
			? [{
				key: 'g', shortcut: 'g', label: 'g  Go to a folder or feed …', action: {type: 'group-menu-opened'},
			} as const]
			: []),
		...session.views.map(({name, query}): MenuItem => ({key: `view ${name}`, label: `   ${name}`, action: {type: 'view-chosen', changes: {filter: 'all', query}}})),
	],
	initialKey: views.find(({changes}) => 'filter' in changes && changes.filter === session.list.view.filter)?.letter ?? '',
});

/** Opens the menu of the themes. The cursor shows each theme on the screen; Esc goes back to the one before. */
export function openThemeMenu(session: Session): Session {
	const {name: current, names} = session.theme;
	return openMenu(session, {
		title: 'Theme',
		command: 'choose-theme',
		items: names.map(name => ({
			key: name, label: name, action: {type: 'theme-chosen', name}, preview: {type: 'theme-previewed', name},
		})),
		initialKey: current,
		cancelled: {type: 'theme-previewed', name: current},
	});
}
