import {type Span} from '../../article/span.js';
import {type Gender} from '../lexicon/lexicon.js';

/** The kinds of mentions. Models know a kind by its index. */
export const mentionKinds = ['name', 'pronoun', 'nominal'] as const;

type MentionKind = typeof mentionKinds[number];

/** Words that stand for somebody or something: a name, a pronoun or a description. */
export type Mention = Span & {
	readonly kind: MentionKind;
	/** First token, and the one after the last. */
	readonly from: number;
	readonly to: number;
	/** Where the noun phrase around it begins, titles and determiners included. */
	readonly phraseFrom: number;
	readonly isPlural: boolean;
	gender: Gender | undefined;
	/** What it stands for: an index into the entities, or -1. */
	entity: number;
};
