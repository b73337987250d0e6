export type Gender = 'male' | 'female' | 'either';

/** The written form of a word: in lower case, with a capital first letter, all in capitals, a number, or a punctuation mark. */
export type WordShape = 'lower' | 'capital' | 'upper' | 'number' | 'mark';

/** The properties of a word that the word lists and its written form tell. */
export type WordProperties = {
	readonly text: string;
	/** The word in lower case, without the full stop of an abbreviation. */
	readonly lower: string;
	readonly shape: WordShape;
	/** The strength of the word as a speech cue: see `cueStrength`. */
	readonly cueStrength: number;
	/** True if a cue can be the whole verb of a clause: "said", but not "saying". */
	readonly isFinite: boolean;
	readonly isSpeechNoun: boolean;
	readonly isTitle: boolean;
	/** The gender that a noun or title tells: "spokeswoman", "Mrs". */
	readonly gender: Gender | undefined;
	/** The gender of a given name; `undefined` if the word is not a given name. */
	readonly givenNameGender: Gender | undefined;
	readonly isDeterminer: boolean;
	readonly isPreposition: boolean;
	readonly isConjunction: boolean;
	readonly isAuxiliary: boolean;
	readonly isAdverb: boolean;
	readonly isCommon: boolean;
	readonly isCalendarWord: boolean;
	readonly pronoun: Gender | 'plural' | 'other' | undefined;
	/** A noun for one person: "spokesman". */
	readonly isPersonNoun: boolean;
	/** A noun for several persons: "critics". */
	readonly isPluralPersonNoun: boolean;
	/** A common noun for an organization, group or publication that can speak: "the ministry", "the report". */
	readonly isOrganizationNoun: boolean;
	readonly isModifier: boolean;
	/** The whole name of a known place. */
	readonly isPlaceName: boolean;
	/** A word inside names of places: "River", "County". */
	readonly isPlaceNamePart: boolean;
	readonly isNationality: boolean;
	/** The whole name of a known organization. */
	readonly isOrganizationName: boolean;
	/** A word inside names of organizations: "Bank", "University". */
	readonly isOrganizationNamePart: boolean;
	/** True if a known name of several words begins with the word: "new", "white", "supreme". */
	readonly opensKnownName: boolean;
	readonly isSurname: boolean;
	/** The initials of a first name: "J.", "J.T.". */
	readonly isInitials: boolean;
	/** A compound that qualifies a name but is not one: "U.S.-based", "(R-Texas)". */
	readonly isCompound: boolean;
	/** The legal form of a company after its name: "plc", "GmbH", "B.V.". */
	readonly isLegalForm: boolean;
	/** True if names of places begin with the word: "Nether", "San". */
	readonly opensPlaceName: boolean;
	/** A surname that stands before the given name: "Xi Jinping". */
	readonly isLeadingSurname: boolean;
	/** A Vietnamese surname. Its bearer is called by the last word of the name. */
	readonly isVietnameseSurname: boolean;
	/** True if names of organizations in Romance or Slavic languages begin with the word: "Fundación", "Banco". */
	readonly opensOrganizationName: boolean;
	/** True if the word ends like the name of a town: "-combe", "-heim". */
	readonly hasPlaceEnding: boolean;
	/** The type of a name beside this noun: "the town of X", "the carrier X", "the trawler X". `undefined` for other words. */
	readonly typeNoun: 'place' | 'organization' | 'thing' | undefined;
};

/** The features of a word in a name that models read, each as a number. */
export type NameWordFeatures = {
	readonly shape: number;
	readonly ending: number;
	readonly vocabularyClass: number;
};

/** A word with its properties and the numbers derived from them. It does not depend on the text. */
export type Word = WordProperties & {
	/** The class of the word: see `wordClass`. */
	readonly wordClass: number;
	/** The flags of each token of this word: see `tokenFlag`. */
	readonly flags: number;
	/** The reporting verb that the word is a form of: an index into `reportingVerbs`, or -1. */
	readonly reportingVerb: number;
	/** The role that a preposition gives to the name after it: see `prepositionRoleOf`. */
	readonly prepositionRole: number;
	readonly nameFeatures: NameWordFeatures;
	/** The sets that list the word: see `WordSet`. */
	readonly sets0: number;
	readonly sets1: number;
	readonly sets2: number;
	readonly sets3: number;
	/** The numbers that lists give to the word: see `WordNumbers`. */
	readonly numbers: number;
};
