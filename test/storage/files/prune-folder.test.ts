import {readdirSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {pruneFolder} from '../../../source/storage/files/prune-folder.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const digest = (letter: string): string => letter.repeat(64);

const hour = 60 * 60 * 1000;

/** Creates a folder with files of ten bytes that were changed this many hours ago. */
const folderOf = (ages: Readonly<Record<string, number>>): string => {
	const folder = temporaryFolder(Object.fromEntries(Object.keys(ages).map(name => [name, 'ten bytes.'])));
	for (const [name, age] of Object.entries(ages)) {
		const time = new Date(Date.now() - (age * hour));
		utimesSync(path.join(folder, name), time, time);
	}

	return folder;
};

describe('pruneFolder', () => {
	it('keeps the files that were changed last, as many as fit', async () => {
		const folder = folderOf({[digest('a')]: 3, [digest('b')]: 1, [digest('c')]: 2});
		await pruneFolder(folder, 25);
		expect(readdirSync(folder)).toEqual([digest('b'), digest('c')]);
	});

	it('keeps files of other programs, and counts neither those nor the file that will be replaced', async () => {
		const folder = folderOf({
			[digest('a')]: 3, [digest('b')]: 1, 'notes.txt': 9, 'notes.tmp': 99,
		});
		await pruneFolder(folder, 10, path.join(folder, digest('b')));
		expect(readdirSync(folder)).toEqual([digest('a'), digest('b'), 'notes.tmp', 'notes.txt']);
	});

	it('removes abandoned temporary files, whether there is room or not', async () => {
		const [lost, onItsWay] = [`${digest('a')}.0b-1.tmp`, `${digest('a')}.0b-2.tmp`];
		const folder = folderOf({[lost]: 12, [onItsWay]: 0, [digest('b')]: 24});
		await pruneFolder(folder, 1000);
		expect(readdirSync(folder)).toEqual([onItsWay, digest('b')]);
	});
});
