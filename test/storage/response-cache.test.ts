import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type CachedResponse, type ResponseCache} from '../../source/loading/web/response-cache.js';
import {openResponseCache} from '../../source/storage/response-cache.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {diskFailures, fullDisk} from '../helpers/system/full-disk.js';

const response = (body: string | Uint8Array = 'body'): CachedResponse => ({
	etag: '"v1"', lastModified: null, contentType: 'text/html', charset: 'utf8', finalUrl: 'https://news.example/a', bytes: Buffer.from(body),
});

const url = 'https://news.example/secret-path';

const onlyFile = (folder: string): string => path.join(folder, fs.readdirSync(folder)[0] ?? '');

const age = (folder: string, before: ReadonlySet<string>, seconds: number): void => {
	const added = fs.readdirSync(folder).find(name => !before.has(name)) ?? '';
	fs.utimesSync(path.join(folder, added), seconds, seconds);
};

/** Stores responses of `size` bytes, each a second younger than the one before. */
async function keepInOrder(cache: ResponseCache, folder: string, keys: readonly string[], size: number): Promise<void> {
	for (const [index, key] of keys.entries()) {
		const before = new Set(fs.existsSync(folder) ? fs.readdirSync(folder) : []);
		// eslint-disable-next-line no-await-in-loop -- One after the other.
		await cache.set(key, response('x'.repeat(size)));
		age(folder, before, 1_000_000 + index);
	}
}

const kept = async (cache: ResponseCache, keys: readonly string[]): Promise<string[]> => {
	const found = await Promise.all(keys.map(async key => await cache.get(key) ? [key] : []));
	return found.flat();
};

const sizeOf = (folder: string): number => fs.readdirSync(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);

