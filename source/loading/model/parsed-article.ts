import {type StructuredText} from './structured-text.js';

/** Metadata of an article as written in its source, not yet sanitised. */
export type Metadata = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly publication: string | null;
	/** As written, or ISO 8601. `makeArticle` drops a value that is not a date. */
	readonly published: string | null;
	/** Absolute. */
	readonly url: string | null;
	/** BCP 47. */
	readonly language: string | null;
};

/** The result of a format's parser for one article. `makeArticle` sanitises the metadata and fills in what is missing. */
export type ParsedArticle = Metadata & {
	/** Its strings are sanitised. */
	readonly content: StructuredText;
	/** The identity that the source gives the article; `null` to derive it from the address or content. */
	readonly id: string | null;
	/** True if `content` stays as it is, even if it does not begin with the title. */
	readonly isVerbatim?: boolean;
	/** The feed and the folders of feeds that the article is in, outermost first. */
	readonly groups?: readonly string[];
	/** A notice for the user in a few plain words: `no article, all the text of the page`. */
	readonly note?: string;
};

/** Another source that a source refers to: a feed of an OPML list, the feed of a front page. */
export type Reference = {
	/** Absolute; http or https. */
	readonly url: string;
	readonly title: string | null;
	/** The folders of feeds that it is in, outermost first. */
	readonly groups: readonly string[];
	/** Further words that the list files it under. */
	readonly tags?: readonly string[];
};

/** One result of a parser. */
export type ParseResult
	= | {readonly kind: 'article'; readonly article: ParsedArticle}
		| {readonly kind: 'reference'; readonly reference: Reference}
		/** The problem in a few plain words, to follow the name of the source: `line 7: is not JSON`. */
		| {readonly kind: 'problem'; readonly problem: string};

/** The input of a parser. */
export type ParserInput = {
	/** The decoded text, `\n` as its only line end. */
	readonly text: string;
	/** The bytes before decoding, for a format whose parts have different encodings. */
	readonly bytes: Uint8Array;
	/** The absolute address of the source, for relative links; `null` for a file or pipe. */
	readonly url: string | null;
	/** The line of the source at which the text begins, from 1; a source may be parsed in parts. */
	readonly firstLine: number;
};

/** Parses one format, lazily. Never throws because of its input. Its libraries are imported when it is called. */
export type Parser = (input: ParserInput) => AsyncIterable<ParseResult>;

/** No metadata at all. */
export const noMetadata: Metadata = {
	title: null, byline: null, publication: null, published: null, url: null, language: null,
};
