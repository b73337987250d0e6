import {describe, expect, it} from 'vitest';
import {keyLabel} from '../../../source/input/key-name.js';
import {commandGroups, commands} from '../../../source/session/commands/command-table.js';
import {
	commandFor, createKeymap, defaultKeymap, keyHintsFor,
} from '../../../source/session/commands/keymap.js';
import {helpLines as helpLinesOf, mouseHelp, screenSymbols} from '../../../source/session/overlays/help/help-lines.js';
import {paneNames} from '../../../source/session/panes/pane-geometry.js';

const helpLines = helpLinesOf(defaultKeymap, 'list', '');
const keys = commands.flatMap(command => [...command.keys]);

describe('the table of commands', () => {
	it('gives each key to one command only', () => {
		expect(keys).toHaveLength(new Set(keys).size);
	});

	it('has no two commands of one name', () => {
		expect(new Set(commands.map(({name}) => name)).size).toBe(commands.length);
	});

	it.each(commands)('finds $name by each of its keys', ({name, keys}) => {
		expect(keys.map(key => commandFor(defaultKeymap, key))).toEqual(keys.map(() => name));
	});

	it('knows no command for a key that stands for nothing', () => {
		expect(commandFor(defaultKeymap, '§')).toBeUndefined();
	});

	it.each(Object.entries({
		down: 'j down',
		up: 'k up',
		'read-on': 'space',
		'page-down': 'pagedown ctrl+f',
		'page-up': 'b pageup',
		'half-down': 'd',
		'half-up': 'u',
		top: 'g home',
		bottom: 'G end',
		'next-paragraph': '}',
		'previous-paragraph': '{',
		search: '/',
		'next-match': 'n',
		'previous-match': 'N',
		'choose-speaker': 'w',
		'toggle-read': 'm',
		zoom: 'z',
		'show-help': '?',
		'next-pane': 'tab l',
		'previous-pane': 'shift+tab h',
		open: 'return',
		'next-article': 'J',
		'previous-article': 'K',
		'next-quote': ']',
		'previous-quote': '[',
		'focus-list': '1',
		'focus-reader': '2',
		'focus-sidebar': '3',
		'toggle-sidebar-tab': 'e',
		'toggle-star': 's',
		edit: 'E',
		pipe: '|',
		'choose-panes': ',',
		'shorten-lines': '<',
		'lengthen-lines': '>',
		copy: 'y',
		skip: 'x',
		'go-back': 'q',
		'previous-page': 'backspace',
		quit: 'Q ctrl+c',
	}))('finds %s by the keys that the README names: %s', (name, promised) => {
		expect(promised.split(' ').map(key => commandFor(defaultKeymap, key))).toEqual(promised.split(' ').map(() => name));
	});
});

describe('the help screen', () => {
	it('has a line for each command, under a heading for each group, the mouse, and the symbols at the end', () => {
		const helps = helpLines.flatMap(line => 'help' in line ? [line.help] : []);
		const headings = helpLines.flatMap(line => 'heading' in line ? [line.heading] : []);
		expect(helps.toSorted()).toEqual([...commands.map(({help}) => help), ...mouseHelp.map(({help}) => help), ...screenSymbols.map(({meaning}) => meaning)].toSorted());
		expect(headings).toEqual(['In the list', ...commandGroups, 'Mouse', 'Symbols']);
		expect(helpLines.slice(-screenSymbols.length - 1)).toEqual([{heading: 'Symbols'}, ...screenSymbols.map(({symbol, meaning}) => ({keys: symbol, help: meaning}))]);
	});

	it('begins with the conflicts of keys in the settings, and shows the keys of the settings', () => {
		const lines = helpLinesOf(createKeymap([{key: 'x', command: 'down'}]), 'list', '');
		expect(lines.slice(0, 2)).toEqual([{heading: 'Conflicting keys in the settings'}, {keys: '!', help: 'skip has no key now: x is down'}]);
		expect(lines).toContainEqual({keys: 'x j ↓', help: 'move or scroll down'});
		expect(lines).toContainEqual({keys: 'no key', help: 'mark as read and go to the next unread article'});
	});

	it('names every key as people write it', () => {
		const shown = helpLines.slice(0, helpLines.findIndex(line => 'heading' in line && line.heading === 'Mouse')).flatMap(line => 'keys' in line ? line.keys.split(' ') : []);
		expect(shown.toSorted()).toEqual(keys.map(key => keyLabel(key)).toSorted());
		expect(keyLabel('return')).toBe('Enter');
		expect(keyLabel('pagedown')).toBe('PgDn');
		expect(['j', 'ctrl+f', 'shift+tab', 'alt+return', 'ctrl+alt+x', 'f1', '+'].map(key => keyLabel(key))).toEqual(['j', 'Ctrl-F', 'Shift-Tab', 'Alt-Enter', 'Ctrl-Alt-X', 'F1', '+']);
	});
});

describe('the key hints of the status line', () => {
	it.each(paneNames)('end with help and the way out in the %s', pane => {
		expect(keyHintsFor(defaultKeymap, pane).slice(-2)).toEqual([{keys: ['?'], key: '?', word: 'help'}, {keys: ['q'], key: 'q', word: pane === 'list' ? 'quit' : 'back'}]);
	});

	it('differ by pane', () => {
		const words = (pane: typeof paneNames[number]) => keyHintsFor(defaultKeymap, pane).map(({word}) => word);
		expect(words('list')).toContain('open');
		expect(words('reader')).toContain('search');
		expect(words('reader')).not.toContain('open');
		expect(words('sidebar')).toContain('next tab');
	});
});
