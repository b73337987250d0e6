/**
 * The feature columns of an anchor of what a cue may report. The gate model reads those before `anchorKind`, which are the
 * same for all anchors of a cue. The weights fix their numbers.
 */
export const anchorColumn = {
	cueStrength: 0,
	afterUsage: 1,
	beforeUsage: 2,
	isCueFinite: 3,
	isInverted: 4,
	isApart: 5,
	subjectKind: 6,
	wordClassBeforeCue: 7,
	secondWordClassBeforeCue: 8,
	wordClassAfterCue: 9,
	secondWordClassAfterCue: 10,
	thirdWordClassAfterCue: 11,
	wordsAfter: 12,
	auxiliariesAfter: 13,
	commasAfter: 14,
	quotedAfter: 15,
	wordsBefore: 16,
	auxiliariesBefore: 17,
	commasBefore: 18,
	quotedBefore: 19,
	isInHeading: 20,
	roleAfterCue: 21,
	cuesBefore: 22,
	cuesAfter: 23,
	cueForm: 24,
	isSpeechNoun: 25,
	isInfinitive: 26,
	verbsAfter: 27,
	verbsBefore: 28,
	/** The opening word after the cue: see `openingWordNumber`. */
	wordAfterCue: 29,
	/** The words from the cue to the next mark. */
	wordsToMark: 30,
	/** The cues before and after it in the sentence. */
	strengthOfCueBefore: 31,
	distanceOfCueBefore: 32,
	hasSubjectBefore: 33,
	strengthOfCueAfter: 34,
	distanceOfCueAfter: 35,
	/** True if a comma stands before the cue and its subject. */
	isAfterComma: 36,
	wordClassAtStart: 37,
	verbsBetweenSubjectAndCue: 38,
	/** The place of the cue in its sentence: see `placeOf`. */
	place: 39,
	anchorKind: 40,
	wordClassAtAnchor: 41,
	wordClassAfterAnchor: 42,
	wordClassBeforeAnchor: 43,
	anchorDistance: 44,
	introducer: 45,
	startsMention: 46,
	isQuoted: 47,
	secondWordClassAfterAnchor: 48,
	role: 49,
	isCapitalized: 50,
	/** The extent of the clause if it ends with the sentence. */
	words: 51,
	auxiliaries: 52,
	verbs: 53,
	commas: 54,
	quoted: 55,
	/** The words from the anchor to the next mark, away from the cue. */
	wordsToNextMark: 56,
	verbsBetweenCueAndAnchor: 57,
	/** The opening word at the anchor: see `openingWordNumber`. */
	openingWord: 58,
	/** The opening word of the sentence, for an anchor before the cue. */
	firstWord: 59,
	wordClassAfterMention: 60,
	/** The place of the cue, other numbers for an anchor before it. */
	placeOfAnchor: 61,
} as const;

/** The hash of the columns above: see `hashColumns`. */
export const anchorColumnHash = '97d0e898';
