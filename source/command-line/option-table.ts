/** An option of the command line. */
export type OptionDefinition = {
	/** The long name, without dashes. */
	readonly name: string;
	/** The letter of the short form. */
	readonly letter?: string;
	/** True if a value follows the option. */
	readonly takesValue: boolean;
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
	{name: 'color', takesValue: true},
	{name: 'theme', takesValue: true},
	{name: 'screen-reader', takesValue: false},
	{name: 'state', takesValue: true},
	{name: 'no-state', takesValue: false},
	{name: 'help', letter: 'h', takesValue: false},
	{name: 'version', letter: 'V', takesValue: false},
];
