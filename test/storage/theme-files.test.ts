import {describe, expect, it} from 'vitest';
import {readThemeFiles} from '../../source/storage/theme-files.js';
import {temporaryFolder} from '../helpers/system/folder.js';

describe('the themes of the user', () => {
	it('are none without a folder', async () => {
		expect(await readThemeFiles(temporaryFolder())).toEqual({themes: new Map(), problems: []});
	});

	it('are the files that end with .toml, by their names', async () => {
		const {themes, problems} = await readThemeFiles(temporaryFolder({
			'themes/night.toml': 'base = "dark"\nstar = 5', 'themes/day.toml': 'base = "light"', 'themes/.hidden.toml': '', 'themes/notes.txt': 'x',
		}));
		expect([...themes.keys()]).toEqual(['day', 'night']);
		expect(themes.get('night')).toEqual({base: 'dark', styles: {star: {color: 5}}, speakers: null});
		expect(problems).toEqual([]);
	});

	it('tell what is wrong, with the name of the file and the line', async () => {
		const {themes, problems} = await readThemeFiles(temporaryFolder({
			'themes/a.toml': 'star = 5\nmutde = 3', 'themes/b.toml': 'star == 5',
		}));
		expect([...themes.keys()]).toEqual(['a']);
		expect(problems[0]).toBe('themes/a.toml, line 2: there is no token mutde; did you mean "muted"?');
		expect(problems[1]).toMatch(/^themes\/b\.toml, line 1: /v);
	});

	it('show no control characters of a file or its name', async () => {
		const {themes, problems} = await readThemeFiles(temporaryFolder({'themes/a\u001B[31m.toml': String.raw`"x\u001B]0;y\u0007" = 1`}));
		expect([...themes.keys(), ...problems].join('')).not.toMatch(/\p{Cc}/v);
	});

	it('give some of the problems if there are very many, shortened if they are too long', async () => {
		const {problems} = await readThemeFiles(temporaryFolder({'themes/a.toml': Array.from({length: 70}, (_, index) => `a${index}${'x'.repeat(2000)} = 1\n`).join('')}));
		expect(problems).toHaveLength(51);
		expect(problems[0]).toMatch(/^themes\/a\.toml, line 1: there is no token a0x{77}…$/v);
		expect(problems.at(-1)).toBe('themes/a.toml: 20 more lines are wrong');
	});

	it('in a folder that is a file are none, with the reason', async () => {
		const {themes, problems} = await readThemeFiles(temporaryFolder({themes: 'x'}));
		expect(themes.size).toBe(0);
		expect(problems).toHaveLength(1);
	});
});
