import {type Pane, type SidebarTab} from '../panes/pane-geometry.js';

/** The thing that a cell of the screen shows, for the mouse. The rows of the screen carry it. */
export type Target
	/** An index into the listed articles. */
	= | {readonly kind: 'article'; readonly index: number}
	/** A part of the text of the shown article. */
		| {readonly kind: 'text'; readonly start: number; readonly end: number}
	/** Indexes into the analysis of the shown article. */
		| {readonly kind: 'quote'; readonly index: number}
		| {readonly kind: 'entity'; readonly index: number}
	/** An index into the links of the shown article. */
		| {readonly kind: 'link'; readonly index: number}
		| {readonly kind: 'tab'; readonly tab: SidebarTab}
	/** An index into the tabs above the list. */
		| {readonly kind: 'view'; readonly index: number}
	/** A key, by its name. */
		| {readonly kind: 'key'; readonly key: string}
	/** An index into the entries of the open overlay. */
		| {readonly kind: 'entry'; readonly index: number};

/** A place on the screen. Columns and rows of the terminal count from 0. */
export type Place
	/** In a pane, or in its heading. */
	= | {readonly area: 'pane'; readonly pane: Pane; readonly target: Target | null}
	/** On the rule at the right of a pane; `row` counts from the row below the heading. */
		| {readonly area: 'rule'; readonly pane: Pane; readonly column: number; readonly row: number}
		| {readonly area: 'status'; readonly target: Target | null}
	/** In the box of the open overlay. */
		| {readonly area: 'box'; readonly target: Target | null}
	/** Beside the box of the open overlay. */
		| {readonly area: 'outside'};

/** The rule that the mouse holds, from its press until its release. */
export type HeldRule = {
	/** The pane at the left of the rule. */
	readonly pane: Pane;
	readonly column: number;
	readonly row: number;
	/** The rows of the thumb above the pointer, if it holds the scrollbar of the article; `null` on its track, and elsewhere. */
	readonly thumbRows: number | null;
	/** The effect of the moves since the press. */
	readonly moved: 'nothing' | 'border' | 'thumb';
};
