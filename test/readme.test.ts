import fs from 'node:fs';
import {describe, expect, it} from 'vitest';
import {usage} from '../source/command-line/usage.js';
import {commands, keyLabel} from '../source/session/model/command-table.js';
import {screenSymbols} from '../source/session/overlays/help-lines.js';

const readme = fs.readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
	it('says the same as --help', () => {
		expect(readme).toContain(`\`\`\`\n${usage}\n\`\`\``);
	});

	it.each(commands.map(command => ({name: command.name, row: `| ${command.keys.map(key => `\`${keyLabel(key)}\``).join(' ')} | ${command.help} |`})))('lists the keys of $name', ({row}) => {
		expect(readme).toContain(row);
	});

	it('lists the signs, all of them and no other', () => {
		const table = ['| sign | |', '|---|---|', ...screenSymbols.map(({sign, meaning}) => `| ${sign} | ${meaning} |`)].join('\n');
		expect(readme).toContain(`\n\n${table}\n\n`);
	});
});
