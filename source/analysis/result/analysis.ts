import {type Span} from '../../article/span.js';

/** `direct`: all inside quotation marks; `mixed`: a reported clause partly inside marks; `indirect`: no marks. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** Words of the text, cited with where they stand. */
export type TextSpan = Span & {readonly text: string};

export type Cue = TextSpan;

/**
 * How an attribution was made:
 *
 * - `subject-cue`: "Smith said", "…", she told reporters
 * - `cue-subject`: the cue comes first: "said Smith"
 * - `according-to`: "according to Smith"
 * - `colon`: a name, a colon, the words: "Smith: …", "Smith’s reply: …"
 * - `transcript`: a line of a transcript or an interview that begins with who speaks: "SMITH: …"
 * - `same-speaker`: no words of its own; it goes on with what the speaker before said
 * - `nearby`: no cue; the words that name the speaker stand beside it
 */
export type Pattern = 'subject-cue' | 'cue-subject' | 'according-to' | 'colon' | 'transcript' | 'same-speaker' | 'nearby';

/** Why a quote is said to be somebody's. */
export type Evidence = {
	readonly pattern: Pattern;
	/** The mentions that lead from the words beside the quote to the name: he, Lind, Mara Lind. The first is the `speakerSpan`. */
	readonly chain: readonly TextSpan[];
};

/** One thing somebody said. All offsets are UTF-16 code units into the analysed text. */
export type Quote = Span & {
	/** The passages between marks where the quote is split by its cue (direct) or partly quoted (mixed). Never of length 0. */
	readonly parts?: readonly Span[];
	/** The words: `text.slice(start, end)`, or the parts where the kind is direct, with ` […] ` where other words stand between them. A line break made by hand is a space. */
	readonly text: string;
	readonly kind: QuoteKind;
	/** The fullest name (or description) of who said it, `null` where that is not clear. */
	readonly speaker: string | null;
	/** The words that name the speaker in the text, e.g. "he". */
	readonly speakerSpan: Span | null;
	/** The words that say that it was said, e.g. "told reporters". */
	readonly cue: Cue | null;
	/** 0 to 1: how likely it is that the speaker is right, or where none is given that the words are a quote. */
	readonly confidence: number;
	/** Why: `null` where nobody is named. */
	readonly evidence: Evidence | null;
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
