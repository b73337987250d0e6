import {type Pane} from '../panes/pane-geometry.js';

export const commandGroups = ['Move', 'Articles', 'Who said what', 'Notes', 'Search', 'Panes', 'Program'] as const;

type CommandGroup = typeof commandGroups[number];

type CommandEntry = {
	readonly name: string;
	/** Names of keys as `KeyEvent` has them; the status line shows the first one. The settings add keys and take some away, see `keymap.ts`. */
	readonly keys: readonly string[];
	readonly help: string;
	readonly group: CommandGroup;
	/** The label of the command on the status line, by focused pane. */
	readonly keyHints?: Partial<Readonly<Record<Pane, string>>>;
};

const inAllPanes = (word: string): Record<Pane, string> => ({list: word, reader: word, sidebar: word});

/**
 * The commands and their keys. Key handling, the help screen, the status line, the README and the tests are all made from
 * this table; `runCommand` carries the commands out.
 */
export const commands = [
	{
		name: 'down', keys: ['j', 'down'], help: 'move or scroll down', group: 'Move',
	},
	{
		name: 'up', keys: ['k', 'up'], help: 'move or scroll up', group: 'Move',
	},
	{
		name: 'read-on', keys: ['space'], help: 'page down; at the end of the article, go to the next unread one', group: 'Move', keyHints: {reader: 'page'},
	},
	{
		name: 'page-down', keys: ['pagedown', 'ctrl+f'], help: 'page down', group: 'Move',
	},
	{
		name: 'page-up', keys: ['b', 'pageup', 'ctrl+b'], help: 'page up', group: 'Move',
	},
	{
		name: 'half-down', keys: ['d', 'ctrl+d'], help: 'half a page down', group: 'Move',
	},
	{
		name: 'half-up', keys: ['u', 'ctrl+u'], help: 'half a page up', group: 'Move',
	},
	{
		name: 'top', keys: ['g', 'home'], help: 'go to the top', group: 'Move',
	},
	{
		name: 'bottom', keys: ['G', 'end'], help: 'go to the bottom', group: 'Move',
	},
	{
		name: 'next-paragraph', keys: ['}'], help: 'next heading or paragraph; in the list, next group', group: 'Move',
	},
	{
		name: 'previous-paragraph', keys: ['{'], help: 'previous heading or paragraph; in the list, previous group', group: 'Move',
	},

	{
		name: 'open',
		keys: ['return'],
		help: 'open the article; from a quote or name to its place in the text, and back',
		group: 'Articles',
		keyHints: {list: 'open', sidebar: 'to the text'},
	},
	{
		name: 'next-article', keys: ['J'], help: 'next article', group: 'Articles',
	},
	{
		name: 'previous-article', keys: ['K'], help: 'previous article', group: 'Articles',
	},
	{
		name: 'next-unread', keys: ['U'], help: 'open the next unread article', group: 'Articles', keyHints: {list: 'next unread'},
	},
	{
		name: 'skip', keys: ['x'], help: 'mark as read and go to the next unread article', group: 'Articles',
	},
	{
		name: 'choose-view', keys: ['L'], help: 'choose what the list shows (all, unread, starred) and its order, or go to a folder or feed', group: 'Articles',
	},
	{
		name: 'next-view', keys: ['V'], help: 'list the next saved view: all, unread, starred, then those of your queries', group: 'Articles',
	},
	{
		name: 'save-view', keys: ['P'], help: 'save the query of the list as a view; rename or remove it, or be told when something new matches', group: 'Articles',
	},
	{
		name: 'toggle-star', keys: ['s'], help: 'add or remove the star', group: 'Articles', keyHints: {list: 'star'},
	},
	{
		name: 'toggle-read', keys: ['m'], help: 'mark as read or unread', group: 'Articles', keyHints: {list: 'read'},
	},
	{
		name: 'mark-all-read', keys: ['A'], help: 'mark the group as read (all articles if there are no groups)', group: 'Articles',
	},
	{
		name: 'subscribe', keys: ['R'], help: 'subscribe to the feed of the article or to another one, or end its subscription', group: 'Articles',
	},
	{
		name: 'full-text', keys: ['f'], help: 'switch between the text of the feed and the full page', group: 'Articles',
	},
	{
		name: 'show-links',
		keys: ['o'],
		help: 'links of the article; type a number to open one in the reader, or in the browser after the same key again',
		group: 'Articles',
	},
	{
		name: 'open-page', keys: ['O'], help: 'open the article’s page in the browser', group: 'Articles',
	},
	{
		name: 'previous-page', keys: ['backspace'], help: 'back to the article in which a link was opened', group: 'Articles',
	},
	{
		name: 'copy', keys: ['y'], help: 'copy the selected quote as a citation, or the paragraph; in the list, the article as a citation', group: 'Articles', keyHints: {reader: 'copy', sidebar: 'copy'},
	},
	{
		name: 'copy-address', keys: ['c'], help: 'copy the address of the article, or of the selected link', group: 'Articles',
	},
	{
		name: 'edit', keys: ['E'], help: 'open the article in $VISUAL or $EDITOR; a changed file is read again', group: 'Articles',
	},
	{
		name: 'pipe', keys: ['|'], help: 'pipe the article or the selected lines to a command; in the sidebar, the selected quote', group: 'Articles',
	},

	{
		name: 'next-quote', keys: [']'], help: 'next quote', group: 'Who said what', keyHints: {reader: 'quote'},
	},
	{
		name: 'previous-quote', keys: ['['], help: 'previous quote', group: 'Who said what',
	},
	{
		name: 'choose-speaker', keys: ['w'], help: 'show one speaker only', group: 'Who said what', keyHints: {sidebar: 'speaker'},
	},
	{
		name: 'explain-speaker', keys: ['i'], help: 'explain the speaker: the words, the cue, the chain of names', group: 'Who said what', keyHints: {reader: 'why', sidebar: 'why'},
	},
	{
		name: 'correct-speaker', keys: ['S'], help: 'correct the speaker of the quote, or say that nobody said it', group: 'Who said what',
	},
	{
		name: 'toggle-sidebar-tab', keys: ['e'], help: 'show the next tab of the sidebar: quotes, people, places, links', group: 'Who said what', keyHints: {sidebar: 'next tab'},
	},
	{
		name: 'jump-back', keys: ['\''], help: 'go back to the place before the last jump or search', group: 'Who said what', keyHints: {sidebar: 'back'},
	},

	{
		name: 'select-lines',
		keys: ['v'],
		help: 'select lines to copy, note, highlight or pipe: moves extend the selection, the key for links swaps its ends',
		group: 'Notes',
	},
	{
		name: 'add-note',
		keys: ['a'],
		help: 'write a note on the selected quote or lines, or change it; an empty one is deleted; in the list, subscribe to a feed',
		group: 'Notes',
	},
	{
		name: 'toggle-highlight', keys: ['H'], help: 'highlight the selected quote or lines, or undo it', group: 'Notes',
	},
	{
		name: 'export', keys: ['X'], help: 'write quotes, notes and highlights to a new file, as Markdown, CSV, JSON or BibTeX', group: 'Notes',
	},

	{
		name: 'search', keys: ['/'], help: 'search in the article; in the list, show only articles with these words', group: 'Search', keyHints: {list: 'filter', reader: 'search'},
	},
	{
		name: 'find', keys: ['F'], help: 'search everything: headlines, texts, what people said', group: 'Search',
	},
	{
		name: 'next-match', keys: ['n'], help: 'next match', group: 'Search',
	},
	{
		name: 'previous-match', keys: ['N'], help: 'previous match', group: 'Search',
	},
	{
		name: 'escape', keys: ['escape'], help: 'close what is open, or clear the search, then the speaker filter, then go back one pane', group: 'Search',
	},

	{
		name: 'next-pane', keys: ['tab', 'l', 'right'], help: 'next pane', group: 'Panes', keyHints: {list: 'pane', sidebar: 'pane'},
	},
	{
		name: 'previous-pane', keys: ['shift+tab', 'h', 'left'], help: 'previous pane', group: 'Panes',
	},
	{
		name: 'focus-list', keys: ['1'], help: 'focus the list; shows it if hidden', group: 'Panes',
	},
	{
		name: 'focus-reader', keys: ['2'], help: 'focus the article', group: 'Panes',
	},
	{
		name: 'focus-sidebar', keys: ['3'], help: 'focus the sidebar; shows it if hidden', group: 'Panes',
	},
	{
		name: 'choose-panes', keys: [','], help: 'choose which panes are shown', group: 'Panes',
	},
	{
		name: 'zoom', keys: ['z'], help: 'zoom the pane, or undo the zoom', group: 'Panes',
	},
	{
		name: 'narrow-pane', keys: ['-'], help: 'narrower list or sidebar', group: 'Panes',
	},
	{
		name: 'widen-pane', keys: ['+', '='], help: 'wider list or sidebar', group: 'Panes',
	},
	{
		name: 'shorten-lines', keys: ['<'], help: 'shorter lines of text', group: 'Panes',
	},
	{
		name: 'lengthen-lines', keys: ['>'], help: 'longer lines of text', group: 'Panes',
	},

	{
		name: 'show-problems', keys: ['!'], help: 'list the problems: sources that could not be opened, mistakes in the settings', group: 'Program',
	},
	{
		name: 'undo', keys: ['Z'], help: 'undo the last change: read, star, correction, note, highlight', group: 'Program',
	},
	{
		name: 'redo', keys: ['ctrl+r'], help: 'make the undone change again', group: 'Program',
	},
	{
		name: 'reload', keys: ['r'], help: 'check for new articles', group: 'Program',
	},
	{
		name: 'show-commands', keys: [':'], help: 'find a command by its name and run it', group: 'Program',
	},
	{
		name: 'choose-theme', keys: ['t'], help: 'choose a theme, seeing it on the screen', group: 'Program',
	},
	{
		name: 'redraw', keys: ['ctrl+l'], help: 'redraw the screen', group: 'Program',
	},
	{
		name: 'suspend', keys: ['ctrl+z'], help: 'suspend; fg resumes', group: 'Program',
	},
	{
		name: 'show-help', keys: ['?', 'f1'], help: 'show this help; type to filter it', group: 'Program', keyHints: inAllPanes('help'),
	},
	{
		name: 'go-back', keys: ['q'], help: 'go back a level: to the article, to the list; there, quit', group: 'Program', keyHints: {list: 'quit', reader: 'back', sidebar: 'back'},
	},
	{
		name: 'quit', keys: ['Q', 'ctrl+c'], help: 'quit', group: 'Program',
	},
] as const satisfies readonly CommandEntry[];

export type CommandName = typeof commands[number]['name'];

export type Command = CommandEntry & {readonly name: CommandName};

const moveCommands = new Set<CommandName>(commands.filter(({group}) => group === 'Move').map(({name}) => name));

/** Tells whether a command moves within the focused pane. */
export const isMoveCommand = (name: CommandName): boolean => moveCommands.has(name);
