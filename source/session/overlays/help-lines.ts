import {
	commandGroups, commands, keyLabel, type Command,
} from '../model/command-table.js';

type HelpLine = {readonly heading: string} | {readonly keys: string; readonly help: string};

/** The signs on the screen. */
export const screenSymbols = [
	{sign: '●', meaning: 'not read yet'},
	{sign: '★', meaning: 'starred'},
	{sign: '12”', meaning: '12 quotes, where the list is narrow'},
	{sign: '›', meaning: 'selected'},
	{sign: 'changed', meaning: 'its source has changed since; until it is read on'},
	{sign: 'gone', meaning: 'its source is no more; it stays as long as the program runs'},
	{sign: '▏ ▌', meaning: 'beside a quote; beside the selected one'},
	{sign: '◇ ◆', meaning: 'a quote, on the bar that shows the place in the article'},
	{sign: '▂ ▄ █', meaning: 'where in the article a name occurs, and how often'},
	{sign: '[…]', meaning: 'words of the article between two parts of a quote'},
] as const;

/** The help screen, drawn from the tables of commands and signs. */
export const helpLines: readonly HelpLine[] = [...commandGroups.flatMap((group): HelpLine[] => [
	{heading: group},
	...(commands as readonly Command[])
		.filter(command => command.group === group)
		.map(({keys, help}) => ({keys: keys.map(key => keyLabel(key)).join(' '), help})),
]), {heading: 'Signs'}, ...screenSymbols.map(({sign, meaning}) => ({keys: sign, help: meaning}))];
