/** The strengths of words as speech cues, weakest first. Models know the strengths by these numbers. */
export const cueStrength = {
	none: 0,
	/** A verb of stance: "accused", "believes". */
	stance: 1,
	/** A verb of speech: "announced". */
	speech: 2,
	/** A form of "say" or "tell". */
	say: 3,
} as const;
