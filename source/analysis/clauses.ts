import {type Mention} from './mentions.js';
import {type Tokens} from './tokens.js';

/** A cue with its subject: "she told reporters", "said the mayor". */
export type Clause = {
	/** The token of the cue. */
	readonly cue: number;
	/** 1 a stance, 2 speech, 3 a form of "say". */
	readonly strength: number;
	/** The mention that is its subject: an index, or -1. */
	readonly subject: number;
	/** Whether the subject follows: "said Smith". */
	readonly inverted: boolean;
	/** Whether commas stand between subject and cue: "Smith, the mayor, said". */
	readonly apart: boolean;
};

const farthest = 40;
const phrasePrepositions = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on', 'to', 'by', 'behind', 'near']);

/** Where mentions begin and end, by token. */
export type MentionIndex = {
	readonly begin: Int32Array;
	readonly end: Int32Array;
};

/** Indexes mentions by their first and last token; where several share one, the longest stands. */
export const indexMentions = (tokens: Tokens, mentions: readonly Mention[]): MentionIndex => {
	const begin = new Int32Array(tokens.count).fill(-1);
	const end = new Int32Array(tokens.count).fill(-1);
	for (const [index, mention] of mentions.entries()) {
		const first = mentions[begin[mention.phraseFrom] ?? -1];
		if (first === undefined || first.to < mention.to) {
			begin[mention.phraseFrom] = index;
		}

		if (begin[mention.from] === -1) {
			begin[mention.from] = index;
		}

		const last = mentions[end[mention.to - 1] ?? -1];
		if (last === undefined || last.from > mention.from) {
			end[mention.to - 1] = index;
		}
	}

	return {begin, end};
};

const isInside = (tokens: Tokens, at: number, like: number): boolean => at >= 0 && at < tokens.count && tokens.passages[at] === tokens.passages[like] && tokens.paragraphs[at] === tokens.paragraphs[like];

/** The mention that ends at `at`, or the one that a phrase with a preposition leads back to: "a spokesman | for the mayor". */
const headBefore = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, at: number): number => {
	let found = index.end[at] ?? -1;
	for (let step = 0; step < 3; step++) {
		const mention = mentions[found];
		if (mention === undefined) {
			return -1;
		}

		const before = mention.phraseFrom - 1;
		const earlier = phrasePrepositions.has(tokens.words[before]?.lower ?? '') ? index.end[before - 1] ?? -1 : -1;
		if (earlier < 0 || mentions[earlier]?.kind === 'pronoun') {
			return found;
		}

		found = earlier;
	}

	return found;
};

type Subject = {readonly mention: number; readonly apart: boolean};

/** The subject before a cue: next to it, or before an apposition or a relative clause between commas. */
const subjectBefore = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex, cue: number): Subject => {
	let at = cue - 1;
	for (let step = 0; step < 5 && isInside(tokens, at, cue); step++) {
		const word = tokens.words[at];
		if (word === undefined || !(word.adverb || word.auxiliary || word.lower === 'to' || (word.calendar && step < 3) || word.lower === 'on')) {
			break;
		}

		at--;
	}

	if (!isInside(tokens, at, cue)) {
		return {mention: -1, apart: false};
	}

	if ((index.end[at] ?? -1) >= 0) {
		return {mention: headBefore(tokens, mentions, index, at), apart: false};
	}

	const mark = tokens.words[at]?.text;
	if (mark !== ',' && mark !== ')' && mark !== '—' && mark !== '–') {
		return {mention: -1, apart: false};
	}

	for (let back = at - 1; back > at - farthest && isInside(tokens, back, cue) && tokens.sentences[back] === tokens.sentences[cue]; back--) {
		const text = tokens.words[back]?.text ?? '';
		if ((text === ',' || text === '(' || text === '—' || text === '–') && (index.end[back - 1] ?? -1) >= 0) {
			return {mention: headBefore(tokens, mentions, index, back - 1), apart: true};
		}
	}

	return {mention: -1, apart: false};
};

/** The subject after a cue: "said Smith", "said former mayor Jane Smith". */
const subjectAfter = (tokens: Tokens, index: MentionIndex, cue: number): number => {
	for (let at = cue + 1; at < cue + 12 && isInside(tokens, at, cue); at++) {
		const found = index.begin[at] ?? -1;
		if (found >= 0) {
			return found;
		}

		const word = tokens.words[at];
		if (word === undefined || word.shape === 'mark' || word.preposition || word.conjunction || word.auxiliary || (word.cue > 1 && !word.speechNoun)) {
			return -1;
		}
	}

	return -1;
};

const subjectPronouns = new Set(['he', 'she', 'they', 'i', 'we', 'it', 'who']);

/** Finds the cues outside passages, each with its subject. */
export const findClauses = (tokens: Tokens, mentions: readonly Mention[], index: MentionIndex): Clause[] => {
	const found: Clause[] = [];
	for (let cue = 0; cue < tokens.count; cue++) {
		const word = tokens.words[cue];
		if (word === undefined || word.cue === 0 || word.shape !== 'lower' || (tokens.passages[cue] ?? -1) >= 0) {
			continue;
		}

		const before = subjectBefore(tokens, mentions, index, cue);
		const previous = tokens.words[cue - 1];
		// ",” said Smith": a cue right after a passage or a comma turns round.
		const turned = cue > 0 && ((tokens.passages[cue - 1] ?? -1) >= 0 || previous?.text === ',' || previous?.text === '—' || previous?.text === '–');
		const after = turned && word.finite ? subjectAfter(tokens, index, cue) : -1;
		const prior = mentions[before.mention];
		const inverted = after >= 0 && (before.mention < 0 || before.apart) && !(prior !== undefined && before.apart && (tokens.passages[cue - 1] ?? -1) < 0 && mentions[after]?.kind === 'pronoun' && !subjectPronouns.has(tokens.words[mentions[after]?.from ?? 0]?.lower ?? ''));
		found.push({
			cue, strength: word.cue, subject: inverted ? after : before.mention, inverted, apart: before.apart && !inverted,
		});
	}

	return found;
};
