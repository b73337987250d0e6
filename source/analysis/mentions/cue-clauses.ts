import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Mention} from './mention.js';

/** A cue with its subject: "she told reporters", "said the mayor". */
export type Clause = {
	/** The token of the cue. */
	readonly cue: number;
	/** The strength of the cue: see `cueStrength`. */
	readonly cueStrength: number;
	/** The mention that is the subject: an index, or -1. */
	readonly subject: number;
	/** True if the subject follows the cue: "said Smith". */
	readonly isInverted: boolean;
	/** True if an apposition or a relative clause separates subject and cue: "Smith, the mayor, said". */
	readonly isSubjectApart: boolean;
};

/** In tokens. */
const maxAppositionLength = 40;
const opensApposition = new Set([',', '(', '—', '–']);
const closesApposition = new Set([',', ')', '—', '–']);
const phrasePrepositions = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on', 'to', 'by', 'behind', 'near']);

/** The mentions that begin and end at each token: indexes, or -1. */
type MentionIndex = {
	readonly begin: Int32Array;
	readonly end: Int32Array;
};

/** Indexes mentions by their first and last token. Of several mentions at one token the longest counts. */
export const indexMentions = (tokens: Tokens, mentions: readonly Mention[]): MentionIndex => {
	const begin = new Int32Array(tokens.count).fill(-1);
	const end = new Int32Array(tokens.count).fill(-1);
	for (const [index, mention] of mentions.entries()) {
		const first = elementAt(mentions, intAt(begin, mention.phraseFrom) ?? -1);
		if (first === undefined || first.to < mention.to) {
			begin[mention.phraseFrom] = index;
		}

		if (intAt(begin, mention.from) === -1) {
			begin[mention.from] = index;
		}

		const last = elementAt(mentions, intAt(end, mention.to - 1) ?? -1);
		if (last === undefined || last.from > mention.from) {
			end[mention.to - 1] = index;
		}
	}

	return {begin, end};
};

/** True if two tokens are in one paragraph, and in the same passage or both outside all passages. */
const isInSameContext = ({count, passages, paragraphs}: Tokens, index: number, other: number): boolean => index >= 0 && index < count
	&& passages[index] === passages[other] && paragraphs[index] === intAt(paragraphs, other);

/** Returns the head of the noun phrase that ends at a token, as a mention or -1. A prepositional phrase leads back to it: "a spokesman | for the mayor". */
const headBefore = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, last: number): number => {
	let found = intOrZeroAt(index.end, last);
	for (let step = 0; step < 3; step++) {
		const mention = elementAt(mentions, found);
		if (mention === undefined) {
			return -1;
		}

		const before = mention.phraseFrom - 1;
		const earlier = phrasePrepositions.has(elementAt(tokens.words, before)?.lower ?? '') ? intAt(index.end, before - 1) ?? -1 : -1;
		if (earlier < 0 || elementAt(mentions, earlier)?.kind === 'pronoun') {
			return found;
		}

		found = earlier;
	}

	return found;
};

type Subject = {readonly mention: number; readonly isApart: boolean};

const noSubject: Subject = {mention: -1, isApart: false};
/** The number of adverbs and auxiliaries that may stand before a cue. */
const maxAdverbCount = 5;

/** The number of words between a cue and its subject after it, plus one. */
const maxSubjectDistance = 12;

/** Returns the token before a cue and its auxiliaries, adverbs and days: "Smith | on Monday also said". */
const beforeVerb = ({words}: Tokens, cue: number): number => {
	let index = cue - 1;
	for (let step = 0; step < maxAdverbCount; step++, index--) {
		const word = words[index];
		const belongs = word !== undefined && (word.isAdverb || word.isAuxiliary || word.lower === 'to' || word.lower === 'on' || (word.isCalendarWord && step < 3));
		if (!belongs) {
			break;
		}
	}

	return index;
};

/** Finds the mention before an apposition or a relative clause that ends at a token: "Smith|, the mayor of Leeds,". */
const subjectApart = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, end: number): Subject => {
	const {words, sentences} = tokens;
	for (let back = end - 1; back > end - maxAppositionLength && isInSameContext(tokens, back, end) && intAt(sentences, back) === sentences[end]; back--) {
		if (opensApposition.has(elementAt(words, back)?.text ?? '') && intOrZeroAt(index.end, back - 1) >= 0) {
			return {mention: headBefore(tokens, mentions, index, back - 1), isApart: true};
		}
	}

	return noSubject;
};

