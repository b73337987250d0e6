import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {Ranking} from '../model/ranking.js';
import {rowLength, score, unpack} from '../model/oblivious-trees.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {bounds as boundWeights} from '../weights/bounds.js';
import {gate as gateWeights} from '../weights/gate.js';
import {reports as optionWeights} from '../weights/reports.js';
import {accordingTo, type Option, optionsOf} from './anchor-candidates.js';
import {cueFeatures, optionFeatures} from './anchor-features.js';
import {type Bound, endsOf, startsOf} from './bound-candidates.js';
import {boundFeatures} from './bound-features.js';
import {sentenceEnd, sentenceStart} from './sentence-edges.js';

/** A clause that reports what somebody said: "she said | that it was over". */
export type Report = {
	/** The token of the cue. */
	readonly cue: number;
	/** First token of what is said, and the one after the last. */
	readonly from: number;
	readonly to: number;
	/** The mention of who said it: an index, or -1. */
	readonly subject: number;
	readonly probability: number;
};

/** Watches the questions that are asked, and may answer them: for training. Answers are indexes. */
type ReportTrace = {
	readonly option?: (clause: Clause, options: readonly Option[], rows: readonly Uint8Array[]) => number | undefined;
	readonly bound?: (clause: Clause, option: Option, bounds: readonly Bound[], rows: readonly Uint8Array[]) => number | undefined;
};

/** A cue that reports nothing at this probability reports nothing. */
const mostSilent = 0.6;

/** A cue that at these log odds reports nothing is looked at no further: most cues are such. */
const leastOdds = -2.5;

const optionModel = unpack(optionWeights);
const gateModel = unpack(gateWeights);
const boundModel = unpack(boundWeights);

/** Used for one cue after the other: nothing of them outlives the question. */
const optionScratch = new Ranking(optionModel);
const boundScratch = new Ranking(boundModel);

/** The cues "according to", each with whom it names. */
const accordingClauses = (document: Document): Clause[] => {
	const {tokens, mentionStartingAt} = document;
	const found: Clause[] = [];
	for (let cue = 0; cue + 2 < tokens.count; cue++) {
		if (hasFlag(tokens.flags, cue, tokenFlag.according) && tokens.words[cue + 1]?.lower === 'to' && (tokens.passages[cue] ?? -1) < 0) {
			let subject = -1;
			for (let at = cue + 2; at < cue + 8 && subject < 0 && tokens.words[at]?.text !== ','; at++) {
				subject = mentionStartingAt[at] ?? -1;
			}

			found.push({
				cue, cueStrength: accordingTo, subject, isInverted: true, isSubjectApart: false,
			});
		}
	}

	return found;
};

/** Who says what a cue reports: its subject or, where it has none ("…, noting that"), that of a cue before it in the sentence. */
const subjectOf = (document: Document, clause: Clause, before: Clause | undefined): number => {
	const {mentions, tokens} = document;
	const subject = elementAt(mentions, clause.subject);
	const word = elementAt(tokens.words, subject?.from ?? -1);
	if (subject !== undefined && word?.lower !== 'who') {
		return clause.subject;
	}

	if (subject !== undefined) {
		// "the mayor, who said": the name or description before the relative pronoun.
		for (let index = clause.subject - 1; index >= 0 && index > clause.subject - 4; index--) {
			const mention = mentions[index];
			if (mention !== undefined && mention.to <= subject.from && mention.kind !== 'pronoun' && intAt(tokens.sentences, mention.from) === intAt(tokens.sentences, clause.cue)) {
				return index;
			}
		}
	}

	return before !== undefined && intAt(tokens.sentences, before.cue) === intAt(tokens.sentences, clause.cue) ? before.subject : -1;
};

type Choice = {readonly index: number; readonly probability: number};

/** The likeliest row from `from` on. */
const likeliest = ({odds, sum, length}: Ranking, from: number): Choice => {
	let best = from;
	for (let index = from + 1; index < length; index++) {
		if ((odds[index] ?? 0) > (odds[best] ?? 0)) {
			best = index;
		}
	}

	return {index: best, probability: (odds[best] ?? 0) / sum};
};

