import {type Span} from '../../article/span.js';
import {type Pattern, type Quote} from '../result/analysis.js';
import {elementAt, intOrZeroAt, intAt} from '../base/bounds-checked.js';
import {findCjkQuotes} from '../attribution/cjk-patterns.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {findNearestCue} from '../attribution/passage-features.js';
import {findPosts} from '../transcripts/social-posts.js';
import {type Report} from '../reported-speech/report-finder.js';
import {RoleFinder} from '../roles/role-finder.js';
import {joinParts, omissionMark} from '../result/quote-parts.js';
import {findNearestClause} from '../attribution/candidate-features.js';
import {type Attributions} from '../attribution/attribute-passages.js';
import {findTurns, isInTurn, quoteOfTurn} from '../transcripts/turns.js';
import {type ConfidenceHook, ConfidenceRater} from './confidence.js';
import {findExampleTerms, isTitleOrTerm} from './scare-quotes.js';
import {polarityOf, verbPhraseOf} from './verb-phrase.js';
import {cueAt, evidenceOf, patternOf} from './evidence.js';
import {jointNamesOf, spanOfNames, speakerName} from './speaker-name.js';
import {type QuoteDraft, draftPassages, draftReport} from './quote-drafts.js';

/** Below this probability a quote has no speaker: unknown is better than wrong. */
const minSpeakerProbability = 0.25;

/** Returns the clause near a draft whose subject is its speaker, and the mention of that speaker. */
const clauseOf = (document: Document, attributions: Attributions, draft: QuoteDraft): {readonly clause: Clause | undefined; readonly mention: number} => {
	const reporting = draft.report === undefined ? undefined : document.clausesBySubject.get(draft.mention)?.find(({cue}) => cue === draft.cue);
	if (reporting !== undefined) {
		return {clause: reporting, mention: draft.mention};
	}

	for (const passage of draft.passages) {
		const mention = attributions.passages[passage]?.mention ?? -1;
		const clauses = document.clausesBySubject.get(mention);
		const clause = clauses === undefined ? undefined : findNearestClause(document, clauses, intAt(document.passageFrom, passage) ?? 0, intAt(document.passageTo, passage) ?? 0);
		if (clause !== undefined) {
			return {clause, mention};
		}
	}

	return {clause: document.clausesBySubject.get(draft.mention)?.find(({cue}) => cue === draft.cue), mention: draft.mention};
};

/** Returns the named entity of a mention, or -1. */
const namedEntityOf = ({entities}: Document, {mentionEntities}: Attributions, index: number): number => {
	const entity = intAt(mentionEntities, index) ?? -1;
	return entity < entities.length ? entity : -1;
};

/** True if the speaker of a draft is known only from the passage before it, in another sentence. */
const continuesPreviousSpeaker = (document: Document, attributions: Attributions, {passages}: QuoteDraft, index: number): boolean => {
	const first = passages[0] ?? -1;
	const mention = document.mentions[index];
	const {sentences} = document.tokens;
	return first > 0 && mention !== undefined && attributions.passages[first - 1]?.mention === index
		&& intAt(sentences, mention.from) !== intAt(sentences, intAt(document.passageFrom, first) ?? 0) && mention.from < (intAt(document.passageFrom, first) ?? 0);
};

/** Returns the cue beside a passage in the sentence of its speaker, or -1. It need not belong to a clause with this subject. */
const cueBeside = (document: Document, {passages}: QuoteDraft, index: number): number => {
	const [passage] = passages;
	const mention = document.mentions[index];
	if (passage === undefined || mention === undefined) {
		return -1;
	}

	const {sentences} = document.tokens;
	const [from, to] = [intOrZeroAt(document.passageFrom, passage), intOrZeroAt(document.passageTo, passage)];
	const cue = mention.from < from ? findNearestCue(document, from - 1, -1) : findNearestCue(document, to, 1);
	return cue >= 0 && sentences[cue] === intAt(sentences, mention.from) ? cue : -1;
};

const spansOf = ({passages}: Document, indexes: readonly number[]): Span[] => indexes.map(index => {
	const {start, end} = passages[index] ?? {start: 0, end: 0};
	return {start, end};
});

/** In tokens. */
const maxParticipleDistance = 20;

/** Returns the participle that opens the sentence of a passage and reports it, or -1: "| Describing the call as “frank”, Roe also said". */
const participleBefore = ({tokens, passageFrom}: Document, {passages: [passage]}: QuoteDraft): number => {
	const from = intAt(passageFrom, passage ?? -1) ?? -1;
	let first = from;
	while (first > 0 && from - first < maxParticipleDistance && intAt(tokens.sentences, first - 1) === tokens.sentences[from]) {
		first--;
		if (elementAt(tokens.words, first)?.text === ',') {
			return -1;
		}
	}

	const word = elementAt(tokens.words, first);
	return word?.shape === 'capital' && word.cueStrength > 0 && word.lower.endsWith('ing') ? first : -1;
};

type Reason = {readonly pattern: Pattern; readonly cue: number; readonly mention: number};

