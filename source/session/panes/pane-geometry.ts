import {defaultSettings, measureLimits as measureRange, sidePaneLimits} from '../../settings/settings-table.js';

/** The three panes, in the order of the screen and of Tab. */
export const paneNames = ['list', 'reader', 'sidebar'] as const;

export type Pane = typeof paneNames[number];

/** The tabs of the sidebar, in the order of its heading. */
export const sidebarTabs = ['quotes', 'people', 'places', 'links'] as const;

export type SidebarTab = typeof sidebarTabs[number];

/** The user's settings of the panes, kept between runs. Widths are in columns, `null` for the default. */
export type PaneSettings = {
	readonly list: boolean;
	readonly sidebar: boolean;
	readonly listWidth: number | null;
	readonly sidebarWidth: number | null;
	/** The longest line of article text, in columns. */
	readonly measure: number;
	readonly tab: SidebarTab;
};

export const defaultPaneSettings: PaneSettings = {
	list: defaultSettings['panes.list'],
	sidebar: defaultSettings['panes.sidebar'],
	listWidth: null,
	sidebarWidth: null,
	measure: defaultSettings.measure,
	tab: 'quotes',
};

/** The state of a session that decides which panes are shown. */
type PaneView = {
	readonly focus: Pane;
	/** The outer pane that is shown beside the reader when there is room for only two. */
	readonly sidePane: 'list' | 'sidebar';
	readonly isZoomed: boolean;
};

export type Size = {readonly columns: number; readonly rows: number};

type PlacedPane = {
	readonly pane: Pane;
	readonly width: number;
	/** True if a rule, one column wide, stands at the right of the pane. */
	readonly hasRule: boolean;
};

/** The placement of the panes, in columns and rows of the terminal. */
export type Geometry = {
	/** The panes from left to right; empty if the terminal is too small. */
	readonly panes: readonly PlacedPane[];
	/** The rows of a pane below its heading. */
	readonly height: number;
	readonly isTooSmall: boolean;
};

export const minTerminalSize: Size = {columns: 20, rows: 6};
const minThreePaneColumns = 110;
const minTwoPaneColumns = 72;
export const measureLimits = {...measureRange, step: 4} as const;

/** The rows that are not content of a pane: its heading and the status line. */
const chromeRows = 2;

const minReaderColumns = 24;

/** The columns that the reader leaves to the outer panes on a wide terminal: those beyond its text and some air. */
const comfortableMargin = 8;

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

/** Returns the columns of an outer pane: as chosen, else `preferred`; `room` are the columns that the other panes leave. */
const sidePaneWidth = (chosen: number | null, preferred: number, room: number): number =>
	clamp(chosen ?? preferred, sidePaneLimits.min, Math.max(sidePaneLimits.min, Math.min(chosen ?? sidePaneLimits.max, room)));

/**
 * Returns the default width of an outer pane: a share of the terminal. On a wide terminal it grows by its half of the
 * columns that the text does not use, so that the text is not lost between two margins.
 */
function preferredWidth(columns: number, measure: number, {share, outerShares}: {readonly share: number; readonly outerShares: number}): number {
	const base = clamp(Math.round(columns * share), 24, 46);
	const reader = measure + readerMargins.gutter + readerMargins.right + (2 * comfortableMargin);
	const free = Math.floor((columns - 2 - reader) * share / outerShares);
	return clamp(free, base, sidePaneLimits.max);
}

/**
 * Returns which panes are shown, and how wide they are, for a terminal of `size`. A rule one column wide stands between
 * two panes, and at the right of the article even if it is the last pane. It belongs to neither.
 */
export function geometryOf(size: Size, settings: PaneSettings, view: PaneView): Geometry {
	const {columns, rows} = size;
	const height = Math.max(1, rows - chromeRows);
	if (columns < minTerminalSize.columns || rows < minTerminalSize.rows) {
		return {panes: [], height, isTooSmall: true};
	}

	const shown = shownPanes(columns, settings, view);
	const rules = shown.length - (shown.at(-1) === 'reader' ? 0 : 1);
	const both = shown.length === 3;
	const widths = new Map<Pane, number>();
	let left = columns - rules;
	if (shown.length > 1 && shown.includes('list')) {
		const preferred = preferredWidth(columns, settings.measure, both ? {share: 0.26, outerShares: 0.54} : {share: 0.36, outerShares: 0.36});
		const width = sidePaneWidth(settings.listWidth, preferred, left - minReaderColumns - (both ? sidePaneLimits.min : 0));
		widths.set('list', width);
		left -= width;
	}

	if (shown.length > 1 && shown.includes('sidebar')) {
		const preferred = preferredWidth(columns, settings.measure, both ? {share: 0.28, outerShares: 0.54} : {share: 0.38, outerShares: 0.38});
		const width = sidePaneWidth(settings.sidebarWidth, preferred, left - minReaderColumns);
		widths.set('sidebar', width);
		left -= width;
	}

	return {
		panes: shown.map((pane, index) => ({
			pane, width: widths.get(pane) ?? left, hasRule: pane === 'reader' || index < shown.length - 1,
		})),
		height,
		isTooSmall: false,
	};
}

function shownPanes(columns: number, settings: PaneSettings, view: PaneView): Pane[] {
	if (view.isZoomed || columns < minTwoPaneColumns) {
		return [view.focus];
	}

	const enabled = paneNames.filter(pane => pane === 'reader' || settings[pane]);
	if (columns >= minThreePaneColumns || enabled.length < 3) {
		return enabled;
	}

	const side = view.focus === 'reader' ? view.sidePane : view.focus;
	return paneNames.filter(pane => pane === 'reader' || pane === side);
}

/** The columns of a reader pane beside the text: space, mark and space on the left; a space before the rule on the right. */
export const readerMargins = {gutter: 3, right: 1} as const;

/** Returns the columns of text in a reader pane of `width`, and the columns left free before the text to centre it. */
export function textColumns(width: number, measure: number): {readonly text: number; readonly margin: number} {
	const room = Math.max(1, width - readerMargins.gutter - readerMargins.right);
	const text = Math.min(measure, room);
	return {text, margin: Math.floor((room - text) / 2)};
}
