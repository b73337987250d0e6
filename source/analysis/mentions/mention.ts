import {type Span} from '../../article/span.js';
import {type Gender} from '../lexicon/lexicon.js';

/** The kinds of mentions. Models know a kind by its index. */
export const mentionKinds = ['name', 'pronoun', 'nominal'] as const;

type MentionKind = typeof mentionKinds[number];

/** Words that refer to a person or a thing: a name, a pronoun or a nominal ("the mayor"). */
export type Mention = Span & {
	readonly kind: MentionKind;
	/** The first token, and the token after the last. */
	readonly from: number;
	readonly to: number;
	/** The first token of the noun phrase around it, titles and determiners included. */
	readonly phraseFrom: number;
	readonly isPlural: boolean;
	readonly gender: Gender | undefined;
	/** The entity that it refers to: an index, or -1. */
	readonly entity: number;
};
