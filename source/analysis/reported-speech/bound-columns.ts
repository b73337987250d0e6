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
	verbsInside: 10,
	commasInside: 11,
	quotedInside: 12,
	wordsOutside: 13,
	verbsOutside: 14,
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
} as const;

/** The hash of the columns above: see `hashColumns`. */
export const boundColumnHash = '9955d80f';
