import {type Analysis, type Quote} from '../../analysis/result/analysis.js';
import {type Span} from '../../article/span.js';
import {memoize} from '../../article/memoize.js';
import {type PlacedAnnotations} from './place-annotations.js';

/** An analysis with the speakers that the reader has corrected. */
export type CorrectedAnalysis = {
	readonly analysis: Analysis;
	/** The quotes that nobody said, as analysed. The analysis does not have them. */
	readonly notSaid: readonly Quote[];
};

/** The smallest share of two spans that both have, from which they are the same statement. */
const minSharedPart = 0.5;

/** Returns the share of two spans that both have: 1 if they are equal, 0 if they do not overlap. */
const sharedPart = (a: Span, b: Span): number =>
	Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Returns the span that shares the most with `span`, if that is enough to be the same statement; -1 without one. */
export function indexOfSame(spans: readonly Span[], span: Span): number {
	let best = -1;
	let most = minSharedPart;
	for (const [index, candidate] of spans.entries()) {
		const shared = sharedPart(candidate, span);
		if (shared > most || (shared === most && best === -1)) {
			best = index;
			most = shared;
		}
	}

	return best;
}

type SpokenRole = Pick<Quote, 'role' | 'roleSpan'>;

const noRole: SpokenRole = {role: null, roleSpan: null};

/** Returns a quote with another speaker. The words beside it name the speaker of the analysis, so they are no evidence. */
const withSpeaker = (quote: Quote, speaker: string, {role, roleSpan}: SpokenRole): Quote => ({
	...quote, speaker, role, roleSpan, speakerSpan: null, evidence: null, confidence: 1, corrected: true, originalSpeaker: quote.speaker,
});

function correct(analysis: Analysis, {speakers}: PlacedAnnotations): CorrectedAnalysis {
	const corrections = new Map<number, string | null>();
	for (const {annotation, ...span} of speakers) {
		corrections.set(indexOfSame(analysis.quotes, span), annotation.speaker);
	}

	const roles = new Map(analysis.quotes.map(quote => [quote.speaker, quote]));
	return {
		analysis: {
			...analysis,
			quotes: analysis.quotes.flatMap((quote, index) => {
				const speaker = corrections.get(index);
				if (speaker === null) {
					return [];
				}

				return [speaker === undefined || speaker === quote.speaker ? quote : withSpeaker(quote, speaker, roles.get(speaker) ?? noRole)];
			}),
		},
		notSaid: analysis.quotes.filter((_, index) => corrections.get(index) === null),
	};
}

const corrected = memoize((_: Analysis) => new WeakMap<PlacedAnnotations, CorrectedAnalysis>());

const uncorrected = memoize((analysis: Analysis): CorrectedAnalysis => ({analysis, notSaid: []}));

/** Applies the corrections of the reader to an analysis. Memoized; without corrections the analysis is the same object. */
export function correctedAnalysis(analysis: Analysis, placed: PlacedAnnotations): CorrectedAnalysis {
	if (placed.speakers.length === 0) {
		return uncorrected(analysis);
	}

	const known = corrected(analysis);
	const made = known.get(placed) ?? correct(analysis, placed);
	known.set(placed, made);
	return made;
}
