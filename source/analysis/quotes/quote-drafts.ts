import {type Span} from '../../article/span.js';
import {type QuoteKind} from '../result/analysis.js';
import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Report, type Stretch} from '../reported-speech/report-finder.js';
import {antecedentProbability} from '../attribution/antecedent-probability.js';
import {type Attributions, maxUnspokenProbability} from '../attribution/attribute-passages.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';

/** A quote before its words, speaker and evidence are filled in: passages with one speaker, a reported clause, or both. */
export type QuoteDraft = {
	readonly kind: QuoteKind;
	/** The indexes of its passages, in order. */
	readonly passages: readonly number[];
	readonly span: Span;
	/** The spans of a reported clause on both sides of the narrator's words, if these interrupt it; else empty. */
	readonly stretches: readonly Span[];
	/** The mention of the speaker, or -1. */
	readonly mention: number;
	/** The token of the cue, or -1 if it is not known yet. */
	readonly cue: number;
	/** The clause, if it is one or has passages in one. */
	readonly report?: Report;
	/** The probability of its speaker as the trees see it. */
	readonly probability: number;
};

const isSpoken = ({passages}: Attributions, index: number): boolean => (passages[index]?.unspokenProbability ?? 1) <= maxUnspokenProbability;

/** True if two passages have the same mention or entity as speaker. */
const isSameSpeaker = ({passages, mentionEntities}: Attributions, a: number, b: number): boolean => {
	const [one, other] = [passages[a]?.mention ?? -1, passages[b]?.mention ?? -1];
	const entity = intAt(mentionEntities, one) ?? -1;
	return one === other || (entity >= 0 && entity === intAt(mentionEntities, other));
};

/** Indirect quotes with fewer words tell nothing: "she denied it". */
const minIndirectWords = 2;

const maxInterruption = 30;

/** Returns the last character before an offset, without the closing marks of a nested quotation: ‘I said, “Go,”’ ends with a comma. */
const lastCharacterBeforeMarks = (text: string, end: number): string => {
	let last = end - 1;
	while (last > 0 && '”’"\''.includes(text.charAt(last))) {
		last--;
	}

	return text.charAt(last);
};

/** True if passage `b` continues the quotation of passage `a`: in the next paragraph, or after "she said". */
const continuesQuotation = (document: Document, attributions: Attributions, a: number, b: number): boolean => {
	if (!isSameSpeaker(attributions, a, b)) {
		return false;
	}

	const {tokens, passages, passageFrom, passageTo, mentions} = document;
	if (passages[a]?.isContinued === true) {
		return true;
	}

	const [from, to] = [intAt(passageTo, a) ?? 0, intAt(passageFrom, b) ?? 0];
	const mention = elementAt(mentions, attributions.passages[a]?.mention ?? -1);
	if (mention === undefined || to - from > maxInterruption || mention.from < from || mention.to > to || tokens.paragraphs[from] !== intAt(tokens.paragraphs, to - 1)) {
		return false;
	}

	// Only the words that name the speaker may stand between the two: one sentence at most, without another clause.
	const last = elementAt(tokens.words, to - 1)?.text ?? '';
	const end = lastCharacterBeforeMarks(document.text, passages[a]?.end ?? 0);
	return (tokens.sentences[from] === intAt(tokens.sentences, to - 1) || ',.?!…'.includes(end)) && '.,;:—–'.includes(last) && '.,?!…—–-'.includes(end);
};

/** True if a passage is a few quoted words in another sentence rather than a sentence itself. */
const isFragment = (document: Document, passage: number): boolean => {
	const {tokens, text, passages, passageFrom} = document;
	const first = text.charAt(passages[passage]?.start ?? 0);
	const before = elementAt(tokens.words, (intAt(passageFrom, passage) ?? 0) - 1);
	return first === first.toLowerCase() && before !== undefined && before.shape !== 'mark' && before.cueStrength === 0;
};

/** Returns the tokens of a reported clause, in order, without the narrator's words that interrupt it. */
const tokensOf = ({from, to, other}: Report): number[] => {
	const tokens: number[] = [];
	for (const stretch of other === undefined ? [{from, to}] : [{from, to}, other].toSorted((a, b) => a.from - b.from)) {
		for (let at = stretch.from; at < stretch.to; at++) {
			tokens.push(at);
		}
	}

	return tokens;
};

const passagesIn = (document: Document, attributions: Attributions, report: Report): number[] => {
	const {passages, tokens} = document;
	const found: number[] = [];
	for (const at of tokensOf(report)) {
		const inside = tokens.passages[at] ?? -1;
		if (inside >= 0 && inside !== found.at(-1) && passages[inside] !== undefined && isSpoken(attributions, inside)) {
			found.push(inside);
		}
	}

	return found;
};

