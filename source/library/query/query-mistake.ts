import {type Span} from '../../article/span.js';

/** Ends the parsing of a query; `parseQuery` catches it. */
export class QueryMistake extends Error {
	readonly span: Span;

	constructor(message: string, span: Span) {
		super(message);
		this.span = span;
	}
}
