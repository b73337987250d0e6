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

const maleNames = new Set([...givenNames.maleNames, ...worldNames.worldMaleNames]);
const femaleNames = new Set([...givenNames.femaleNames, ...worldNames.worldFemaleNames]);
const calendar = new Set(calendarWords.calendar);
const placeNames = new Set([...places.countries, ...places.states, ...places.cities]);
const organizationNames = new Set(organizations.organizationNames);
const companyForms = new Set(organizations.legalForms);
const organizationOpeners = new Set(organizations.organizationOpeners);
const leadingSurnameSet = new Set([...leadingSurnames, ...vietnameseSurnames]);
const vietnameseSurnameSet = new Set(vietnameseSurnames);
const placeOpeners = new Set(places.placeOpeners);
const surnames = new Set(familyNames);
const organizationPhrases = new Set(organizations.organizationNamesOfSeveralWords);
const linkingWords = new Set(['of', 'the', 'and', 'for', 'on', 'de', 'to', 'in']);

/** True if a name in lower case is that of a known place. */
export const isPlaceName = (name: string): boolean => placeNames.has(name);

/** True if a name in lower case is that of a known organization. */
export const isOrganizationName = (name: string): boolean => organizationPhrases.has(name) || organizationNames.has(name);

/** The known names of several words, by their first word. Each is a list of words; longer names come first. */
const knownNamesByFirstWord = new Map<string, string[][]>();
for (const phrase of [...placeNames, ...organizationPhrases]) {
	const words = phrase.split(' ');
	const [first] = words;
	if (first !== undefined && words.length > 1) {
		const others = knownNamesByFirstWord.get(first);
		if (others === undefined) {
			knownNamesByFirstWord.set(first, [words]);
			addLowerCaseBit('opensKnownName', first);
		} else {
			others.push(words);
			others.sort((a, b) => b.length - a.length);
		}
	}
}

/** Returns the number of words of the known name that begins at `from`, or 0 if none of several words begins there. */
export const knownNameLength = (words: readonly Word[], from: number): number => {
	for (const phrase of knownNamesByFirstWord.get(words[from]?.lower ?? '') ?? []) {
		if (phrase.every((part, index) => words[from + index]?.lower === part && (words[from + index]?.shape !== 'lower' || linkingWords.has(part)))) {
			return phrase.length;
		}
	}

	return 0;
};

/* eslint-disable no-bitwise -- The properties of a word are bits, see `writtenFormBits`. */

const bitIf = (condition: boolean, bit: number): number => condition ? bit : 0;

const givenBits = (name: string): number => bitIf(maleNames.has(name), writtenFormBits.maleName) | bitIf(femaleNames.has(name), writtenFormBits.femaleName);

/** Returns the gender bits of a given name, with or without accents. Of a double name like "Jean-Pierre" the first part counts. */
const givenNameBitsOf = (lower: string): number => {
	const hyphen = lower.indexOf('-');
	const name = hyphen > 2 ? lower.slice(0, hyphen) : lower;
	const bits = givenBits(name);
	return bits === 0 ? givenBits(withoutAccents(name)) : bits;
};

const isSurname = (lower: string, plain: string): boolean => surnames.has(lower) || surnames.has(plain.slice(plain.lastIndexOf('-') + 1));

/** True if a word looks like initials and is not a known place or organization like "U.S.". */
const isInitials = (text: string, lower: string): boolean => hasFormOfInitials(text) && !companyForms.has(text) && !placeNames.has(lower) && !organizationNames.has(lower);

/** True if a word is in a list. `functionWord` is listed too, but counts as a name in capitals only: "US", "WHO". */
const isListed = (list: ReadonlySet<string>, functionWord: string, lower: string, shape: WordShape): boolean => list.has(lower) && (lower !== functionWord || shape === 'upper');

/** Returns the bits of a capitalised word that tell which kinds of names it can be or belong to. */
const nameBitsOf = (text: string, lower: string, shape: WordShape): number => {
	const plain = withoutAccents(lower);
	return givenNameBitsOf(lower)
		| bitIf(calendar.has(lower), writtenFormBits.calendar)
		| bitIf(isListed(placeNames, 'us', lower, shape), writtenFormBits.placeName)
		| bitIf(isListed(organizationNames, 'who', lower, shape), writtenFormBits.organizationName)
		| bitIf(isSurname(lower, plain), writtenFormBits.surname)
		| bitIf(isInitials(text, lower), writtenFormBits.initials)
		| bitIf(placeOpeners.has(lower), writtenFormBits.opensPlaceName)
		| bitIf(leadingSurnameSet.has(plain), writtenFormBits.leadingSurname)
		| bitIf(vietnameseSurnameSet.has(plain), writtenFormBits.vietnameseSurname)
		| bitIf(organizationOpeners.has(lower), writtenFormBits.opensOrganizationName)
		| bitIf(endsAsPlace(lower), writtenFormBits.placeEnding);
};

const isAdverb = (lower: string): boolean => lower.length > 4 && lower.endsWith('ly') && !lower.endsWith('family');

/** Looks up a word in all word lists. */
export const lookUpWord = (text: string): Word => {
	const shape = shapeOf(text);
	const lowerCase = text.toLowerCase();
	const lowered = lowerCase.includes('’') ? lowerCase.replaceAll('’', '\'') : lowerCase;
	const lower = lowered.endsWith('.') && lowered.length > 1 ? lowered.slice(0, -1) : lowered;
	const isCompanyForm = companyForms.has(text);
	const kinds = lowerCaseBitsOf(lower)
		| bitIf(shape === 'lower' && isAdverb(lower), lowerCaseBits.adverb)
		| bitIf(isCompanyForm, lowerCaseBits.organizationNamePart);
	const traits = bitIf(!lower.endsWith('ing'), writtenFormBits.finite)
		| bitIf(isCompound(text), writtenFormBits.compound)
		| bitIf(isCompanyForm, writtenFormBits.legalForm)
		| (shape === 'capital' || shape === 'upper' ? nameBitsOf(text, lower, shape) : 0);
	return new PackedWord({text, lower, shape}, kinds, traits);
};

/* eslint-enable no-bitwise */
