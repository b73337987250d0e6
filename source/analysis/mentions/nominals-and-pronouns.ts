import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Mention} from './mention.js';

/** In tokens. */
const maxPhraseLength = 8;

/** True if a word ends a noun phrase: a mark, preposition, conjunction, auxiliary or pronoun. */
const endsPhrase = (word: Word): boolean => {
	if (word.shape === 'mark') {
		return word.lower !== '\'s';
	}

	return word.isPreposition || word.isConjunction || word.isAuxiliary || word.pronoun !== undefined;
};

/**
 * Returns the head of the noun phrase that begins at `from`, as a token. Returns -1 if the phrase has no noun for a person
 * or an organization.
 *
 * @param isDetermined true if a determiner precedes `from`
 */
const headOf = (tokens: Tokens, from: number, isDetermined: boolean): number => {
	let head = -1;
	for (let at = from; at < tokens.count && at - from < maxPhraseLength && tokens.passages[at] === tokens.passages[from]; at++) {
		const word = tokens.words[at];
		if (word === undefined || endsPhrase(word) || (word.isDeterminer && at > from)) {
			break;
		}

		// "reports" and "states" are verbs too: a cue after the head is the verb.
		const canBeHead = word.isPersonNoun || word.isPluralPersonNoun || word.isOrganizationNoun;
		if (head !== -1 && (word.cueStrength > 0 || (!canBeHead && word.shape === 'lower'))) {
			break;
		}

		if (canBeHead && (isDetermined || word.isPluralPersonNoun || word.isPersonNoun)) {
			head = at;
		}
	}

	return head;
};

/** True if "that" is a conjunction, not a determiner: "said that 38 people …", "reports that the mayor …". */
const opensClause = ({words}: Tokens, index: number, head: number): boolean => {
	if (words[index]?.lower !== 'that') {
		return false;
	}

	const before = elementAt(words, index - 1);
	return elementAt(words, index + 1)?.isDeterminer === true || elementAt(words, head)?.isPluralPersonNoun === true || (before !== undefined && (before.cueStrength > 0 || before.isSpeechNoun));
};

const genderOfHead = (tokens: Tokens, head: number): Gender | undefined => elementAt(tokens.words, head)?.gender;

/** True if a phrase is the title of the name after it: "campaign manager Jane Doe". */
const isTitleOfName = ({words}: Tokens, head: number): boolean => {
	const after = elementAt(words, head + 1);
	return after !== undefined && (after.shape === 'capital' || after.shape === 'upper') && !after.isCalendarWord;
};

const nominalMention = (tokens: Tokens, from: number, head: number): Mention => ({
	start: tokens.starts[from] ?? 0,
	end: intAt(tokens.ends, head) ?? 0,
	kind: 'nominal',
	from,
	to: head + 1,
	phraseFrom: from,
	isPlural: elementAt(tokens.words, head)?.isPluralPersonNoun === true && !(elementAt(tokens.words, head)?.isPersonNoun),
	gender: genderOfHead(tokens, head),
	entity: -1,
});

/** Finds the nominal mentions of persons and organizations: "a spokesman", "the Russian leader", "critics". */
export const findNominals = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const word = hasFlag(tokens.flags, index, tokenFlag.nominalStart) ? tokens.words[index] : undefined;
		if (word === undefined) {
			continue;
		}

		const head = headOf(tokens, word.isDeterminer ? index + 1 : index, word.isDeterminer);
		if (head < 0) {
			continue;
		}

		const from = opensClause(tokens, index, head) ? index + 1 : index;
		if (from > index && elementAt(tokens.words, from)?.isDeterminer === true) {
			// "said that | the mayor …": the phrase begins at the next word.
			continue;
		}

		if (word.isDeterminer || !isTitleOfName(tokens, head)) {
			found.push(nominalMention(tokens, from, head));
		}

		index = head;
	}

	return found;
};

/** Finds the pronouns that can stand for a speaker or another person. */
export const findPronouns = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const word = hasFlag(tokens.flags, index, tokenFlag.pronoun) ? tokens.words[index] : undefined;
		if (word === undefined) {
			continue;
		}

		found.push({
			start: tokens.starts[index] ?? 0,
			end: tokens.ends[index] ?? 0,
			kind: 'pronoun',
			from: index,
			to: index + 1,
			phraseFrom: index,
			isPlural: word.pronoun === 'plural' || word.lower === 'we',
			gender: word.pronoun === 'male' || word.pronoun === 'female' ? word.pronoun : undefined,
			entity: -1,
		});
	}

	return found;
};
