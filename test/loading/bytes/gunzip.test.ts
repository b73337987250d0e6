import {Buffer} from 'node:buffer';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {gunzip, isGzip} from '../../../source/loading/bytes/gunzip.js';
import {gather, inChunks} from '../../helpers/loading/chunks.js';

const unzipped = async (bytes: Uint8Array, sizes: readonly number[] = [1000]): Promise<string> =>
	Buffer.concat(await gather(gunzip(inChunks(bytes, sizes)))).toString();

/** Returns the data before the error, and its message. */
const broken = async (bytes: Uint8Array): Promise<{readonly text: string; readonly message: string}> => {
	let text = '';
	try {
		for await (const piece of gunzip(inChunks(bytes, [50_000]))) {
			text += Buffer.from(piece).toString();
		}
	} catch (error) {
		return {text, message: String(error)};
	}

	return {text, message: ''};
};

/** Does not compress well, so a truncated file holds a part. */
const news = Array.from({length: 100_000}, (_, index) => `Line ${(index * 7919) % 100_003}.\n`).join('');

describe('gunzip', () => {
	test('returns the original data, of one member or several', async () => {
		await fc.assert(fc.asyncProperty(
			fc.array(fc.string(), {minLength: 1, maxLength: 4}),
			fc.array(fc.integer({min: 1, max: 40}), {minLength: 1}),
			async (members, sizes) => {
				expect(await unzipped(Buffer.concat(members.map(member => gzipSync(member))), sizes)).toBe(members.join(''));
			},
		), {numRuns: 40});
	});

	test('reports truncated data, after all intact data', async () => {
		const {text, message} = await broken(gzipSync(news).subarray(0, -100_000));
		expect(message).toContain('is cut off');
		expect(text.length).toBeGreaterThan(100_000);
		expect(news.startsWith(text)).toBe(true);
	});

	test('reports damaged data', async () => {
		const bytes = gzipSync(news);
		bytes.fill(0xFF, bytes.length - 5000, bytes.length - 4000);
		const {message} = await broken(bytes);
		expect(message).toContain('is damaged');
	});

	test('passes on an error of its input', async () => {
		async function * failing(): AsyncGenerator<Uint8Array> {
			yield gzipSync(news).subarray(0, 100);
			throw new Error('the disk is gone');
		}

		await expect(gather(gunzip(failing()))).rejects.toThrow('the disk is gone');
	});

	test('decompresses no more than is read', async () => {
		let taken = 0;
		const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
		async function * counted(): AsyncGenerator<Uint8Array> {
			for await (const chunk of inChunks(bomb, [64])) {
				taken += chunk.length;
				yield chunk;
			}
		}

		const pieces = gunzip(counted());
		await pieces.next();
		await pieces.return(undefined);

		expect(taken).toBeLessThan(bomb.length);
	});
});

test('isGzip tests the first two bytes', () => {
	expect(isGzip(gzipSync('x'))).toBe(true);
	expect(isGzip(Buffer.from('x'))).toBe(false);
	expect(isGzip(new Uint8Array())).toBe(false);
});
