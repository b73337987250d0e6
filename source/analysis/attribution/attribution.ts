import {type JointNamesByMention} from '../entities/joint-names.js';
import {type Antecedent, type PronounHook} from '../coreference/resolve-pronouns.js';

/** The speaker of a passage: a mention, or -1 if it has none. */
export type Attribution = {
	readonly mention: number;
	/** The probability of the speaker: the sum of all mentions of the same entity. */
	readonly probability: number;
	/** The probability that the passage is not speech: a scare quote, a title. */
	readonly unspokenProbability: number;
	/** The probability of the likeliest other speaker, or that there is none, if trees chose. */
	readonly runnerUpProbability?: number;
	/** The way it was found, if not by trees alone: the sentence `finished` the passage before it, the paragraph `continued` the one before it, or a `pattern` names the speaker. */
	readonly origin?: 'finished' | 'continued' | 'pattern';
	/** The token of the cue, if a pattern found one that is not among the clauses. */
	readonly cue?: number;
};

/** The speaker of each passage, and the person of each pronoun. */
export type Attributions = {
	readonly passages: readonly Attribution[];
	/** By mention: the entity that it stands for, or -1. Unlike in the document, pronouns have entities too. */
	readonly mentionEntities: Int32Array;
	/** By the index of a pronoun among the mentions. */
	readonly antecedents: ReadonlyMap<number, Antecedent>;
	readonly jointNames: JointNamesByMention;
};

/** Training hooks that see each question and may answer it. */
export type TrainingHooks = {
	readonly passage?: (passage: number, candidates: readonly number[], rows: readonly Uint8Array[]) => number | undefined;
	readonly pronoun?: PronounHook;
};
