import {type WordProperties, type NameWordFeatures} from './word.js';

const innerCapital = /.\p{Lu}/v;

const prefixedSurname = /^(?:Mc|Mac|O['’]|D['’]|De|Van)\p{Lu}/v;

const digit = /\d/v;

/** Endings that tell something of a word, longest first. */
const endings = new Map([
	...['tion', 'sion', 'ment', 'ness', 'care'].map((ending): [string, number] => [ending, 4]),
	...['ists', 'ians'].map((ending): [string, number] => [ending, 5]),
	...['land', 'burg', 'stan'].map((ending): [string, number] => [ending, 8]),
	...['tech', 'corp'].map((ending): [string, number] => [ending, 12]),
	['ville', 8],
	['gate', 13],
	['ing', 1],
	['ity', 4],
	['ism', 4],
	['ers', 5],
	['ans', 5],
	['ist', 6],
	['ian', 6],
	['ton', 9],
	['son', 10],
	['man', 10],
	['ics', 12],
	['act', 13],
	['ed', 2],
	['ly', 3],
	['er', 7],
	['ia', 11],
	['ez', 10],
	['es', 14],
	['s', 15],
	['o', 16],
	['a', 17],
	['i', 18],
	['y', 19],
	['e', 20],
]);

const longestEnding = 5;

/** The group of the ending of a word, 0 where it tells nothing. */
const endingOf = (word: string): number => {
	for (let length = Math.min(longestEnding, word.length - 1); length > 0; length--) {
		const group = endings.get(word.slice(-length));
		if (group !== undefined) {
			return group;
		}
	}

	return 0;
};

/** Shapes of a word: one capital, many, a capital inside, with a hyphen, digits or full stops. */
const shapeOf = (word: WordProperties): number => {
	const {text, shape, isInitials} = word;
	if (text.includes('.')) {
		return isInitials ? 1 : 2;
	}

	if (text.includes('-')) {
		return 3;
	}

	if (shape === 'upper') {
		return digit.test(text) ? 4 : 5;
	}

	if (prefixedSurname.test(text)) {
		return 6;
	}

	return innerCapital.test(text) ? 7 : 0;
};

/** What a word is in the vocabulary, as a number: a common noun or verb is seldom a name. */
const vocabulary = (word: WordProperties): number => {
	if (word.isPersonNoun || word.isPluralPersonNoun) {
		return 1;
	}

	if (word.isOrganizationNoun) {
		return 2;
	}

	if (word.cueStrength > 0) {
		return 3;
	}

	if (word.isCommon) {
		return 4;
	}

	if (word.isAdverb) {
		return 5;
	}

	return word.isTitle ? 6 : (word.isModifier ? 7 : 0);
};

/** The features of a word in a name. */
export const nameFeaturesOf = (word: WordProperties): NameWordFeatures => ({shape: shapeOf(word), ending: endingOf(word.lower), vocabularyClass: vocabulary(word)});
