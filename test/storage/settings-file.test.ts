import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readSettings, settingsPath, writeNewSettings} from '../../source/storage/settings-file.js';
import {temporaryFolder} from '../helpers/system/folder.js';

const commands = ['down', 'open'] as const;

/** Reads the settings of a file with this content. */
const readContent = async (content: string) => readSettings({NEWSREADER_CONFIG: path.join(temporaryFolder({'my.toml': content}), 'my.toml')}, commands);

describe('the settings file', () => {
	it('is config.toml in the configuration folder', () => {
		expect(settingsPath({})).toMatch(/newsreader.*config\.toml$/v);
		expect(settingsPath({NEWSREADER_CONFIG: ''})).toBe(settingsPath({}));
	});

	it('is the file that NEWSREADER_CONFIG names', () => {
		expect(settingsPath({NEWSREADER_CONFIG: '/a/b.toml'})).toBe('/a/b.toml');
		expect(settingsPath({NEWSREADER_CONFIG: 'b.toml'})).toBe(path.resolve('b.toml'));
	});

	it('gives settings, keys, and one line with its name for each problem', async () => {
		expect(await readContent('measure = 60\nmose = true\n[keys]\nx = "down"\n"\\u001b[31m" = "open"')).toEqual({
			fileName: 'my.toml',
			given: {measure: 60},
			bindings: [{key: 'x', command: 'down'}],
			problems: ['my.toml, line 2: there is no setting mose; did you mean mouse?', String.raw`my.toml, line 3: the key "\u{1b}[31m" is no key`],
		});
	});

	it('gives no settings and one line if it is broken', async () => {
		expect(await readContent('measure = 60\nmouse = yes')).toEqual({
			fileName: 'my.toml', given: {}, bindings: [], problems: ['my.toml, line 2: invalid value; all settings have their defaults until it is mended'],
		});
	});

	it('shortens what is too long to be read', async () => {
		const {problems} = await readContent(`${'a'.repeat(100_000)} = 1\ntheme = 1\n[keys]\n"x" = "${'word '.repeat(10_000)}"\n"${'漢'.repeat(10_000)}" = "down"`);
		expect(problems).toHaveLength(4);
		expect(problems[0]).toBe(`my.toml, line 1: there is no setting ${'a'.repeat(79)}… these are: theme, measure, mouse`);
		expect(problems.every(({length}) => length < 1100)).toBe(true);
	});

	it('gives some of the problems if there are very many', async () => {
		const {problems} = await readContent(Array.from({length: 70}, (_, index) => `a${index} = 1\n`).join(''));
		expect(problems).toHaveLength(51);
		expect(problems.at(-1)).toBe('my.toml: 20 more lines are wrong');
	});

	it('is missed if NEWSREADER_CONFIG names it', async () => {
		const file = path.join(temporaryFolder(), 'my.toml');
		expect(await readSettings({NEWSREADER_CONFIG: file}, commands)).toEqual({
			fileName: 'my.toml', given: {}, bindings: [], problems: [`${file} (NEWSREADER_CONFIG): no such file; newsreader --config init writes it`],
		});
	});
});

describe('a new settings file', () => {
	it('is written with its folders, for the user only', async () => {
		const file = path.join(temporaryFolder(), 'a', 'b', 'config.toml');
		expect(await writeNewSettings(file, 'mouse = true\n')).toBeNull();
		expect(fs.readFileSync(file, 'utf8')).toBe('mouse = true\n');
		// eslint-disable-next-line no-bitwise -- Permissions are bits.
		expect(fs.statSync(file).mode & 0o777).toBe(0o600);
	});

	it('never replaces one, nor a link', async () => {
		const folder = temporaryFolder({'config.toml': 'mouse = false\n'});
		const file = path.join(folder, 'config.toml');
		expect(await writeNewSettings(file, 'mouse = true\n')).toBe(`${file} already exists; rename or remove it first`);
		expect(fs.readFileSync(file, 'utf8')).toBe('mouse = false\n');
		const link = path.join(folder, 'link.toml');
		fs.symlinkSync('nowhere', link);
		expect(await writeNewSettings(link, 'mouse = true\n')).toBe(`${link} already exists; rename or remove it first`);
	});

	it('gives a reason if it cannot be written', async () => {
		const folder = temporaryFolder({a: ''});
		const file = path.join(folder, 'a', 'config.toml');
		expect(await writeNewSettings(file, '')).toBe(`${file} could not be written: no such file or folder (part of the path is a file)`);
	});
});
