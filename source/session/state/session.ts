import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {defaultSettings, type Settings} from '../../settings/settings-table.js';
import {type Subscriptions} from '../../subscriptions/subscription-list.js';
import {type CommandName} from '../commands/command-table.js';
import {defaultKeymap, type Keymap} from '../commands/keymap.js';
import {type PaneSettings, type Size} from '../panes/pane-geometry.js';
import {type AnnotationsState, type ArticleAnnotations} from '../annotations/annotation.js';
import {defaultView} from '../panes/list-view.js';
import {initialFind, type FindState} from './find-state.js';
import {initialHistory, type HistoryState} from './history-state.js';
import {initialList, type ListState} from './list-state.js';
import {type Message} from './message.js';
import {noOverlay, type Overlay} from './overlay.js';
import {initialPanes, type PanesState} from './panes-state.js';
import {initialReader, type ReaderState} from './reader-state.js';
import {type Reading, type ReadingsState} from './reading.js';
import {type Request} from './request.js';
import {type SavedViews} from './saved-view.js';
import {initialSidebar, type SidebarState} from './sidebar-state.js';
import {initialSources, type SourcesState} from './sources-state.js';
import {type HeldRule} from './target.js';
import {initialTheme, type ThemeState} from './theme-state.js';

/** The results of the engine, by version of the article; `null` if the analysis has failed. */
export type AnalysesState = {
	/** The analyses of the articles shown last. */
	readonly byArticle: ReadonlyMap<Article, Analysis | null>;
	/** The number of quotes of each analysed article. */
	readonly quoteCounts: ReadonlyMap<Article, number | null>;
	/** The colour number of each named speaker, in the order in which they came. */
	readonly speakerColors: ReadonlyMap<string, number>;
};

/** The whole state of a reading session. Only `reduce` creates a new one. */
export type Session = {
	readonly size: Size;
	readonly panes: PanesState;
	readonly overlay: Overlay;
	readonly sources: SourcesState;
	readonly list: ListState;
	readonly reader: ReaderState;
	readonly sidebar: SidebarState;
	readonly analyses: AnalysesState;
	readonly readings: ReadingsState;
	/** The values of the settings, which stay the same through the session. */
	readonly settings: Settings;
	readonly keymap: Keymap;
	/** One line for each mistake in the settings. */
	readonly settingsProblems: readonly string[];
	readonly theme: ThemeState;
	readonly annotations: AnnotationsState;
	/** The feeds that the reader follows. */
	readonly subscriptions: Subscriptions;
	/** The queries that the reader has saved. */
	readonly views: SavedViews;
	readonly find: FindState;
	readonly history: HistoryState;
	/** The commands that were run from the palette last, the latest first. */
	readonly recentCommands: readonly CommandName[];
	readonly message: Message | null;
	/** The last command that an article or quote was piped to; empty before the first. */
	readonly lastPipeCommand: string;
	/** The rule that the mouse holds. */
	readonly heldRule: HeldRule | null;
	/** The side effects that the last action asks for. */
	readonly requests: readonly Request[];
};

/** Creates a session before anything is loaded. */
export function startSession(start: {
	readonly size: Size;
	readonly paneSettings?: PaneSettings;
	readonly settings?: Settings;
	readonly keymap?: Keymap;
	readonly settingsProblems?: readonly string[];
	readonly stored?: ReadonlyMap<string, Reading>;
	readonly annotations?: ReadonlyMap<string, ArticleAnnotations>;
	readonly subscriptions?: Subscriptions;
	readonly views?: SavedViews;
	readonly resume?: string | null;
	readonly message?: Message | null;
	readonly theme?: ThemeState;
	/** Shows one pane at a time at any width, for a screen reader. */
	readonly singlePane?: boolean;
}): Session {
	return {
		size: start.size,
		panes: {...initialPanes, settings: start.paneSettings ?? initialPanes.settings, isSinglePane: start.singlePane ?? false},
		overlay: noOverlay,
		sources: initialSources,
		list: {...initialList, view: {...defaultView, order: start.settings?.['list.sort'] ?? defaultView.order}, resumeArticle: start.resume ? {id: start.resume, isPending: true} : null},
		reader: initialReader,
		sidebar: initialSidebar,
		analyses: {byArticle: new Map(), quoteCounts: new Map(), speakerColors: new Map()},
		readings: {stored: start.stored ?? new Map(), changed: new Map()},
		settings: start.settings ?? defaultSettings,
		keymap: start.keymap ?? defaultKeymap,
		settingsProblems: start.settingsProblems ?? [],
		theme: start.theme ?? initialTheme,
		views: start.views ?? [],
		find: initialFind,
		history: initialHistory,
		annotations: {stored: start.annotations ?? new Map(), changed: new Map()},
		subscriptions: start.subscriptions ?? [],
		recentCommands: [],
		message: start.message ?? null,
		lastPipeCommand: '',
		heldRule: null,
		requests: [],
	};
}
