import {get, numberAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';
import {has, sign} from '../lexicon/token-flags.js';
import {type Mention} from './mention.js';

const longest = 8;

/** Whether a word ends a noun phrase: a mark, a preposition, a verb that helps another, a pronoun. */
const endsPhrase = (word: Word): boolean => {
	if (word.shape === 'mark') {
		return word.lower !== '\'s';
	}

	return word.preposition || word.conjunction || word.auxiliary || word.pronoun !== undefined;
};

/** The head of the noun phrase that begins at `from`, as a token, or -1 where it describes nobody. */
const headOf = (tokens: Tokens, from: number, determined: boolean): number => {
	let head = -1;
	for (let at = from; at < tokens.count && at - from < longest && tokens.passages[at] === tokens.passages[from]; at++) {
		const word = tokens.words[at];
		if (word === undefined || endsPhrase(word) || (word.determiner && at > from)) {
			break;
		}

		// "reports" and "states" are verbs too: after a head, a cue is the verb.
		const names = word.person || word.persons || word.body;
		if (head !== -1 && (word.cue > 0 || (!names && word.shape === 'lower'))) {
			break;
		}

		if (names && (determined || word.persons || word.person)) {
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

	const before = get(words, index - 1);
	return get(words, index + 1)?.determiner === true || get(words, head)?.persons === true || (before !== undefined && (before.cue > 0 || before.speechNoun));
};

const genderOfHead = (tokens: Tokens, head: number): Gender | undefined => get(tokens.words, head)?.gender;

/** "campaign manager Jane Doe": a title, not a description. */
const isTitleOfName = ({words}: Tokens, head: number): boolean => {
	const after = get(words, head + 1);
	return after !== undefined && (after.shape === 'capital' || after.shape === 'upper') && !after.calendar;
};

const description = (tokens: Tokens, from: number, head: number): Mention => ({
	start: tokens.starts[from] ?? 0,
	end: numberAt(tokens.ends, head) ?? 0,
	kind: 'description',
	from,
	to: head + 1,
	phraseFrom: from,
	plural: get(tokens.words, head)?.persons === true && !(get(tokens.words, head)?.person),
	gender: genderOfHead(tokens, head),
	entity: -1,
});

/** Finds descriptions of persons and bodies: "a spokesman", "the Russian leader", "critics". */
export const findDescriptions = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const word = has(tokens.signs, index, sign.describes) ? tokens.words[index] : undefined;
		if (word === undefined) {
			continue;
		}

		const head = headOf(tokens, word.determiner ? index + 1 : index, word.determiner);
		if (head < 0) {
			continue;
		}

		const from = opensClause(tokens, index, head) ? index + 1 : index;
		if (from > index && get(tokens.words, from)?.determiner === true) {
			// "said that | the mayor …": the description begins with the next word.
			continue;
		}

		if (word.determiner || !isTitleOfName(tokens, head)) {
			found.push(description(tokens, from, head));
		}

		index = head;
	}

	return found;
};

/** Finds the pronouns of the third person, and "I" and "we" for what they are worth. */
export const findPronouns = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const word = has(tokens.signs, index, sign.pronoun) ? tokens.words[index] : undefined;
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
			plural: word.pronoun === 'plural' || word.lower === 'we',
			gender: word.pronoun === 'male' || word.pronoun === 'female' ? word.pronoun : undefined,
			entity: -1,
		});
	}

	return found;
};
