import {type Clause} from './clauses.js';
import {type Document} from './document.js';
import {
	type BoundSetting, boundFeatureCount, boundFeatures, cueFeatures, optionFeatureCount, optionFeatures,
} from './report-features.js';
import {
	accordingTo, type Bound, endsOf, type Option, optionsOf, sentenceEnd, sentenceStart, startsOf,
} from './report-options.js';
import {score, unpack} from './trees.js';
import {bounds as boundWeights} from './weights/bounds.js';
import {reports as optionWeights} from './weights/reports.js';

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
export type ReportTrace = {
	readonly option?: (clause: Clause, options: readonly Option[], rows: readonly Uint8Array[]) => number | undefined;
	readonly bound?: (clause: Clause, option: Option, bounds: readonly Bound[], rows: readonly Uint8Array[]) => number | undefined;
};

/** A cue that reports nothing at this probability reports nothing. */
const mostSilent = 0.6;

const optionModel = unpack(optionWeights);
const boundModel = unpack(boundWeights);

type Choice = {readonly index: number; readonly probability: number};

/** The row with the highest score, and its share, the rows before `from` left out. */
const choose = (scores: readonly number[], from = 0): Choice => {
	const most = Math.max(...scores);
	const sum = scores.reduce((total, value) => total + Math.exp(value - most), 0);
	let best = from;
	for (let index = from; index < scores.length; index++) {
		if ((scores[index] ?? 0) > (scores[best] ?? 0)) {
			best = index;
		}
	}

	return {index: best, probability: Math.exp((scores[best] ?? 0) - most) / sum};
};

/** Where what a cue reports begins; the first option stands for nothing. */
const chooseOption = (document: Document, clause: Clause, options: readonly Option[], trace: ReportTrace | undefined): Choice => {
	const shared = new Uint8Array(optionFeatureCount);
	cueFeatures(document, clause, shared);
	const rows = options.map(option => {
		const row = shared.slice();
		optionFeatures(document, clause, option, row);
		return row;
	});
	const forced = trace?.option?.(clause, options, rows);
	if (forced !== undefined) {
		return {index: forced, probability: 1};
	}

	const scores = rows.map(row => score(optionModel, row));
	const likeliest = choose(scores);
	return likeliest.index === 0 && likeliest.probability > mostSilent ? likeliest : choose(scores, 1);
};

const chooseBound = (setting: BoundSetting, option: Option, bounds: readonly Bound[], trace: ReportTrace | undefined): Choice => {
	const rows = bounds.map(bound => {
		const row = new Uint8Array(boundFeatureCount);
		boundFeatures(setting, bound, row);
		return row;
	});
	const choice = choose(rows.map(row => score(boundModel, row)));
	return {...choice, index: trace?.bound?.(setting.clause, option, bounds, rows) ?? choice.index};
};

/** The cues "according to", each with whom it names. */
const accordingClauses = (document: Document): Clause[] => {
	const {tokens, beginAt} = document;
	const found: Clause[] = [];
	for (let cue = 0; cue + 2 < tokens.count; cue++) {
		if (tokens.words[cue]?.lower === 'according' && tokens.words[cue + 1]?.lower === 'to' && (tokens.passages[cue] ?? -1) < 0) {
			let subject = -1;
			for (let at = cue + 2; at < cue + 8 && subject < 0; at++) {
				subject = beginAt[at] ?? -1;
			}

			found.push({
				cue, strength: accordingTo, subject, inverted: true, apart: false,
			});
		}
	}

	return found;
};

/** Who says what a cue reports: its subject or, where it has none ("…, noting that"), that of a cue before it in the sentence. */
const subjectOf = (document: Document, clause: Clause, before: Clause | undefined): number => {
	const {mentions, tokens} = document;
	const subject = mentions[clause.subject];
	const word = tokens.words[subject?.from ?? -1];
	if (subject !== undefined && word?.lower !== 'who') {
		return clause.subject;
	}

	if (subject !== undefined) {
		// "the mayor, who said": the name or description before the relative pronoun.
		for (let index = clause.subject - 1; index >= 0 && index > clause.subject - 4; index--) {
			const mention = mentions[index];
			if (mention !== undefined && mention.to <= subject.from && mention.kind !== 'pronoun' && tokens.sentences[mention.from] === tokens.sentences[clause.cue]) {
				return index;
			}
		}
	}

	return before !== undefined && tokens.sentences[before.cue] === tokens.sentences[clause.cue] ? before.subject : -1;
};

const reportOf = (document: Document, clause: Clause, trace: ReportTrace | undefined): Report | undefined => {
	const options = optionsOf(document, clause);
	if (options.length < 2) {
		return undefined;
	}

	const choice = chooseOption(document, clause, options, trace);
	const option = options[choice.index];
	if (option === undefined || option.kind === 0) {
		return undefined;
	}

	const before = option.kind === 6;
	const bounds = before ? startsOf(document, option.at) : endsOf(document, option.at);
	const setting = {
		document, clause, anchor: option.at, before, limit: before ? sentenceStart(document, option.at - 1) : sentenceEnd(document, option.at),
	};
	const bound = bounds.length === 0 ? undefined : chooseBound(setting, option, bounds, trace);
	const at = bounds[bound?.index ?? -1]?.at;
	if (bound === undefined || at === undefined) {
		return undefined;
	}

	return {
		cue: clause.cue, from: before ? at : option.at, to: before ? option.at : at, subject: clause.subject, probability: choice.probability * bound.probability,
	};
};

/** Finds the clauses that report speech outside passages; they do not overlap. */
export const findReports = (document: Document, trace?: ReportTrace): Report[] => {
	const found: Report[] = [];
	const clauses = [...document.clauses, ...accordingClauses(document)].toSorted((a, b) => a.cue - b.cue);
	let before: Clause | undefined;
	for (const clause of clauses) {
		const subject = subjectOf(document, clause, before);
		const whole = {...clause, subject};
		const last = found.at(-1);
		const report = last !== undefined && clause.cue < last.to && clause.cue >= last.from && trace === undefined ? undefined : reportOf(document, clause, trace);
		if (report !== undefined && (last === undefined || report.from >= last.to || trace !== undefined)) {
			found.push({...report, subject});
		}

		if (subject >= 0) {
			before = whole;
		}
	}

	return found;
};
