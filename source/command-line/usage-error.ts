/** Wrong usage of the command line. The message is one plain line. */
export class UsageError extends Error {
	override name = 'UsageError';

	/** @param suggestion what the user probably meant: an option or a value; `null` if nothing is near */
	constructor(problem: string, suggestion: string | null = null) {
		super(`${problem}; ${suggestion === null ? 'see newsreader --help' : `did you mean ${suggestion}?`}`);
	}
}
