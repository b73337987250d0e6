import {type FormatName} from './format-names.js';

/** How a unit is to be read; `text` is plain text or Markdown, which each article in it tells for itself. */
export type UnitFormat = FormatName | 'text';

/** A piece of a source that is parsed at once: a file or page, a mail of a mailbox, some lines of JSON Lines. */
export type Unit = {
	/** Where it came from as the user would say it: a path, an address, `-` for standard input. */
	readonly source: string;
	readonly bytes: Uint8Array;
	readonly format: UnitFormat;
	/** What HTTP said of its encoding; `null` for what comes without. */
	readonly charset: string | null;
	/** The address that the bytes came from, absolute; `null` for files and pipes. */
	readonly url: string | null;
	/** The number of its first line in the source, from 1. */
	readonly firstLine: number;
	/** The feeds and folders of feeds that the source lies in, outermost first. */
	readonly groups: readonly string[];
	/** Whether it is all of its source; then it is a failure if it holds nothing. */
	readonly isWhole: boolean;
	/** Whether its last article goes on behind its end, where the source was cut off: that one is left out. */
	readonly isCut: boolean;
	/** What the reader should know of it, in a few words. */
	readonly note: string | null;
	/** Whether it was found in a folder and its name does not say that it is an article: if it is none, nobody need hear of it. */
	readonly isUncertain: boolean;
};
