import {verbIndex} from './reporting-verbs.js';
import {kindBits as kinds, traitBits as traits} from './word-bits.js';
import {nameFeaturesOf} from './name-word-features.js';
import {groupOf, roleOf} from './word-class.js';
import {signsOf} from './token-flags.js';
import {
	type Facts, type Gender, type NameFeatures, type Shape, type Word,
} from './word.js';

/* eslint-disable no-bitwise -- Thirty yes-or-no facts in one number keep a word within two lines of the cache: reading words is what reading a text costs. */

const genderOf = (bits: number, male: number, female: number): Gender | undefined => {
	if ((bits & male) !== 0) {
		return (bits & female) === 0 ? 'male' : 'either';
	}

	return (bits & female) === 0 ? undefined : 'female';
};

const cueOf = (bits: number): number => (bits & kinds.say) === 0 ? ((bits & kinds.speech) === 0 ? Number((bits & kinds.stance) !== 0) : 2) : 3;

const pronounOf = (bits: number): Facts['pronoun'] => {
	if ((bits & (kinds.malePronoun | kinds.femalePronoun)) !== 0) {
		return (bits & kinds.malePronoun) === 0 ? 'female' : 'male';
	}

	return (bits & kinds.pluralPronoun) === 0 ? ((bits & kinds.otherPronoun) === 0 ? undefined : 'other') : 'plural';
};

const heraldsOf = (bits: number): Facts['heralds'] => {
	if ((bits & kinds.heraldsPlace) !== 0) {
		return 'place';
	}

	return (bits & kinds.heraldsBody) === 0 ? ((bits & kinds.heraldsThing) === 0 ? undefined : 'thing') : 'organization';
};

/** A word with its yes-or-no facts packed. */
export class PackedWord implements Word {
	readonly text: string;
	readonly lower: string;
	readonly shape: Shape;
	readonly cue: number;
	readonly gender: Gender | undefined;
	readonly given: Gender | undefined;
	readonly pronoun: Facts['pronoun'];
	readonly heralds: Facts['heralds'];
	readonly group: number;
	readonly signs: number;
	readonly verb: number;
	readonly role: number;
	readonly #kinds: number;
	readonly #traits: number;
	#nameFeatures: NameFeatures | undefined;

	/**
	 * @param listed what lists say of the word in lower case: `kindBits`
	 * @param own what its capital and its form make of it: `traitBits`
	 */
	constructor({text, lower, shape}: Pick<Facts, 'text' | 'lower' | 'shape'>, listed: number, own: number) {
		this.text = text;
		this.lower = lower;
		this.shape = shape;
		this.#kinds = listed;
		this.#traits = own;
		this.cue = cueOf(listed);
		this.gender = genderOf(listed, kinds.maleNoun, kinds.femaleNoun);
		this.given = genderOf(own, traits.maleName, traits.femaleName);
		this.pronoun = pronounOf(listed);
		this.heralds = heraldsOf(listed);
		this.verb = this.cue === 0 ? -1 : verbIndex(lower);
		this.group = groupOf(this);
		this.signs = signsOf(this, this.group);
		this.role = this.preposition ? roleOf(lower) : 0;
	}

	get nameFeatures(): NameFeatures {
		this.#nameFeatures ??= nameFeaturesOf(this);
		return this.#nameFeatures;
	}

	get finite(): boolean {
		return (this.#traits & traits.finite) !== 0;
	}

	get speechNoun(): boolean {
		return (this.#kinds & kinds.speechNoun) !== 0;
	}

	get title(): boolean {
		return (this.#kinds & kinds.title) !== 0;
	}

	get determiner(): boolean {
		return (this.#kinds & kinds.determiner) !== 0;
	}

	get preposition(): boolean {
		return (this.#kinds & kinds.preposition) !== 0;
	}

	get conjunction(): boolean {
		return (this.#kinds & kinds.conjunction) !== 0;
	}

	get auxiliary(): boolean {
		return (this.#kinds & kinds.auxiliary) !== 0;
	}

	get adverb(): boolean {
		return (this.#kinds & kinds.adverb) !== 0;
	}

	get common(): boolean {
		return (this.#kinds & kinds.common) !== 0;
	}

	get calendar(): boolean {
		return (this.#traits & traits.calendar) !== 0;
	}

	get person(): boolean {
		return (this.#kinds & kinds.person) !== 0;
	}

	get persons(): boolean {
		return (this.#kinds & kinds.persons) !== 0;
	}

	get body(): boolean {
		return (this.#kinds & kinds.body) !== 0;
	}

	get modifier(): boolean {
		return (this.#kinds & kinds.modifier) !== 0;
	}

	get place(): boolean {
		return (this.#traits & traits.place) !== 0;
	}

	get placeWord(): boolean {
		return (this.#kinds & kinds.placeWord) !== 0;
	}

	get nationality(): boolean {
		return (this.#kinds & kinds.nationality) !== 0;
	}

	get organization(): boolean {
		return (this.#traits & traits.organization) !== 0;
	}

	get organizationWord(): boolean {
		return (this.#kinds & kinds.organizationWord) !== 0;
	}

	get opensPhrase(): boolean {
		return (this.#kinds & kinds.opensPhrase) !== 0;
	}

	get surname(): boolean {
		return (this.#traits & traits.surname) !== 0;
	}

	get initials(): boolean {
		return (this.#traits & traits.initials) !== 0;
	}

	get compound(): boolean {
		return (this.#traits & traits.compound) !== 0;
	}

	get companyForm(): boolean {
		return (this.#traits & traits.companyForm) !== 0;
	}

	get placeOpener(): boolean {
		return (this.#traits & traits.placeOpener) !== 0;
	}

	get placeEnding(): boolean {
		return (this.#traits & traits.placeEnding) !== 0;
	}

	get familyFirst(): boolean {
		return (this.#traits & traits.familyFirst) !== 0;
	}

	get vietnamese(): boolean {
		return (this.#traits & traits.vietnamese) !== 0;
	}

	get organizationOpener(): boolean {
		return (this.#traits & traits.organizationOpener) !== 0;
	}
}

/* eslint-enable no-bitwise */
