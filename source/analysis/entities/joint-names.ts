import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Tokens} from '../tokens/tokenize.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Mention} from '../mentions/mention.js';
import {type NamedEntity} from './people-by-name.js';

/** Names of persons that "and" joins: "Ada Roe, Ben Poe and Cy Moe". The indexes of their mentions, in order. */
export type JointNames = readonly number[];

/** By mention: the joined names that it belongs to. */
export type JointNamesByMention = ReadonlyMap<number, JointNames>;

type NamedText = {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
	readonly unquotedMentions: readonly number[];
	readonly entities: ReadonlyArray<Readonly<NamedEntity>>;
};

/** Finds the names of persons that "and" joins outside passages. */
export const findJointNames = ({tokens, mentions, unquotedMentions, entities}: NamedText): JointNamesByMention => {
	const found = new Map<number, JointNames>();
	const {words, paragraphs} = tokens;
	// The names of a list so far, which commas join.
	let list: number[] = [];
	let last: Mention | undefined;
	for (const index of unquotedMentions) {
		const mention = mentions[index];
		if (mention?.kind !== 'name' || elementAt(entities, mention.entity)?.type !== 'person') {
			continue;
		}

		const between = last === undefined || paragraphs[last.from] !== intAt(paragraphs, mention.from) ? undefined : words[last.to]?.lower;
		const gap = last === undefined ? 0 : mention.phraseFrom - last.to;
		if (between === 'and' && gap === 1 && last?.entity !== mention.entity) {
			const joint = [...list, index];
			for (const member of joint) {
				found.set(member, joint);
			}

			list = [];
		} else if (between === ',' && gap === 1 && list.length < 4) {
			list.push(index);
			last = mention;
			continue;
		}

		list = [index];
		last = mention;
	}

	return found;
};

/** True if a subject can begin after a word: “…,” | Roe and Poe said; Councillors | Roe and Poe said. */
const canPrecedeSubject = ({words, passages, paragraphs}: Tokens, first: number): boolean => {
	const before = elementAt(words, first - 1);
	return before === undefined || (intAt(passages, first - 1) ?? -1) >= 0 || intAt(paragraphs, first - 1) !== paragraphs[first]
		|| before.shape === 'mark' || before.isConjunction || before.isAdverb || before.isCalendarWord || before.isPersonNoun || before.isPluralPersonNoun;
};

/** True if a subject can end before a word: said Roe and Poe |, of the union. */
const canFollowSubject = ({words, passages, paragraphs}: Tokens, end: number): boolean => {
	const after = words[end];
	return after === undefined || (passages[end] ?? -1) >= 0 || paragraphs[end] !== intAt(paragraphs, end - 1) || after.shape === 'mark' || after.isPreposition;
};

/**
 * Returns true if joined names are the subject of a clause.
 *
 * @param clause a clause whose subject is the last of the names if they precede its cue, else the first
 */
export const isJointSubject = ({tokens, mentions}: Pick<NamedText, 'tokens' | 'mentions'>, joint: JointNames, {subject, isInverted}: Pick<Clause, 'subject' | 'isInverted'>): boolean => {
	const [first, last] = [elementAt(mentions, joint[0] ?? -1), elementAt(mentions, joint.at(-1) ?? -1)];
	if (first === undefined || last === undefined) {
		return false;
	}

	return isInverted ? subject === joint[0] && canFollowSubject(tokens, last.to) : subject === joint.at(-1) && canPrecedeSubject(tokens, first.phraseFrom);
};