/** Finds what each cue reports. */
class Reporter {
	readonly #document: Document;
	readonly #trace: ReportTrace | undefined;
	readonly #options = optionScratch;
	readonly #bounds = boundScratch;

	constructor(document: Document, trace: ReportTrace | undefined) {
		this.#document = document;
		this.#trace = trace;
	}

	report(clause: Clause): Report | undefined {
		const ranking = this.#options;
		ranking.clear();
		cueFeatures(this.#document, clause, ranking.add());
		const isSilent = this.#trace === undefined && score(gateModel, elementAt(ranking.rows, 0) ?? new Uint8Array(rowLength)) < leastOdds;
		const options = isSilent ? [] : optionsOf(this.#document, clause);
		const choice = options.length < 2 ? undefined : this.#chooseOption(clause, options);
		const option = elementAt(options, choice?.index ?? 0);
		if (choice === undefined || option === undefined || option.kind === 0) {
			return undefined;
		}

		const before = option.kind === 6;
		const bounds = before ? startsOf(this.#document, option.at) : endsOf(this.#document, option.at);
		const bound = bounds.length === 0 ? undefined : this.#chooseBound(clause, option, bounds);
		const at = elementAt(bounds, bound?.index ?? -1)?.at;
		return bound === undefined || at === undefined
			? undefined
			: {
				cue: clause.cue, from: before ? at : option.at, to: before ? option.at : at, subject: clause.subject, probability: choice.probability * bound.probability,
			};
	}

	/** Where what a cue reports begins; the first option stands for nothing. */
	#chooseOption(clause: Clause, options: readonly Option[]): Choice {
		const ranking = this.#options;
		const [first] = ranking.rows;
		for (const option of options) {
			const row = option.kind === 0 ? first : ranking.add(first);
			if (row !== undefined) {
				optionFeatures(this.#document, clause, option, row);
			}
		}

		const forced = this.#trace?.option?.(clause, options, ranking.copy());
		if (forced !== undefined) {
			return {index: forced, probability: 1};
		}

		ranking.run();
		const none = (ranking.odds[0] ?? 0) / ranking.sum;
		return none > mostSilent ? {index: 0, probability: none} : likeliest(ranking, 1);
	}

	/** Where what begins at an option ends or, before the cue, where what ends there begins. */
	#chooseBound(clause: Clause, option: Option, bounds: readonly Bound[]): Choice {
		const ranking = this.#bounds;
		const before = option.kind === 6;
		const setting = {
			document: this.#document,
			clause,
			anchor: option.at,
			before,
			limit: before ? sentenceStart(this.#document, option.at - 1) : sentenceEnd(this.#document, option.at),
		};
		ranking.clear();
		for (const bound of bounds) {
			boundFeatures(setting, bound, ranking.add());
		}

		const forced = this.#trace?.bound?.(clause, option, bounds, ranking.copy());
		if (forced !== undefined) {
			return {index: forced, probability: 1};
		}

		ranking.run();
		return likeliest(ranking, 0);
	}
}

/** Finds the clauses that report speech outside passages; they do not overlap. */
export const findReports = (document: Document, trace?: ReportTrace): Report[] => {
	const reporter = new Reporter(document, trace);
	const found: Report[] = [];
	const clauses = [...document.clauses, ...accordingClauses(document)].toSorted((a, b) => a.cue - b.cue);
	let before: Clause | undefined;
	for (const clause of clauses) {
		const subject = subjectOf(document, clause, before);
		const last = found.at(-1);
		const isInside = last !== undefined && clause.cue < last.to && clause.cue >= last.from;
		const report = isInside && trace === undefined ? undefined : reporter.report(clause);
		if (report !== undefined && (last === undefined || report.from >= last.to || trace !== undefined)) {
			found.push({...report, subject});
		}

		if (subject >= 0) {
			before = {...clause, subject};
		}
	}

	return found;
};
