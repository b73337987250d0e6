import {type Span} from '../../article/span.js';
import {type Gender} from '../lexicon/lexicon.js';

type MentionKind = 'name' | 'pronoun' | 'nominal';

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