/** Returns the pattern and the cue that connect a draft with its speaker. */
const explainSpeaker = (document: Document, attributions: Attributions, draft: QuoteDraft): Reason => {
	const {clause, mention: index} = clauseOf(document, attributions, draft);
	const mention = document.mentions[index];
	const nearest = clause?.cue ?? (draft.cue < 0 ? cueBeside(document, draft, index) : draft.cue);
	const {report} = draft;
	// A cue among the reported words does not report them: "described | the opening figure as “low”".
	const beside = report !== undefined && nearest >= report.from && nearest < report.to ? report.cue : nearest;
	if (continuesPreviousSpeaker(document, attributions, draft, index)) {
		return {pattern: 'same-speaker', cue: clause === undefined ? -1 : beside, mention: index};
	}

	const order = clause ?? (beside < 0 || mention === undefined ? undefined : {isInverted: mention.from > beside});
	const pattern = patternOf(document, index, order, draft.span.start);
	const participle = mention !== undefined && mention.from > intOrZeroAt(document.passageTo, draft.passages[0] ?? -1) ? participleBefore(document, draft) : -1;
	if (participle >= 0) {
		return {pattern, cue: participle, mention: index};
	}

	return {pattern, cue: pattern === 'according-to' && mention !== undefined ? mention.phraseFrom - 2 : beside, mention: index};
};

/** Returns the spans that a quote's text consists of: all but the words of others between them. */
const spokenSpans = ({kind, span, stretches}: QuoteDraft, parts: readonly Span[]): readonly Span[] => {
	if (stretches.length > 0) {
		return stretches;
	}

	return kind === 'direct' && parts.length > 1 ? parts : [span];
};

/** Finds what a draft does not tell: the speaker's role, and how sure the speaker is. */
type Finders = {readonly roles: RoleFinder; readonly rater: ConfidenceRater};

const isSame = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;

const toQuote = (document: Document, attributions: Attributions, {roles, rater}: Finders, draft: QuoteDraft): Quote => {
	const {pattern, cue, mention: index} = explainSpeaker(document, attributions, draft);
	const speaker = draft.probability < minSpeakerProbability ? null : speakerName(document, attributions, index);
	const mention = speaker === null ? undefined : document.mentions[index];
	const joint = mention === undefined ? undefined : jointNamesOf(document, attributions, index);
	const speakerSpan = mention === undefined ? null : (joint === undefined ? {start: mention.start, end: mention.end} : spanOfNames(document, joint));
	const cueSpan = cue < 0 ? null : cueAt(document, cue);
	const parts = draft.kind === 'indirect' ? draft.stretches : spansOf(document, draft.passages);
	const text = joinParts(document.text, spokenSpans(draft, parts)).join(omissionMark);
	const {start, end} = draft.span;
	const reported = {
		start, end, kind: draft.kind, text, cue: cueSpan, speakerSpan,
	};
	const verb = verbPhraseOf(document.text, reported);
	const role = mention === undefined || joint !== undefined ? null : roles.roleOf(index, namedEntityOf(document, attributions, index));
	// Spreads here took as long as finding the speakers.
	const quote: Quote & {parts?: readonly Span[]} = {
		start,
		end,
		kind: draft.kind,
		text,
		cue: cueSpan,
		speakerSpan,
		speaker,
		verb,
		polarity: polarityOf(document.text, reported, verb),
		confidence: rater.rate(draft, mention === undefined ? undefined : pattern),
		evidence: mention === undefined ? null : evidenceOf(document, attributions, index, pattern),
		role: role?.text ?? null,
		roleSpan: role?.span ?? null,
	};
	if (parts.length > 1 || (parts.length === 1 && !isSame(draft.span, parts[0]))) {
		quote.parts = parts;
	}

	return quote;
};

/** Assembles the quotes of a document in the order of the text: transcripts, posts, reported clauses, passages, and patterns of Chinese and Japanese. */
export const assembleQuotes = (document: Document, attributions: Attributions, reports: readonly Report[], hook?: ConfidenceHook): Quote[] => {
	const spokenTurns = findTurns(document);
	const turns = spokenTurns.length > 0 ? spokenTurns : findPosts(document, mention => speakerName(document, attributions, mention));
	const taken = new Set(findExampleTerms(document));
	for (let passage = 0; turns.length > 0 && passage < document.passages.length; passage++) {
		if (isInTurn(turns, intOrZeroAt(document.passageFrom, passage))) {
			taken.add(passage);
		}
	}

	const cjk = findCjkQuotes(document.text, document.passages, taken);
	const drafts: QuoteDraft[] = [];
	for (const report of reports) {
		const draft = isInTurn(turns, report.cue) ? undefined : draftReport(document, attributions, report, taken);
		if (draft !== undefined) {
			drafts.push(draft);
		}
	}

	const passages = draftPassages(document, attributions, taken);
	const roles = new RoleFinder(document);
	const rater = new ConfidenceRater(document, attributions, hook);
	const found = [...drafts, ...passages].map(draft => toQuote(document, attributions, {roles, rater}, draft)).filter(quote => !isTitleOrTerm(document, quote));
	const spoken = turns.map((turn): Quote => {
		const role = roles.roleOfName(turn.speaker);
		return {...quoteOfTurn(document, turn), role: role?.text ?? null, roleSpan: role?.span ?? null};
	});
	return [...found, ...spoken, ...cjk].toSorted((a, b) => a.start - b.start || a.end - b.end);
};
