import {elementAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';

/** Words before "in" and the name of a journal. */
const publications = new WordSet('study published paper appeared article writing findings research report reported results');

/** In tokens, from the place to the dash. */
const maxDatelineLength = 8;

/** In tokens, from the comma to the type noun. */
const maxAppositionLength = 7;

/** True if a word is not a noun, so that a name before it does not modify it. */
export const isFunctionWord = (word: Word): boolean => word.isAuxiliary || word.isPreposition || word.isConjunction
	|| word.isAdverb || word.isDeterminer || word.cueStrength > 0 || word.pronoun !== undefined;

/** True if a name follows a type noun for places and "of": "the town of X". */
export const followsPlaceNoun = (words: readonly Word[], from: number): boolean => {
	const noun = elementAt(words, from - 2);
	return elementAt(words, from - 1)?.lower === 'of' && noun?.typeNoun === 'place' && noun.shape === 'lower';
};

/** True if a name follows a type noun for organizations: "the carrier X". */
export const followsOrganizationNoun = (words: readonly Word[], from: number): boolean => {
	const before = elementAt(words, from - 1);
	return before?.typeNoun === 'organization' && before.shape === 'lower';
};

/** True if a name follows a type noun for things: "the trawler X", "whose novel The X", "a study in X". */
export const followsThingNoun = (words: readonly Word[], from: number): boolean => {
	const before = elementAt(words, from - 1);
	const noun = before?.lower === 'the' ? elementAt(words, from - 2) : before;
	return (noun?.typeNoun === 'thing' && noun.shape === 'lower') || (before?.lower === 'in' && publications.has(elementAt(words, from - 2)));
};

/** True if a word is the ending of a genitive: "the country|’s largest brewer". */
const isGenitive = (word: Word): boolean => word.lower === '\'s';

/** Returns the type that an apposition gives to the name before it: "X, a small town …", "X, the county’s oldest brewer", "X, a farmer". */
export const appositiveTypeNoun = (words: readonly Word[], to: number): Word['typeNoun'] | 'person' => {
	if (words[to]?.text !== ',' || words[to + 1]?.isDeterminer !== true) {
		return undefined;
	}

	for (let at = to + 2; at < to + maxAppositionLength; at++) {
		const word = words[at];
		const next = words[at + 1];
		if (word === undefined || (word.shape === 'mark' && !isGenitive(word)) || word.isPreposition) {
			return undefined;
		}

		const endsPhrase = next?.shape !== 'lower' || isFunctionWord(next);
		if ((word.typeNoun !== undefined || word.isPersonNoun) && endsPhrase && (next === undefined || !isGenitive(next))) {
			return word.isPersonNoun ? 'person' : word.typeNoun;
		}
	}

	return undefined;
};

/** True if a noun for a person and a comma precede a name: "the notary, X". */
export const followsPersonNoun = (words: readonly Word[], from: number): boolean => {
	const noun = elementAt(words, from - 2);
	return elementAt(words, from - 1)?.text === ',' && noun?.shape === 'lower' && noun.isPersonNoun;
};

/** True if a name is followed by the dash of a dateline: "FORGE, Pa. —", "LONDON (Reuters) -", "LONDON, May 3 —". */
export const precedesDatelineDash = (words: readonly Word[], to: number): boolean => {
	for (let at = to; at < to + maxDatelineLength; at++) {
		const word = words[at];
		if (word === undefined || word.text === '\n' || word.shape === 'lower') {
			return false;
		}

		if (word.text === '—' || word.text === '–' || word.text === '-') {
			return true;
		}
	}

	return false;
};
