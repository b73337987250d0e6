import {type Clause} from './clauses.js';
import {type Document} from './document.js';
import {
	bucket, cap, prepositionGroup, wordGroup,
} from './feature-groups.js';
import {type Bound, type Option, sentenceEnd, sentenceStart} from './report-options.js';
import {habitOf} from './reporting-verbs.js';

const isQuoted = ({tokens}: Document, at: number): boolean => (tokens.passages[at] ?? -1) >= 0;

/** What stands between two tokens: words, verbs, commas and passages. */
const countBetween = (document: Document, from: number, to: number): {readonly words: number; readonly verbs: number; readonly commas: number; readonly quoted: number; readonly cues: number} => {
	const {tokens} = document;
	const counts = {
		words: 0, verbs: 0, commas: 0, quoted: 0, cues: 0,
	};
	for (let at = from; at < to; at++) {
		const word = tokens.words[at];
		if (isQuoted(document, at)) {
			counts.quoted++;
		} else if (word?.text === ',') {
			counts.commas++;
		} else if (word !== undefined && word.shape !== 'mark') {
			counts.words++;
			counts.verbs += word.auxiliary ? 1 : 0;
			counts.cues += word.cue > 0 && word.shape === 'lower' ? 1 : 0;
		}
	}

	return counts;
};

const kinds = ['name', 'pronoun', 'description'];

/** The features that all options of a cue share. */
export const cueFeatures = (document: Document, clause: Clause, into: Uint8Array): void => {
	const {tokens, mentions} = document;
	const {cue} = clause;
	const word = tokens.words[cue];
	const subject = mentions[clause.subject];
	const habit = habitOf(word);
	const start = sentenceStart(document, cue);
	const end = sentenceEnd(document, cue);
	const after = countBetween(document, cue + 1, end);
	const before = countBetween(document, start, cue);
	into[0] = clause.strength;
	into[1] = habit.after;
	into[2] = habit.before;
	into[3] = word?.finite === true ? 1 : 0;
	into[4] = clause.inverted ? 1 : 0;
	into[5] = clause.apart ? 1 : 0;
	into[6] = subject === undefined ? 0 : 1 + kinds.indexOf(subject.kind);
	into[7] = wordGroup(document, cue - 1);
	into[8] = wordGroup(document, cue - 2);
	into[9] = wordGroup(document, cue + 1);
	into[10] = wordGroup(document, cue + 2);
	into[11] = wordGroup(document, cue + 3);
	into[12] = cap(after.words, 40);
	into[13] = cap(after.verbs, 5);
	into[14] = cap(after.commas, 6);
	into[15] = bucket(after.quoted);
	into[16] = cap(before.words, 40);
	into[17] = cap(before.verbs, 5);
	into[18] = cap(before.commas, 6);
	into[19] = bucket(before.quoted);
	into[20] = document.headings.has(tokens.paragraphs[cue] ?? 0) ? 1 : 0;
	into[21] = prepositionGroup(tokens.words[cue + 1]?.lower ?? '');
	into[22] = cap(before.cues, 4);
	into[23] = cap(after.cues, 4);
	into[24] = word?.lower.endsWith('ed') === true ? 1 : (word?.lower.endsWith('s') === true ? 2 : 0);
	into[25] = word?.speechNoun === true ? 1 : 0;
	into[26] = tokens.words[cue - 1]?.lower === 'to' ? 1 : 0;
};

/** The features of one place where what is reported may begin. Those of the cue must be there already. */
export const optionFeatures = (document: Document, clause: Clause, {kind, at}: Option, into: Uint8Array): void => {
	const {tokens} = document;
	into.fill(0, 28);
	into[28] = kind;
	if (kind === 0) {
		return;
	}

	const first = kind === 6 ? at - 1 : at;
	const word = tokens.words[first];
	into[29] = wordGroup(document, at);
	into[30] = wordGroup(document, at + 1);
	into[31] = wordGroup(document, at - 1);
	into[32] = bucket(Math.abs(at - clause.cue));
	into[33] = word?.lower === 'that' ? 1 : (word?.lower === 'to' ? 2 : (word?.lower === 'if' || word?.lower === 'whether' ? 3 : 0));
	into[34] = document.beginAt[first] === -1 ? 0 : 1;
	into[35] = isQuoted(document, first) ? 1 : 0;
	into[36] = wordGroup(document, at + 2);
	into[37] = prepositionGroup(word?.lower ?? '');
	into[38] = word?.shape === 'capital' ? 1 : 0;
};

/** What the places where one report may end, or begin, share. */
export type BoundSetting = {
	readonly document: Document;
	readonly clause: Clause;
	/** Where what is reported begins; for what precedes the cue, the token after its last. */
	readonly anchor: number;
	/** The other end of the sentence. */
	readonly limit: number;
	readonly before: boolean;
};

/** The features of a place where what is reported may end or, before the cue, begin. */
export const boundFeatures = ({document, clause, anchor, limit, before}: BoundSetting, {at, rank, last}: Bound, into: Uint8Array): void => {
	const {tokens} = document;
	const [from, to] = before ? [at, anchor] : [anchor, at];
	const inner = countBetween(document, from, to);
	const outer = before ? countBetween(document, limit, at) : countBetween(document, at, limit);
	const word = tokens.words[before ? at - 1 : at];
	into[0] = before ? 1 : 0;
	into[1] = last ? 1 : 0;
	into[2] = rank;
	into[3] = wordGroup(document, at);
	into[4] = wordGroup(document, at + 1);
	into[5] = wordGroup(document, at + 2);
	into[6] = wordGroup(document, at - 1);
	into[7] = wordGroup(document, at - 2);
	into[8] = prepositionGroup(word?.lower ?? '');
	into[9] = cap(inner.words, 50);
	into[10] = cap(inner.verbs, 6);
	into[11] = cap(inner.commas, 6);
	into[12] = cap(inner.quoted, 20);
	into[13] = cap(outer.words, 50);
	into[14] = cap(outer.verbs, 6);
	into[15] = cap(outer.commas, 6);
	into[16] = cap(outer.quoted, 20);
	into[17] = cap(outer.cues, 4);
	into[18] = clause.strength;
	into[19] = clause.inverted ? 1 : 0;
	into[20] = wordGroup(document, anchor);
	into[21] = tokens.words[anchor]?.lower === 'that' ? 1 : (tokens.words[anchor]?.lower === 'to' ? 2 : 0);
	into[22] = habitOf(tokens.words[clause.cue]).after;
	const next = before ? -1 : document.beginAt[at + 1] ?? -1;
	into[23] = next < 0 ? 0 : 1 + kinds.indexOf(document.mentions[next]?.kind ?? 'name');
	into[24] = next < 0 ? 0 : wordGroup(document, document.mentions[next]?.to ?? 0);
	into[25] = tokens.words[at + 1]?.cue ?? 0;
	into[26] = tokens.words[clause.cue]?.finite === true ? 1 : 0;
	into[27] = word?.lower === 'and' ? 1 : (word?.lower === 'but' ? 2 : (word?.lower === 'which' || word?.lower === 'who' ? 3 : (word?.lower === 'as' ? 4 : 0)));
};
