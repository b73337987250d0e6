import {spawnSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import {environmentTable} from '../../../source/command-line/environment-table.js';
import {examples} from '../../../source/command-line/examples.js';
import {manualPage} from '../../../source/command-line/manual/manual-page.js';
import {optionTable} from '../../../source/command-line/option-table.js';
import {commands} from '../../../source/session/commands/command-table.js';
import {keyLabel} from '../../../source/input/key-name.js';
import {isInstalled} from '../../helpers/system/installed.js';

const page = manualPage('1.2.3', '2026-05-04');

/** Returns the page as plain text on wide lines, and the warnings. */
function format(): {readonly text: string; readonly stderr: string} {
	// The program that `man` uses. The last parameters turn off styles and hyphens.
	const {stdout, stderr} = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-c', '-P-b', '-P-u', '-rLL=300n', '-rHY=0', '-'], {input: page, encoding: 'utf8'});
	return {text: stdout.replaceAll(/ +/gv, ' '), stderr};
}

describe.skipIf(!isInstalled('groff'))('the manual page in groff', () => {
	const {text, stderr} = format();

	it('has no warnings', () => {
		expect(stderr).toBe('');
	});

	it.each(optionTable)('has --$name', ({name, letter, help}) => {
		expect(text).toMatch(new RegExp(String.raw`^ ${letter === undefined ? '' : `-${letter}, `}--${name}\b`, 'mv'));
		expect(text).toContain(help);
	});

	it.each(commands.map(({name, keys}) => ({name, labels: keys.map(key => keyLabel(key)).join(', ')})))('has the keys of $name', ({labels}) => {
		expect(text).toContain(`\n ${labels}`);
	});

	it('has all environment variables and examples', () => {
		for (const word of [...environmentTable.flatMap(({names}) => names), ...examples.map(({command}) => command)]) {
			expect(text).toContain(word);
		}
	});

	it('has the version and the date', () => {
		expect(text).toMatch(/newsreader 1\.2\.3 2026-05-04/v);
	});
});

it.skipIf(!isInstalled('mandoc'))('the manual page has no warnings in mandoc', () => {
	expect(spawnSync('mandoc', ['-Tlint', '-Wwarning'], {input: page, encoding: 'utf8'})).toMatchObject({stdout: '', status: 0});
});
