import * as cues from '../words/cues.js';
import * as grammar from '../words/function-words.js';
import * as organizations from '../words/organizations.js';
import * as people from '../words/people.js';
import * as places from '../words/places.js';
import * as titles from '../words/titles.js';
import {lowerCaseBits} from './word-bits.js';
import {inflect, plural} from './inflect.js';

const formsOfSayAndTell = 'say says said saying tell tells told telling'.split(' ');
const withPlural = (noun: string): string[] => [noun, plural(noun)];
const personNouns = [...people.personNouns, ...people.maleNouns, ...people.femaleNouns];

/** The words that have each property, in lower case. */
const lists: ReadonlyArray<readonly [property: keyof typeof lowerCaseBits, words: readonly string[]]> = [
	['speechNoun', cues.speechNouns.flatMap(noun => withPlural(noun))],
	['title', titles.titles],
	['title', titles.maleHonorifics],
	['title', titles.femaleHonorifics],
	['determiner', grammar.determiners],
	['preposition', grammar.prepositions],
	['conjunction', grammar.conjunctions],
	['auxiliary', grammar.auxiliaries],
	['adverb', grammar.adverbs],
	['common', grammar.commonWords],
	['personNoun', personNouns],
	['pluralPersonNoun', people.irregularPlurals],
	['pluralPersonNoun', personNouns.map(noun => plural(noun))],
	['organizationNoun', people.organizationNouns.flatMap(noun => withPlural(noun))],
	['modifier', people.modifiers],
	['placeNamePart', places.placeNameParts],
	['nationality', places.nationalities],
	['organizationNamePart', organizations.organizationNameParts],
	['maleNoun', people.maleNouns],
	['maleNoun', titles.maleHonorifics],
	['femaleNoun', people.femaleNouns],
	['femaleNoun', titles.femaleHonorifics],
	['say', formsOfSayAndTell],
	['speech', cues.speechVerbs.flatMap(verb => inflect(verb))],
	['speech', cues.irregularSpeechVerbs],
	['stance', cues.stanceVerbs.flatMap(verb => inflect(verb))],
	['stance', cues.irregularStanceVerbs],
	['malePronoun', grammar.malePronouns],
	['femalePronoun', grammar.femalePronouns],
	['pluralPronoun', grammar.pluralPronouns],
	['otherPronoun', grammar.otherPronouns],
	['placeTypeNoun', places.placeTypeNouns],
	['organizationTypeNoun', organizations.organizationTypeNouns],
	['thingTypeNoun', organizations.vesselTypeNouns],
	['thingTypeNoun', organizations.thingTypeNouns],
];

// One map instead of a set for each list: a new word is looked up once, not thirty times.
const bitsByWord = new Map<string, number>();

/* eslint-disable no-bitwise -- The properties of a word are bits, see `lowerCaseBits`. */

/** Gives a word in lower case a property. */
export const addLowerCaseBit = (property: keyof typeof lowerCaseBits, word: string): void => {
	bitsByWord.set(word, (bitsByWord.get(word) ?? 0) | lowerCaseBits[property]);
};

for (const [property, words] of lists) {
	for (const word of words) {
		addLowerCaseBit(property, word);
	}
}

/** Returns the `lowerCaseBits` of a word. */
export const lowerCaseBitsOf = (lower: string): number => {
	const bits = bitsByWord.get(lower) ?? 0;
	return (bits & lowerCaseBits.nationality) === 0 && isNationality(lower) ? bits | lowerCaseBits.nationality : bits;
};

const isListedNationality = (lower: string): boolean => ((bitsByWord.get(lower) ?? 0) & lowerCaseBits.nationality) !== 0;

/** True if a word is the plural of a nationality or religion, or a compound with one: "Mexican-Americans". */
const isNationality = (lower: string): boolean => {
	if (lower.endsWith('s') && isListedNationality(lower.slice(0, -1))) {
		return true;
	}

	const hyphen = lower.lastIndexOf('-');
	return hyphen > 0 && ((lowerCaseBitsOf(lower.slice(hyphen + 1)) & lowerCaseBits.nationality) !== 0 || isListedNationality(lower.slice(0, hyphen)));
};

/* eslint-enable no-bitwise */
