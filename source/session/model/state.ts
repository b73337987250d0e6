import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {type CommandName} from './command-table.js';
import {
	defaultPaneSettings, type Pane, type PaneSettings, type Size,
} from './pane-geometry.js';

/** What is remembered of an article. `position` is the offset of the first line on the screen. */
export type Reading = {
	readonly position: number;
	readonly read: boolean;
	readonly starred: boolean;
	/** ISO 8601, or empty where it was never opened. */
	readonly lastOpened: string;
};

/** What is known of an article that was never opened. */
export const initialReading: Reading = {
	position: 0, read: false, starred: false, lastOpened: '',
};

/** What lies over the panes. `search` is the only one that leaves them visible. */
export type Overlay
	= | {readonly kind: 'none'}
	/** Screens of text; `top` is the index of the first line on the screen. */
		| {readonly kind: 'help' | 'problems' | 'why'; readonly top: number}
		| {readonly kind: 'speakers'}
		| {readonly kind: 'layout'}
	/** What the shown article links to: an index into `linksOf`, and the digits typed so far of a number. */
		| {readonly kind: 'links'; readonly selectedIndex: number; readonly typedDigits: string}
	/** With where it began, to come back to: an offset, and the selected quote. */
		| {readonly kind: 'search'; readonly query: string; readonly origin: number; readonly quoteIndex: number | null};

export type Search = {
	readonly query: string;
	/** Index into the matches of the shown article. */
	readonly current: number;
};

type Message = {readonly text: string; readonly isError: boolean};

/** What a key asks of the shell around the components: the reducer only says so. */
export type Request
	= | {readonly kind: 'open-link'; readonly url: string}
		| {readonly kind: 'copy'; readonly text: string}
		| {readonly kind: 'load-page'; readonly article: Article}
		| {readonly kind: 'reload'};

/** What became of an article's source while the program watched it. */
export type SourceMark = 'changed' | 'gone';

/** The version of an article that is not shown: the feed's own text where `isPage` is false, else its page. */
type AlternateVersion = {readonly article: Article; readonly isPage: boolean};

/** The whole state of a reading session. Only `reduce` makes a new one. */
export type Session = {
	readonly size: Size;
	readonly settings: PaneSettings;
	readonly focus: Pane;
	/** The outer pane shown beside the reader where there is room for two. */
	readonly sidePane: 'list' | 'sidebar';
	readonly isZoomed: boolean;
	/** Never more than one pane, for a screen reader. */
	readonly isSinglePane: boolean;
	readonly overlay: Overlay;

	readonly articles: readonly Article[];
	readonly isLoading: boolean;
	/** How many of the sources have answered, while that matters. */
	readonly progress: {readonly done: number; readonly total: number} | null;
	/** Of the articles shown last. An analysis is that of one text, so of one version of an article; `null` where it could not be analysed. */
	readonly analyses: ReadonlyMap<Article, Analysis | null>;
	/** How many quotes are in an article, of all that are analysed; `null` where it could not be. */
	readonly quoteCounts: ReadonlyMap<Article, number | null>;
	/** What was remembered of articles before the session; by id. */
	readonly stored: ReadonlyMap<string, Reading>;
	/** What the session has changed of that. Apart, so that a change copies a few and not tens of thousands. */
	readonly readings: ReadonlyMap<string, Reading>;
	/** Sources that could not be opened, one plain line each. */
	readonly problems: readonly string[];
	/** By article id: what watching has found, until a changed article is read on. */
	readonly sourceMarks: ReadonlyMap<string, SourceMark>;
	/** Ids of the articles whose pages are being loaded. */
	readonly loadingPages: ReadonlySet<string>;
	/** By article id, where the page of a feed's item has been loaded. */
	readonly alternateVersions: ReadonlyMap<string, AlternateVersion>;
	/** Ids of what the last `A` marked as read: another takes that back. */
	readonly lastMarkedRead: ReadonlySet<string>;

	/** Index into `articles` of the article that the list points at and the reader shows. */
	readonly selectedIndex: number;
	/** Index of the first article on the screen. */
	readonly listTop: number;
	/**
	 * The article of last time, by id. Once loaded it is shown, unless the reader moved first: then it is no more awaited.
	 * `null` when it was found, and when the reader has opened another, which is the one to come back to next time.
	 */
	readonly resumeArticle: {readonly id: string; readonly isPending: boolean} | null;

	/** Index into the shown article's `analysis.quotes`. */
	readonly quoteIndex: number | null;
	/** Index into `analysis.entities`, and which of its mentions the last jump went to. */
	readonly entityIndex: number | null;
	readonly mentionIndex: number | null;
	/** The one speaker whose quotes are shown, as `speakerLabel` gives it, or `null` for all. */
	readonly speakerFilter: string | null;
	/** Offset to go back to: before the last jump or search, or before a walk through the quotes began. */
	readonly returnOffset: number | null;
	/** Whether the last command was a move in the list of quotes, which takes the text along. */
	readonly isBrowsingQuotes: boolean;
	readonly search: Search | null;
	readonly message: Message | null;
	/** What the last key asks of the shell. */
	readonly request: Request | null;
	/** Whether the last move in the list has led into another group: only then a screen reader says which. */
	readonly hasEnteredGroup: boolean;
};

