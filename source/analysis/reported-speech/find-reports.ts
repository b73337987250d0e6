import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {accordingToStrength} from './anchor-candidates.js';
import {
	type Report, ReportFinder, type ReportTrainingHooks, type Stretch,
} from './report-finder.js';

/** Finds the cues "according to" with the mention after each. */
const findAccordingToClauses = (document: Document): Clause[] => {
	const {tokens, mentionStartingAt} = document;
	const found: Clause[] = [];
	for (let cue = 0; cue + 2 < tokens.count; cue++) {
		if (hasFlag(tokens.flags, cue, tokenFlag.according) && tokens.words[cue + 1]?.lower === 'to' && (tokens.passages[cue] ?? -1) < 0) {
			let subject = -1;
			for (let at = cue + 2; at < cue + 8 && subject < 0 && tokens.words[at]?.text !== ','; at++) {
				subject = mentionStartingAt[at] ?? -1;
			}

			found.push({
				cue, cueStrength: accordingToStrength, subject, isInverted: true, isSubjectApart: false,
			});
		}
	}

	return found;
};

type Subject = Pick<Clause, 'cue' | 'subject'>;

/** Returns the speaker of a reported clause: the subject of its cue or, if it has none ("…, noting that"), the subject of the cue before it in the sentence. */
const subjectOf = (document: Document, clause: Clause, before: Subject | undefined): number => {
	const {mentions, tokens} = document;
	const subject = elementAt(mentions, clause.subject);
	const word = elementAt(tokens.words, subject?.from ?? -1);
	if (subject !== undefined && word?.lower !== 'who') {
		return clause.subject;
	}

	if (subject !== undefined) {
		// "the mayor, who said": the name or nominal before the relative pronoun.
		for (let index = clause.subject - 1; index >= 0 && index > clause.subject - 4; index--) {
			const mention = mentions[index];
			if (mention !== undefined && mention.to <= subject.from && mention.kind !== 'pronoun' && intAt(tokens.sentences, mention.from) === intAt(tokens.sentences, clause.cue)) {
				return index;
			}
		}
	}

	return before !== undefined && intAt(tokens.sentences, before.cue) === intAt(tokens.sentences, clause.cue) ? before.subject : -1;
};

/** Returns the first and the last token of a report, with the words on the other side of its cue. */
const extentOf = ({from, to, other}: Report): Stretch => other === undefined ? {from, to} : {from: Math.min(from, other.from), to: Math.max(to, other.to)};

/** Returns a report that ends before the words "and insisted" of another, or `undefined` if these words do not stand in it. */
const beforeConjunct = ({tokens: {words}}: Document, report: Report, {cue, from}: Report): Report | undefined => {
	const conjunction = elementAt(words, cue - 1);
	const to = conjunction?.lower === 'and' || conjunction?.lower === 'but' ? cue - 1 : -1;
	return to > report.from + 1 && report.cue < report.from && from > cue ? {...report, to, other: undefined} : undefined;
};

/**
 * Adds a report to those found, which do not overlap. Of reports that overlap, the most probable stays; of the other one
 * stays what precedes "and insisted that …".
 */
const addReport = (document: Document, found: Report[], report: Report): void => {
	const {from} = extentOf(report);
	let first = found.length;
	let rest: Report | undefined;
	for (let last = found[first - 1]; last !== undefined && extentOf(last).to > from; last = found[first - 1]) {
		if (last.probability > report.probability) {
			return;
		}

		rest = beforeConjunct(document, last, report);
		first--;
	}

	found.length = first;
	if (rest !== undefined) {
		found.push(rest);
	}

	found.push(report);
};

/** Finds the clauses that report speech outside passages. They do not overlap. */
export const findReports = (document: Document, hooks?: ReportTrainingHooks): Report[] => {
	const reporter = new ReportFinder(document, hooks);
	const found: Report[] = [];
	const clauses = [...document.clauses, ...findAccordingToClauses(document)].toSorted((a, b) => a.cue - b.cue);
	let before: Subject | undefined;
	for (const [index, clause] of clauses.entries()) {
		const subject = subjectOf(document, clause, before);
		const report = reporter.report(clause, subject, clauses[index - 1], clauses[index + 1]);
		if (report !== undefined) {
			addReport(document, found, report);
		}

		if (subject >= 0) {
			before = {cue: clause.cue, subject};
		}
	}

	return found;
};
