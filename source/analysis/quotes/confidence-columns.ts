/** The feature columns of a quote whose confidence is rated. The weights fix their numbers. Probabilities are log odds: see `logOddsFeature`. */
export const confidenceColumn = {
	kind: 0,
	isInHeading: 1,
	/** Of the speaker as the trees see it: the product of those below. */
	probability: 2,
	attributionProbability: 3,
	antecedentProbability: 4,
	runnerUpProbability: 5,
	unspokenProbability: 6,
	anchorProbability: 7,
	boundProbability: 8,
	mentionKind: 9,
	pattern: 10,
	origin: 11,
	passageCount: 12,
	length: 13,
	entityType: 14,
	nameLength: 15,
	entityCount: 16,
	gender: 17,
	personCount: 18,
	passageCountOfText: 19,
	isClosed: 20,
	offset: 21,
} as const;

/** The hash of the columns above: see `hashColumns`. */
export const confidenceColumnHash = '9aeaa175';
