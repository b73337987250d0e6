import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {makeFolder} from '../../../source/storage/files/make-folder.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

/** The permissions of a file, in octal. */
const modeOf = (file: string): string => fs.statSync(file).mode.toString(8).slice(-3);

describe('makeFolder', () => {
	it('makes a folder and those above it, for the user alone', () => {
		const folder = path.join(temporaryFolder(), 'a', 'b');
		makeFolder(folder);
		expect(modeOf(folder)).toBe('700');
		expect(modeOf(path.dirname(folder))).toBe('700');
	});

	it('leaves a folder that exists as it is', () => {
		const folder = temporaryFolder();
		fs.chmodSync(folder, 0o755);
		makeFolder(folder);
		expect(modeOf(folder)).toBe('755');
	});

	it('fails below a file', () => {
		const file = path.join(temporaryFolder(), 'file');
		fs.writeFileSync(file, '');
		expect(() => {
			makeFolder(path.join(file, 'folder'));
		}).toThrow(/ENOTDIR/v);
	});

	it.skipIf(!fs.existsSync('/proc/self'))('fails where the system makes no folders, instead of trying without end', () => {
		expect(() => {
			makeFolder('/proc/newsreader/a');
		}).toThrow(/ENOENT/v);
	});
});