/** What becomes of articles after they are loaded. */
export type SourceChangeAction
	/** New articles, that belong before the article with the id `before` in their group; at the end where `null`. */
	= | {readonly type: 'inserted'; readonly articles: readonly Article[]; readonly before: string | null}
	/** Another text in the place of the article with the id: its page, or what its source says now. */
		| {readonly type: 'replaced'; readonly id: string; readonly article: Article; readonly by: 'page' | 'change'}
	/** The source of the article with the id is no more. */
		| {readonly type: 'gone'; readonly id: string}
		| {readonly type: 'page-failed'; readonly id: string; readonly problem: string};

/** How many quotes there are in some articles, as in `Session.quoteCounts`. */
type QuoteCounts = ReadonlyArray<readonly [of: Article, quotes: number | null]>;

export type Action
	= | SourceChangeAction
		| {readonly type: 'resized'; readonly size: Size}
		| {readonly type: 'loaded'; readonly articles: readonly Article[]; readonly problems: readonly string[]; readonly counts?: QuoteCounts}
	/** `at` as with a command. */
		| {readonly type: 'loading-finished'; readonly at: string}
	/** Sources that have answered, of those that have to be waited for. */
		| {readonly type: 'progress'; readonly done: number; readonly total: number}
	/** Each with its article; an id stands for all that have it. */
		| {readonly type: 'analyzed'; readonly analyses: ReadonlyArray<readonly [of: Article | string, analysis: Analysis | null]>}
		| {readonly type: 'counted'; readonly counts: QuoteCounts}
	/** `at` is the time of the key press, ISO 8601: the reducer is pure and has no clock. */
		| {readonly type: 'command'; readonly name: CommandName; readonly at: string}
		| {readonly type: 'search-typed'; readonly query: string}
		| {readonly type: 'search-submitted'}
		| {readonly type: 'speaker-chosen'; readonly speaker: string | null}
		| {readonly type: 'layout-chosen'; readonly list: boolean; readonly sidebar: boolean}
	/** A digit of a link's number; `null` takes one back. */
		| {readonly type: 'link-digit'; readonly digit: string | null}
		| {readonly type: 'message-shown'; readonly message: Message};

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
		sidePane: 'sidebar',
		isZoomed: false,
		isSinglePane: start.singlePane ?? false,
		overlay: {kind: 'none'},
		articles: [],
		isLoading: true,
		progress: null,
		analyses: new Map(),
		quoteCounts: new Map(),
		stored: start.stored ?? new Map(),
		readings: new Map(),
		problems: [],
		sourceMarks: new Map(),
		loadingPages: new Set(),
		alternateVersions: new Map(),
		lastMarkedRead: new Set(),
		selectedIndex: 0,
		listTop: 0,
		resumeArticle: start.resume ? {id: start.resume, isPending: true} : null,
		quoteIndex: null,
		entityIndex: null,
		mentionIndex: null,
		speakerFilter: null,
		returnOffset: null,
		isBrowsingQuotes: false,
		search: null,
		message: start.message ?? null,
		request: null,
		hasEnteredGroup: true,
	};
}
