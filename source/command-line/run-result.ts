/** The result of a run of the program. */
export type RunResult = {
	/** True if a source could not be read or something could not be written. */
	readonly hasFailures: boolean;
	/** The signal that stopped the run; `null` if it ended by itself. */
	readonly signal: NodeJS.Signals | null;
};

/** The exit codes of the program. */
export const exitCodes = {success: 0, failure: 1, usage: 2} as const;

/** The meanings of the exit codes, for `--help` and the manual page. */
export const exitCodeTable: ReadonlyArray<{readonly code: number; readonly meaning: string}> = [
	{code: exitCodes.success, meaning: 'success'},
	{code: exitCodes.failure, meaning: 'a source could not be read (the others are shown or written), or the output could not be written'},
	{code: exitCodes.usage, meaning: 'wrong usage'},
];

/** Returns the exit code of a run that no signal has stopped. */
export const exitCodeOf = ({hasFailures}: Pick<RunResult, 'hasFailures'>): number => hasFailures ? exitCodes.failure : exitCodes.success;
