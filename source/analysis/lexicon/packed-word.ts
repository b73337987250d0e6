import {cueStrength} from './cue-strength.js';
import {reportingVerbIndex} from './reporting-verbs.js';
import {lowerCaseBits, writtenFormBits} from './word-bits.js';
import {nameFeaturesOf} from './name-word-features.js';
import {prepositionRoleOf, wordClassOf} from './word-class.js';
import {flagsOf} from './token-flags.js';
import {listBitsOf} from './word-set.js';
import {
	type Gender, type NameWordFeatures, type Word, type WordProperties, type WordShape,
} from './word.js';

/* eslint-disable no-bitwise -- Thirty boolean properties in one number keep a word within two cache lines: reading words takes most of the time of an analysis. */

const genderOf = (bits: number, male: number, female: number): Gender | undefined => {
	if ((bits & male) !== 0) {
		return (bits & female) === 0 ? 'male' : 'either';
	}

	return (bits & female) === 0 ? undefined : 'female';
};

const cueStrengthOf = (bits: number): number => {
	if ((bits & lowerCaseBits.say) !== 0) {
		return cueStrength.say;
	}

	if ((bits & lowerCaseBits.speech) !== 0) {
		return cueStrength.speech;
	}

	return (bits & lowerCaseBits.stance) === 0 ? cueStrength.none : cueStrength.stance;
};

const pronounOf = (bits: number): WordProperties['pronoun'] => {
	if ((bits & (lowerCaseBits.malePronoun | lowerCaseBits.femalePronoun)) !== 0) {
		return (bits & lowerCaseBits.malePronoun) === 0 ? 'female' : 'male';
	}

	return (bits & lowerCaseBits.pluralPronoun) === 0 ? ((bits & lowerCaseBits.otherPronoun) === 0 ? undefined : 'other') : 'plural';
};

const typeNounOf = (bits: number): WordProperties['typeNoun'] => {
	if ((bits & lowerCaseBits.placeTypeNoun) !== 0) {
		return 'place';
	}

	return (bits & lowerCaseBits.organizationTypeNoun) === 0 ? ((bits & lowerCaseBits.thingTypeNoun) === 0 ? undefined : 'thing') : 'organization';
};

/** A word that stores its boolean properties as bits. */
export class PackedWord implements Word {
	readonly text: string;
	readonly lower: string;
	readonly shape: WordShape;
	readonly cueStrength: number;
	readonly gender: Gender | undefined;
	readonly givenNameGender: Gender | undefined;
	readonly pronoun: WordProperties['pronoun'];
	readonly typeNoun: WordProperties['typeNoun'];
	readonly wordClass: number;
	readonly flags: number;
	readonly reportingVerb: number;
	readonly prepositionRole: number;
	readonly sets0: number;
	readonly sets1: number;
	readonly sets2: number;
	readonly sets3: number;
	readonly numbers: number;
	readonly #listBits: number;
	readonly #formBits: number;
	#nameFeatures: NameWordFeatures | undefined;

	/**
	 * @param listBits the `lowerCaseBits` of the word
	 * @param formBits the `writtenFormBits` of the word
	 */
	constructor({text, lower, shape}: Pick<WordProperties, 'text' | 'lower' | 'shape'>, listBits: number, formBits: number) {
		this.text = text;
		this.lower = lower;
		this.shape = shape;
		this.#listBits = listBits;
		this.#formBits = formBits;
		this.cueStrength = cueStrengthOf(listBits);
		this.gender = genderOf(listBits, lowerCaseBits.maleNoun, lowerCaseBits.femaleNoun);
		this.givenNameGender = genderOf(formBits, writtenFormBits.maleName, writtenFormBits.femaleName);
		this.pronoun = pronounOf(listBits);
		this.typeNoun = typeNounOf(listBits);
		this.reportingVerb = this.cueStrength === cueStrength.none ? -1 : reportingVerbIndex(lower);
		this.wordClass = wordClassOf(this);
		this.flags = flagsOf(this, this.wordClass);
		this.prepositionRole = this.isPreposition ? prepositionRoleOf(lower) : 0;
		// In lower case ’ is ', but sets of marks tell them apart.
		const lists = listBitsOf(text.length === 1 ? text.toLowerCase() : lower);
		this.sets0 = lists.sets0;
		this.sets1 = lists.sets1;
		this.sets2 = lists.sets2;
		this.sets3 = lists.sets3;
		this.numbers = lists.numbers;
	}

