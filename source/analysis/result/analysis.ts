import {type Span} from '../../article/span.js';

/** `direct`: all words are inside quotation marks; `mixed`: a reported clause is partly inside marks; `indirect`: there are no marks. */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** A span with its words. */
export type TextSpan = Span & {readonly text: string};

/** The words that say that somebody spoke, for example "told reporters". */
export type Cue = TextSpan;

/**
 * The pattern in the text by which a quote is attributed:
 *
 * - `subject-cue`: the speaker precedes the cue: "Smith said"
 * - `cue-subject`: the cue precedes the speaker: "said Smith"
 * - `according-to`: "according to Smith"
 * - `colon`: a name, a colon, the words: "Smith: …", "Smith’s reply: …"
 * - `transcript`: a line of a transcript or an interview that begins with the speaker: "SMITH: …"
 * - `same-speaker`: no attribution beside the quote; it continues the quote before it
 * - `nearby`: no cue; the speaker is named beside the quote
 */
export type Pattern = 'subject-cue' | 'cue-subject' | 'according-to' | 'colon' | 'transcript' | 'same-speaker' | 'nearby';

/** The speaker asserts the words of a statement, denies them, or asks them. */
export type Polarity = 'asserted' | 'denied' | 'asked';

/** The evidence for the speaker of a quote. */
export type Evidence = {
	readonly pattern: Pattern;
	/** The mentions that lead from the words beside the quote to the full name: he, Lind, Mara Lind. The first is the `speakerSpan`. */
	readonly chain: readonly TextSpan[];
};

/** A statement with its speaker. All offsets are UTF-16 code units into the analysed text. */
export type Quote = Span & {
	/** The passages between marks, if the cue splits the quote (direct) or only parts of it are between marks (mixed), and the words before and after a cue that splits a clause (indirect). Never empty. */
	readonly parts?: readonly Span[];
	/** The words: `text.slice(start, end)`, or without the words of others that split them, for which ` […] ` stands. Hard-wrapped lines are joined by spaces. */
	readonly text: string;
	readonly kind: QuoteKind;
	/** The fullest name or description of the speaker, `null` if unknown. */
	readonly speaker: string | null;
	/** The words that stand for the speaker beside the quote, for example "he". */
	readonly speakerSpan: Span | null;
	readonly cue: Cue | null;
	/** The cue with the words around it that turn its sense or name the listener: "did not say", "asked whether", "told reporters". `null` without a cue. */
	readonly verb: string | null;
	readonly polarity: Polarity;
	/** 0 to 1: the probability that the speaker is right, or, without a speaker, that the words are a quote. */
	readonly confidence: number;
	/** `null` if the speaker is unknown, or corrected. */
	readonly evidence: Evidence | null;
	/** The speaker's role as the text gives it, for example "the mayor of Leeds"; `null` if it gives none. */
	readonly role: string | null;
	/** The words that tell the role, wherever the text has them; `null` without a role. */
	readonly roleSpan: Span | null;
	/** True if the reader has corrected the speaker; absent otherwise, so always after an analysis. */
	readonly corrected?: true;
	/** The speaker as analysed, of a corrected quote only. */
	readonly originalSpeaker?: string | null;
};

export type EntityType = 'person' | 'organization' | 'place';

/** A person, an organization or a place, with its mentions. */
export type Entity = {
	/** The fullest form of the name. It is unique among the persons of a text. */
	readonly name: string;
	readonly type: EntityType;
	/** The other forms of the name in the text. */
	readonly aliases: readonly string[];
	/** In the order of the text. They do not overlap. */
	readonly mentions: readonly Span[];
};

/** The result of an analysis. */
export type Analysis = {
	/** In the order of the text. */
	readonly quotes: readonly Quote[];
	/** Persons, organizations, places; within a type the most mentioned first. */
	readonly entities: readonly Entity[];
};