/** Finds the subject before a cue: next to it, or before an apposition or a relative clause. */
const subjectBefore = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, cue: number): Subject => {
	const before = beforeVerb(tokens, cue);
	if (!isInSameContext(tokens, before, cue)) {
		return noSubject;
	}

	if (intOrZeroAt(index.end, before) >= 0) {
		return {mention: headBefore(tokens, mentions, index, before), isApart: false};
	}

	return closesApposition.has(elementAt(tokens.words, before)?.text ?? '') ? subjectApart(tokens, mentions, index, before) : noSubject;
};

const endsSubject = (word: Word): boolean => word.shape === 'mark' || word.isPreposition || word.isConjunction || word.isAuxiliary || (word.cueStrength > cueStrength.stance && !word.isSpeechNoun);

/** Finds the subject after a cue, as a mention or -1: "said Smith", "said former mayor Jane Smith". */
const subjectAfter = (tokens: Tokens, index: MentionIndex, cue: number): number => {
	for (let next = cue + 1; next < cue + maxSubjectDistance && isInSameContext(tokens, next, cue); next++) {
		const found = intOrZeroAt(index.begin, next);
		const word = tokens.words[next];
		if (found >= 0) {
			return found;
		}

		if (word === undefined || endsSubject(word)) {
			return -1;
		}
	}

	return -1;
};

const subjectPronouns = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'who']);

/** True if a cue can have its subject after it: it follows a passage, a comma or a dash. */
const mayBeInverted = ({words, passages}: Tokens, cue: number): boolean => {
	const before = elementAt(words, cue - 1)?.text ?? '';
	return cue > 0 && (intOrZeroAt(passages, cue - 1) >= 0 || before === ',' || before === '—' || before === '–');
};

/** Verbs whose subject never follows them: the person after them is the listener. */
const verbsWithListener = new Set(['tells', 'told', 'informed', 'informs', 'assured', 'assures', 'reminded', 'reminds']);

/** True if an auxiliary follows a mention, which is then its subject: "a juror, who wept, said | the panel had agreed". */
const isSubjectOfAuxiliary = ({words, passages}: Tokens, {to}: Mention): boolean => intOrZeroAt(passages, to) < 0 && words[to]?.isAuxiliary === true;

/** True if the mention after a cue is not its subject: it is the listener, or the reported words begin with it. */
const isNotSubject = (tokens: Tokens, cue: number, after: Mention): boolean => {
	// "Smith, the mayor, told him": the pronoun after the cue is its object.
	const isObject = after.kind === 'pronoun' && intOrZeroAt(tokens.passages, cue - 1) < 0 && !subjectPronouns.has(elementAt(tokens.words, after.from)?.lower ?? '');
	return isObject || verbsWithListener.has(elementAt(tokens.words, cue)?.lower ?? '') || isSubjectOfAuxiliary(tokens, after);
};

/** Builds the clause of one cue. */
const clauseAt = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, cue: number): Clause => {
	const word = tokens.words[cue];
	const before = subjectBefore(tokens, mentions, index, cue);
	const after = word?.isFinite === true && mayBeInverted(tokens, cue) ? subjectAfter(tokens, index, cue) : -1;
	const mentionAfter = elementAt(mentions, after);
	const isInverted = mentionAfter !== undefined && (before.mention < 0 || (before.isApart && !isNotSubject(tokens, cue, mentionAfter)));
	return {
		cue, cueStrength: word?.cueStrength ?? cueStrength.none, subject: isInverted ? after : before.mention, isInverted, isSubjectApart: before.isApart && !isInverted,
	};
};

/** Finds the cues outside passages, each with its subject, in order. */
export const findClauses = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex): Clause[] => {
	const found: Clause[] = [];
	for (let cue = 0; cue < tokens.count; cue++) {
		if (hasFlag(tokens.flags, cue, tokenFlag.cue) && intOrZeroAt(tokens.passages, cue) < 0) {
			found.push(clauseAt(tokens, mentions, index, cue));
		}
	}

	return found;
};
