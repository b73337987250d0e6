import {verbIndex} from './reporting-verbs.js';
import {type NameFeatures, nameFeaturesOf} from './word-features.js';
import {groupOf, roleOf} from './word-groups.js';
import {kindBits as kinds, traitBits as traits} from './word-bits.js';
import {signsOf} from './word-signs.js';

export type Gender = 'male' | 'female' | 'either';
export type Shape = 'lower' | 'capital' | 'upper' | 'number' | 'mark';

/** What the word lists say of a word. */
export type Facts = {
	readonly text: string;
	/** In lower case, without the full stop of an abbreviation. */
	readonly lower: string;
	readonly shape: Shape;
	/** How surely the word says that somebody spoke: 0 not at all, 1 a stance, 2 speech, 3 a form of "say". */
	readonly cue: number;
	/** Whether a cue may be the whole verb of a clause: "said" may, "saying" may not. */
	readonly finite: boolean;
	readonly speechNoun: boolean;
	readonly title: boolean;
	readonly gender: Gender | undefined;
	/** Gender as a given name. */
	readonly given: Gender | undefined;
	readonly determiner: boolean;
	readonly preposition: boolean;
	readonly conjunction: boolean;
	readonly auxiliary: boolean;
	readonly adverb: boolean;
	readonly common: boolean;
	readonly calendar: boolean;
	readonly pronoun: Gender | 'plural' | 'other' | undefined;
	readonly person: boolean;
	readonly persons: boolean;
	readonly body: boolean;
	readonly modifier: boolean;
	readonly place: boolean;
	readonly placeWord: boolean;
	readonly nationality: boolean;
	readonly organization: boolean;
	readonly organizationWord: boolean;
	/** Whether the word begins a known name of several words: "new", "white", "supreme". */
	readonly opensPhrase: boolean;
	readonly surname: boolean;
	/** The initials of a first name: "J.", "J.T.". */
	readonly initials: boolean;
	/** A word about a name rather than a name: "U.S.-based", "(R-Texas)". */
	readonly compound: boolean;
	/** The form of a company after its name: "plc", "GmbH", "B.V.". */
	readonly companyForm: boolean;
	/** Whether it begins names of places: "Nether", "San". */
	readonly placeOpener: boolean;
	/** Whether it is a family name that stands first: "Xi Jinping"; and of those a Vietnamese one, whose bearer goes by the last word. */
	readonly familyFirst: boolean;
	readonly vietnamese: boolean;
	/** Whether it begins names of bodies in languages where the kind comes first: "Fundación", "Banco". */
	readonly organizationOpener: boolean;
	/** Whether it ends as names of towns do: "-combe", "-heim". */
	readonly placeEnding: boolean;
	/** What a name beside this noun names: "the town of X", "the carrier X", "the trawler X". */
	readonly heralds: 'place' | 'organization' | 'thing' | undefined;
};

/** What is known of a word before any text is read. */
export type Word = Facts & {
	/** What kind of word it is, as a number: see `groupOf`. */
	readonly group: number;
	/** What a walk through a text asks of it: see `sign`. */
	readonly signs: number;
	/** The reporting verb that it is a form of, as an index, or -1. */
	readonly verb: number;
	/** The role that a preposition gives to the name after it: see `roleOf`. */
	readonly role: number;
	readonly nameFeatures: NameFeatures;
};

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
