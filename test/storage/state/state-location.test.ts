import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {replaceFileSync} from '../../../source/storage/files/replace-file.js';
import {moveStateFile} from '../../../source/storage/state/state-location.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const fileSystem = {...fs, replaceFile: replaceFileSync};

/** Returns the old and the new path in a folder with these files. */
function paths(files: Readonly<Record<string, string>>): {readonly from: string; readonly to: string} {
	const folder = temporaryFolder(files);
	return {from: path.join(folder, 'config/state.json'), to: path.join(folder, 'state/newsreader/state.json')};
}

const contentOf = (file: string): string | null => fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;

const failing = (code: string) => (): never => {
	throw Object.assign(new Error(code), {code});
};

describe('moveStateFile', () => {
	it('moves the file and creates its folder', () => {
		const {from, to} = paths({'config/state.json': 'old', 'config/config.toml': 'settings'});
		expect(moveStateFile(from, to)).toEqual({file: to, problem: null});
		expect(contentOf(to)).toBe('old');
		expect(fs.readdirSync(path.dirname(from))).toEqual(['config.toml']);
	});

	it('uses the new file if there is one, and leaves the old one', () => {
		const {from, to} = paths({'config/state.json': 'old', 'state/newsreader/state.json': 'new'});
		expect(moveStateFile(from, to)).toEqual({file: to, problem: null});
		expect([contentOf(from), contentOf(to)]).toEqual(['old', 'new']);
	});

	it('moves nothing and creates nothing without an old file', () => {
		const {from, to} = paths({});
		expect(moveStateFile(from, to)).toEqual({file: to, problem: null});
		expect(fs.existsSync(path.dirname(to))).toBe(false);
	});

	it('uses a path that has not changed', () => {
		const {from} = paths({'config/state.json': 'old'});
		expect(moveStateFile(from, from)).toEqual({file: from, problem: null});
		expect(contentOf(from)).toBe('old');
	});

	it('moves a link so that it leads to the same file', () => {
		const {from, to} = paths({'config/dotfiles/state.json': 'old'});
		fs.symlinkSync('dotfiles/state.json', from);
		expect(moveStateFile(from, to)).toEqual({file: to, problem: null});
		expect(contentOf(to)).toBe('old');
		expect(fs.lstatSync(from, {throwIfNoEntry: false})).toBeUndefined();
	});

	it('copies the file to another file system', () => {
		const {from, to} = paths({'config/state.json': 'old'});
		expect(moveStateFile(from, to, {...fileSystem, renameSync: failing('EXDEV')})).toEqual({file: to, problem: null});
		expect([contentOf(from), contentOf(to)]).toEqual([null, 'old']);
	});

	it('has the whole copy before it removes the file', () => {
		const {from, to} = paths({'config/state.json': 'old'});
		const seen: Array<string | null> = [];
		moveStateFile(from, to, {
			...fileSystem,
			renameSync: failing('EXDEV'),
			replaceFile(...parameters) {
				seen.push(contentOf(from));
				replaceFileSync(...parameters);
			},
			rmSync(file) {
				seen.push(contentOf(from), contentOf(to));
				fs.rmSync(file);
			},
		});
		expect(seen).toEqual(['old', 'old', 'old']);
	});

	it.each([
		['the folder cannot be created', {mkdirSync: failing('EACCES')}],
		['the file cannot be renamed', {renameSync: failing('EACCES')}],
		['the copy cannot be written', {renameSync: failing('EXDEV'), replaceFile: failing('EACCES')}],
	])('uses the old file and says so in one line if %s', (_, failures) => {
		const {from, to} = paths({'config/state.json': 'old'});
		expect(moveStateFile(from, to, {...fileSystem, ...failures})).toEqual({
			file: from, problem: `The reading state stays in ${from}, because it cannot be moved to ${to} (permission denied)`,
		});
		expect(contentOf(from)).toBe('old');
	});

	it('uses the copy if the old file cannot be removed', () => {
		const {from, to} = paths({'config/state.json': 'old'});
		expect(moveStateFile(from, to, {...fileSystem, renameSync: failing('EXDEV'), rmSync: failing('EACCES')})).toEqual({file: to, problem: null});
		expect([contentOf(from), contentOf(to)]).toEqual(['old', 'old']);
	});

	it('uses the file that another window has moved meanwhile', () => {
		const {from, to} = paths({'config/state.json': 'old'});
		const result = moveStateFile(from, to, {
			...fileSystem,
			renameSync() {
				fs.renameSync(from, to);
				failing('ENOENT')();
			},
		});
		expect(result).toEqual({file: to, problem: null});
	});
});
