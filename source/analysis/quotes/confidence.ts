import {elementAt} from '../base/bounds-checked.js';
import {type Attributions} from '../attribution/attribute-passages.js';
import {type Document} from '../document/document.js';
import {rankedRowLength, scoreRow, unpackModel} from '../model/oblivious-trees.js';
import {type Report} from '../reported-speech/report-finder.js';
import {capUnspokenConfidence} from '../reported-speech/unspoken-reports.js';
import {type Pattern} from '../result/analysis.js';
import {confidence as weights} from '../weights/confidence.js';
import {confidenceColumnHash} from './confidence-columns.js';
import {type ConfidenceContext, fillConfidenceFeatures} from './confidence-features.js';
import {type QuoteDraft} from './quote-drafts.js';

const model = unpackModel(weights, confidenceColumnHash);

/** A training hook that sees the features of each quote. */
export type ConfidenceHook = (draft: QuoteDraft, features: Uint8Array) => void;

/** Log odds that are taken off words between quotation marks. A wrong speaker shown as sure harms more than a right one shown as likely, and the annotated articles are easier than others. */
const caution = 0.15;

/** The least confidence of a clause with "that" right after its subject and cue. The trees doubt rare verbs, but in the annotated articles 25 of 31 such clauses from 0.25 to 0.4 were said. */
const minComplementConfidence = 0.45;

/** True if a report is a clause with "that" right after its cue: "she disputed | that the dog was the reason". */
const isComplement = ({tokens: {words}}: Document, {cue, from}: Report): boolean => from === cue + 1 && elementAt(words, from)?.lower === 'that';

/**
 * Rates how likely the speaker of a quote is right. The trees that choose speakers are too sure of what they have learned, so
 * the ratings are learned from articles that those trees were not trained with.
 */
export class ConfidenceRater {
	readonly #context: ConfidenceContext;
	readonly #hook: ConfidenceHook | undefined;
	readonly #row = new Uint8Array(rankedRowLength);

	constructor(document: Document, attributions: Attributions, hook: ConfidenceHook | undefined) {
		this.#context = {document, attributions, personCount: document.entities.reduce((count, {type}) => count + (type === 'person' ? 1 : 0), 0)};
		this.#hook = hook;
	}

	/** Returns the confidence of a quote, 0 to 1. Without a pattern it has no speaker. */
	rate(draft: QuoteDraft, pattern: Pattern | undefined): number {
		const confidence = pattern === undefined ? draft.probability : this.#rateSpeaker(draft, pattern);
		if (draft.kind !== 'indirect' || draft.report === undefined) {
			return confidence;
		}

		const {document} = this.#context;
		const isFloored = pattern === 'subject-cue' && confidence < minComplementConfidence && isComplement(document, draft.report);
		return capUnspokenConfidence(document, draft.report, isFloored ? minComplementConfidence : confidence);
	}

	/** Returns the probability that the speaker is right. */
	#rateSpeaker(draft: QuoteDraft, pattern: Pattern): number {
		// A pattern has a measured probability already.
		if (draft.passages.some(index => this.#context.attributions.passages[index]?.origin === 'pattern')) {
			return draft.probability;
		}

		fillConfidenceFeatures(this.#context, draft, pattern, this.#row);
		this.#hook?.(draft, this.#row);
		return 1 / (1 + Math.exp((draft.kind === 'indirect' ? 0 : caution) - scoreRow(model, this.#row)));
	}
}
