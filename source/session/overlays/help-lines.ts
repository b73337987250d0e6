import {
	commandGroups, commands, keyLabel, type Command,
} from '../commands/command-table.js';

type HelpLine = {readonly heading: string} | {readonly keys: string; readonly help: string};

/** The symbols on the screen. */
export const screenSymbols = [
	{symbol: '●', meaning: 'unread'},
	{symbol: '★', meaning: 'starred'},
	{symbol: '12”', meaning: '12 quotes, where the list is narrow'},
	{symbol: '›', meaning: 'selected'},
	{symbol: 'changed', meaning: 'the source has changed the text; shown until you read on'},
	{symbol: 'gone', meaning: 'the source no longer has the article; it stays until you quit'},
	{symbol: '▏ ▌', meaning: 'marks a quote; marks the selected quote'},
	{symbol: '◇ ◆', meaning: 'position of a quote, on the scrollbar'},
	{symbol: '▂ ▄ █', meaning: 'where in the article a name occurs, and how often'},
	{symbol: '[…]', meaning: 'words of the article left out between two parts of a quote'},
] as const;

/** The lines of the help screen, made from the tables of commands and symbols. */
export const helpLines: readonly HelpLine[] = [...commandGroups.flatMap((group): HelpLine[] => [
	{heading: group},
	...(commands as readonly Command[])
		.filter(command => command.group === group)
		.map(({keys, help}) => ({keys: keys.map(key => keyLabel(key)).join(' '), help})),
]), {heading: 'Symbols'}, ...screenSymbols.map(({symbol, meaning}) => ({keys: symbol, help: meaning}))];
