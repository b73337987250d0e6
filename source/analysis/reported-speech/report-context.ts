import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {type TokenCounter} from './token-counts.js';

/** A cue in its sentence. */
export type ReportContext = {
	readonly document: Document;
	readonly counter: TokenCounter;
	readonly clause: Clause;
	/** The first token of the sentence, and the token after its last word. */
	readonly start: number;
	readonly end: number;
	/** The cues before and after it in the document. */
	readonly before: Clause | undefined;
	readonly after: Clause | undefined;
};
