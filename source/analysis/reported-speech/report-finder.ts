import {elementAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {Ranking} from '../model/ranking.js';
import {rankedRowLength, scoreRow, unpackModel} from '../model/oblivious-trees.js';
import {bounds as boundWeights} from '../weights/bounds.js';
import {gate as gateWeights} from '../weights/gate.js';
import {anchors as anchorWeights} from '../weights/anchors.js';
import {
	type Anchor, anchorKind, findAnchors, findInterruption,
} from './anchor-candidates.js';
import {anchorColumnHash} from './anchor-columns.js';
import {fillCueFeatures, fillAnchorFeatures} from './anchor-features.js';
import {type Bound, findEnds, findStarts} from './bound-candidates.js';
import {endBeforeNarrator} from './narrator-conjuncts.js';
import {type ReportContext} from './report-context.js';
import {TokenCounter} from './token-counts.js';
import {boundColumnHash} from './bound-columns.js';
import {type BoundContext, fillBoundContext, fillBoundFeatures} from './bound-features.js';
import {sentenceEndAt, sentenceStartAt} from './sentence-edges.js';

/** Words that follow each other: the first token, and the token after the last. */
export type Stretch = {readonly from: number; readonly to: number};

/** A clause that reports what somebody said: "she said | that it was over". */
export type Report = {
	/** The token of the cue. */
	readonly cue: number;
	/** The first token of the clause, and the token after its last. */
	readonly from: number;
	readonly to: number;
	/** The words of the clause on the other side of its cue: "The tunnel, | she said, would not open". */
	readonly other: Stretch | undefined;
	/** The index of the mention that names the speaker, or -1. */
	readonly subject: number;
	readonly probability: number;
	/** The probabilities that it begins, or ends, at its anchor, and that its other edge is right. */
	readonly anchorProbability: number;
	readonly boundProbability: number;
};

/** Training hooks that see each question and may answer it with an index. */
export type ReportTrainingHooks = {
	readonly anchor?: (clause: Clause, anchors: readonly Anchor[], rows: readonly Uint8Array[]) => number | undefined;
	readonly bound?: (clause: Clause, anchor: Anchor, bounds: readonly Bound[], rows: readonly Uint8Array[]) => number | undefined;
};

/** Cues more likely than this to report nothing are dropped. */
const maxNoReportProbability = 0.6;

/** The same for cues with a subject and "that" after them, of which rare verbs are unlikely only because they are rare. */
const maxNoComplementProbability = 0.75;

/** The weight of the probability of a bound. A clause that ends a word too late is still a statement. With 0.6 the confidence is right most often. */
const boundWeight = 0.6;

/** Cues that the gate model scores below this (log odds) are dropped without a look at their anchors. Most cues are. */
const minGateLogOdds = -2.5;

const anchorModel = unpackModel(anchorWeights, anchorColumnHash);
const gateModel = unpackModel(gateWeights, anchorColumnHash);
const boundModel = unpackModel(boundWeights, boundColumnHash);

/** Reused for every cue, so that their memory is allocated once. */
const anchorRanking = new Ranking(anchorModel);
const boundRanking = new Ranking(boundModel);

type Choice = {readonly index: number; readonly probability: number};

/** Returns the most likely row from `from` on. */
const mostProbable = ({odds, sum, length}: Ranking, from: number): Choice => {
	let best = from;
	for (let index = from + 1; index < length; index++) {
		if ((odds[index] ?? 0) > (odds[best] ?? 0)) {
			best = index;
		}
	}

	return {index: best, probability: (odds[best] ?? 0) / sum};
};

/** Returns the token after a participle that belongs to the verb: "responded by stressing | the need". Otherwise returns `from`. */
const afterParticiple = ({tokens: {words}}: Document, cue: number, from: number): number => {
	const isParticiple = from === cue + 2 && elementAt(words, cue + 1)?.lower === 'by' && elementAt(words, from)?.lower.endsWith('ing') === true;
	return isParticiple ? from + 1 : from;
};

/** Finds the clause that a cue reports. */
export class ReportFinder {
	readonly #document: Document;
	readonly #counter: TokenCounter;
	readonly #hooks: ReportTrainingHooks | undefined;
	readonly #anchors = anchorRanking;
	readonly #bounds = boundRanking;

	constructor(document: Document, hooks: ReportTrainingHooks | undefined) {
		this.#document = document;
		this.#counter = new TokenCounter(document);
		this.#hooks = hooks;
	}

	/** Returns the clause that a cue reports, if it reports any; `before` and `after` are the cues beside it. */
	report(clause: Clause, subject: number, before: Clause | undefined, after: Clause | undefined): Report | undefined {
		const ranking = this.#anchors;
		ranking.clear();
		const context: ReportContext = {
			document: this.#document,
			counter: this.#counter,
			clause,
			start: sentenceStartAt(this.#document, clause.cue),
			end: sentenceEndAt(this.#document, clause.cue),
			before,
			after,
		};
		fillCueFeatures(context, ranking.add());
		const isSilent = this.#hooks === undefined && scoreRow(gateModel, elementAt(ranking.rows, 0) ?? new Uint8Array(rankedRowLength)) < minGateLogOdds;
		const anchors = isSilent ? [] : findAnchors(this.#document, clause);
		const choice = anchors.length < 2 ? undefined : this.#chooseAnchor(context, anchors);
		const anchor = elementAt(anchors, choice?.index ?? 0);
		if (choice === undefined || anchor === undefined || anchor.kind === anchorKind.none) {
			return undefined;
		}

		const stretch = this.#stretchAt(context, anchor);
		if (stretch === undefined) {
			return undefined;
		}

		const {to} = stretch;
		const from = afterParticiple(this.#document, clause.cue, stretch.from);
		const probability = choice.probability * (stretch.probability ** boundWeight);
		const other = this.#hooks === undefined ? this.#acrossNarrator(context, anchor, stretch) : undefined;
		return {
			cue: clause.cue, from, to, other, subject, probability, anchorProbability: choice.probability, boundProbability: stretch.probability,
		};
	}

	/** Finds the stretch of words that begins at an anchor or, before the cue, ends there. */
	#stretchAt(context: ReportContext, anchor: Anchor): (Stretch & {readonly probability: number}) | undefined {
		const isBefore = anchor.kind === anchorKind.beforeCue;
		const bounds = isBefore ? findStarts(this.#document, anchor.at, context.start) : findEnds(this.#document, anchor.at, context.end);
		if (bounds.length === 0) {
			return undefined;
		}

		// Spreading the context took as long as choosing the bound.
		const {index, probability} = this.#chooseBound({
			document: context.document,
			counter: context.counter,
			clause: context.clause,
			start: context.start,
			end: context.end,
			before: context.before,
			after: context.after,
			anchor,
			bounds,
		});
		const at = elementAt(bounds, index)?.at ?? anchor.at;
		return isBefore ? {from: at, to: anchor.at, probability} : {from: anchor.at, to: endBeforeNarrator(this.#document, context.clause.cue, anchor.at, at), probability};
	}

	/** Finds the words on the other side of the narrator's, if these stand between commas: "The tunnel, | she said, | will not open". */
	#acrossNarrator(context: ReportContext, anchor: Anchor, {from, to}: Stretch): Stretch | undefined {
		const {clause, start, end} = context;
		const narrator = findInterruption(this.#document, clause);
		if (narrator === undefined || narrator.from <= start || narrator.to >= end) {
			return undefined;
		}

		if (anchor.kind === anchorKind.beforeCue) {
			return to === narrator.from ? this.#stretchAt(context, {kind: anchorKind.afterComma, at: narrator.to}) : undefined;
		}

		return from === narrator.to ? {from: start, to: narrator.from} : undefined;
	}

	/** Chooses the anchor of the reported clause. The first anchor stands for a cue that reports nothing. */
	#chooseAnchor(context: ReportContext, anchors: readonly Anchor[]): Choice {
		const ranking = this.#anchors;
		const [first] = ranking.rows;
		for (const anchor of anchors) {
			const row = anchor.kind === anchorKind.none ? first : ranking.add(first);
			if (row !== undefined) {
				fillAnchorFeatures(context, anchor, row);
			}
		}

		const forced = this.#hooks?.anchor?.(context.clause, anchors, ranking.copy());
		if (forced !== undefined) {
			return {index: forced, probability: 1};
		}

		ranking.run();
		const none = (ranking.odds[0] ?? 0) / ranking.sum;
		return none > (this.#isComplement(context) ? maxNoComplementProbability : maxNoReportProbability) ? {index: 0, probability: none} : mostProbable(ranking, 1);
	}

	/** True if a cue has a subject and "that" after it: "she disputed | that the dog was the reason". */
	#isComplement({clause}: ReportContext): boolean {
		const {words} = this.#document.tokens;
		return clause.subject >= 0 && elementAt(words, clause.cue)?.isFinite === true && elementAt(words, clause.cue + 1)?.lower === 'that';
	}

	/** Chooses the other edge of the reported clause. */
	#chooseBound(context: BoundContext): Choice {
		const ranking = this.#bounds;
		const {clause, anchor, bounds} = context;
		ranking.clear();
		const first = ranking.add();
		fillBoundContext(context, first);
		// The first row is completed last, because the others begin as copies of it.
		for (const bound of bounds) {
			if (bound.rank > 0) {
				fillBoundFeatures(context, bound, ranking.add(first));
			}
		}

		const [nearest] = bounds;
		if (nearest !== undefined) {
			fillBoundFeatures(context, nearest, first);
		}

		const forced = this.#hooks?.bound?.(clause, anchor, bounds, ranking.copy());
		if (forced !== undefined) {
			return {index: forced, probability: 1};
		}

		ranking.run();
		return mostProbable(ranking, 0);
	}
}
