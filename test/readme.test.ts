import fs from 'node:fs';
import {describe, expect, it} from 'vitest';
import {usage} from '../source/command-line/usage.js';
import {keyLabel} from '../source/input/key-name.js';
import {commands} from '../source/session/commands/command-table.js';
import {allowedValues} from '../source/settings/check-value.js';
import {tomlValue} from '../source/settings/default-file.js';
import {settings} from '../source/settings/settings-table.js';
import {fields, syntax} from '../source/library/query/fields.js';
import {screenSymbols} from '../source/session/overlays/help/help-lines.js';

const manifest = fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const readme = fs.readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('the README', () => {
	it('contains the text of --help', () => {
		expect(readme).toContain(`\`\`\`\n${usage}\n\`\`\``);
	});

	it('names the tarball of this version', () => {
		const version = /"version": "(?<version>[^"]+)"/.exec(manifest)?.groups?.['version'] ?? '';
		const tarballs = readme.match(/\bnewsreader-\S*\.tgz\b/g) ?? [];
		expect(new Set(tarballs)).toEqual(new Set([`newsreader-${version}.tgz`]));
	});

	it('names the versions of Node.js that "engines" names', () => {
		const range = /"node": "\^(?<older>[\d.]+) \|\| >=(?<newer>[\d.]+)"/.exec(manifest)?.groups;
		expect(readme).toContain(`newsreader needs Node.js ${range?.['older']}, or ${range?.['newer']} or newer`);
	});

	it.each(commands.map(command => ({name: command.name, row: `| ${command.keys.map(key => `\`${keyLabel(key).replaceAll('|', String.raw`\|`)}\``).join(' ')} | ${command.help} |`})))('lists the keys of $name', ({row}) => {
		expect(readme).toContain(row);
	});

	it('lists all settings', () => {
		const rows = settings.map(setting =>
			`| \`${setting.name}\` | \`${tomlValue(setting.default)}\` | ${allowedValues(setting)} | ${setting.help} |`);
		expect(readme).toContain(`\n\n${['| setting | default | values | |', '|---|---|---|---|', ...rows].join('\n')}\n\n`);
	});

	it('lists all forms and fields of queries', () => {
		const rows = [...syntax.map(({form, help}) => `| \`${form}\` | ${help} |`), ...fields.map(({example, help}) => `| \`${example}\` | ${help} |`)];
		expect(readme).toContain(`\n\n${['| in a query | finds |', '|---|---|', ...rows].join('\n')}\n\n`);
	});

	it('lists all symbols', () => {
		const table = ['| symbol | |', '|---|---|', ...screenSymbols.map(({symbol, meaning}) => `| ${symbol} | ${meaning} |`)].join('\n');
		expect(readme).toContain(`\n\n${table}\n\n`);
	});
});
