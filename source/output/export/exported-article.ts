import {type Analysis, type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {overlaps, type Span} from '../../article/span.js';

/** A note of the reader at its place; `null` if its words are no longer in the text. */
export type ExportedNote = {readonly note: string; readonly words: string; readonly span: Span | null};

/** An article with what the reader takes along: quotes with corrected speakers, notes, highlights. */
export type ExportedArticle = {
	readonly article: Article;
	readonly analysis: Analysis;
	readonly notes: readonly ExportedNote[];
	readonly highlights: readonly Span[];
};

/** Returns the notes on a quote. */
export const notesOn = ({notes}: ExportedArticle, quote: Quote): readonly string[] =>
	notes.filter(({span}) => span && overlaps(span, quote)).map(({note}) => note);

/** Tells whether a quote is highlighted, or a part of it. */
export const isHighlighted = ({highlights}: ExportedArticle, quote: Quote): boolean => highlights.some(highlight => overlaps(highlight, quote));

/** Returns the notes that are on no quote. */
export const otherNotes = ({notes, analysis: {quotes}}: ExportedArticle): readonly ExportedNote[] =>
	notes.filter(({span}) => span === null || !quotes.some(quote => overlaps(quote, span)));

/** Returns the highlights that are on no quote. */
export const otherHighlights = ({highlights, analysis: {quotes}}: ExportedArticle): readonly Span[] =>
	highlights.filter(highlight => !quotes.some(quote => overlaps(quote, highlight)));

/** Returns the part of an export that lies within a span of the text. */
export const within = ({article, analysis, notes, highlights}: ExportedArticle, span: Span): ExportedArticle => ({
	article,
	analysis: {...analysis, quotes: analysis.quotes.filter(quote => overlaps(quote, span))},
	notes: notes.filter(note => note.span && overlaps(note.span, span)),
	highlights: highlights.filter(highlight => overlaps(highlight, span)),
});
