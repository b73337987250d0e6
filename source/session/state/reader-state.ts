export type Search = {
	readonly query: string;
	/** Index into the matches of the shown article. */
	readonly current: number;
};

/** The reader, apart from the position in each article, which is a part of its `Reading`. */
export type ReaderState = {
	/** The offset to go back to: the place before the last jump or search, or before the user started to browse the quotes. */
	readonly returnOffset: number | null;
	readonly search: Search | null;
	/** True if the last command moved in the list of quotes, which scrolls the text too. */
	readonly isBrowsingQuotes: boolean;
	/** The article in which the speaker of the selected quote is explained below the text, by id. */
	readonly explainedArticle: string | null;
};

export const initialReader: ReaderState = {
	returnOffset: null, search: null, isBrowsingQuotes: false, explainedArticle: null,
};
