import * as calendarWords from '../words/calendar.js';
import * as givenNames from '../words/given-names.js';
import * as organizations from '../words/organizations.js';
import * as places from '../words/places.js';
import {leadingSurnames, surnames as familyNames, vietnameseSurnames} from '../words/surnames.js';
import * as worldNames from '../words/world-names.js';
import {lowerCaseBits, writtenFormBits} from './word-bits.js';
import {
	endsAsPlace, hasFormOfInitials, isCompound, shapeOf, withoutAccents,
} from './word-shape.js';
import {addLowerCaseBit, lowerCaseBitsOf} from './word-lists.js';
import {PackedWord} from './packed-word.js';
import {type WordShape, type Word} from './word.js';

export {type Gender, type WordShape as Shape, type Word} from './word.js';

const maleGiven = new Set([...givenNames.maleNames, ...worldNames.worldMaleNames]);
const femaleGiven = new Set([...givenNames.femaleNames, ...worldNames.worldFemaleNames]);
const calendar = new Set(calendarWords.calendar);
const placeNames = new Set([...places.countries, ...places.states, ...places.cities]);
const organizationNames = new Set(organizations.organizationNames);
const companyForms = new Set(organizations.legalForms);
const organizationOpeners = new Set(organizations.organizationOpeners);
const familiesFirst = new Set([...leadingSurnames, ...vietnameseSurnames]);
const vietnam = new Set(vietnameseSurnames);
const placeOpeners = new Set(places.placeOpeners);
const surnames = new Set(familyNames);
const organizationPhrases = new Set(organizations.organizationNamesOfSeveralWords);
const linking = new Set(['of', 'the', 'and', 'for', 'on', 'de', 'to', 'in']);

/** Whether a name of several words, in lower case, is that of a known place. */
export const isPlaceName = (name: string): boolean => placeNames.has(name);

/** Whether a name of several words, in lower case, is that of a known organization. */
export const isOrganizationName = (name: string): boolean => organizationPhrases.has(name) || organizationNames.has(name);

/** The known names of several words, by their first word; each as words, longest first. */
const phrases = new Map<string, string[][]>();
for (const phrase of [...placeNames, ...organizationPhrases]) {
	const words = phrase.split(' ');
	const [first] = words;
	if (first !== undefined && words.length > 1) {
		const others = phrases.get(first);
		if (others === undefined) {
			phrases.set(first, [words]);
			addLowerCaseBit('opensKnownName', first);
		} else {
			others.push(words);
			others.sort((a, b) => b.length - a.length);
		}
	}
}

/** How many of the words from `from` on are a known name of several words; else 0. */
export const knownNameLength = (words: readonly Word[], from: number): number => {
	for (const phrase of phrases.get(words[from]?.lower ?? '') ?? []) {
		if (phrase.every((part, index) => words[from + index]?.lower === part && (words[from + index]?.shape !== 'lower' || linking.has(part)))) {
			return phrase.length;
		}
	}

	return 0;
};

/* eslint-disable no-bitwise -- Bits, see `writtenFormBits`. */

const bit = (whether: boolean, value: number): number => whether ? value : 0;

const givenBits = (name: string): number => bit(maleGiven.has(name), writtenFormBits.maleName) | bit(femaleGiven.has(name), writtenFormBits.femaleName);

/** The gender of a given name, written with or without its accents, alone or as the first of two: "Jean-Pierre". */
const givenNameBitsOf = (lower: string): number => {
	const hyphen = lower.indexOf('-');
	const name = hyphen > 2 ? lower.slice(0, hyphen) : lower;
	const bits = givenBits(name);
	return bits === 0 ? givenBits(withoutAccents(name)) : bits;
};

const isSurname = (lower: string, plain: string): boolean => surnames.has(lower) || surnames.has(plain.slice(plain.lastIndexOf('-') + 1));

/** Whether a word has the form of initials and is no known place or body, as "U.S." is. */
const isInitials = (text: string, lower: string): boolean => hasFormOfInitials(text) && !companyForms.has(text) && !placeNames.has(lower) && !organizationNames.has(lower);

/** Whether a list has a word, which is a small word too unless it is in capitals: "US", "WHO". */
const isListed = (list: ReadonlySet<string>, small: string, lower: string, shape: WordShape): boolean => list.has(lower) && (lower !== small || shape === 'upper');

/** What a word with a capital may be the name of, or part of one. */
const nameBitsOf = (text: string, lower: string, shape: WordShape): number => {
	const plain = withoutAccents(lower);
	return givenNameBitsOf(lower)
		| bit(calendar.has(lower), writtenFormBits.calendar)
		| bit(isListed(placeNames, 'us', lower, shape), writtenFormBits.placeName)
		| bit(isListed(organizationNames, 'who', lower, shape), writtenFormBits.organizationName)
		| bit(isSurname(lower, plain), writtenFormBits.surname)
		| bit(isInitials(text, lower), writtenFormBits.initials)
		| bit(placeOpeners.has(lower), writtenFormBits.opensPlaceName)
		| bit(familiesFirst.has(plain), writtenFormBits.leadingSurname)
		| bit(vietnam.has(plain), writtenFormBits.vietnameseSurname)
		| bit(organizationOpeners.has(lower), writtenFormBits.opensOrganizationName)
		| bit(endsAsPlace(lower), writtenFormBits.placeEnding);
};

const isAdverb = (lower: string): boolean => lower.length > 4 && lower.endsWith('ly') && !lower.endsWith('family');

/** What is known of a word. */
export const lookUpWord = (text: string): Word => {
	const shape = shapeOf(text);
	const small = text.toLowerCase();
	const lowered = small.includes('’') ? small.replaceAll('’', '\'') : small;
	const lower = lowered.endsWith('.') && lowered.length > 1 ? lowered.slice(0, -1) : lowered;
	const isCompanyForm = companyForms.has(text);
	const kinds = lowerCaseBitsOf(lower)
		| bit(shape === 'lower' && isAdverb(lower), lowerCaseBits.adverb)
		| bit(isCompanyForm, lowerCaseBits.organizationNamePart);
	const traits = bit(!lower.endsWith('ing'), writtenFormBits.finite)
		| bit(isCompound(text), writtenFormBits.compound)
		| bit(isCompanyForm, writtenFormBits.legalForm)
		| (shape === 'capital' || shape === 'upper' ? nameBitsOf(text, lower, shape) : 0);
	return new PackedWord({text, lower, shape}, kinds, traits);
};

/* eslint-enable no-bitwise */
