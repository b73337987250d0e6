/** An option of the command line. */
export type OptionDefinition = {
	/** The long name, without dashes. */
	readonly name: string;
	/** The letter of the short form. */
	readonly letter?: string;
	/** True if a value follows the option. */
	readonly takesValue: boolean;
	/** The long name of an option with the opposite meaning: the later of both counts. */
	readonly opposite?: string;
};

/** All options, in the order of `--help`. */
export const optionTable: readonly OptionDefinition[] = [
	{name: 'format', letter: 'f', takesValue: true},
	{name: 'as', takesValue: true},
	{name: 'only', takesValue: true},
	{name: 'fields', takesValue: true},
	{name: 'strict', takesValue: false},
	{name: 'watch', takesValue: false},
	{name: 'every', takesValue: true},
	{name: 'files-from', takesValue: true},
	{name: 'null', letter: '0', takesValue: false},
	{name: 'state', takesValue: true, opposite: 'no-state'},
	{name: 'no-state', takesValue: false, opposite: 'state'},
	{name: 'help', letter: 'h', takesValue: false},
	{name: 'version', letter: 'V', takesValue: false},
];
