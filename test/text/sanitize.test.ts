import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sanitizeLine, sanitizeText} from '../../source/text/sanitize.js';
import {bidi, controls} from '../helpers/articles/clean.js';

/** Text with many pieces of escape sequences and other dangerous characters. */
const hostile = fc.array(fc.oneof(
	fc.constantFrom('\u001B', '\u001B[', '\u001B]', '\u001BP', '\u001B\\', '\u0007', '\u009B', '\u009C', '\u009D', '31m', '2J', '0;title', ';', '\r', '\n', '\t'),
	fc.constantFrom('\u202E', '\u2066', '\u200D', '\u200B', '\uFEFF', '\uFE0F', '\uDC00', '\uD83D', '👩', '\u0301', '\u2028', '\u0085', '\u{E0041}'),
	fc.string({unit: 'binary'}),
)).map(pieces => pieces.join(''));

describe('sanitizeText', () => {
	test('does not change clean text', () => {
		const text = 'Łódź, “quoted”\n\tnaïve – 漢字 العربية 👩‍👧 ❤️ क्‍ष\n';
		expect(sanitizeText(text)).toBe(text);
	});

	test.each([
		['a colour', 'a \u001B[31mred\u001B[0m b', 'a red b'],
		['a title', 'a\u001B]0;PWNED\u0007b', 'ab'],
		['a title in C1 form', 'a\u009D0;PWNED\u009Cb', 'ab'],
		['a device control string', 'a\u001BPq#0\u001B\\b', 'ab'],
		['an unterminated title, but not the text after it', 'a\u001B]b\nc', 'ab\nc'],
		['an escape at the end', 'end\u001B', 'end'],
		['an overwriting carriage return', 'honest\rOTHER', 'honest\nOTHER'],
		['a direction override', 'a\u202Eb', 'ab'],
		['invisible characters', 'pay\u200Bpal\uFEFF', 'paypal'],
		['tag characters', 'a\u{E0041}\u{E0042}b', 'ab'],
	])('removes %s', (_, raw, clean) => {
		expect(sanitizeText(raw)).toBe(clean);
	});

	test('converts all line ends to newlines', () => {
		expect(sanitizeText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
	});

	test('limits the number of combining marks on a character', () => {
		expect(sanitizeText(`a${'\u0301'.repeat(1000)}b`).length).toBeLessThan(20);
	});

	test('removes the same characters by the fast check as by the full check', () => {
		const units = Array.from({length: 0x1_00_00}, (_, unit) => `a${String.fromCodePoint(unit)}b`);
		// A text with a character to remove does not pass the fast check.
		expect(units.filter(text => sanitizeText(text) !== sanitizeText(`${text}\u200B`))).toEqual([]);
		const piles = units.map(text => text.charAt(1).repeat(20));
		expect(piles.filter(text => sanitizeText(text) !== sanitizeText(`${text}\u200B`))).toEqual([]);
	});

	test('removes all control and bidi characters from any text', () => {
		fc.assert(fc.property(hostile, raw => {
			const clean = sanitizeText(raw);
			expect(clean).not.toMatch(controls);
			expect(clean).not.toMatch(bidi);
			expect(Buffer.from(clean).toString()).toBe(clean);
		}));
	});

	test('does not change text that it has sanitised', () => {
		fc.assert(fc.property(hostile, raw => {
			const clean = sanitizeText(raw);
			expect(sanitizeText(clean)).toBe(clean);
		}));
	});
});

test('sanitizeLine returns one trimmed line', () => {
	expect(sanitizeLine('  a\n\tb\r\n c ')).toBe('a b c');
	fc.assert(fc.property(hostile, raw => {
		expect(sanitizeLine(raw)).toBe(sanitizeLine(raw).trim());
		expect(sanitizeLine(raw)).not.toMatch(/[\n\t]/);
	}));
});
