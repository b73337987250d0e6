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

/** What a tree may ask of a word in a name: its shape, its ending, what it is in the vocabulary, each as a number. */
export type NameFeatures = {
	readonly shape: number;
	readonly ending: number;
	readonly vocabulary: number;
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
