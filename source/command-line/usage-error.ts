/** Wrong usage of the command line. The message is one plain line. */
export class UsageError extends Error {
	override name = 'UsageError';

	/** @param suggestion the option or value that the user probably meant; `null` if there is none */
	constructor(problem: string, suggestion: string | null = null) {
		super(`${problem}; ${suggestion === null ? 'see newsreader --help' : `did you mean ${suggestion}?`}`);
	}
}
