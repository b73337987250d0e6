/** The reading state of an article. `position` is the offset of the first line on the screen. */
export type Reading = {
	readonly position: number;
	readonly read: boolean;
	readonly starred: boolean;
	/** ISO 8601; empty if the article was never opened. */
	readonly lastOpened: string;
};

/** The reading state of an article that was never opened. */
export const initialReading: Reading = {
	position: 0, read: false, starred: false, lastOpened: '',
};

/** The reading states of all articles, by article id. */
export type ReadingsState = {
	/** As stored before the session. */
	readonly stored: ReadonlyMap<string, Reading>;
	/** Those that the session has changed. They are separate so that a change copies a few entries and not tens of thousands. */
	readonly changed: ReadonlyMap<string, Reading>;
};
