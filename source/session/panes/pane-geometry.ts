import {defaultSettings, measureLimits as measureRange, sidePaneLimits} from '../../settings/settings-table.js';

/** The three panes, in the order of the screen and of Tab. */
export const paneNames = ['list', 'reader', 'sidebar'] as const;

export type Pane = typeof paneNames[number];

type SidebarTab = 'quotes' | 'entities';

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
export type PaneView = {
	readonly focus: Pane;
	/** The outer pane that is shown beside the reader when there is room for only two. */
	readonly sidePane: 'list' | 'sidebar';
	readonly isZoomed: boolean;
};

export type Size = {readonly columns: number; readonly rows: number};

/** The placement of the panes, in columns and rows of the terminal. */
export type Geometry = {
	/** The panes from left to right; empty if the terminal is too small. */
	readonly panes: ReadonlyArray<{readonly pane: Pane; readonly width: number}>;
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

const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

const sidePaneWidth = (chosen: number | null, columns: number, share: number, othersNeed: number): number =>
	clamp(chosen ?? clamp(Math.round(columns * share), 24, 46), sidePaneLimits.min, Math.max(sidePaneLimits.min, Math.min(chosen ?? sidePaneLimits.max, columns - othersNeed)));

/**
 * Returns which panes are shown, and how wide they are, for a terminal of `size`. A rule one column wide stands between
 * two panes and belongs to neither.
 */
export function geometryOf(size: Size, settings: PaneSettings, view: PaneView): Geometry {
	const {columns, rows} = size;
	const height = Math.max(1, rows - chromeRows);
	if (columns < minTerminalSize.columns || rows < minTerminalSize.rows) {
		return {panes: [], height, isTooSmall: true};
	}

	const shown = shownPanes(columns, settings, view);
	if (shown.length === 1) {
		return {panes: shown.map(pane => ({pane, width: columns})), height, isTooSmall: false};
	}

	const rules = shown.length - 1;
	const both = shown.length === 3;
	const widths = new Map<Pane, number>();
	let left = columns - rules;
	if (shown.includes('list')) {
		const width = sidePaneWidth(settings.listWidth, columns, both ? 0.24 : 0.36, minReaderColumns + rules + (both ? sidePaneLimits.min : 0));
		widths.set('list', width);
		left -= width;
	}

	if (shown.includes('sidebar')) {
		const width = sidePaneWidth(settings.sidebarWidth, columns, both ? 0.28 : 0.38, minReaderColumns + rules + (widths.get('list') ?? 0));
		widths.set('sidebar', width);
		left -= width;
	}

	widths.set('reader', left);
	return {panes: shown.map(pane => ({pane, width: widths.get(pane) ?? 0})), height, isTooSmall: false};
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

/** The columns of a reader pane beside the text: space, mark and space on the left; space and scrollbar on the right. */
export const readerMargins = {gutter: 3, scrollbar: 2} as const;

/** Returns the columns of text in a reader pane of `width`, and the columns left free before the text to centre it. */
export function textColumns(width: number, measure: number): {readonly text: number; readonly margin: number} {
	const room = Math.max(1, width - readerMargins.gutter - readerMargins.scrollbar);
	const text = Math.min(measure, room);
	return {text, margin: Math.floor((room - text) / 2)};
}