	get nameFeatures(): NameWordFeatures {
		this.#nameFeatures ??= nameFeaturesOf(this);
		return this.#nameFeatures;
	}

	get isFinite(): boolean {
		return (this.#formBits & writtenFormBits.finite) !== 0;
	}

	get isSpeechNoun(): boolean {
		return (this.#listBits & lowerCaseBits.speechNoun) !== 0;
	}

	get isTitle(): boolean {
		return (this.#listBits & lowerCaseBits.title) !== 0;
	}

	get isDeterminer(): boolean {
		return (this.#listBits & lowerCaseBits.determiner) !== 0;
	}

	get isPreposition(): boolean {
		return (this.#listBits & lowerCaseBits.preposition) !== 0;
	}

	get isConjunction(): boolean {
		return (this.#listBits & lowerCaseBits.conjunction) !== 0;
	}

	get isAuxiliary(): boolean {
		return (this.#listBits & lowerCaseBits.auxiliary) !== 0;
	}

	get isAdverb(): boolean {
		return (this.#listBits & lowerCaseBits.adverb) !== 0;
	}

	get isCommon(): boolean {
		return (this.#listBits & lowerCaseBits.common) !== 0;
	}

	get isCalendarWord(): boolean {
		return (this.#formBits & writtenFormBits.calendar) !== 0;
	}

	get isPersonNoun(): boolean {
		return (this.#listBits & lowerCaseBits.personNoun) !== 0;
	}

	get isPluralPersonNoun(): boolean {
		return (this.#listBits & lowerCaseBits.pluralPersonNoun) !== 0;
	}

	get isOrganizationNoun(): boolean {
		return (this.#listBits & lowerCaseBits.organizationNoun) !== 0;
	}

	get isModifier(): boolean {
		return (this.#listBits & lowerCaseBits.modifier) !== 0;
	}

	get isPlaceName(): boolean {
		return (this.#formBits & writtenFormBits.placeName) !== 0;
	}

	get isPlaceNamePart(): boolean {
		return (this.#listBits & lowerCaseBits.placeNamePart) !== 0;
	}

	get isNationality(): boolean {
		return (this.#listBits & lowerCaseBits.nationality) !== 0;
	}

	get isOrganizationName(): boolean {
		return (this.#formBits & writtenFormBits.organizationName) !== 0;
	}

	get isOrganizationNamePart(): boolean {
		return (this.#listBits & lowerCaseBits.organizationNamePart) !== 0;
	}

	get opensKnownName(): boolean {
		return (this.#listBits & lowerCaseBits.opensKnownName) !== 0;
	}

	get isSurname(): boolean {
		return (this.#formBits & writtenFormBits.surname) !== 0;
	}

	get isInitials(): boolean {
		return (this.#formBits & writtenFormBits.initials) !== 0;
	}

	get isCompound(): boolean {
		return (this.#formBits & writtenFormBits.compound) !== 0;
	}

	get isLegalForm(): boolean {
		return (this.#formBits & writtenFormBits.legalForm) !== 0;
	}

	get opensPlaceName(): boolean {
		return (this.#formBits & writtenFormBits.opensPlaceName) !== 0;
	}

	get hasPlaceEnding(): boolean {
		return (this.#formBits & writtenFormBits.placeEnding) !== 0;
	}

	get isLeadingSurname(): boolean {
		return (this.#formBits & writtenFormBits.leadingSurname) !== 0;
	}

	get isVietnameseSurname(): boolean {
		return (this.#formBits & writtenFormBits.vietnameseSurname) !== 0;
	}

	get opensOrganizationName(): boolean {
		return (this.#formBits & writtenFormBits.opensOrganizationName) !== 0;
	}
}

/* eslint-enable no-bitwise */
