/**
 * The feature columns of an anchor of what a cue may report. The gate model reads those up to `isInfinitive`, which are the
 * same for all anchors of a cue. The weights fix their numbers; 27 is not used.
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
	verbsAfter: 13,
	commasAfter: 14,
	quotedAfter: 15,
	wordsBefore: 16,
	verbsBefore: 17,
	commasBefore: 18,
	quotedBefore: 19,
	isInHeading: 20,
	roleAfterCue: 21,
	cuesBefore: 22,
	cuesAfter: 23,
	cueEnding: 24,
	isSpeechNoun: 25,
	isInfinitive: 26,
	anchorKind: 28,
	wordClassAtAnchor: 29,
	wordClassAfterAnchor: 30,
	wordClassBeforeAnchor: 31,
	anchorDistance: 32,
	introducer: 33,
	startsMention: 34,
	isQuoted: 35,
	secondWordClassAfterAnchor: 36,
	role: 37,
	isCapitalized: 38,
} as const;

/** The hash of the columns above: see `hashColumns`. */
export const anchorColumnHash = 'd8eed88b';
