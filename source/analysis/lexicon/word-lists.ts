import * as cues from '../words/cues.js';
import * as grammar from '../words/function-words.js';
import * as organizations from '../words/organizations.js';
import * as people from '../words/people.js';
import * as places from '../words/places.js';
import * as titles from '../words/titles.js';
import {lowerCaseBits} from './word-bits.js';
import {inflect, plural} from './inflect.js';

const say = 'say says said saying tell tells told telling'.split(' ');
const withPlural = (noun: string): string[] => [noun, plural(noun)];
const personNouns = [...people.personNouns, ...people.maleNouns, ...people.femaleNouns];

/** The words of each kind, in lower case. */
const lists: ReadonlyArray<readonly [kind: keyof typeof lowerCaseBits, words: readonly string[]]> = [
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
	['say', say],
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

// One map rather than a set for each list: a new word is looked up once, not thirty times.
const found = new Map<string, number>();

/* eslint-disable no-bitwise -- Bits, see `lowerCaseBits`. */

/** Counts a word among those of a kind. */
export const addLowerCaseBit = (kind: keyof typeof lowerCaseBits, word: string): void => {
	found.set(word, (found.get(word) ?? 0) | lowerCaseBits[kind]);
};

for (const [kind, words] of lists) {
	for (const word of words) {
		addLowerCaseBit(kind, word);
	}
}

/** What the lists say of a word in lower case: `lowerCaseBits`. */
export const lowerCaseBitsOf = (lower: string): number => {
	const kinds = found.get(lower) ?? 0;
	return (kinds & lowerCaseBits.nationality) === 0 && isNationality(lower) ? kinds | lowerCaseBits.nationality : kinds;
};

const isListedNationality = (lower: string): boolean => ((found.get(lower) ?? 0) & lowerCaseBits.nationality) !== 0;

/** Whether a word is the name of a people or a creed in the plural or beside a hyphen: "Mexican-Americans". */
const isNationality = (lower: string): boolean => {
	if (lower.endsWith('s') && isListedNationality(lower.slice(0, -1))) {
		return true;
	}

	const hyphen = lower.lastIndexOf('-');
	return hyphen > 0 && ((lowerCaseBitsOf(lower.slice(hyphen + 1)) & lowerCaseBits.nationality) !== 0 || isListedNationality(lower.slice(0, hyphen)));
};

/* eslint-enable no-bitwise */
