import {type Span} from '../article/span.js';
import {at, lowerBound} from './arrays.js';
import {type Pattern, type Quote, type QuoteKind} from './analysis.js';
import {cjkQuote, isCjkPassage} from './cjk-speech.js';
import {type Clause} from './clauses.js';
import {confidenceOf} from './confidence.js';
import {type Document} from './document.js';
import {cueAt, evidenceOf, patternOf} from './evidence.js';
import {joinParts, omission} from './quote-parts.js';
import {type Report} from './reports.js';
import {nearestCue} from './passage-features.js';
import {nearestClause} from './speaker-features.js';
import {type Attributions, quietest} from './speakers.js';
import {findTurns, type Turn} from './transcripts.js';

/** Below this probability of being right, no speaker is named: unknown rather than wrong. */
const leastSure = 0.25;

/** How sure it is that the one whose label a line of a transcript begins with speaks. */
const sureOfTurn = 0.95;

/** Passages that one attribution holds for, and the clause that reports them if there is one. */
type Draft = {
	readonly kind: QuoteKind;
	/** Indexes of passages, in order. */
	readonly passages: readonly number[];
	readonly span: Span;
	/** The mention of the speaker, or -1. */
	readonly mention: number;
	/** The token of the cue, where the draft knows it. */
	readonly cue: number;
	readonly confidence: number;
};

const isKept = ({passages}: Attributions, index: number): boolean => (passages[index]?.nobody ?? 1) <= quietest;

/** Whether two passages have the same speaker as far as is known. */
const isSameSpeaker = (document: Document, {passages}: Attributions, a: number, b: number): boolean => {
	const [one, other] = [passages[a]?.mention ?? -1, passages[b]?.mention ?? -1];
	const entity = document.mentions[one]?.entity ?? -1;
	return one === other || (entity >= 0 && entity === document.mentions[other]?.entity);
};

const longestInterruption = 30;

/** Whether passage `b` goes on with the quotation that `a` began: in the next paragraph, or after "she said". */
const continues = (document: Document, attributions: Attributions, a: number, b: number): boolean => {
	if (!isSameSpeaker(document, attributions, a, b)) {
		return false;
	}

	const {tokens, passages, passageFrom, passageTo, mentions} = document;
	if (passages[a]?.continued === true) {
		return true;
	}

	const [from, to] = [passageTo[a] ?? 0, passageFrom[b] ?? 0];
	const mention = mentions[attributions.passages[a]?.mention ?? -1];
	if (mention === undefined || to - from > longestInterruption || mention.from < from || mention.to > to || tokens.paragraphs[from] !== tokens.paragraphs[to - 1]) {
		return false;
	}

	// What stands between must be no more than who said it: one sentence at most, and nothing quoted into another clause.
	const last = tokens.words[to - 1]?.text ?? '';
	const end = document.text.charAt((passages[a]?.end ?? 1) - 1);
	return (tokens.sentences[from] === tokens.sentences[to - 1] || ',.?!…'.includes(end)) && '.,;:—–'.includes(last) && '.,?!…—–-'.includes(end);
};

/** A few quoted words in somebody else's sentence, rather than a quotation of its own. */
const isFragment = (document: Document, passage: number): boolean => {
	const {tokens, text, passages, passageFrom} = document;
	const first = text.charAt(passages[passage]?.start ?? 0);
	const before = tokens.words[(passageFrom[passage] ?? 0) - 1];
	return first === first.toLowerCase() && before !== undefined && before.shape !== 'mark' && before.cue === 0;
};

const passagesIn = (document: Document, attributions: Attributions, report: Report): number[] => {
	const {passages, tokens} = document;
	const found: number[] = [];
	for (let at = report.from; at < report.to; at++) {
		const inside = tokens.passages[at] ?? -1;
		if (inside >= 0 && inside !== found.at(-1) && passages[inside] !== undefined && isKept(attributions, inside)) {
			found.push(inside);
		}
	}

	return found;
};

const unquotedWords = ({tokens}: Document, report: Report): number => {
	let count = 0;
	for (let at = report.from; at < report.to; at++) {
		if ((tokens.passages[at] ?? -1) < 0 && tokens.words[at]?.shape !== 'mark') {
			count++;
		}
	}

	return count;
};

const spanOf = ({tokens}: Document, report: Report): Span => ({start: tokens.starts[report.from] ?? 0, end: tokens.ends[report.to - 1] ?? 0});

