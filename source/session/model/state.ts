import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {type CommandName} from './command-table.js';
import {
	defaultPaneSettings, type Pane, type PaneSettings, type Size,
} from './pane-geometry.js';

/** The reading state of an article. `position` is the offset of the first line on the screen. */
export type Reading = {
	readonly position: number;
	readonly read: boolean;
	readonly starred: boolean;
	/** ISO 8601; empty if the article was never opened. */
	readonly lastOpened: string;
};

/** The reading state of an article that was never opened. */
export const initialReading: Reading = {
	position: 0, read: false, starred: false, lastOpened: '',
};

/** The overlay over the panes. Only `search` leaves them visible. */
export type Overlay
	= | {readonly kind: 'none'}
	/** Screens of text; `top` is the index of the first line on the screen. */
		| {readonly kind: 'help' | 'problems' | 'attribution'; readonly top: number}
		| {readonly kind: 'speakers'}
		| {readonly kind: 'layout'}
	/** The links of the shown article: an index into `linksOf`, and the digits of a link's number typed so far. */
		| {readonly kind: 'links'; readonly selectedIndex: number; readonly typedDigits: string}
	/** The search box, with the offset and the selected quote to restore when the search is cancelled. */
		| {readonly kind: 'search'; readonly query: string; readonly origin: number; readonly quoteIndex: number | null};

export type Search = {
	readonly query: string;
	/** Index into the matches of the shown article. */
	readonly current: number;
};

type Message = {readonly text: string; readonly isError: boolean};

/** A side effect that a key asks for. The reducer only stores it; `app/run-requests.ts` carries it out. */
export type Request
	= | {readonly kind: 'open-link'; readonly url: string}
	/** `label` names the text in the message. */
		| {readonly kind: 'copy'; readonly text: string; readonly label: string}
		| {readonly kind: 'load-page'; readonly article: Article}
		| {readonly kind: 'reload'};

/** The change that watching has found in the source of an article. */
export type SourceMark = 'changed' | 'gone';

/** The version of an article that is not shown: the full page if `isPage`, else the text of the feed. */
type AlternateVersion = {readonly article: Article; readonly isPage: boolean};

/** The whole state of a reading session. Only `reduce` creates a new one. */
export type Session = {
	readonly size: Size;
	readonly settings: PaneSettings;
	readonly focus: Pane;
	/** The outer pane that is shown beside the reader when there is room for only two. */
	readonly sidePane: 'list' | 'sidebar';
	readonly isZoomed: boolean;
	/** True if at most one pane is shown, for a screen reader. */
	readonly isSinglePane: boolean;
	readonly overlay: Overlay;

	readonly articles: readonly Article[];
	readonly isLoading: boolean;
	/** The number of sources that have answered, while some have not. */
	readonly progress: {readonly done: number; readonly total: number} | null;
	/** The analyses of the articles shown last, by version of the article; `null` if the analysis has failed. */
	readonly analyses: ReadonlyMap<Article, Analysis | null>;
	/** The number of quotes of each analysed article; `null` if the analysis has failed. */
	readonly quoteCounts: ReadonlyMap<Article, number | null>;
	/** The reading states stored before the session, by article id. */
	readonly stored: ReadonlyMap<string, Reading>;
	/** The reading states that the session has changed. They are separate so that a change copies a few entries and not tens of thousands. */
	readonly readings: ReadonlyMap<string, Reading>;
	/** The sources that could not be opened, one plain line each; also those that answer again. They decide the exit code. */
	readonly problems: readonly string[];
	/** Those of `problems` whose sources answer again. */
	readonly solvedProblems: ReadonlySet<string>;
	/** The changes that watching has found, by article id; a change is removed when its article is read on. */
	readonly sourceMarks: ReadonlyMap<string, SourceMark>;
	/** The ids of the articles whose pages are being loaded. */
	readonly loadingPages: ReadonlySet<string>;
	/** The hidden versions of the articles whose pages have been loaded, by article id. */
	readonly alternateVersions: ReadonlyMap<string, AlternateVersion>;
	/** The ids of the articles that the last `A` marked as read; the next `A` undoes it. */
	readonly lastMarkedRead: ReadonlySet<string>;

	/** The index of the selected article, which the reader shows. */
	readonly selectedIndex: number;
	/** The index of the first article on the screen. */
	readonly listTop: number;
	/**
	 * The last article of the previous run, by id. It is shown when it is loaded, if it is pending: it no longer is once the
	 * user has moved. `null` when it has been shown, and when the user has opened another article, which the next run resumes.
	 */
	readonly resumeArticle: {readonly id: string; readonly isPending: boolean} | null;

	/** The index of the selected quote in the analysis of the shown article. */
	readonly quoteIndex: number | null;
	/** The index of the selected entity in the analysis, and that of the mention that the last jump went to. */
	readonly entityIndex: number | null;
	readonly mentionIndex: number | null;
	/** The speaker whose quotes are shown, as `speakerLabel` returns it; `null` for all. */
	readonly speakerFilter: string | null;
	/** The offset to go back to: the place before the last jump or search, or before the user started to browse the quotes. */
	readonly returnOffset: number | null;
	/** True if the last command moved in the list of quotes, which scrolls the text too. */
	readonly isBrowsingQuotes: boolean;
	readonly search: Search | null;
	readonly message: Message | null;
	/** The side effect that the last key asks for. */
	readonly request: Request | null;
	/** True if the last move in the list has entered another group: only then a screen reader reads its name. */
	readonly hasEnteredGroup: boolean;
};