const countUnquotedWords = ({tokens}: Document, report: Report): number => {
	let count = 0;
	for (const at of tokensOf(report)) {
		if ((tokens.passages[at] ?? -1) < 0 && tokens.words[at]?.shape !== 'mark') {
			count++;
		}
	}

	return count;
};

/** Returns the span of words, without a comma of the narrator's at the end. */
const spanOf = ({tokens}: Document, {from, to}: Stretch): Span => {
	const last = to - 1 > from && hasFlag(tokens.flags, to - 1, tokenFlag.comma) && intOrZeroAt(tokens.passages, to - 1) < 0 ? to - 2 : to - 1;
	return {start: intAt(tokens.starts, from) ?? 0, end: intAt(tokens.ends, last) ?? 0};
};

/** Returns the spans of a reported clause, in order: two if the narrator's words interrupt it. */
const spansOfReport = (document: Document, report: Report): Span[] =>
	[report, ...report.other === undefined ? [] : [report.other]].map(stretch => spanOf(document, stretch)).toSorted((a, b) => a.start - b.start);

/** True if a passage in a reported clause is a quotation by itself: after a colon, or with a capital after a comma. */
const standsAlone = ({tokens, text, passages, passageFrom}: Document, passage: number): boolean => {
	const before = elementAt(tokens.words, intOrZeroAt(passageFrom, passage) - 1)?.text;
	const first = text.charAt(passages[passage]?.start ?? 0);
	return before === ':' || (before === ',' && first !== first.toLowerCase());
};

/** True if the subject of a cue stands inside the reported clause, where it cannot be the speaker. */
const isSubjectInside = ({mentions}: Document, {subject, from, to}: Report): boolean => {
	const mention = elementAt(mentions, subject);
	return mention !== undefined && mention.from < to && mention.to > from;
};

/** Returns the least probability of the speakers of some passages. */
const leastProbable = (document: Document, attributions: Attributions, passages: readonly number[]): number => Math.min(...passages.map(index => {
	const attribution = attributions.passages[index];
	return attribution === undefined ? 0 : attribution.probability * antecedentProbability(document, attributions, attribution.mention);
}));

/** Makes a quote of a reported clause: mixed if it has passages, else indirect. Returns `undefined` for a clause that is all in marks, which `draftPassages` takes. */
export const draftReport = (document: Document, attributions: Attributions, report: Report, taken: Set<number>): QuoteDraft | undefined => {
	const spans = spansOfReport(document, report);
	const span = {start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0};
	const stretches = spans.length > 1 ? spans : [];
	const inside = passagesIn(document, attributions, report);
	const [first] = inside;
	if (first === undefined && countUnquotedWords(document, report) < minIndirectWords) {
		return undefined;
	}

	if (first === undefined) {
		return {
			kind: 'indirect',
			passages: [],
			span,
			stretches,
			mention: isSubjectInside(document, report) ? -1 : report.subject,
			cue: report.cue,
			report,
			probability: report.probability * antecedentProbability(document, attributions, report.subject),
		};
	}

	const isShared = inside.some(index => taken.has(index) || !isSameSpeaker(attributions, first, index));
	if (isShared || countUnquotedWords(document, report) < 2 || standsAlone(document, first)) {
		return undefined;
	}

	for (const index of inside) {
		taken.add(index);
	}

	return {
		kind: 'mixed',
		passages: inside,
		span,
		stretches,
		mention: attributions.passages[first]?.mention ?? -1,
		cue: report.subject === attributions.passages[first]?.mention ? report.cue : -1,
		report,
		probability: leastProbable(document, attributions, inside),
	};
};

/** Makes quotes of the passages outside reported clauses. The passages of one quotation make one quote. */
export const draftPassages = (document: Document, attributions: Attributions, taken: ReadonlySet<number>): QuoteDraft[] => {
	const drafts: QuoteDraft[] = [];
	const {passages} = document;
	for (let index = 0; index < passages.length; index++) {
		const first = passages[index];
		if (first === undefined || taken.has(index) || !isSpoken(attributions, index)) {
			continue;
		}

		const group = [index];
		while (index + 1 < passages.length && !taken.has(index + 1) && isSpoken(attributions, index + 1) && continuesQuotation(document, attributions, index, index + 1)) {
			index++;
			group.push(index);
		}

		drafts.push({
			kind: group.length === 1 && isFragment(document, index) ? 'mixed' : 'direct',
			passages: group,
			span: {start: first.start, end: passages[index]?.end ?? first.end},
			stretches: [],
			mention: attributions.passages[group[0] ?? -1]?.mention ?? -1,
			cue: attributions.passages[index]?.cue ?? -1,
			probability: leastProbable(document, attributions, group),
		});
	}

	return drafts;
};

