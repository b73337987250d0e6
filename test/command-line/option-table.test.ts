import {expect, it} from 'vitest';
import {optionForms, optionHelp, optionTable} from '../../source/command-line/option-table.js';

const optionNames: readonly string[] = optionTable.map(({name}) => name);

it('the options have different names and letters', () => {
	const letters = optionTable.flatMap(({letter}) => letter === undefined ? [] : [letter]);
	expect(new Set(optionNames).size).toBe(optionNames.length);
	expect(new Set(letters).size).toBe(letters.length);
});

it('the options need only options that exist', () => {
	expect(optionTable.flatMap(({needs}) => needs ?? []).filter(name => !optionNames.includes(name))).toEqual([]);
});

it('the help of an option begins with a capital and ends without a full stop', () => {
	expect(optionTable.filter(({help}) => !/^\p{Lu}.*[^.]$/v.test(help))).toEqual([]);
});

it('optionForms shows the letter, the name and the value of an option', () => {
	const common = {name: 'as', group: 'Sources', help: ''} as const;
	expect(optionForms(common)).toBe('--as');
	expect(optionForms({...common, letter: 'a', value: {name: 'FILE'}})).toBe('-a, --as FILE');
	expect(optionForms({...common, value: {name: 'init', isOptional: true}})).toBe('--as [init]');
});

it('optionHelp adds the choices, the default and the variable', () => {
	const option = {name: 'as', group: 'Sources', help: 'Do it'} as const;
	expect(optionHelp(option)).toBe('Do it');
	expect(optionHelp({...option, value: {name: 'WHEN', choices: ['now', 'later'], default: 'now'}, variable: 'DO_IT'})).toBe('Do it: now, later (default now) (also DO_IT)');
});
