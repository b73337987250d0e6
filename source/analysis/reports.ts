/** A clause that reports what somebody said: "she said | that it was over". */
export type Report = {
	/** The token of the cue. */
	readonly cue: number;
	/** First token of what is said, and the one after the last. */
	readonly from: number;
	readonly to: number;
	/** The mention of who said it: an index, or -1. */
	readonly subject: number;
	readonly probability: number;
};
