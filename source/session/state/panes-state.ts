import {defaultPaneSettings, type Pane, type PaneSettings} from '../panes/pane-geometry.js';

/** The panes that are shown, and the one that has the keys. */
export type PanesState = {
	readonly settings: PaneSettings;
	readonly focus: Pane;
	/** The outer pane that is shown beside the reader when there is room for only two. */
	readonly sidePane: 'list' | 'sidebar';
	readonly isZoomed: boolean;
	/** True if at most one pane is shown, for a screen reader. */
	readonly isSinglePane: boolean;
};

export const initialPanes: PanesState = {
	settings: defaultPaneSettings, focus: 'list', sidePane: 'sidebar', isZoomed: false, isSinglePane: false,
};
