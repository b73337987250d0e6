import {type Antecedent, type PronounHook} from '../coreference/resolve-pronouns.js';

/** Who said a passage: a mention, or -1 for nobody; and how likely that is. */
export type Attribution = {
	readonly mention: number;
	/** How likely it is that the one whom the mention stands for said it, whatever names them. */
	readonly probability: number;
	/** How likely it is that nobody said it: a scare quote, a title. */
	readonly unspokenProbability: number;
	/** The token of the cue, where it is one that the clauses do not know. */
	readonly cue?: number;
};

/** Who said each passage, and whom each pronoun stands for. */
export type Attributions = {
	readonly passages: readonly Attribution[];
	/** By mention: the entity that it stands for, or -1. In addition to the entities of the document, those of pronouns are known. */
	readonly mentionEntities: Int32Array;
	/** By pronoun, an index into the mentions. */
	readonly antecedents: ReadonlyMap<number, Antecedent>;
};

/** Watches the questions that are asked, and may answer them: for training. */
export type TrainingHooks = {
	readonly passage?: (passage: number, candidates: readonly number[], rows: readonly Uint8Array[]) => number | undefined;
	readonly pronoun?: PronounHook;
};
