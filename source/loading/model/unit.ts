import {type FormatName} from './format-names.js';

/** The format in which a unit is parsed. `text` is plain text or Markdown, decided for each article in the unit. */
export type UnitFormat = FormatName | 'text';

/** A piece of a source that is parsed at once: a file or page, a mail of a mailbox, some lines of JSON Lines. */
export type Unit = {
	/** The source as the user would write it: a path, an address, `-` for standard input. */
	readonly source: string;
	readonly bytes: Uint8Array;
	readonly format: UnitFormat;
	/** The encoding that the HTTP header names; `null` if there is none. */
	readonly charset: string | null;
	/** The absolute address that the bytes came from; `null` for files and pipes. */
	readonly url: string | null;
	/** The line of the source at which the unit begins, from 1. */
	readonly firstLine: number;
	/** The feeds and folders of feeds that the source is in, outermost first. */
	readonly groups: readonly string[];
	/** True if the unit is its whole source. Such a unit without text is a failure. */
	readonly isWhole: boolean;
	/** True if the source was cut off at the end of the unit; the last article is then left out. */
	readonly isCut: boolean;
	/** A notice for the user in a few words. */
	readonly note: string | null;
	/** True if the source was found in a folder and its name does not tell whether it is an article. Its failures are not reported. */
	readonly isUncertain: boolean;
};
