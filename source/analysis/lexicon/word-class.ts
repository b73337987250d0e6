import {cueStrength} from './cue-strength.js';
import {type WordProperties} from './word.js';

/** The classes of words and marks that models distinguish. Models know the classes by these numbers. */
export const wordClass = {
	none: 0,
	comma: 1,
	colon: 2,
	fullStop: 3,
	lineBreak: 4,
	dash: 5,
	questionOrExclamation: 6,
	openingBracket: 7,
	closingBracket: 8,
	semicolon: 9,
	otherMark: 10,
	/** Any token inside a passage: see `wordClassAt`. */
	insidePassage: 11,
	possessive: 12,
	relativePronoun: 13,
	that: 14,
	auxiliary: 15,
	preposition: 16,
	conjunction: 17,
	stanceCue: 18,
	speechCue: 19,
	sayCue: 20,
	adverb: 21,
	determiner: 22,
	pronoun: 23,
	otherLowerCase: 24,
	endsInEd: 25,
	endsInIng: 26,
	endsInS: 27,
	calendarWord: 28,
	capitalizedOrNumber: 29,
} as const;

const marksByClass: ReadonlyArray<readonly [marks: string, markClass: number]> = [
	[',', wordClass.comma],
	[':', wordClass.colon],
	['.', wordClass.fullStop],
	['\n', wordClass.lineBreak],
	['—–-', wordClass.dash],
	['?!', wordClass.questionOrExclamation],
	['([', wordClass.openingBracket],
	[')]', wordClass.closingBracket],
	[';', wordClass.semicolon],
];

/** Returns the class of a mark, or `wordClass.none` for an empty string. */
export const markClassOf = (text: string): number => {
	if (text === '') {
		return wordClass.none;
	}

	const found = marksByClass.find(([marks]) => marks.includes(text));
	return found === undefined ? wordClass.otherMark : found[1];
};

/** Returns the class of a word in lower case by its ending. */
const endingClassOf = (lower: string): number => {
	if (lower.endsWith('ed')) {
		return wordClass.endsInEd;
	}

	if (lower.endsWith('ing')) {
		return wordClass.endsInIng;
	}

	return lower.endsWith('s') ? wordClass.endsInS : wordClass.otherLowerCase;
};

/** Returns the class of a function word, or `wordClass.none` for any other word. */
const functionClassOf = (word: WordProperties): number => {
	if (word.lower === 'who' || word.lower === 'which' || word.lower === 'that') {
		return word.lower === 'that' ? wordClass.that : wordClass.relativePronoun;
	}

	if (word.isAuxiliary) {
		return wordClass.auxiliary;
	}

	if (word.isPreposition) {
		return wordClass.preposition;
	}

	return word.isConjunction ? wordClass.conjunction : wordClass.none;
};

const cueClassOf = (word: WordProperties): number => {
	if (word.cueStrength === cueStrength.say) {
		return wordClass.sayCue;
	}

	return word.cueStrength === cueStrength.speech ? wordClass.speechCue : wordClass.stanceCue;
};

/** True if a token is the ending of a genitive: "the mayor|’s". */
export const isGenitive = (word: Pick<WordProperties, 'lower'> | undefined): boolean => word?.lower === '\'s' || word?.lower === '’s';

/** Returns the class of a word or mark. */
export const wordClassOf = (word: WordProperties): number => {
	if (word.shape === 'mark') {
		return isGenitive(word) ? wordClass.possessive : markClassOf(word.text);
	}

	const functionClass = functionClassOf(word);
	if (functionClass !== wordClass.none) {
		return functionClass;
	}

	if (word.cueStrength > cueStrength.none && word.shape === 'lower') {
		return cueClassOf(word);
	}

	if (word.isAdverb) {
		return wordClass.adverb;
	}

	if (word.isDeterminer) {
		return wordClass.determiner;
	}

	if (word.pronoun !== undefined) {
		return wordClass.pronoun;
	}

	if (word.shape === 'lower') {
		return endingClassOf(word.lower);
	}

	return word.isCalendarWord ? wordClass.calendarWord : wordClass.capitalizedOrNumber;
};

/** Prepositions by the role that they give to the name after them. The number of a role is its position, counted from 1. */
const prepositionsByRole = ['by', 'to', 'of', 'for', 'with', 'from', 'in at', 'on about', 'against', 'as like', 'between than'];
const roles = new Map(prepositionsByRole.flatMap((words, index) => words.split(' ').map(word => [word, index + 1] as const)));

/** Returns the number of the role that a preposition gives to the name after it, or 0 if models do not distinguish it. */
export const prepositionRoleOf = (preposition: string): number => roles.get(preposition) ?? 0;
