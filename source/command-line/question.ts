/** An option that the program answers on standard output instead of running. */
export type Question = {readonly question: 'help' | 'version'} | {readonly question: 'completion'; readonly shell: Shell} | ConfigQuestion;

/** The values of `--completion`. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/** A shell that can complete options. */
export type Shell = typeof shells[number];

/** The values of `--config`. */
export const configActions = ['init'] as const;

/** The question for the path of the settings file. */
export type ConfigQuestion = {
	readonly question: 'config';
	/** `init` writes the file first; `null` only asks for its path. */
	readonly action: typeof configActions[number] | null;
};
