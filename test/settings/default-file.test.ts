import {describe, expect, it} from 'vitest';
import {commands} from '../../source/session/commands/command-table.js';
import {defaultFile} from '../../source/settings/default-file.js';
import {keyLines} from '../../source/settings/key-lines.js';
import {parseSettings} from '../../source/settings/parse-settings.js';
import {parseToml} from '../../source/settings/parse-toml.js';
import {defaultSettings, settings} from '../../source/settings/settings-table.js';

const text = defaultFile(commands);
const lines = text.split('\n');

function parse(file: string) {
	const parsed = parseToml(file);
	return parseSettings('table' in parsed ? parsed.table : {}, keyLines(file), commands.map(({name}) => name));
}

/** The indexes of the lines that are settings or keys, switched off. */
const switchedOff = lines.flatMap((line, index) => /^#[^ ]/v.test(line) ? [index] : []);

const switchOn = (indexes: readonly number[]): string => lines.map((line, index) => indexes.includes(index) ? line.slice(1) : line).join('\n');

describe('the file of defaults', () => {
	it('changes no setting', () => {
		expect(parse(text)).toEqual({given: {}, bindings: [], problems: []});
	});

	it('has exactly the defaults', () => {
		const parsed = parse(switchOn(switchedOff));
		expect(parsed.problems).toEqual([]);
		expect(parsed.given).toEqual(defaultSettings);
		expect(new Set(parsed.bindings)).toEqual(new Set(commands.flatMap(({name, keys}) => keys.map(key => ({key, command: name})))));
	});

	it('can be read with any one line switched on', () => {
		const results = switchedOff.map(index => parse(switchOn([index])));
		expect(results.flatMap(({problems}) => problems)).toEqual([]);
		expect(results.map(({given, bindings}) => Object.keys(given).length + bindings.length)).toEqual(switchedOff.map(() => 1));
	});

	it('explains each setting and each command', () => {
		const words = text.replaceAll(/\n#? ?/gv, ' ').toLowerCase();
		expect([...settings, ...commands].filter(({help}) => !words.includes(help.toLowerCase()))).toEqual([]);
	});

	it('has no line longer than 78 characters', () => {
		expect(lines.filter(line => line.length > 78)).toEqual([]);
	});
});
