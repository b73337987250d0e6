import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {type QueryCandidates} from '../../library/query/complete-query.js';
import {type Hit} from '../../library/query/hit.js';
import {type CommandName} from '../commands/command-table.js';
import {type ListView} from '../panes/list-view.js';
import {type Pane, type Size} from '../panes/pane-geometry.js';
import {type Place} from './target.js';
import {type FindAnswer} from './find-state.js';
import {type ThemeAction} from './theme-state.js';
import {type DecisionAction} from './decision-action.js';
import {type Message} from './message.js';

/** The actions on articles that are loaded already. */
export type SourceChangeAction
	/** New articles, inserted before the article with the id `before` in their group; at its end if `null`. */
	= | {readonly type: 'inserted'; readonly articles: readonly Article[]; readonly before: string | null}
	/** Another version replaces the article with the id: its full page, or the changed text of its source. */
		| {readonly type: 'replaced'; readonly id: string; readonly article: Article; readonly by: 'page' | 'change'}
	/** The source no longer has the article with the id. */
		| {readonly type: 'gone'; readonly id: string}
		| {readonly type: 'page-failed'; readonly id: string; readonly problem: string}
	/** Sources that could not be read again, in one line each. `withCopy`: those of them that are shown from an earlier copy. `isSilent`: only the list of problems has them. */
		| {readonly type: 'refresh-failed'; readonly problems: readonly string[]; readonly withCopy?: readonly string[]; readonly isSilent?: boolean}
	/** The articles at the address of a link. `at` as for a command. */
		| {readonly type: 'link-loaded'; readonly url: string; readonly articles: readonly Article[]; readonly at: string}
		| {readonly type: 'link-failed'; readonly url: string; readonly problem: string}
	/** Problems of sources that answer again. */
		| {readonly type: 'problems-solved'; readonly problems: readonly string[]};

/** Numbers of quotes, as in `AnalysesState.quoteCounts`. */
type QuoteCounts = ReadonlyArray<readonly [of: Article, quotes: number | null]>;

/** The actions of the first loading of the sources. */
export type LoadingAction
	= | {readonly type: 'loaded'; readonly articles: readonly Article[]; readonly problems: readonly string[]; readonly withCopy?: readonly string[]; readonly counts?: QuoteCounts}
	/** Articles of the library, in the order of the list, after those that it has. */
		| {readonly type: 'library-listed'; readonly articles: readonly Article[]; readonly counts: QuoteCounts}
	/** `at` as for a command. */
		| {readonly type: 'loading-finished'; readonly at: string}
	/** The number of sources that have answered, and of all sources. */
		| {readonly type: 'progress'; readonly done: number; readonly total: number};

/** The actions of the open menu and of the palette, which lead to other actions. */
export type MenuAction
	/** Enter; an index into the items of the menu. */
	= | {readonly type: 'menu-chosen'; readonly index: number}
	/** The cursor has moved to an item. */
		| {readonly type: 'menu-moved'; readonly index: number}
		| {readonly type: 'menu-cancelled'}
	/** A command of the palette, which closes; `at` as for a command. */
		| {readonly type: 'palette-chosen'; readonly name: CommandName; readonly at: string};

/** The actions of the other overlays. */
export type OverlayAction
	/** The line of text of the open overlay has changed. */
	= | {readonly type: 'text-typed'; readonly text: string}
	/** Enter in the open prompt; `at` as for a command. */
		| {readonly type: 'text-submitted'; readonly at: string}
		| {readonly type: 'speaker-chosen'; readonly speaker: string | null}
		| {readonly type: 'view-chosen'; readonly changes: Partial<ListView>}
	/** Of a saved view, by name: its notifications are turned on or off, or it is removed. */
		| {readonly type: 'view-changed'; readonly name: string; readonly change: 'notify' | 'remove'}
		| {readonly type: 'layout-chosen'; readonly list: boolean; readonly sidebar: boolean}
	/** A link of the list of links; `at` as for a command. */
		| {readonly type: 'link-chosen'; readonly index: number; readonly at: string}
	/** A digit of a link's number; `null` deletes the last one. `at` as for a command. */
		| {readonly type: 'query-completed'}
	/** An earlier query of the search over everything (-1), or a later one. */
		| {readonly type: 'query-recalled'; readonly step: 1 | -1}
	/** A hit of the search over everything; `at` as for a command. */
		| {readonly type: 'hit-chosen'; readonly index: number; readonly at: string}
		| {readonly type: 'link-digit'; readonly digit: string | null; readonly at: string};

