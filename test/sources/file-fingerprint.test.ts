import {statSync} from 'node:fs';
import path from 'node:path';
import {performance} from 'node:perf_hooks';
import {
	afterEach, expect, test, vi,
} from 'vitest';
import {readFingerprint} from '../../source/sources/file-fingerprint.js';
import {temporaryFolder} from '../helpers/system/folder.js';

vi.mock(import('node:fs'), {spy: true});

afterEach(() => {
	vi.restoreAllMocks();
});

test('readFingerprint returns the size and times of a file, and undefined for a missing file', async () => {
	const folder = temporaryFolder({'a.txt': 'One'});
	const {mtimeMs, ctimeMs} = statSync(path.join(folder, 'a.txt'));
	expect(await readFingerprint(path.join(folder, 'a.txt'))).toEqual({size: 3, modifiedAt: mtimeMs, changedAt: ctimeMs});
	expect(await readFingerprint(path.join(folder, 'b.txt'))).toBeUndefined();
	expect(await readFingerprint(path.join(folder, 'a.txt/c.txt'))).toBeUndefined();
});

test('readFingerprint blocks for few of the files on a slow disk', async () => {
	const file = path.join(temporaryFolder({'a.txt': 'One'}), 'a.txt');
	const fingerprint = await readFingerprint(file);
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => now);
	vi.mocked(statSync).mockClear().mockImplementationOnce((...parameters) => {
		now += 20;
		return statSync(...parameters);
	});
	const fingerprints = await Promise.all(Array.from({length: 32}, async () => readFingerprint(file)));
	expect(fingerprints).toEqual(fingerprints.map(() => fingerprint));
	// The slow file itself, and the call of the test.
	expect(statSync).toHaveBeenCalledTimes(2);
});
