/** The speakers of the passages so far. */
export type SpeakerHistory = {
	/** By passage: the mention of its speaker, or -1. */
	readonly speakerMentions: Int32Array;
	/** By passage: the entity of its speaker, or -1. */
	readonly speakerEntities: Int32Array;
	/** By entity: the number of passages it has said. */
	readonly passageCounts: Map<number, number>;
};