/** Whether a passage is a quotation of its own, for all that a clause seems to hold it: after a colon, or a capital after a comma. */
const standsAlone = ({tokens, text, passages, passageFrom}: Document, passage: number): boolean => {
	const before = tokens.words[at(passageFrom, passage) - 1]?.text;
	const first = text.charAt(passages[passage]?.start ?? 0);
	return before === ':' || (before === ',' && first !== first.toLowerCase());
};

/** A clause partly in marks makes a mixed quote, one without an indirect one; one that is all in marks is left to its passage. */
const draftOf = (document: Document, attributions: Attributions, report: Report, taken: Set<number>): Draft | undefined => {
	const inside = passagesIn(document, attributions, report);
	const [first] = inside;
	if (first === undefined) {
		return {
			kind: 'indirect', passages: [], span: spanOf(document, report), mention: report.subject, cue: report.cue, confidence: confidenceOf.report(document, attributions, report),
		};
	}

	if (unquotedWords(document, report) < 2 || standsAlone(document, first) || inside.some(index => taken.has(index) || !isSameSpeaker(document, attributions, first, index))) {
		return undefined;
	}

	for (const index of inside) {
		taken.add(index);
	}

	return {
		kind: 'mixed',
		passages: inside,
		span: spanOf(document, report),
		mention: attributions.passages[first]?.mention ?? -1,
		cue: report.subject === attributions.passages[first]?.mention ? report.cue : -1,
		confidence: Math.min(...inside.map(index => confidenceOf.passage(document, attributions, index))),
	};
};

/** The passages that no reported clause holds, those of one quotation together. */
const draftPassages = (document: Document, attributions: Attributions, taken: ReadonlySet<number>): Draft[] => {
	const drafts: Draft[] = [];
	const {passages} = document;
	for (let index = 0; index < passages.length; index++) {
		const first = passages[index];
		if (first === undefined || taken.has(index) || !isKept(attributions, index)) {
			continue;
		}

		const group = [index];
		while (index + 1 < passages.length && !taken.has(index + 1) && isKept(attributions, index + 1) && continues(document, attributions, index, index + 1)) {
			index++;
			group.push(index);
		}

		drafts.push({
			kind: group.length === 1 && isFragment(document, index) ? 'mixed' : 'direct',
			passages: group,
			span: {start: first.start, end: passages[index]?.end ?? first.end},
			mention: attributions.passages[group[0] ?? -1]?.mention ?? -1,
			cue: attributions.passages[index]?.cue ?? -1,
			confidence: Math.min(...group.map(passage => confidenceOf.passage(document, attributions, passage))),
		});
	}

	return drafts;
};

/** The clause whose subject the speaker of a draft is, near it. */
const clauseOf = (document: Document, attributions: Attributions, draft: Draft): {readonly clause: Clause | undefined; readonly mention: number} => {
	for (const passage of draft.passages) {
		const mention = attributions.passages[passage]?.mention ?? -1;
		const clauses = document.clausesOf.get(mention);
		const clause = clauses === undefined ? undefined : nearestClause(document, clauses, document.passageFrom[passage] ?? 0, document.passageTo[passage] ?? 0);
		if (clause !== undefined) {
			return {clause, mention};
		}
	}

	return {clause: document.clausesOf.get(draft.mention)?.find(({cue}) => cue === draft.cue), mention: draft.mention};
};

const speakerName = (document: Document, index: number): string | null => {
	const mention = document.mentions[index];
	if (mention === undefined) {
		return null;
	}

	const name = document.entities[mention.entity]?.name;
	return name ?? (mention.kind === 'pronoun' ? null : document.text.slice(mention.start, mention.end));
};

/** Whether a passage is somebody's only because the one before it was: the words that name the speaker belong to that one. */
const goesOn = (document: Document, attributions: Attributions, {passages}: Draft, index: number): boolean => {
	const first = passages[0] ?? -1;
	const mention = document.mentions[index];
	const {sentences} = document.tokens;
	return first > 0 && mention !== undefined && attributions.passages[first - 1]?.mention === index
		&& sentences[mention.from] !== sentences[document.passageFrom[first] ?? 0] && mention.from < (document.passageFrom[first] ?? 0);
};

