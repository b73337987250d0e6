import {parseKeyName, keyLabel} from '../../../input/key-name.js';
import {memoize} from '../../../article/memoize.js';
import {commandGroups, commands, type Command} from '../../commands/command-table.js';
import {commandFor, keyLabels, type Keymap} from '../../commands/keymap.js';
import {type Pane} from '../../panes/pane-geometry.js';

type HelpEntry = {readonly keys: string; readonly help: string};

export type HelpLine = {readonly heading: string} | HelpEntry;

type HelpSection = {readonly heading: string; readonly entries: readonly HelpEntry[]};

/** The symbols on the screen. */
export const screenSymbols = [
	{symbol: '●', meaning: 'unread'},
	{symbol: '★', meaning: 'starred'},
	{symbol: '“12', meaning: '12 quotes'},
	{symbol: '›', meaning: 'selected'},
	{symbol: 'changed', meaning: 'the source has changed the text; shown until you read on'},
	{symbol: 'gone', meaning: 'the source no longer has the article; it stays until you quit'},
	{symbol: '▎ ▌', meaning: 'marks a quote; marks the selected quote'},
	{symbol: '?', meaning: 'after a statement: the engine is less sure of it or of its speaker'},
	{symbol: '✎', meaning: 'a note, or a corrected speaker'},
	{symbol: '◇ ◆', meaning: 'position of a quote, on the scrollbar'},
	{symbol: '□ ■', meaning: 'position of a search match, on the scrollbar'},
	{symbol: '▂ ▄ █', meaning: 'where in the article a name occurs, and how often'},
	{symbol: '[…]', meaning: 'words of the article left out between two parts of a quote'},
] as const;

/** The uses of the mouse. */
export const mouseHelp: readonly HelpEntry[] = [
	{keys: 'click', help: 'focus a pane; select an article, a quote, a name, a link; press a key of the status line'},
	{keys: 'second click', help: 'open the selected article or link'},
	{keys: 'wheel', help: 'scroll what is under the pointer'},
	{keys: 'drag', help: 'move a rule between two panes; up and down on the scrollbar, scroll the article'},
	{keys: 'Shift', help: 'held down, leaves the mouse to the terminal, which selects text'},
];

const paneHeadings: Readonly<Record<Pane, string>> = {list: 'In the list', reader: 'In the article', sidebar: 'In the sidebar'};

const allCommands: readonly Command[] = commands;

const entryOf = (keymap: Keymap, {name, help}: Command): HelpEntry => ({keys: keyLabels(keymap, name).join(' ') || 'no key', help});

/** The commands that have a word on the status line of one pane only. */
const isOfPane = ({keyHints}: Command, pane: Pane): boolean => keyHints?.[pane] !== undefined && Object.keys(keyHints).length < 3;

/** Returns the sections of the help: first the commands of the focused pane, then all others by group. Memoized. */
const sectionsOf = memoize((keymap: Keymap): Readonly<Record<Pane, readonly HelpSection[]>> => {
	const of = (pane: Pane): HelpSection[] => [
		...(keymap.conflicts.length === 0 ? [] : [{heading: 'Conflicting keys in the settings', entries: keymap.conflicts.map(conflict => ({keys: '!', help: conflict}))}]),
		{heading: paneHeadings[pane], entries: allCommands.filter(command => isOfPane(command, pane)).map(command => entryOf(keymap, command))},
		...commandGroups.map(group => ({
			heading: group, entries: allCommands.filter(command => command.group === group && !isOfPane(command, pane)).map(command => entryOf(keymap, command)),
		})),
		{heading: 'Mouse', entries: mouseHelp},
		{heading: 'Symbols', entries: screenSymbols.map(({symbol, meaning}) => ({keys: symbol, help: meaning}))},
	];
	return {list: of('list'), reader: of('reader'), sidebar: of('sidebar')};
});

/** Returns what a key does, if `text` is the name of a key. */
function keySection(keymap: Keymap, text: string): HelpSection[] {
	const parsed = parseKeyName(text);
	const name = 'key' in parsed ? commandFor(keymap, parsed.key) : undefined;
	const command = allCommands.find(each => each.name === name);
	return command && 'key' in parsed ? [{heading: `The key ${keyLabel(parsed.key)}`, entries: [entryOf(keymap, command)]}] : [];
}

/** Returns the sections with the entries that have each word of a text in their keys or their help. */
function filterSections(sections: readonly HelpSection[], text: string): HelpSection[] {
	const words = text.toLowerCase().split(/\s+/v);
	const hasAll = ({keys, help}: HelpEntry): boolean => {
		const all = `${keys} ${help}`.toLowerCase();
		return words.every(word => all.includes(word));
	};

	return sections.map(({heading, entries}) => ({heading, entries: entries.filter(entry => hasAll(entry))}));
}

/** Returns the lines of the help that match a text: what the key of this name does, and all entries with these words. All lines if the text is empty. */
export function helpLines(keymap: Keymap, focus: Pane, text: string): HelpLine[] {
	const filter = text.trim();
	const sections = sectionsOf(keymap)[focus];
	const shown = filter === '' ? sections : [...keySection(keymap, filter), ...filterSections(sections, filter)];
	return shown.filter(({entries}) => entries.length > 0).flatMap(({heading, entries}): HelpLine[] => [{heading}, ...entries]);
}
