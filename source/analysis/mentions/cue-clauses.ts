import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from './mention.js';
import {isInSameContext, type MentionIndex, subjectBefore} from './subjects-before-cues.js';

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

/** The number of words between a cue and its subject after it, plus one. */
const maxSubjectDistance = 12;

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

const subjectPronouns = new WordSet('he she they i we it who');

/** True if a cue can have its subject after it: it follows a passage, a comma or a dash. */
const mayBeInverted = ({words, passages}: Tokens, cue: number): boolean => {
	const before = elementAt(words, cue - 1)?.text ?? '';
	return cue > 0 && (intOrZeroAt(passages, cue - 1) >= 0 || before === ',' || before === '—' || before === '–');
};

/** Verbs whose subject never follows them: the person after them is the listener. */
const verbsWithListener = new WordSet('tells told informed informs assured assures reminded reminds');

/** True if an auxiliary follows a mention, which is then its subject: "a juror, who wept, said | the panel had agreed". */
const isSubjectOfAuxiliary = ({words, passages}: Tokens, {to}: Mention): boolean => intOrZeroAt(passages, to) < 0 && words[to]?.isAuxiliary === true;

/** True if the mention after a cue is not its subject: it is the listener, or the reported words begin with it. */
const isNotSubject = (tokens: Tokens, cue: number, after: Mention): boolean => {
	// "Smith, the mayor, told him": the pronoun after the cue is its object.
	const isObject = after.kind === 'pronoun' && intOrZeroAt(tokens.passages, cue - 1) < 0 && !subjectPronouns.has(elementAt(tokens.words, after.from));
	return isObject || verbsWithListener.has(elementAt(tokens.words, cue)) || isSubjectOfAuxiliary(tokens, after);
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