describe('openResponseCache', () => {
	it('returns the stored response with any bytes', async () => {
		const folder = temporaryFolder();
		await fc.assert(fc.asyncProperty(
			fc.webUrl(),
			fc.uint8Array({maxLength: 2000}),
			fc.option(fc.string()),
			fc.option(fc.string()),
			async (key, bytes, etag, lastModified) => {
				const cache = openResponseCache(folder);
				await cache.set(key, {...response(bytes), etag, lastModified});
				expect(await cache.get(key)).toMatchObject({...response(bytes), etag, lastModified});
			},
		), {numRuns: 50});
	});

	it('returns nothing for an address that is not stored, and creates no folder', async () => {
		const folder = path.join(temporaryFolder(), 'cache');
		expect(await openResponseCache(folder).get(url)).toBeUndefined();
		expect(fs.existsSync(folder)).toBe(false);
	});

	it('replaces a stored response', async () => {
		const folder = temporaryFolder();
		const cache = openResponseCache(folder);
		await cache.set(url, response('old'));
		await cache.set(url, response('new'));
		expect(await cache.get(url)).toMatchObject(response('new'));
		expect(fs.readdirSync(folder)).toHaveLength(1);
	});

	it('creates files that only the user can read and that are not named by addresses', async () => {
		const folder = path.join(temporaryFolder(), 'cache');
		await openResponseCache(folder).set(url, response());
		/* eslint-disable no-bitwise -- The permissions are in the lower bits. */
		expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
		expect(fs.statSync(onlyFile(folder)).mode & 0o777).toBe(0o600);
		/* eslint-enable no-bitwise */
		expect(path.basename(onlyFile(folder))).toMatch(/^[\da-f]{64}$/);
		expect(fs.readFileSync(onlyFile(folder), 'utf8')).not.toContain('secret-path');
	});

	it.each<[string, (content: Buffer) => Buffer]>([
		['cut off', content => content.subarray(0, -1)],
		['empty', () => Buffer.alloc(0)],
		['full of zeros', content => Buffer.alloc(content.length)],
		['changed in one bit', content => Buffer.from(content.map((byte, index) => index === content.length - 1 ? byte + 1 : byte))],
		['something else', () => Buffer.from('{"a": 1}\n')],
	])('does not give what is %s', async (_, change) => {
		const folder = temporaryFolder();
		const cache = openResponseCache(folder);
		await cache.set(url, response());
		fs.writeFileSync(onlyFile(folder), change(fs.readFileSync(onlyFile(folder))));
		expect(await cache.get(url)).toBeUndefined();
		await cache.set(url, response('again'));
		expect(await cache.get(url)).toMatchObject(response('again'));
	});

	it('ignores what is not a file at the place of a stored response', async () => {
		const folder = temporaryFolder();
		const cache = openResponseCache(folder);
		await cache.set(url, response());
		const file = onlyFile(folder);
		fs.rmSync(file);
		fs.mkdirSync(file);
		expect(await cache.get(url)).toBeUndefined();
		await cache.set(url, response());
		expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
	});

	it('does not reject if it cannot write', async () => {
		const folder = path.join(temporaryFolder({file: ''}), 'file', 'cache');
		const cache = openResponseCache(folder);
		await cache.set(url, response());
		expect(await cache.get(url)).toBeUndefined();
	});

	it.each(diskFailures)('keeps the old copy whole if %s fails with %s', async (step, code) => {
		const folder = temporaryFolder();
		await openResponseCache(folder).set(url, response('old'));
		const fileSystem = fullDisk(step, code);
		const cache = openResponseCache(folder, {fileSystem});
		await cache.set(url, response('new '.repeat(1000)));
		expect(await cache.get(url)).toMatchObject(response('old'));
		expect(fs.readdirSync(folder)).toHaveLength(1);
		fileSystem.makeRoom();
		await cache.set(url, response('new'));
		expect(await cache.get(url)).toMatchObject(response('new'));
	});

	it('knows when a response was stored or confirmed last, however often it is read', async () => {
		const folder = temporaryFolder();
		const cache = openResponseCache(folder);
		await cache.set(url, response());
		fs.utimesSync(onlyFile(folder), 1_000_000, 1_000_000);
		await cache.get(url);
		expect(await cache.get(url)).toMatchObject({confirmedAt: new Date(1_000_000_000)});
		const before = Math.floor(Date.now() / 1000) * 1000;
		await cache.confirm(url);
		const confirmed = await cache.get(url);
		expect(confirmed?.confirmedAt.getTime()).toBeGreaterThanOrEqual(before);
		await expect(cache.confirm('https://news.example/other')).resolves.toBeUndefined();
	});

	it('removes the responses that were confirmed longest ago when it is full', async () => {
		const folder = path.join(temporaryFolder(), 'cache');
		const keys = Array.from({length: 9}, (_, index) => `https://news.example/${index}`);
		const maximumBytes = 10_000;
		await keepInOrder(openResponseCache(folder, {maxBytes: maximumBytes}), folder, keys, 800);
		const [first = ''] = keys;
		const cache = openResponseCache(folder, {maxBytes: maximumBytes});
		// Confirmed now, which is later than all of those times.
		await cache.confirm(first);
		await cache.set('https://news.example/new-1', response('x'.repeat(800)));
		await cache.set('https://news.example/new-2', response('x'.repeat(800)));
		const left = await kept(cache, keys);
		expect(left).toContain(first);
		expect(left.length).toBeLessThan(keys.length);
		expect(left.slice(1)).toEqual(keys.slice(1 - left.length));
	});

	it('never grows beyond its limit', async () => {
		const folder = path.join(temporaryFolder(), 'cache');
		const cache = openResponseCache(folder, {maxBytes: 10_000});
		for (let index = 0; index < 60; index++) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			await cache.set(`https://news.example/${index}`, response('x'.repeat((index * 97) % 3000)));
			expect(sizeOf(folder)).toBeLessThanOrEqual(10_000);
		}

		expect(await cache.get('https://news.example/59')).toBeDefined();
	});

	it('does not store a response larger than its limit', async () => {
		const folder = path.join(temporaryFolder(), 'cache');
		const cache = openResponseCache(folder, {maxBytes: 1000});
		await cache.set(url, response('x'.repeat(2000)));
		expect(await cache.get(url)).toBeUndefined();
	});

	it('removes incomplete files, and no files of other programs', async () => {
		const unfinished = `${'0'.repeat(64)}.b.tmp`;
		const folder = temporaryFolder({'mine.txt': 'x'.repeat(20_000), [unfinished]: 'x'.repeat(20_000)});
		await openResponseCache(folder, {maxBytes: 10_000}).set(url, response());
		expect(fs.readdirSync(folder)).toContain('mine.txt');
		expect(fs.readdirSync(folder)).not.toContain(unfinished);
	});
});
