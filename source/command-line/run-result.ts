/** The result of a run of the program. */
export type RunResult = {
	/** True if a source could not be read or something could not be written. */
	readonly hasFailures: boolean;
	/** The signal that stopped the run; `null` if it ended by itself. */
	readonly signal: NodeJS.Signals | null;
};

/** The exit codes that `--help` lists. */
export const exitCodes = {success: 0, failure: 1, usage: 2} as const;

/** Returns the exit code of a run that no signal has stopped. */
export const exitCodeOf = ({hasFailures}: Pick<RunResult, 'hasFailures'>): number => hasFailures ? exitCodes.failure : exitCodes.success;
