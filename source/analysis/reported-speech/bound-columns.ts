/** The feature columns of a place where a reported clause may end or, before its cue, begin. The weights fix their numbers. */
export const boundColumn = {
	isBeforeCue: 0,
	isSentenceBoundary: 1,
	rank: 2,
	wordClass: 3,
	wordClassAfter: 4,
	secondWordClassAfter: 5,
	wordClassBefore: 6,
	secondWordClassBefore: 7,
	role: 8,
	wordsInside: 9,
	auxiliariesInside: 10,
	commasInside: 11,
	quotedInside: 12,
	wordsOutside: 13,
	auxiliariesOutside: 14,
	commasOutside: 15,
	quotedOutside: 16,
	cuesOutside: 17,
	cueStrength: 18,
	isInverted: 19,
	wordClassAtAnchor: 20,
	introducer: 21,
	afterUsage: 22,
	nextMentionKind: 23,
	wordClassAfterNextMention: 24,
	cueAfter: 25,
	isCueFinite: 26,
	connective: 27,
	verbsInside: 28,
	verbsOutside: 29,
	/** The boundary word at the bound and after it: see `boundaryWordNumber`. */
	boundaryWord: 30,
	boundaryWordAfter: 31,
	/** The words since the bound before, and to the bound after, with the verbs among them. */
	wordsSinceBound: 32,
	verbsSinceBound: 33,
	wordsToBound: 34,
	verbsToBound: 35,
	boundaryWordBefore: 36,
	boundaryWordAtNext: 37,
	boundsAfter: 38,
	/** The forms of the cue and of the word after the bound, which share a subject in "said … and gave". */
	cueForm: 39,
	verbFormAfter: 40,
	/** The kind of anchor. */
	anchorKind: 41,
	/** True if a word that opens a subordinate clause stands at the start of the clause: "that if …, |". */
	opensSubordinate: 42,
	/** True if the bound stands inside brackets or between dashes that open in the clause. */
	isEnclosed: 43,
	/** The first of the next three words that tells a day or a time. */
	timeDistance: 44,
	nextMentionIsSubject: 45,
	verbFormAfterMention: 46,
	cueDistanceAfter: 47,
	wordClassAfterCue: 48,
} as const;

/** The hash of the columns above: see `hashColumns`. */
export const boundColumnHash = '8fa20f15';
