/** A query that the reader has saved under a name. */
export type SavedView = {
	/** Sanitised; no two views have the same. */
	readonly name: string;
	/** Not empty. */
	readonly query: string;
	/** True if the reader wants to be told when something new matches. */
	readonly isNotifying: boolean;
};

/** The views in the order in which they were saved. */
export type SavedViews = readonly SavedView[];

/** The longest name of a view, in code units. */
export const maxViewName = 60;
