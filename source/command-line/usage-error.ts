/** Wrong usage of the command line. The message is one plain line. */
export class UsageError extends Error {
	override name = 'UsageError';

	/** @param suggestion the option or value that the user probably meant; `null` if there is none */
	constructor(problem: string, suggestion: string | null = null) {
		super(`${problem}; ${suggestion === null ? 'see newsreader --help' : `did you mean ${suggestion}?`}`);
	}
}

/** A mistake in a query. The message points at the word, and says what may stand there. */
export class QueryUsageError extends UsageError {
	constructor(option: string, query: string, {message, span}: {readonly message: string; readonly span: {readonly start: number; readonly end: number}}) {
		super('');
		const word = query.slice(span.start, span.end);
		this.message = `--${option}: ${message}${word === query ? '' : ` (at “${word}”, character ${span.start + 1})`}`;
	}
}