/** The actions on articles that are loaded already. */
export type SourceChangeAction
	/** New articles, inserted before the article with the id `before` in their group; at its end if `null`. */
	= | {readonly type: 'inserted'; readonly articles: readonly Article[]; readonly before: string | null}
	/** Another version replaces the article with the id: its full page, or the changed text of its source. */
		| {readonly type: 'replaced'; readonly id: string; readonly article: Article; readonly by: 'page' | 'change'}
	/** The source no longer has the article with the id. */
		| {readonly type: 'gone'; readonly id: string}
		| {readonly type: 'page-failed'; readonly id: string; readonly problem: string}
	/** Sources that could not be read again, in one line each. */
		| {readonly type: 'refresh-failed'; readonly problems: readonly string[]}
	/** Problems of sources that answer again. */
		| {readonly type: 'problems-solved'; readonly problems: readonly string[]};

/** Numbers of quotes, as in `Session.quoteCounts`. */
type QuoteCounts = ReadonlyArray<readonly [of: Article, quotes: number | null]>;

export type Action
	= | SourceChangeAction
		| {readonly type: 'resized'; readonly size: Size}
		| {readonly type: 'loaded'; readonly articles: readonly Article[]; readonly problems: readonly string[]; readonly counts?: QuoteCounts}
	/** `at` as for a command. */
		| {readonly type: 'loading-finished'; readonly at: string}
	/** The number of sources that have answered, and of all sources. */
		| {readonly type: 'progress'; readonly done: number; readonly total: number}
	/** Analyses with their articles; an id stands for all articles that have it. */
		| {readonly type: 'analyzed'; readonly analyses: ReadonlyArray<readonly [of: Article | string, analysis: Analysis | null]>}
		| {readonly type: 'counted'; readonly counts: QuoteCounts}
	/** `at` is the time of the key press, ISO 8601: the reducer is pure and has no clock. */
		| {readonly type: 'command'; readonly name: CommandName; readonly at: string}
		| {readonly type: 'search-typed'; readonly query: string}
		| {readonly type: 'search-submitted'}
		| {readonly type: 'speaker-chosen'; readonly speaker: string | null}
		| {readonly type: 'layout-chosen'; readonly list: boolean; readonly sidebar: boolean}
	/** A digit of a link's number; `null` deletes the last one. */
		| {readonly type: 'link-digit'; readonly digit: string | null}
		| {readonly type: 'message-shown'; readonly message: Message};

/** Creates a session before anything is loaded. */
export function startSession(start: {
	readonly size: Size;
	readonly settings?: PaneSettings;
	readonly stored?: ReadonlyMap<string, Reading>;
	readonly resume?: string | null;
	readonly message?: Message | null;
	/** Shows one pane at a time at any width, for a screen reader. */
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
		solvedProblems: new Set(),
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
