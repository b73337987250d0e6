import {type CommandName} from '../commands/command-table.js';
import {type Action} from './action.js';
import {type PromptPurpose} from './prompt-purpose.js';

/** The state before a prompt is opened, to go back to: the place in the text, the selected quote, the words and the selected article of the list. */
export type Origin = {readonly position: number; readonly quoteIndex: number | null; readonly listQuery: string; readonly articleId: string | null};

/** An item of a menu. */
export type MenuItem = {
	readonly key: string;
	/** Sanitised. */
	readonly label: string;
	/** A key that chooses the item at once. */
	readonly shortcut?: string;
	/** The action of Enter. */
	readonly action: Action;
	/** The action when the cursor reaches the item, for instance to show a theme. */
	readonly preview?: Action;
};

/** A menu: a list to choose from. */
export type MenuOverlay = {
	readonly kind: 'menu';
	readonly title: string;
	readonly items: readonly MenuItem[];
	/** The item with which the menu begins. */
	readonly initialIndex: number;
	/** The item under the cursor. */
	readonly highlightedIndex: number;
	/** The command that opens the menu. Its keys close it, too. */
	readonly command: CommandName;
	/** True if the menu closes when another version replaces the article. */
	readonly isAboutArticle: boolean;
	/** The action when the menu closes without a choice, for instance to take a preview back. */
	readonly cancelled?: Action;
};

/** The place in which a link opens. */
export type LinkTarget = 'reader' | 'browser';

/** The overlay over the panes. */
export type Overlay
	= | {readonly kind: 'none'}
	/** The help, with the text that filters it; `top` is the index of the first row on the screen. */
		| {readonly kind: 'help'; readonly text: string; readonly top: number}
		| {readonly kind: 'problems'; readonly top: number}
	/** The commands that match a text: an index into those. */
		| {readonly kind: 'palette'; readonly text: string; readonly selectedIndex: number}
	/**
	 * The search over everything: a query, and an index into the hits. `isFresh`: nothing was typed yet. `historyIndex`: the query
	 * was taken from the history. `enteredAt`: the time of Enter before the hits were there; the first one is then opened. `completion`: Tab has completed the query, and completes it with the next choice.
	 */
		| {
			readonly kind: 'find';
			readonly text: string;
			readonly isFresh: boolean;
			readonly selectedIndex: number;
			readonly historyIndex: number | null;
			readonly enteredAt: string | null;
			readonly completion: {readonly start: number; readonly choices: readonly string[]; readonly index: number} | null;
		}
		| MenuOverlay
	/** The links of the shown article: an index into `linksOf`, the digits of a link's number typed so far, and the place in which the link opens. */
		| {readonly kind: 'links'; readonly selectedIndex: number; readonly typedDigits: string; readonly target: LinkTarget}
	/** A line of text that is being typed. */
		| {readonly kind: 'prompt'; readonly purpose: PromptPurpose; readonly text: string; readonly origin: Origin};

export type FindOverlay = Extract<Overlay, {readonly kind: 'find'}>;

export type PromptOverlay = Extract<Overlay, {readonly kind: 'prompt'}>;

/** The overlays in which a line of text is typed. */
export type TextLineOverlay = Extract<Overlay, {readonly text: string}>;

export const hasTextLine = (overlay: Overlay): overlay is TextLineOverlay => 'text' in overlay;

/** No overlay. */
export const noOverlay: Overlay = {kind: 'none'};
