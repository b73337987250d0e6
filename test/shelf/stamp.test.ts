import {statSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {
	afterEach, expect, test, vi,
} from 'vitest';
import {stampOf} from '../../source/shelf/stamp.js';
import {temporaryFolder} from '../helpers/folder.js';

vi.mock(import('node:fs'), {spy: true});

afterEach(() => {
	vi.restoreAllMocks();
});

test('a file is told by its size and its times, what is not there by nothing', async () => {
	const folder = temporaryFolder({'a.txt': 'One'});
	const {mtimeMs, ctimeMs} = statSync(path.join(folder, 'a.txt'));
	expect(await stampOf(path.join(folder, 'a.txt'))).toEqual({size: 3, time: mtimeMs, changed: ctimeMs});
	expect(await stampOf(path.join(folder, 'b.txt'))).toBeUndefined();
	expect(await stampOf(path.join(folder, 'a.txt/c.txt'))).toBeUndefined();
});

test('files on a slow disk hold up the keys once in a while, not each of them', async () => {
	const file = path.join(temporaryFolder({'a.txt': 'One'}), 'a.txt');
	const stamp = await stampOf(file);
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.mocked(statSync).mockClear().mockImplementationOnce((...parameters) => {
		now += 20;
		return statSync(...parameters);
	});
	const stamps = await Promise.all(Array.from({length: 32}, async () => stampOf(file)));
	expect(stamps).toEqual(stamps.map(() => stamp));
	// The one that was slow, and what it asked itself.
	expect(statSync).toHaveBeenCalledTimes(2);
});
