import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Mention} from './mention.js';

const maxPhraseLength = 8;

/** Whether a word ends a noun phrase: a mark, a preposition, a verb that helps another, a pronoun. */
const endsPhrase = (word: Word): boolean => {
	if (word.shape === 'mark') {
		return word.lower !== '\'s';
	}

	return word.isPreposition || word.isConjunction || word.isAuxiliary || word.pronoun !== undefined;
};

/** The head of the noun phrase that begins at `from`, as a token, or -1 where it describes nobody. */
const headOf = (tokens: Tokens, from: number, determined: boolean): number => {
	let head = -1;
	for (let at = from; at < tokens.count && at - from < maxPhraseLength && tokens.passages[at] === tokens.passages[from]; at++) {
		const word = tokens.words[at];
		if (word === undefined || endsPhrase(word) || (word.isDeterminer && at > from)) {
			break;
		}

		// "reports" and "states" are verbs too: after a head, a cue is the verb.
		const names = word.isPersonNoun || word.isPluralPersonNoun || word.isOrganizationNoun;
		if (head !== -1 && (word.cueStrength > 0 || (!names && word.shape === 'lower'))) {
			break;
		}

		if (names && (determined || word.isPluralPersonNoun || word.isPersonNoun)) {
			head = at;
		}
	}

	return head;
};

/** Whether "that" begins a clause rather than a description: "said that 38 people …", "reports that the mayor …". */
const opensClause = ({words}: Tokens, index: number, head: number): boolean => {
	if (words[index]?.lower !== 'that') {
		return false;
	}

	const before = elementAt(words, index - 1);
	return elementAt(words, index + 1)?.isDeterminer === true || elementAt(words, head)?.isPluralPersonNoun === true || (before !== undefined && (before.cueStrength > 0 || before.isSpeechNoun));
};

const genderOfHead = (tokens: Tokens, head: number): Gender | undefined => elementAt(tokens.words, head)?.gender;

/** "campaign manager Jane Doe": a title, not a description. */
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

/** Finds descriptions of persons and bodies: "a spokesman", "the Russian leader", "critics". */
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
			// "said that | the mayor …": the description begins with the next word.
			continue;
		}

		if (word.isDeterminer || !isTitleOfName(tokens, head)) {
			found.push(nominalMention(tokens, from, head));
		}

		index = head;
	}

	return found;
};

/** Finds the pronouns of the third person, and "I" and "we" for what they are worth. */
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
