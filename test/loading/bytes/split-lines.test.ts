import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {splitLines, type StreamPart} from '../../../source/loading/bytes/split-lines.js';
import {gather, inChunks} from '../../helpers/loading/chunks.js';

const textOf = (part: StreamPart): string => 'bytes' in part ? Buffer.from(part.bytes).toString('latin1') : part.problem;

const texts = fc.array(fc.constantFrom('a', 'bcd', '\n', '\r\n', '', 'efghijklm'), {maxLength: 60}).map(parts => parts.join(''));
const sizes = fc.array(fc.integer({min: 1, max: 20}), {minLength: 1, maxLength: 5});

describe('splitLines', () => {
	test('yields parts of whole lines that are the input when joined, each with its first line', async () => {
		await fc.assert(fc.asyncProperty(texts, sizes, fc.integer({min: 1, max: 30}), async (text, chunks, unitBytes) => {
			const parts = await gather(splitLines(inChunks(Buffer.from(text), chunks), {unitBytes}));
			expect(parts.map(part => textOf(part)).join('')).toBe(text);
			let before = '';
			for (const part of parts) {
				expect(part).toMatchObject({firstLine: before.split('\n').length});
				expect(before === '' || before.endsWith('\n')).toBe(true);
				before += textOf(part);
			}
		}));
	});

	test('reports a line that is too long, and yields the others, for any chunks', async () => {
		await fc.assert(fc.asyncProperty(fc.array(fc.integer({min: 0, max: 30}), {maxLength: 20}), sizes, fc.integer({min: 1, max: 40}), async (lengths, chunks, unitBytes) => {
			const lines = lengths.map(length => `${'x'.repeat(length)}\n`);
			const parts = await gather(splitLines(inChunks(Buffer.from(lines.join('')), chunks), {unitBytes, maxBytes: 15}));
			expect(parts.filter(part => 'bytes' in part).map(part => textOf(part)).join('')).toBe(lines.filter(line => line.length <= 16).join(''));
			const problems = lengths.flatMap((length, index) => length > 15 ? [`line ${index + 1}: is longer than 15 bytes`] : []);
			expect(parts.filter(part => 'problem' in part).map(part => textOf(part))).toEqual(problems);
			let line = 1;
			for (const part of parts) {
				if ('bytes' in part) {
					expect(part.firstLine).toBeGreaterThanOrEqual(line);
					line = part.firstLine;
				}
			}
		}));
	});

	test('does not copy lines within one chunk', async () => {
		const bytes = Buffer.from('one\ntwo\nthree\nfour\n');
		for await (const part of splitLines(inChunks(bytes, [1000]), {unitBytes: 5})) {
			expect('bytes' in part && part.bytes.buffer === bytes.buffer).toBe(true);
		}
	});

	test('yields nothing for an empty stream', async () => {
		expect(await gather(splitLines(inChunks(Buffer.alloc(0), [1])))).toEqual([]);
	});
});
