export type Gender = 'male' | 'female' | 'either';
export type WordShape = 'lower' | 'capital' | 'upper' | 'number' | 'mark';

/** What the word lists say of a word. */
export type WordProperties = {
	readonly text: string;
	/** In lower case, without the full stop of an abbreviation. */
	readonly lower: string;
	readonly shape: WordShape;
	/** How surely the word says that somebody spoke: 0 not at all, 1 a stance, 2 speech, 3 a form of "say". */
	readonly cueStrength: number;
	/** Whether a cue may be the whole verb of a clause: "said" may, "saying" may not. */
	readonly isFinite: boolean;
	readonly isSpeechNoun: boolean;
	readonly isTitle: boolean;
	readonly gender: Gender | undefined;
	/** Gender as a given name. */
	readonly givenNameGender: Gender | undefined;
	readonly isDeterminer: boolean;
	readonly isPreposition: boolean;
	readonly isConjunction: boolean;
	readonly isAuxiliary: boolean;
	readonly isAdverb: boolean;
	readonly isCommon: boolean;
	readonly isCalendarWord: boolean;
	readonly pronoun: Gender | 'plural' | 'other' | undefined;
	readonly isPersonNoun: boolean;
	readonly isPluralPersonNoun: boolean;
	readonly isOrganizationNoun: boolean;
	readonly isModifier: boolean;
	readonly isPlaceName: boolean;
	readonly isPlaceNamePart: boolean;
	readonly isNationality: boolean;
	readonly isOrganizationName: boolean;
	readonly isOrganizationNamePart: boolean;
	/** Whether the word begins a known name of several words: "new", "white", "supreme". */
	readonly opensKnownName: boolean;
	readonly isSurname: boolean;
	/** The initials of a first name: "J.", "J.T.". */
	readonly isInitials: boolean;
	/** A word about a name rather than a name: "U.S.-based", "(R-Texas)". */
	readonly isCompound: boolean;
	/** The form of a company after its name: "plc", "GmbH", "B.V.". */
	readonly isLegalForm: boolean;
	/** Whether it begins names of places: "Nether", "San". */
	readonly opensPlaceName: boolean;
	/** Whether it is a family name that stands first: "Xi Jinping"; and of those a Vietnamese one, whose bearer goes by the last word. */
	readonly isLeadingSurname: boolean;
	readonly isVietnameseSurname: boolean;
	/** Whether it begins names of bodies in languages where the kind comes first: "Fundación", "Banco". */
	readonly opensOrganizationName: boolean;
	/** Whether it ends as names of towns do: "-combe", "-heim". */
	readonly hasPlaceEnding: boolean;
	/** What a name beside this noun names: "the town of X", "the carrier X", "the trawler X". */
	readonly typeNoun: 'place' | 'organization' | 'thing' | undefined;
};

/** What a tree may ask of a word in a name: its shape, its ending, what it is in the vocabulary, each as a number. */
export type NameWordFeatures = {
	readonly shape: number;
	readonly ending: number;
	readonly vocabularyClass: number;
};

/** What is known of a word before any text is read. */
export type Word = WordProperties & {
	/** What kind of word it is, as a number: see `wordClassOf`. */
	readonly wordClass: number;
	/** What a walk through a text asks of it: see `tokenFlag`. */
	readonly flags: number;
	/** The reporting verb that it is a form of, as an index, or -1. */
	readonly reportingVerb: number;
	/** The role that a preposition gives to the name after it: see `prepositionRoleOf`. */
	readonly prepositionRole: number;
	readonly nameFeatures: NameWordFeatures;
};
