import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import {decode, isBinary} from '../../source/loading/decode.js';

const bytes = (...parts: Array<string | number[]>): Uint8Array =>
	Buffer.concat(parts.map(part => typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)));

describe('decode', () => {
	test.each([
		['UTF-8 without a mark', bytes('café'), 'café'],
		['UTF-8 with a mark, which is no text', bytes([0xEF, 0xBB, 0xBF], 'café'), 'café'],
		['UTF-16 little endian', bytes([0xFF, 0xFE, 0x61, 0, 0x19, 0x20]), 'a’'],
		['UTF-16 big endian', bytes([0xFE, 0xFF, 0, 0x61, 0x20, 0x19]), 'a’'],
		['windows-1252, with its curly quotation marks', bytes('a ', [0x93], 'quote', [0x94], ' caf', [0xE9]), 'a “quote” café'],
		['UTF-8 with a broken byte', bytes('“quoted” café ', [0xFF], ' end'), '“quoted” café \uFFFD end'],
		['UTF-8 that is cut off', bytes('SAFE', [0xE2, 0x82]), 'SAFE\uFFFD'],
	])('reads %s', (_, raw, text) => {
		expect(decode(raw)).toBe(text);
	});
});

describe('isBinary', () => {
	test.each([
		['a PNG', bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], 'IHDR')],
		['zeros', new Uint8Array(4096)],
	])('holds for %s', (_, raw) => {
		expect(isBinary(raw)).toBe(true);
	});

	test.each([
		['text', bytes('Talks resume\n')],
		['nothing', bytes()],
		['UTF-16', bytes([0xFF, 0xFE, 0x61, 0, 0x62, 0])],
		['windows-1252', bytes('caf', [0xE9], ' na', [0xEF], 've')],
		['captured terminal output', bytes('\u001B[31mred\u001B[0m\u0007\n')],
	])('does not hold for %s', (_, raw) => {
		expect(isBinary(raw)).toBe(false);
	});
});
