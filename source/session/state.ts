import {type Analysis} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {type CommandName} from './commands.js';
import {
	defaultPaneSettings, type Pane, type PaneSettings, type Size,
} from './panes.js';

/** What is remembered of an article. `position` is the offset of the first line on the screen. */
export type Reading = {
	readonly position: number;
	readonly read: boolean;
	readonly starred: boolean;
	/** ISO 8601, or empty where it was never opened. */
	readonly lastOpened: string;
};

/** What is known of an article that was never opened. */
export const unread: Reading = {
	position: 0, read: false, starred: false, lastOpened: '',
};

/** What lies over the panes. `search` is the only one that leaves them visible. */
export type Overlay
	= | {readonly kind: 'none'}
	/** Screens of text; `top` is the index of the first line on the screen. */
		| {readonly kind: 'help' | 'problems' | 'why'; readonly top: number}
		| {readonly kind: 'speakers'}
		| {readonly kind: 'layout'}
	/** With where it began, to come back to: an offset, and the selected quote. */
		| {readonly kind: 'search'; readonly query: string; readonly origin: number; readonly quote: number | null};

export type Search = {
	readonly query: string;
	/** Index into the matches of the shown article. */
	readonly current: number;
};

type Message = {readonly text: string; readonly isError: boolean};

/** The whole state of a reading session. Only `reduce` makes a new one. */
export type Session = {
	readonly size: Size;
	readonly settings: PaneSettings;
	readonly focus: Pane;
	/** The outer pane shown beside the reader where there is room for two. */
	readonly side: 'list' | 'sidebar';
	readonly zoomed: boolean;
	/** Never more than one pane, for a screen reader. */
	readonly singlePane: boolean;
	readonly overlay: Overlay;

	readonly articles: readonly Article[];
	readonly loading: boolean;
	/** By article id; `null` where an article could not be analysed. */
	readonly analyses: ReadonlyMap<string, Analysis | null>;
	/** What was remembered of articles before the session; by id. */
	readonly stored: ReadonlyMap<string, Reading>;
	/** What the session has changed of that. Apart, so that a change copies a few and not tens of thousands. */
	readonly readings: ReadonlyMap<string, Reading>;
	/** Sources that could not be opened, one plain line each. */
	readonly problems: readonly string[];

	/** Index into `articles` of the article that the list points at and the reader shows. */
	readonly selected: number;
	/** Index of the first article on the screen. */
	readonly listTop: number;
	/** The article to come back to once it is loaded; `null` when found, or when the reader moved first. */
	readonly resume: string | null;

	/** Index into the shown article's `analysis.quotes`. */
	readonly quote: number | null;
	/** Index into `analysis.entities`, and which of its mentions the last jump went to. */
	readonly entity: number | null;
	readonly mention: number | null;
	/** The one speaker whose quotes are shown, as `speakerLabel` gives it, or `null` for all. */
	readonly onlySpeaker: string | null;
	/** Offset to go back to: before the last jump or search, or before a walk through the quotes began. */
	readonly returnTo: number | null;
	/** Whether the last command was a move in the list of quotes, which takes the text along. */
	readonly isWalking: boolean;
	readonly search: Search | null;
	readonly message: Message | null;
};

export type Action
	= | {readonly type: 'resized'; readonly size: Size}
		| {readonly type: 'loaded'; readonly articles: readonly Article[]; readonly problems: readonly string[]}
	/** `at` as with a command. */
		| {readonly type: 'loading-finished'; readonly at: string}
		| {readonly type: 'analyzed'; readonly analyses: ReadonlyArray<readonly [id: string, analysis: Analysis | null]>}
	/** `at` is the time of the key press, ISO 8601: the reducer is pure and has no clock. */
		| {readonly type: 'command'; readonly name: CommandName; readonly at: string}
		| {readonly type: 'search-typed'; readonly query: string}
		| {readonly type: 'search-submitted'}
		| {readonly type: 'speaker-chosen'; readonly speaker: string | null}
		| {readonly type: 'layout-chosen'; readonly list: boolean; readonly sidebar: boolean}
		| {readonly type: 'said'; readonly message: Message};

/** A session before anything is loaded. */
export function startSession(start: {
	readonly size: Size;
	readonly settings?: PaneSettings;
	readonly stored?: ReadonlyMap<string, Reading>;
	readonly resume?: string | null;
	readonly message?: Message | null;
	/** One pane at a time, whatever the width: for a screen reader. */
	readonly singlePane?: boolean;
}): Session {
	return {
		size: start.size,
		settings: start.settings ?? defaultPaneSettings,
		focus: 'list',
		side: 'sidebar',
		zoomed: false,
		singlePane: start.singlePane ?? false,
		overlay: {kind: 'none'},
		articles: [],
		loading: true,
		analyses: new Map(),
		stored: start.stored ?? new Map(),
		readings: new Map(),
		problems: [],
		selected: 0,
		listTop: 0,
		resume: start.resume ?? null,
		quote: null,
		entity: null,
		mention: null,
		onlySpeaker: null,
		returnTo: null,
		isWalking: false,
		search: null,
		message: start.message ?? null,
	};
}
