import {type WordProperties} from './word.js';

/** The marks of each kind, in the order of their numbers, which begin at 1. */
const markKinds = [',', ':', '.', '\n', '—–-', '?!', '([', ')]', ';'];
const otherMark = 10;

/** What kind of mark a character is, as a number; 0 for none. */
export const markClassOf = (text: string): number => {
	if (text === '') {
		return 0;
	}

	const index = markKinds.findIndex(marks => marks.includes(text));
	return index === -1 ? otherMark : index + 1;
};

/** What kind of word in lower case it is by its ending, as a number. */
const endingClassOf = (lower: string): number => {
	if (lower.endsWith('ed')) {
		return 25;
	}

	if (lower.endsWith('ing')) {
		return 26;
	}

	return lower.endsWith('s') ? 27 : 24;
};

/** What kind of function word it is, as a number, or 0 for none. */
const functionClassOf = (word: WordProperties): number => {
	if (word.lower === 'who' || word.lower === 'which' || word.lower === 'that') {
		return word.lower === 'that' ? 14 : 13;
	}

	if (word.isAuxiliary) {
		return 15;
	}

	if (word.isPreposition) {
		return 16;
	}

	return word.isConjunction ? 17 : 0;
};

/** What kind of word or mark it is, as a number from 0 to 29: what a tree may ask of a neighbour. */
export const wordClassOf = (word: WordProperties): number => {
	if (word.shape === 'mark') {
		return word.lower === '\'s' || word.lower === '’s' ? 12 : markClassOf(word.text);
	}

	const group = functionClassOf(word);
	if (group > 0) {
		return group;
	}

	if (word.cueStrength > 0 && word.shape === 'lower') {
		return 17 + word.cueStrength;
	}

	if (word.isAdverb) {
		return 21;
	}

	if (word.isDeterminer) {
		return 22;
	}

	if (word.pronoun !== undefined) {
		return 23;
	}

	if (word.shape === 'lower') {
		return endingClassOf(word.lower);
	}

	return word.isCalendarWord ? 28 : 29;
};

/** Prepositions by the role they give to the name after them, in the order of the roles' numbers, which begin at 1. */
const prepositions = ['by', 'to', 'of', 'for', 'with', 'from', 'in at', 'on about', 'against', 'as like', 'between than'];
const roles = new Map(prepositions.flatMap((words, index) => words.split(' ').map(word => [word, index + 1] as const)));

/** The role that a preposition gives to the name after it, as a number; 0 for none that a tree may ask for. */
export const prepositionRoleOf = (preposition: string): number => roles.get(preposition) ?? 0;
