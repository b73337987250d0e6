import {type Analysis, type Quote} from '../analysis/analysis.js';
import {type Article, type BlockKind} from '../article/article.js';
import {overlaps, type Span} from '../article/span.js';
import {type Decoration, type StyleToken} from './decorate.js';

/** What decides how the text of an article is set apart. */
export type DecorationState = {
	readonly article: Article;
	/** `null` while it is not known. */
	readonly analysis: Analysis | null;
	/** The stretch that is shown: what lies outside needs no decoration. */
	readonly within: Span;
	readonly speakerColors: ReadonlyMap<string, number>;
	/** Indexes into the analysis. */
	readonly selectedQuote: number | null;
	readonly selectedEntity: number | null;
	/** Index into the mentions of the selected entity. */
	readonly selectedMention: number | null;
	readonly matches: readonly Span[];
	/** Index into `matches`. */
	readonly currentMatch: number | null;
	readonly onlySpeaker: string | null;
};

const blockTokens: Partial<Record<BlockKind, StyleToken>> = {
	heading: 'heading', code: 'code', 'block-quote': 'block-quote',
};

const plainly = ({start, end}: Span, token: StyleToken): Decoration => ({
	start, end, token, color: null,
});

/** The decorations of what is shown of an article, from the bottom to the top: markup, quotes, names, matches. */
export function articleDecorations(state: DecorationState): Decoration[] {
	const {article, within, matches, currentMatch} = state;
	const isShown = (span: Span): boolean => overlaps(span, within);
	const blocks = article.blocks.filter(block => isShown(block)).flatMap(block => {
		const token = blockTokens[block.kind];
		return token ? [plainly(block, token)] : [];
	});
	const styles = article.styles.filter(style => isShown(style)).map(style => plainly(style, style.kind));
	const found = matches.flatMap((match, index) =>
		isShown(match) ? [plainly(match, index === currentMatch ? 'match-current' : 'match')] : []);
	return [...blocks, ...styles, ...quoteDecorations(state, isShown), ...entityDecorations(state, isShown), ...found];
}

function entityDecorations({analysis, selectedEntity, selectedMention}: DecorationState, isShown: (span: Span) => boolean): Decoration[] {
	return (analysis?.entities ?? []).flatMap(({mentions}, entity) => mentions.flatMap((mention, index) => {
		if (!isShown(mention)) {
			return [];
		}

		const isSelected = entity === selectedEntity && (selectedMention === null || index === selectedMention);
		return [plainly(mention, isSelected ? 'entity-selected' : 'entity')];
	}));
}

/** The words of a quote: between its marks where it is split by its cue, else all of it. */
const wordsOf = (quote: Quote): readonly Span[] => quote.kind === 'direct' ? quote.parts ?? [quote] : [quote];

function quoteDecorations(state: DecorationState, isShown: (span: Span) => boolean): Decoration[] {
	const {analysis, selectedQuote, speakerColors, onlySpeaker} = state;
	return (analysis?.quotes ?? []).flatMap((quote, index) => {
		if (onlySpeaker !== null && quote.speaker !== onlySpeaker) {
			return [];
		}

		const isSelected = index === selectedQuote;
		const color = quote.speaker === null ? null : speakerColors.get(quote.speaker) ?? null;
		const words = wordsOf(quote).map(({start, end}): Decoration => ({
			start, end, token: isSelected ? 'quote-selected' : 'quote', color,
		}));
		const why = isSelected
			? [...(quote.speakerSpan ? [{...plainly(quote.speakerSpan, 'speaker'), color}] : []), ...(quote.cue ? [plainly(quote.cue, 'cue')] : [])]
			: [];
		return [...words, ...why].filter(decoration => isShown(decoration));
	});
}
