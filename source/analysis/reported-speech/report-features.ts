import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {bucket, cap} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {
	type Bound, type Option, sentenceEnd, sentenceStart,
} from './span-candidates.js';

const isQuoted = ({tokens}: Document, index: number): boolean => (tokens.passages[index] ?? -1) >= 0;

/** What stands between two tokens: words, verbs, commas and passages. */
const countBetween = (document: Document, from: number, to: number): {readonly words: number; readonly verbs: number; readonly commas: number; readonly quoted: number; readonly cues: number} => {
	const {flags, count} = document.tokens;
	const counts = {
		words: 0, verbs: 0, commas: 0, quoted: 0, cues: 0,
	};
	for (let index = Math.max(0, from); index < to && index < count; index++) {
		if (isQuoted(document, index)) {
			counts.quoted++;
		} else if (hasFlag(flags, index, tokenFlag.comma)) {
			counts.commas++;
		} else if (!hasFlag(flags, index, tokenFlag.mark)) {
			counts.words++;
			counts.verbs += hasFlag(flags, index, tokenFlag.auxiliary) ? 1 : 0;
			counts.cues += hasFlag(flags, index, tokenFlag.cue) ? 1 : 0;
		}
	}

	return counts;
};

const introducers = new Map([['that', 1], ['to', 2], ['if', 3], ['whether', 3]]);
const connectives = new Map([['and', 1], ['but', 2], ['which', 3], ['who', 3], ['as', 4]]);
const kinds = ['name', 'pronoun', 'description'];

/** The features that all options of a cue share. */
export const cueFeatures = (document: Document, clause: Clause, into: Uint8Array): void => {
	const {tokens, mentions} = document;
	const {cue} = clause;
	const word = tokens.words[cue];
	const subject = elementAt(mentions, clause.subject);
	const habit = verbUsageOf(word);
	const start = sentenceStart(document, cue);
	const end = sentenceEnd(document, cue);
	const after = countBetween(document, cue + 1, end);
	const before = countBetween(document, start, cue);
	into[0] = clause.strength;
	into[1] = habit.after;
	into[2] = habit.before;
	into[3] = word?.isFinite === true ? 1 : 0;
	into[4] = clause.inverted ? 1 : 0;
	into[5] = clause.apart ? 1 : 0;
	into[6] = subject === undefined ? 0 : 1 + kinds.indexOf(subject.kind);
	into[7] = wordClassAt(document.tokens, cue - 1);
	into[8] = wordClassAt(document.tokens, cue - 2);
	into[9] = wordClassAt(document.tokens, cue + 1);
	into[10] = wordClassAt(document.tokens, cue + 2);
	into[11] = wordClassAt(document.tokens, cue + 3);
	into[12] = cap(after.words, 40);
	into[13] = cap(after.verbs, 5);
	into[14] = cap(after.commas, 6);
	into[15] = bucket(after.quoted);
	into[16] = cap(before.words, 40);
	into[17] = cap(before.verbs, 5);
	into[18] = cap(before.commas, 6);
	into[19] = bucket(before.quoted);
	into[20] = document.headings.has(tokens.paragraphs[cue] ?? 0) ? 1 : 0;
	into[21] = tokens.words[cue + 1]?.prepositionRole ?? 0;
	into[22] = cap(before.cues, 4);
	into[23] = cap(after.cues, 4);
	into[24] = word?.lower.endsWith('ed') === true ? 1 : (word?.lower.endsWith('s') === true ? 2 : 0);
	into[25] = word?.isSpeechNoun === true ? 1 : 0;
	into[26] = elementAt(tokens.words, cue - 1)?.lower === 'to' ? 1 : 0;
};

