import {type StructuredText} from './structured-text.js';

/** What a source says of an article besides its text; as it stands there, not yet made safe to draw. */
export type Metadata = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly publication: string | null;
	/** As written, or ISO 8601; what is no date is dropped later. */
	readonly published: string | null;
	/** Absolute. */
	readonly url: string | null;
	/** BCP 47. */
	readonly language: string | null;
};

/** An article as a format's parser gives it: `makeArticle` makes the metadata safe and fills in what is missing. */
export type ParsedArticle = Metadata & {
	/** Its strings are sanitised. */
	readonly content: StructuredText;
	/** The identity that the source gives it; `null` for that of its address or content. */
	readonly id: string | null;
	/** Whether the document is to stand as it is, even where it does not begin with the title. */
	readonly isVerbatim?: boolean;
	/** The feed or folder of feeds that it came in, outermost first. */
	readonly groups?: readonly string[];
	/** What the user should know of it, in a few plain words: `no article, all the text of the page`. */
	readonly note?: string;
};

/** Another source that a source leads to: a feed of an OPML list, the feed of a front page. */
export type Reference = {
	/** Absolute; http or https. */
	readonly url: string;
	readonly title: string | null;
	/** The folders that it lies in, outermost first. */
	readonly groups: readonly string[];
};

/** What a parser finds, one after the other. */
export type ParseResult
	= | {readonly kind: 'article'; readonly article: ParsedArticle}
		| {readonly kind: 'reference'; readonly reference: Reference}
		/** What is wrong in a few plain words, to stand behind the name of the source: `line 7: is not JSON`. */
		| {readonly kind: 'problem'; readonly problem: string};

/** What a parser gets. */
export type ParserInput = {
	/** The decoded text, `\n` as its only line end. */
	readonly text: string;
	/** What it was decoded from, for a format whose parts have encodings of their own. */
	readonly bytes: Uint8Array;
	/** The address that it came from, absolute: relative links start there. `null` for a file or pipe. */
	readonly url: string | null;
	/** The number of its first line in the source, from 1: of what comes in parts, this is one. */
	readonly firstLine: number;
};

/** Reads one format. Lazy; throws nothing for what it reads, and whatever it imports only comes when it is called. */
export type Parser = (input: ParserInput) => AsyncIterable<ParseResult>;

/** No metadata at all. */
export const noMetadata: Metadata = {
	title: null, byline: null, publication: null, published: null, url: null, language: null,
};
