/* eslint-disable no-bitwise -- Each property is a bit. */

/** The properties that a word has in any case: bits of one number, looked up by the word in lower case. */
export const lowerCaseBits = {
	speechNoun: 1,
	title: 1 << 1,
	determiner: 1 << 2,
	preposition: 1 << 3,
	conjunction: 1 << 4,
	auxiliary: 1 << 5,
	adverb: 1 << 6,
	common: 1 << 7,
	personNoun: 1 << 8,
	pluralPersonNoun: 1 << 9,
	organizationNoun: 1 << 10,
	modifier: 1 << 11,
	placeNamePart: 1 << 12,
	nationality: 1 << 13,
	organizationNamePart: 1 << 14,
	opensKnownName: 1 << 15,
	maleNoun: 1 << 16,
	femaleNoun: 1 << 17,
	say: 1 << 18,
	speech: 1 << 19,
	stance: 1 << 20,
	malePronoun: 1 << 21,
	femalePronoun: 1 << 22,
	pluralPronoun: 1 << 23,
	otherPronoun: 1 << 24,
	placeTypeNoun: 1 << 25,
	organizationTypeNoun: 1 << 26,
	thingTypeNoun: 1 << 27,
} as const;

/** The properties that depend on how a word is written, above all on its capital: bits of one number. */
export const writtenFormBits = {
	finite: 1,
	calendar: 1 << 1,
	placeName: 1 << 2,
	organizationName: 1 << 3,
	surname: 1 << 4,
	initials: 1 << 5,
	compound: 1 << 6,
	legalForm: 1 << 7,
	opensPlaceName: 1 << 8,
	placeEnding: 1 << 9,
	leadingSurname: 1 << 10,
	vietnameseSurname: 1 << 11,
	opensOrganizationName: 1 << 12,
	maleName: 1 << 13,
	femaleName: 1 << 14,
} as const;

/* eslint-enable no-bitwise */
