import {describe, expect, it} from 'vitest';
import {environmentTable} from '../../source/command-line/environment-table.js';
import {optionForms, optionTable} from '../../source/command-line/option-table.js';
import {usage} from '../../source/command-line/usage.js';

const lines = usage.split('\n');

describe('the usage text', () => {
	it.each(optionTable)('has a line for --$name that begins with its forms', option => {
		expect(lines.filter(line => line.startsWith(`  ${optionForms(option)} `))).toHaveLength(1);
	});

	it('lists the values of an option with few, and its default', () => {
		expect(usage).toContain('Use colours: auto, always, never (default auto)');
	});

	it('names the environment variable with the effect of an option', () => {
		expect(usage).toContain('(also NEWSREADER_STATE)');
	});

	it('lists all environment variables', () => {
		const section = usage.slice(usage.indexOf('\nEnvironment\n'));
		for (const name of environmentTable.flatMap(({names}) => names)) {
			expect(section).toMatch(new RegExp(String.raw`\b${name}\b`, 'v'));
		}
	});

	it('has lines of at most 80 columns without blanks at their ends', () => {
		expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
		expect(lines.filter(line => line.endsWith(' '))).toEqual([]);
	});
});
