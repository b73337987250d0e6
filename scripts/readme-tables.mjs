/**
 * Writes the tables of keys, symbols, queries and settings into the README from the tables of the code. A test compares them.
 *
 *     node scripts/readme-tables.mjs
 */
import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import process from 'node:process';
import {build} from 'esbuild';

const readme = new URL('../README.md', import.meta.url);

const {outputFiles} = await build({
	stdin: {
		contents: `
			export {commandGroups, commands} from './source/session/commands/command-table.js';
			export {keyLabel} from './source/input/key-name.js';
			export {screenSymbols} from './source/session/overlays/help/help-lines.js';
			export {fields, syntax} from './source/library/query/fields.js';
			export {settings} from './source/settings/settings-table.js';
			export {allowedValues} from './source/settings/check-value.js';
			export {tomlValue} from './source/settings/default-file.js';
		`,
		resolveDir: process.cwd(),
		loader: 'ts',
	},
	bundle: true, write: false, format: 'esm', platform: 'node',
});
const [bundle] = outputFiles;
const {
	commandGroups, commands, fields, keyLabel, screenSymbols, settings, syntax, allowedValues, tomlValue,
} = await import(`data:text/javascript;base64,${Buffer.from(bundle.contents).toString('base64')}`);

const tables = [
	['| key | does |\n|---|---|', commandGroups.flatMap(group => [
		`| **${group}** | |`,
		...commands.filter(command => command.group === group).map(({keys, help}) => `| ${keys.map(key => `\`${keyLabel(key).replaceAll('|', String.raw`\|`)}\``).join(' ')} | ${help} |`),
	])],
	['| symbol | |\n|---|---|', screenSymbols.map(({symbol, meaning}) => `| ${symbol} | ${meaning} |`)],
	['| in a query | finds |\n|---|---|', [
		...syntax.map(({form, help}) => `| \`${form}\` | ${help} |`),
		...fields.map(({example, help}) => `| \`${example}\` | ${help} |`),
	]],
	['| setting | default | values | |\n|---|---|---|---|', settings.map(setting =>
		`| \`${setting.name}\` | \`${tomlValue(setting.default)}\` | ${allowedValues(setting)} | ${setting.help} |`)],
];

let text = fs.readFileSync(readme, 'utf8');
for (const [head, rows] of tables) {
	const start = text.indexOf(head);
	if (start === -1) {
		throw new Error(`the README has no table ${head.split('\n')[0]}`);
	}

	const end = text.indexOf('\n\n', start);
	text = `${text.slice(0, start)}${[head, ...rows].join('\n')}${text.slice(end)}`;
}

fs.writeFileSync(readme, text);
