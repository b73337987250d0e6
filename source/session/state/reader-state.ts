import {type Pane} from '../panes/pane-geometry.js';

export type Search = {
	readonly query: string;
	/** Index into the matches of the shown article. */
	readonly current: number;
};

/** A selection of lines, by offsets in them: its end that stays, and its end that moves. */
type LineSelection = {readonly anchor: number; readonly head: number};

/** A step from an article to the one that a link in it leads to. */
export type Visit = {
	/** The article with the link, by id, and the place in it: offset and focused pane. */
	readonly from: string;
	readonly position: number;
	readonly focus: Pane;
	/** The article that the link has opened, by id. */
	readonly to: string;
	/** True if the link has added that article to the list: the next run does not have it. */
	readonly isAdded: boolean;
};

/** The reader, apart from the position in each article, which is a part of its `Reading`. */
export type ReaderState = {
	/** The offset to go back to: the place before the last jump or search, or before the user started to browse the quotes. */
	readonly returnOffset: number | null;
	readonly search: Search | null;
	/** The query of the last search, which `n` searches for again after Esc; empty before the first search. */
	readonly lastQuery: string;
	/** True if the last command moved in the list of quotes, which scrolls the text too. */
	readonly isBrowsingQuotes: boolean;
	/** The article in which the speaker of the selected quote is explained below the text, by id. */
	readonly explainedArticle: string | null;
	readonly lineSelection: LineSelection | null;
	/** The link that is being loaded to be opened in the reader, and the article it is in, by id. */
	readonly openingLink: {readonly url: string; readonly from: string} | null;
	/** The way back from articles that links have opened, the latest step last. */
	readonly trail: readonly Visit[];
};

export const initialReader: ReaderState = {
	returnOffset: null, search: null, lastQuery: '', isBrowsingQuotes: false, explainedArticle: null, lineSelection: null, openingLink: null, trail: [],
};
