import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decode, isBinary} from '../../../source/loading/bytes/decode.js';
import {samples} from '../../helpers/encoded.js';

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
	])('reads %s', async (_, raw, text) => {
		expect(await decode(raw)).toBe(text);
	});

	test.each(samples)('finds out $encoding: $text', async ({bytes, text}) => {
		expect(await decode(bytes)).toBe(text);
	});

	test.each(samples)('takes $encoding where it is declared: $text', async ({encoding, bytes, text}) => {
		expect(await decode(bytes, {charset: encoding.toUpperCase()})).toBe(text);
	});

	test('looks beyond an ASCII beginning', async () => {
		const plain = 'The minister spoke. '.repeat(10_000);
		for (const {bytes: raw, text} of samples.filter(({encoding}) => ['windows-1251', 'shift_jis', 'windows-1253'].includes(encoding))) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			expect(await decode(bytes(plain, [...raw]))).toBe(plain + text);
		}
	});

	test.each([
		['a charset attribute', '<!doctype html><meta charset="windows-1251"><p>'],
		['the older form', '<html><head><META content=\'text/html; charset=windows-1251\' http-equiv=Content-Type><p>'],
		['a declaration below 1,024 bytes', `<html><head>${' '.repeat(3000)}<meta charset=cp1251><p>`],
	])('believes HTML with %s', async (_, head) => {
		expect(await decode(bytes(head, [0xC4, 0xE0]), {markup: 'html'})).toBe(`${head}Да`);
	});

	test('believes an XML declaration, but not a comment', async () => {
		const xml = '<?xml version="1.0" encoding="windows-1251"?><rss>';
		expect(await decode(bytes(xml, [0xC4, 0xE0]), {markup: 'xml'})).toBe(`${xml}Да`);
		const html = '<!-- <meta charset="big5"> --><meta charset=windows-1251>';
		expect(await decode(bytes(html, [0xC4, 0xE0]), {markup: 'html'})).toBe(`${html}Да`);
	});

	test.each(['iso-8859-1', 'latin1', 'us-ascii', 'ISO-8859-15', 'windows-1252', 'x-cp1252', 'iso-8859-2'])('finds the quotation marks of what calls itself %s', async charset => {
		expect(await decode(bytes([0x93], 'quote', [0x94, 0x97], 'it', [0x92], 's', [0x85]), {charset})).toBe('“quote”—it’s…');
	});

	test('does not believe a declaration that the bytes contradict', async () => {
		expect(await decode(bytes('“quoted” café'), {charset: 'iso-8859-1'})).toBe('“quoted” café');
		expect(await decode(bytes('plain'), {charset: 'utf-16le'})).toBe('plain');
		expect(await decode(bytes('<meta charset=utf-16>“café”'), {markup: 'html'})).toBe('<meta charset=utf-16>“café”');
		expect(await decode(bytes('caf', [0xE9], ' '), {charset: 'no-such-thing'})).toBe('café ');
	});

	test('reads ISO 8859-16, which Node does without', async () => {
		expect(await decode(bytes([0xA5], 'Da', [0xB5], ' ', [0xBA], 'i ', [0xFE]), {charset: 'iso-8859-16'})).toBe('„Da” și ț');
	});

	test('any UTF-8 is read as it is, whatever it is said to be', async () => {
		await fc.assert(fc.asyncProperty(
			fc.string({unit: 'grapheme'}).filter(text => !/^\uFEFF|\0/.test(text) && text.isWellFormed()),
			fc.constantFrom(null, 'utf8', 'iso-8859-1', 'koi8-r', 'shift_jis'),
			async (text, charset) => {
				expect(await decode(Buffer.from(text), {charset})).toBe(text);
			},
		));
	});

	test('any bytes are read as something', async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({maxLength: 300}), fc.constantFrom(null, 'html', 'xml'), async (raw, markup) => {
			expect(typeof await decode(raw, {markup})).toBe('string');
		}));
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
		['UTF-16 without a mark', Buffer.from('Talks resume “today”\n', 'utf16le')],
	])('does not hold for %s', (_, raw) => {
		expect(isBinary(raw)).toBe(false);
	});

	test.each(samples)('does not hold for $encoding: $text', ({bytes: raw}) => {
		expect(isBinary(raw)).toBe(false);
	});
});
