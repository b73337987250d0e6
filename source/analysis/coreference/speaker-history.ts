/** Who said the passages so far. */
export type SpeakerHistory = {
	/** By passage: the mention that was chosen, or -1. */
	readonly speakerMentions: Int32Array;
	/** By passage: its entity, or -1. */
	readonly speakerEntities: Int32Array;
	/** By entity: how many passages it has said so far. */
	readonly passageCounts: Map<number, number>;
};