/** The features of one place where what is reported may begin. Those of the cue must be there already. */
export const optionFeatures = (document: Document, clause: Clause, {kind, at: index}: Option, into: Uint8Array): void => {
	const {tokens} = document;
	into.fill(0, 28);
	into[28] = kind;
	if (kind === 0) {
		return;
	}

	const first = kind === 6 ? index - 1 : index;
	const word = elementAt(tokens.words, first);
	into[29] = wordClassAt(document.tokens, index);
	into[30] = wordClassAt(document.tokens, index + 1);
	into[31] = wordClassAt(document.tokens, index - 1);
	into[32] = bucket(Math.abs(index - clause.cue));
	into[33] = introducers.get(word?.lower ?? '') ?? 0;
	into[34] = intAt(document.mentionStartingAt, first) === -1 ? 0 : 1;
	into[35] = isQuoted(document, first) ? 1 : 0;
	into[36] = wordClassAt(document.tokens, index + 2);
	into[37] = word?.prepositionRole ?? 0;
	into[38] = word?.shape === 'capital' ? 1 : 0;
};

/** What the places where one report may end, or begin, share. */
type BoundSetting = {
	readonly document: Document;
	readonly clause: Clause;
	/** Where what is reported begins; for what precedes the cue, the token after its last. */
	readonly anchor: number;
	/** The other end of the sentence. */
	readonly limit: number;
	readonly before: boolean;
};

/** What stands inside and outside if what is reported ends, or begins, there. */
const extentFeatures = ({document, anchor, limit, before}: BoundSetting, index: number, into: Uint8Array): void => {
	const inner = before ? countBetween(document, index, anchor) : countBetween(document, anchor, index);
	const outer = before ? countBetween(document, limit, index) : countBetween(document, index, limit);
	into[9] = cap(inner.words, 50);
	into[10] = cap(inner.verbs, 6);
	into[11] = cap(inner.commas, 6);
	into[12] = cap(inner.quoted, 20);
	into[13] = cap(outer.words, 50);
	into[14] = cap(outer.verbs, 6);
	into[15] = cap(outer.commas, 6);
	into[16] = cap(outer.quoted, 20);
	into[17] = cap(outer.cues, 4);
};

/** What is the same for all places: the cue, and the word at the other end. */
const settingFeatures = ({document, clause, anchor, before}: BoundSetting, into: Uint8Array): void => {
	const {words} = document.tokens;
	const first = elementAt(words, anchor)?.lower;
	into[0] = flag(before);
	into[18] = clause.strength;
	into[19] = flag(clause.inverted);
	into[20] = wordClassAt(document.tokens, anchor);
	into[21] = first === 'that' ? 1 : 2 * flag(first === 'to');
	into[22] = verbUsageOf(elementAt(words, clause.cue)).after;
	into[26] = flag(elementAt(words, clause.cue)?.isFinite === true);
};

/** What follows the place: a new subject, a verb. */
const followingFeatures = (document: Document, index: number, into: Uint8Array): void => {
	const mention = elementAt(document.mentions, intOrZeroAt(document.mentionStartingAt, index + 1));
	into[23] = mention === undefined ? 0 : 1 + kinds.indexOf(mention.kind);
	into[24] = mention === undefined ? 0 : wordClassAt(document.tokens, mention.to);
};

/** The features of a place where what is reported may end or, before the cue, begin. */
export const boundFeatures = (setting: BoundSetting, {at: index, rank, last}: Bound, into: Uint8Array): void => {
	const {document, before} = setting;
	const {words} = document.tokens;
	const word = elementAt(words, before ? index - 1 : index);
	settingFeatures(setting, into);
	extentFeatures(setting, index, into);
	if (!before) {
		followingFeatures(document, index, into);
	}

	into[1] = flag(last);
	into[2] = rank;
	into[3] = wordClassAt(document.tokens, index);
	into[4] = wordClassAt(document.tokens, index + 1);
	into[5] = wordClassAt(document.tokens, index + 2);
	into[6] = wordClassAt(document.tokens, index - 1);
	into[7] = wordClassAt(document.tokens, index - 2);
	into[8] = word?.prepositionRole ?? 0;
	into[25] = words[index + 1]?.cueStrength ?? 0;
	into[27] = connectives.get(word?.lower ?? '') ?? 0;
};