/** The cue beside a passage in the sentence of its speaker, where it is not that of a clause with this subject. */
const cueBeside = (document: Document, {passages}: Draft, index: number): number => {
	const [passage] = passages;
	const mention = document.mentions[index];
	if (passage === undefined || mention === undefined) {
		return -1;
	}

	const {sentences} = document.tokens;
	const [from, to] = [at(document.passageFrom, passage), at(document.passageTo, passage)];
	const cue = mention.from < from ? nearestCue(document, from - 1, -1) : nearestCue(document, to, 1);
	return cue >= 0 && sentences[cue] === sentences[mention.from] ? cue : -1;
};

const finish = (document: Document, attributions: Attributions, draft: Draft): Quote => {
	const {clause, mention: index} = clauseOf(document, attributions, draft);
	const beside = clause?.cue ?? (draft.cue < 0 ? cueBeside(document, draft, index) : draft.cue);
	const mention = document.mentions[index];
	const speaker = draft.confidence < leastSure ? null : speakerName(document, index);
	const parts = draft.passages.map((passage): Span => ({start: document.passages[passage]?.start ?? 0, end: document.passages[passage]?.end ?? 0}));
	const pattern: Pattern = goesOn(document, attributions, draft, index) ? 'same-speaker' : patternOf(document, index, clause ?? (beside < 0 || mention === undefined ? undefined : {inverted: mention.from > beside}), draft.span.start);
	const according = pattern === 'according-to' ? (mention?.phraseFrom ?? 1) - 2 : -1;
	const cue = according >= 0 ? according : beside;
	const {start, end} = draft.span;
	const isWhole = parts.length === 0 || (parts.length === 1 && parts[0]?.start === start && parts[0].end === end);
	const quote: Quote = {
		start,
		end,
		text: draft.kind === 'direct' && !isWhole ? joinParts(document.text, parts).join(omission) : document.text.slice(start, end),
		kind: draft.kind,
		speaker,
		speakerSpan: mention === undefined || speaker === null ? null : {start: mention.start, end: mention.end},
		cue: cue < 0 || (pattern === 'same-speaker' && clause === undefined) ? null : cueAt(document, cue),
		confidence: draft.confidence,
		evidence: speaker === null ? null : evidenceOf(document, attributions, index, pattern),
	};
	return isWhole ? quote : {...quote, parts};
};

/** A turn of a transcript: a direct quote without marks. */
const quoteOfTurn = ({text}: Document, {label, parts, speaker}: Turn): Quote => {
	const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
	const quote: Quote = {
		start,
		end,
		text: joinParts(text, parts).join(omission),
		kind: 'direct',
		speaker,
		speakerSpan: speaker === null ? null : label,
		cue: null,
		confidence: sureOfTurn,
		evidence: speaker === null ? null : {pattern: 'transcript', chain: [{...label, text: text.slice(label.start, label.end)}]},
	};
	return parts.length === 1 ? quote : {...quote, parts};
};

/** Whether a token stands in one of the turns, which are in order. */
const isInTurn = (turns: readonly Turn[], token: number): boolean => {
	const next = turns[lowerBound(turns, token + 1, ({to}) => to)];
	return next !== undefined && token >= next.from;
};

/** The quotes of Chinese and Japanese, which the trees know nothing of; takes their passages. */
const cjkQuotes = ({text, passages}: Document, taken: Set<number>): Quote[] => {
	const found: Quote[] = [];
	let before: string | null = null;
	for (const [index, passage] of passages.entries()) {
		if (!taken.has(index) && isCjkPassage(text, passage)) {
			taken.add(index);
			const quote = cjkQuote(text, passage, before);
			if (quote !== undefined) {
				found.push(quote);
				before = quote.speaker ?? before;
			}
		}
	}

	return found;
};

/** Puts the quotes of a document together, in the order of the text. */
export const assemble = (document: Document, attributions: Attributions, reports: readonly Report[]): Quote[] => {
	const turns = findTurns(document);
	const taken = new Set<number>();
	for (let passage = 0; turns.length > 0 && passage < document.passages.length; passage++) {
		if (isInTurn(turns, at(document.passageFrom, passage))) {
			taken.add(passage);
		}
	}

	const cjk = cjkQuotes(document, taken);
	const drafts: Draft[] = [];
	for (const report of reports) {
		const draft = isInTurn(turns, report.cue) ? undefined : draftOf(document, attributions, report, taken);
		if (draft !== undefined) {
			drafts.push(draft);
		}
	}

	const passages = draftPassages(document, attributions, taken);
	return [...[...drafts, ...passages].map(draft => finish(document, attributions, draft)), ...turns.map(turn => quoteOfTurn(document, turn)), ...cjk].toSorted((a, b) => a.start - b.start || a.end - b.end);
};
