import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {namedKeys, parseKeyName} from '../../source/input/key-name.js';
import {InputParser} from '../../source/input/input-parser.js';
import {commands} from '../../source/session/commands/command-table.js';

describe('the name of a key', () => {
	it.each([
		['j', 'j'],
		['G', 'G'],
		['Shift-G', 'G'],
		['shift+g', 'G'],
		['Ctrl-F', 'ctrl+f'],
		['ctrl+f', 'ctrl+f'],
		['CTRL+F', 'ctrl+f'],
		['Control-F', 'ctrl+f'],
		['C-f', 'ctrl+f'],
		['alt+x', 'alt+x'],
		['Alt-X', 'alt+x'],
		['M-x', 'alt+x'],
		['Alt-Shift-X', 'alt+X'],
		['alt+ctrl+x', 'ctrl+alt+x'],
		['F1', 'f1'],
		['shift+F5', 'shift+f5'],
		['Space', 'space'],
		[' ', 'space'],
		['Ctrl-Space', 'ctrl+space'],
		['PgDn', 'pagedown'],
		['Page Down', 'pagedown'],
		['page_up', 'pageup'],
		['Enter', 'return'],
		['Esc', 'escape'],
		['Shift-Tab', 'shift+tab'],
		['BackTab', 'shift+tab'],
		['↑', 'up'],
		['Alt-←', 'alt+left'],
		['-', '-'],
		['+', '+'],
		['alt++', 'alt++'],
		['alt--', 'alt+-'],
		['plus', '+'],
		['c', 'c'],
		['é', 'é'],
		['ctrl+]', 'ctrl+]'],
	])('may be written %s', (written, key) => {
		expect(parseKeyName(written)).toEqual({key});
	});

	it.each([
		['Ctrl-I', 'is the same as Tab in terminals'],
		['ctrl+m', 'is the same as Enter in terminals'],
		['ctrl+h', 'is the same as Backspace in terminals'],
		['ctrl+[', 'is the same as Esc in terminals'],
		['ctrl+shift+f', 'is the same as without Shift in terminals'],
		['ctrl+5', 'is sent by no terminal'],
		['shift+1', 'needs the character that the key types with Shift'],
		['jj', 'is no key'],
		['', 'is no key'],
		['ctrl+', 'is no key'],
		['F99', 'is no key'],
		['\u0007', 'is no key'],
		['\u200B', 'is no key'],
		['constructor', 'is no key'],
	])('is refused with a reason if no terminal sends it: "%s"', (written, problem) => {
		expect(parseKeyName(written)).toEqual({problem});
	});

	it('stays what it is for every key of a command', () => {
		const keys = commands.flatMap(command => [...command.keys]);
		expect(keys.map(key => parseKeyName(key))).toEqual(keys.map(key => ({key})));
	});

	it('stays what it is for every key without a character', () => {
		expect(namedKeys.map(key => parseKeyName(key))).toEqual(namedKeys.map(key => ({key})));
	});

	it('is the name of the key event for every character that a key types, alone and with Alt', () => {
		fc.assert(fc.property(fc.integer({min: 0x21, max: 0x1_7E}).map(code => String.fromCodePoint(code)).filter(character => !/[\p{C}\p{Z}]/v.test(character)), fc.boolean(), (character, hasAlt) => {
			const parser = new InputParser();
			const events = [...parser.push(hasAlt ? `\u001B${character}` : character), ...parser.flush()];
			const [event] = events;
			fc.pre(events.length === 1 && event?.kind === 'key' && !(hasAlt && /^\p{Lu}$/v.test(character)));
			expect(parseKeyName(hasAlt ? `alt+${character}` : character)).toEqual({key: event?.kind === 'key' ? event.name : ''});
		}));
	});
});
