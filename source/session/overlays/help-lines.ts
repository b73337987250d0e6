import {memoize} from '../../article/memoize.js';
import {commandGroups, commands, type Command} from '../commands/command-table.js';
import {keyLabels, type Keymap} from '../commands/keymap.js';

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

/** Returns the lines of the help screen, made from the tables of commands and symbols, and the keys of the session. */
export const helpLines = memoize((keymap: Keymap): readonly HelpLine[] => [
	...(keymap.conflicts.length === 0 ? [] : [{heading: 'Conflicting keys in the settings'}, ...keymap.conflicts.map(conflict => ({keys: '!', help: conflict}))]),
	...commandGroups.flatMap((group): HelpLine[] => [
		{heading: group},
		...(commands as readonly Command[])
			.filter(command => command.group === group)
			.map(({name, help}) => ({keys: keyLabels(keymap, name).join(' ') || 'no key', help})),
	]),
	{heading: 'Symbols'},
	...screenSymbols.map(({symbol, meaning}) => ({keys: symbol, help: meaning})),
]);
