import {groupOf} from './word-groups.js';
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
};

const bits = {
	finite: 1,
	speechNoun: 2,
	title: 4,
	determiner: 8,
	preposition: 16,
	conjunction: 32,
	auxiliary: 64,
	adverb: 128,
	common: 256,
	calendar: 512,
	person: 1024,
	persons: 2048,
	body: 4096,
	modifier: 8192,
	place: 16_384,
	placeWord: 32_768,
	nationality: 65_536,
	organization: 131_072,
	organizationWord: 262_144,
	opensPhrase: 524_288,
	surname: 1_048_576,
	initials: 2_097_152,
	compound: 4_194_304,
	companyForm: 8_388_608,
	placeOpener: 16_777_216,
	placeEnding: 33_554_432,
	familyFirst: 67_108_864,
	vietnamese: 134_217_728,
	organizationOpener: 268_435_456,
} as const;

/* eslint-disable no-bitwise -- Thirty yes-or-no facts in one number keep a word within two lines of the cache: reading words is what reading a text costs. */

const bit = (whether: boolean, value: number): number => whether ? value : 0;

const packBits = (facts: Facts): number => bit(facts.finite, bits.finite)
	| bit(facts.speechNoun, bits.speechNoun)
	| bit(facts.title, bits.title)
	| bit(facts.determiner, bits.determiner)
	| bit(facts.preposition, bits.preposition)
	| bit(facts.conjunction, bits.conjunction)
	| bit(facts.auxiliary, bits.auxiliary)
	| bit(facts.adverb, bits.adverb)
	| bit(facts.common, bits.common)
	| bit(facts.calendar, bits.calendar)
	| bit(facts.person, bits.person)
	| bit(facts.persons, bits.persons)
	| bit(facts.body, bits.body)
	| bit(facts.modifier, bits.modifier)
	| bit(facts.place, bits.place)
	| bit(facts.placeWord, bits.placeWord)
	| bit(facts.nationality, bits.nationality)
	| bit(facts.organization, bits.organization)
	| bit(facts.organizationWord, bits.organizationWord)
	| bit(facts.opensPhrase, bits.opensPhrase)
	| bit(facts.surname, bits.surname)
	| bit(facts.initials, bits.initials)
	| bit(facts.compound, bits.compound)
	| bit(facts.companyForm, bits.companyForm)
	| bit(facts.placeOpener, bits.placeOpener)
	| bit(facts.placeEnding, bits.placeEnding)
	| bit(facts.familyFirst, bits.familyFirst)
	| bit(facts.vietnamese, bits.vietnamese)
	| bit(facts.organizationOpener, bits.organizationOpener);

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
	readonly #bits: number;

	constructor(facts: Facts, verb: number) {
		this.text = facts.text;
		this.lower = facts.lower;
		this.shape = facts.shape;
		this.cue = facts.cue;
		this.gender = facts.gender;
		this.given = facts.given;
		this.pronoun = facts.pronoun;
		this.heralds = facts.heralds;
		this.group = groupOf(facts);
		this.signs = signsOf(facts);
		this.verb = verb;
		this.#bits = packBits(facts);
	}

	get finite(): boolean {
		return (this.#bits & bits.finite) !== 0;
	}

	get speechNoun(): boolean {
		return (this.#bits & bits.speechNoun) !== 0;
	}

	get title(): boolean {
		return (this.#bits & bits.title) !== 0;
	}

	get determiner(): boolean {
		return (this.#bits & bits.determiner) !== 0;
	}

	get preposition(): boolean {
		return (this.#bits & bits.preposition) !== 0;
	}

	get conjunction(): boolean {
		return (this.#bits & bits.conjunction) !== 0;
	}

	get auxiliary(): boolean {
		return (this.#bits & bits.auxiliary) !== 0;
	}

	get adverb(): boolean {
		return (this.#bits & bits.adverb) !== 0;
	}

	get common(): boolean {
		return (this.#bits & bits.common) !== 0;
	}

	get calendar(): boolean {
		return (this.#bits & bits.calendar) !== 0;
	}

	get person(): boolean {
		return (this.#bits & bits.person) !== 0;
	}

	get persons(): boolean {
		return (this.#bits & bits.persons) !== 0;
	}

	get body(): boolean {
		return (this.#bits & bits.body) !== 0;
	}

	get modifier(): boolean {
		return (this.#bits & bits.modifier) !== 0;
	}

	get place(): boolean {
		return (this.#bits & bits.place) !== 0;
	}

	get placeWord(): boolean {
		return (this.#bits & bits.placeWord) !== 0;
	}

	get nationality(): boolean {
		return (this.#bits & bits.nationality) !== 0;
	}

	get organization(): boolean {
		return (this.#bits & bits.organization) !== 0;
	}

	get organizationWord(): boolean {
		return (this.#bits & bits.organizationWord) !== 0;
	}

	get opensPhrase(): boolean {
		return (this.#bits & bits.opensPhrase) !== 0;
	}

	get surname(): boolean {
		return (this.#bits & bits.surname) !== 0;
	}

	get initials(): boolean {
		return (this.#bits & bits.initials) !== 0;
	}

	get compound(): boolean {
		return (this.#bits & bits.compound) !== 0;
	}

	get companyForm(): boolean {
		return (this.#bits & bits.companyForm) !== 0;
	}

	get placeOpener(): boolean {
		return (this.#bits & bits.placeOpener) !== 0;
	}

	get placeEnding(): boolean {
		return (this.#bits & bits.placeEnding) !== 0;
	}

	get familyFirst(): boolean {
		return (this.#bits & bits.familyFirst) !== 0;
	}

	get vietnamese(): boolean {
		return (this.#bits & bits.vietnamese) !== 0;
	}

	get organizationOpener(): boolean {
		return (this.#bits & bits.organizationOpener) !== 0;
	}
}

/* eslint-enable no-bitwise */
