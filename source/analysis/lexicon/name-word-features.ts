import {cueStrength} from './cue-strength.js';
import {type NameWordFeatures, type WordProperties} from './word.js';

const innerCapital = /.\p{Lu}/v;

const prefixedSurname = /^(?:Mc|Mac|O['’]|D['’]|De|Van)\p{Lu}/v;

const digit = /\d/v;

/** Informative word endings. Models know an ending by the number of its group; 0 stands for all other endings. */
const endingGroups: ReadonlyArray<readonly [endings: string, group: number]> = [
	['tion sion ment ness care ity ism', 4],
	['ists ians ers ans', 5],
	['land burg stan ville', 8],
	['tech corp ics', 12],
	['gate act', 13],
	['ing', 1],
	['ed', 2],
	['ly', 3],
	['ist ian', 6],
	['er', 7],
	['ton', 9],
	['son man ez', 10],
	['ia', 11],
	['es', 14],
	['s', 15],
	['o', 16],
	['a', 17],
	['i', 18],
	['y', 19],
	['e', 20],
];

const groupByEnding = new Map(endingGroups.flatMap(([endings, group]) => endings.split(' ').map(ending => [ending, group] as const)));

const maxEndingLength = 5;

/** Returns the group of the longest informative ending of a word, or 0. */
const endingGroupOf = (word: string): number => {
	for (let length = Math.min(maxEndingLength, word.length - 1); length > 0; length--) {
		const group = groupByEnding.get(word.slice(-length));
		if (group !== undefined) {
			return group;
		}
	}

	return 0;
};

/** The shapes of words in names. Models know the shapes by these numbers. */
const nameShape = {
	plain: 0,
	initials: 1,
	abbreviation: 2,
	hyphenated: 3,
	capitalsWithDigits: 4,
	capitals: 5,
	prefixedSurname: 6,
	innerCapital: 7,
} as const;

const nameShapeOf = (word: WordProperties): number => {
	const {text, shape, isInitials} = word;
	if (text.includes('.')) {
		return isInitials ? nameShape.initials : nameShape.abbreviation;
	}

	if (text.includes('-')) {
		return nameShape.hyphenated;
	}

	if (shape === 'upper') {
		return digit.test(text) ? nameShape.capitalsWithDigits : nameShape.capitals;
	}

	if (prefixedSurname.test(text)) {
		return nameShape.prefixedSurname;
	}

	return innerCapital.test(text) ? nameShape.innerCapital : nameShape.plain;
};

/** The kinds of common nouns, verbs and modifiers that words of names also are. Models know them by these numbers. */
const vocabularyClass = {
	unknown: 0,
	personNoun: 1,
	organizationNoun: 2,
	cue: 3,
	common: 4,
	adverb: 5,
	title: 6,
	modifier: 7,
} as const;

const vocabularyClassOf = (word: WordProperties): number => {
	if (word.isPersonNoun || word.isPluralPersonNoun) {
		return vocabularyClass.personNoun;
	}

	if (word.isOrganizationNoun) {
		return vocabularyClass.organizationNoun;
	}

	if (word.cueStrength > cueStrength.none) {
		return vocabularyClass.cue;
	}

	if (word.isCommon) {
		return vocabularyClass.common;
	}

	if (word.isAdverb) {
		return vocabularyClass.adverb;
	}

	if (word.isTitle) {
		return vocabularyClass.title;
	}

	return word.isModifier ? vocabularyClass.modifier : vocabularyClass.unknown;
};

/** Returns the features of a word in a name. */
export const nameFeaturesOf = (word: WordProperties): NameWordFeatures => ({
	shape: nameShapeOf(word), ending: endingGroupOf(word.lower), vocabularyClass: vocabularyClassOf(word),
});
