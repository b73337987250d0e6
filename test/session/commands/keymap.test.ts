import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {commands, type CommandName} from '../../../source/session/commands/command-table.js';
import {
	commandFor, createKeymap, defaultKeymap, keyHint, keyHintsFor, keyLabels, overlayKeyHints,
} from '../../../source/session/commands/keymap.js';

const names = commands.map(({name}) => name);
const keys = commands.flatMap(command => [...command.keys]);

describe('the keys of a session', () => {
	it('are those of the table without settings', () => {
		expect(keys.map(key => commandFor(defaultKeymap, key))).toEqual(commands.flatMap(({name, keys}) => keys.map(() => name)));
		expect(defaultKeymap.conflicts).toEqual([]);
	});

	it('have one more for a command, before its others', () => {
		const keymap = createKeymap([{key: 'ctrl+n', command: 'next-article'}]);
		expect(commandFor(keymap, 'ctrl+n')).toBe('next-article');
		expect(commandFor(keymap, 'J')).toBe('next-article');
		expect(keyLabels(keymap, 'next-article')).toEqual(['Ctrl-N', 'J']);
		expect(keyHint(keymap, 'next-article')).toBe('Ctrl-N');
		expect(keyHintsFor(createKeymap([{key: 'ctrl+n', command: 'next-quote'}]), 'reader')).toContainEqual({keys: ['ctrl+n'], key: 'Ctrl-N', word: 'quote'});
		expect(keymap.conflicts).toEqual([]);
	});

	it('lose the one that the settings take away', () => {
		const keymap = createKeymap([{key: 'J', command: null}]);
		expect(commandFor(keymap, 'J')).toBeUndefined();
		expect(keyLabels(keymap, 'next-article')).toEqual([]);
		expect(keyHint(keymap, 'next-article')).toBe(':next-article');
		expect(keyHintsFor(createKeymap([{key: ']', command: null}]), 'reader').map(({word}) => word)).not.toContain('quote');
		expect(keymap.conflicts).toEqual([]);
	});

	it('can be swapped', () => {
		const keymap = createKeymap([{key: 'J', command: 'previous-article'}, {key: 'K', command: 'next-article'}]);
		expect([commandFor(keymap, 'J'), commandFor(keymap, 'K')]).toEqual(['previous-article', 'next-article']);
		expect(keymap.conflicts).toEqual([]);
	});

	it('tell which command is left without a key because another took it', () => {
		expect(createKeymap([{key: 'x', command: 'down'}]).conflicts).toEqual(['skip has no key now: x is down']);
		expect(createKeymap([{key: 'd', command: 'down'}]).conflicts).toEqual([]);
		expect(createKeymap([{key: 'd', command: 'down'}, {key: 'ctrl+d', command: null}]).conflicts).toEqual(['half-down has no key now: d is down, Ctrl-D is none']);
	});

	it('tell which key has two commands, and give it the last one', () => {
		const keymap = createKeymap([{key: 'ctrl+n', command: 'open'}, {key: 'ctrl+n', command: 'down'}, {key: 'ctrl+n', command: 'open'}]);
		expect(commandFor(keymap, 'ctrl+n')).toBe('open');
		expect(keymap.conflicts).toEqual(['Ctrl-N has two commands, down and open: the last one counts']);
	});

	it('give each key one command, whatever the settings say, and each command the keys that run it', () => {
		const binding = fc.record({key: fc.oneof(fc.constantFrom(...keys), fc.string({minLength: 1, maxLength: 2})), command: fc.option(fc.constantFrom<CommandName>(...names))});
		fc.assert(fc.property(fc.array(binding), bindings => {
			const keymap = createKeymap(bindings);
			const pairs = [...keymap.keysByCommand].flatMap(([name, ofCommand]) => ofCommand.map(key => [key, name]));
			expect(new Map(keymap.commandsByKey)).toEqual(new Map(pairs.map(([key = '', name]) => [key, name])));
			expect(keymap.commandsByKey.size).toBe(pairs.length);
			for (const {key, command} of bindings.filter((one, index) => !bindings.slice(index + 1).some(other => other.key === one.key))) {
				expect(commandFor(keymap, key)).toBe(command ?? undefined);
			}
		}));
	});
});

describe('the key hints of an overlay', () => {
	it('show the keys of the settings', () => {
		expect(overlayKeyHints(defaultKeymap, 'links')).toEqual([
			{keys: ['j', 'k'], key: 'j k', word: 'move'},
			{keys: ['return'], key: 'Enter', word: 'open'},
			{keys: ['o'], key: 'o', word: 'browser'},
			{keys: ['c'], key: 'c', word: 'copy'},
			{keys: ['escape'], key: 'Esc', word: 'close'},
		]);
		expect(overlayKeyHints(defaultKeymap, 'links', 'browser')).toContainEqual({keys: ['o'], key: 'o', word: 'reader'});
		expect(overlayKeyHints(createKeymap([{key: 'ctrl+j', command: 'down'}]), 'text')[0]).toEqual({keys: ['ctrl+j', 'k'], key: 'Ctrl-J k', word: 'scroll'});
		expect(overlayKeyHints(defaultKeymap, 'menu').map(({key}) => key)).toEqual(['j k', 'Enter', 'Esc']);
	});
});
