import {type Analysis, type Quote} from '../analysis/result/analysis.js';
import {isQuoteBy} from '../analysis/result/speaker-label.js';
import {type Alert, type Article, type BlockKind} from '../article/article.js';
import {overlaps, type Span} from '../article/span.js';
import {memoize} from '../article/memoize.js';
import {hyperlinkOf} from './model/hyperlinks.js';
import {linkSpans} from './model/link-spans.js';
import {type Decoration} from './decorate.js';
import {type StyleToken} from './model/style-token.js';
import {overlappingSpans} from './model/overlapping-spans.js';

/** The state that determines the decorations of an article's text. */
export type DecorationState = {
	readonly article: Article;
	/** `null` until the article is analysed. */
	readonly analysis: Analysis | null;
	/** The visible span of the text; the rest needs no decorations. */
	readonly within: Span;
	/** Indexes into the analysis. */
	readonly selectedQuoteIndex: number | null;
	readonly selectedEntityIndex: number | null;
	/** Index into the mentions of the selected entity. */
	readonly selectedMentionIndex: number | null;
	/** The highlights of the reader, in the order of the text. */
	readonly highlights: readonly Span[];
	/** The lines that are being selected. */
	readonly selection: Span | null;
	readonly matches: readonly Span[];
	/** Index into `matches`. */
	readonly currentMatchIndex: number | null;
	/** The speaker whose quotes are shown, as `speakerLabel` returns it; `null` for all. */
	readonly speakerFilter: string | null;
};

const blockTokens: Partial<Record<BlockKind, StyleToken>> = {
	heading: 'heading', code: 'code', 'block-quote': 'block-quote',
};

/** The tokens of the labels of alerts: those that only inform, and those that warn. */
const alertTokens: Readonly<Record<Alert, StyleToken>> = {
	note: 'alert-note', tip: 'alert-note', important: 'alert-note', warning: 'alert-warning', caution: 'alert-warning',
};

const decorationOf = ({start, end}: Span, token: StyleToken): Decoration => ({start, end, token});

/** Returns the decorations of the visible text, lowest first: markup, quotes, names, matches. */
export function articleDecorations(state: DecorationState): Decoration[] {
	const {article, within, matches, currentMatchIndex, highlights, selection} = state;
	const blocks = overlappingSpans(article.blocks, within).flatMap(([, block]) => {
		const token = block.alert === undefined ? blockTokens[block.kind] : alertTokens[block.alert];
		return token ? [decorationOf(block, token)] : [];
	});
	const styles = overlappingSpans(article.styles, within).filter(([, {kind}]) => kind !== 'link').map(([, style]) => decorationOf(style, style.kind));
	const links = overlappingSpans(linkSpans(article), within).map(([, link]): Decoration => ({...decorationOf(link, 'link'), link: hyperlinkOf(link)}));
	const marked = overlappingSpans(highlights, within).map(([, highlight]) => decorationOf(highlight, 'highlight'));
	const selected = selection ? [decorationOf(selection, 'selection')] : [];
	const found = overlappingSpans(matches, within).map(([index, match]) => decorationOf(match, index === currentMatchIndex ? 'match-current' : 'match'));
	return [...blocks, ...styles, ...links, ...quoteDecorations(state), ...entityDecorations(state), ...marked, ...selected, ...found];
}

/** A mention, with the index of its entity and its own index in the entity's mentions. */
type Mention = Span & {readonly entity: number; readonly index: number};

/** Returns the mentions of all entities in the order of the text. Memoized. */
const mentionsOf = memoize(({entities}: Analysis): readonly Mention[] => entities
	.flatMap(({mentions}, entity) => mentions.map(({start, end}, index): Mention => ({
		start, end, entity, index,
	})))
	.toSorted((a, b) => a.start - b.start));

function entityDecorations({analysis, within, selectedEntityIndex: selectedEntity, selectedMentionIndex: selectedMention}: DecorationState): Decoration[] {
	const shown = analysis === null ? [] : overlappingSpans(mentionsOf(analysis), within);
	return shown.map(([, mention]) => {
		const isSelected = mention.entity === selectedEntity && (selectedMention === null || mention.index === selectedMention);
		return decorationOf(mention, isSelected ? 'entity-selected' : 'entity');
	});
}

/** Returns the quoted spans of a quote: its parts if the cue splits it, else all of it. */
const spokenSpans = (quote: Quote): readonly Span[] => quote.kind === 'direct' ? quote.parts ?? [quote] : [quote];

function quoteDecorations({analysis, within, selectedQuoteIndex: selectedQuote, speakerFilter: onlySpeaker}: DecorationState): Decoration[] {
	const isMeant = (quote: Quote): boolean => isQuoteBy(quote, onlySpeaker);
	const quotes = analysis?.quotes ?? [];
	const words = overlappingSpans(quotes, within)
		.filter(([, quote]) => isMeant(quote))
		.flatMap(([index, quote]) => spokenSpans(quote).map(words => decorationOf(words, index === selectedQuote ? 'quote-selected' : 'quote')));
	// The speaker's name and the cue may be visible when the quote itself is not.
	const selected = selectedQuote === null ? undefined : quotes[selectedQuote];
	const {speakerSpan = null, cue = null} = selected && isMeant(selected) ? selected : {};
	const why = [
		...(speakerSpan && selected ? [decorationOf(speakerSpan, 'speaker')] : []),
		...(cue ? [decorationOf(cue, 'cue')] : []),
	];
	return [...words, ...why].filter(decoration => overlaps(decoration, within));
}
