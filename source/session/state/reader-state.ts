export type Search = {
	readonly query: string;
	/** Index into the matches of the shown article. */
	readonly current: number;
};

/** A selection of lines, by offsets in them: its end that stays, and its end that moves. */
export type LineSelection = {readonly anchor: number; readonly head: number};

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
};

export const initialReader: ReaderState = {
	returnOffset: null, search: null, lastQuery: '', isBrowsingQuotes: false, explainedArticle: null, lineSelection: null,
};
