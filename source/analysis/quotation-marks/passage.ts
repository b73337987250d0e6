import {type Span} from '../../article/span.js';

/** A stretch of text between quotation marks. The span leaves the marks out, `outer` takes them in. */
export type Passage = Span & {
	readonly outer: Span;
	/** Whether a closing mark was found before the paragraph ended. */
	readonly isClosed: boolean;
	/** Whether the next paragraph goes on with this passage: it begins with an opening mark, and this one was not closed. */
	readonly isContinued: boolean;
};
