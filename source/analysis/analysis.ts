import {type Span} from '../article/span.js';

/** `direct`: all inside quotation marks; `mixed`: a reported clause partly inside marks; `indirect`: no marks. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

export type Cue = Span & {readonly text: string};

/** One thing somebody said. All offsets are UTF-16 code units into the analysed text. */
export type Quote = Span & {
	/** The passages between marks where the quote is split by its cue (direct) or partly quoted (mixed). Never of length 0. */
	readonly parts?: readonly Span[];
	/** The words: `text.slice(start, end)`, or the parts joined by a space where there are parts and the kind is direct. */
	readonly text: string;
	readonly kind: QuoteKind;
	/** The fullest name (or description) of who said it, `null` where that is not clear. */
	readonly speaker: string | null;
	/** The words that name the speaker in the text, e.g. "he". */
	readonly speakerSpan: Span | null;
	/** The words that say that it was said, e.g. "told reporters". */
	readonly cue: Cue | null;
	/** 0 to 1: how sure the attribution is. */
	readonly confidence: number;
};

export type EntityType = 'person' | 'organization' | 'place';

/** Somebody or something the article is about, with everywhere it is mentioned. */
export type Entity = {
	/** The fullest form of the name; unique among the persons of an article. */
	readonly name: string;
	readonly type: EntityType;
	/** Other forms found in the text, without `name`. */
	readonly aliases: readonly string[];
	/** In the order of the text, not overlapping. */
	readonly mentions: readonly Span[];
};

export type Analysis = {
	/** In the order of the text. */
	readonly quotes: readonly Quote[];
	/** Most mentioned first within a type. */
	readonly entities: readonly Entity[];
};
