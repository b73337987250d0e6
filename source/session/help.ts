import {
	commandGroups, commands, keyLabel, type Command,
} from './commands.js';

export type HelpLine = {readonly heading: string} | {readonly keys: string; readonly help: string};

/** The help screen, drawn from the table of commands. */
export const helpLines: readonly HelpLine[] = commandGroups.flatMap(group => [
	{heading: group},
	...(commands as readonly Command[])
		.filter(command => command.group === group)
		.map(({keys, help}) => ({keys: keys.map(key => keyLabel(key)).join(' '), help})),
]);