/** The answers of the library. */
export type LibraryAction
	= | {readonly type: 'found'; readonly answer: FindAnswer}
		| {readonly type: 'names-listed'; readonly candidates: QueryCandidates}
	/** The articles that match a query, by id. */
		| {readonly type: 'matched'; readonly text: string; readonly ids: ReadonlySet<string>}
	/** The article of a hit, which was not in the list; `null` if the library no longer has it. `at` as for a command. */
		| {readonly type: 'hit-loaded'; readonly hit: Hit; readonly article: Article | null; readonly at: string};

/** The actions of the mouse. */
export type MouseAction
	/** The wheel over a pane, or over the open box (`null`); up if negative. `at` as for a command. */
	= | {readonly type: 'wheel-turned'; readonly pane: Pane | null; readonly steps: number; readonly at: string}
		| {readonly type: 'mouse-pressed'; readonly place: Place}
	/** Rows count from the row below the headings. */
		| {readonly type: 'mouse-dragged'; readonly column: number; readonly row: number}
		| {readonly type: 'mouse-released'};

export type Action
	= | SourceChangeAction
		| LoadingAction
		| OverlayAction
		| LibraryAction
		| DecisionAction
		| ThemeAction
		| MenuAction
		| MouseAction
		| {readonly type: 'resized'; readonly size: Size}
	/** Analyses with their articles; an id stands for all articles that have it. */
		| {readonly type: 'analyzed'; readonly analyses: ReadonlyArray<readonly [of: Article | string, analysis: Analysis | null]>}
		| {readonly type: 'counted'; readonly counts: QuoteCounts}
	/** `at` is the time of the key press, ISO 8601: the reducer is pure and has no clock. */
		| {readonly type: 'command'; readonly name: CommandName; readonly at: string}
		| {readonly type: 'message-shown'; readonly message: Message};

/** Returns the test for a group of actions. Their types are a record, because the compiler tells when a record lacks one. */
const isOneOf = <Some extends Action>(types: Readonly<Record<Some['type'], true>>) => (action: Action): action is Some => Object.hasOwn(types, action.type);

export const isSourceChangeAction = isOneOf<SourceChangeAction>({
	inserted: true, replaced: true, gone: true, 'page-failed': true, 'refresh-failed': true, 'problems-solved': true, 'link-loaded': true, 'link-failed': true,
});

export const isLoadingAction = isOneOf<LoadingAction>({
	loaded: true, 'library-listed': true, 'loading-finished': true, progress: true,
});

export const isMenuAction = isOneOf<MenuAction>({
	'menu-chosen': true, 'menu-moved': true, 'menu-cancelled': true, 'palette-chosen': true,
});

export const isOverlayAction = isOneOf<OverlayAction>({
	'text-typed': true, 'text-submitted': true, 'speaker-chosen': true, 'view-chosen': true, 'layout-chosen': true, 'link-chosen': true, 'link-digit': true,
	'view-changed': true, 'query-completed': true, 'query-recalled': true, 'hit-chosen': true,
});

export const isLibraryAction = isOneOf<LibraryAction>({
	found: true, matched: true, 'names-listed': true, 'hit-loaded': true,
});

export const isDecisionAction = isOneOf<DecisionAction>({
	'speaker-corrected': true,
	'subscribe-chosen': true,
	subscribed: true,
	'feed-titled': true,
	unsubscribed: true,
	'group-menu-opened': true,
	'group-chosen': true,
	'prompt-opened': true,
	'export-menu-opened': true,
	'export-chosen': true,
});

export const isMouseAction = isOneOf<MouseAction>({
	'wheel-turned': true, 'mouse-pressed': true, 'mouse-dragged': true, 'mouse-released': true,
});
