import {type Span} from '../../article/span.js';

/** A stretch of text between quotation marks. The span excludes the marks; `outer` includes them. */
export type Passage = Span & {
	readonly outer: Span;
	/** True if a closing mark was found before the end of the paragraph. */
	readonly isClosed: boolean;
	/** True if the passage continues in the next paragraph: it is not closed, and the next paragraph begins with an opening mark. */
	readonly isContinued: boolean;
};
