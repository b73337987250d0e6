import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {clipboardSequence} from '../../source/terminal/clipboard.js';
import {sanitizeText} from '../../source/text/sanitize.js';

const copied = (sequence: string): string => Buffer.from(/^\u001B]52;c;(?<data>[\w+/=]*)\u0007$/.exec(sequence)?.groups?.['data'] ?? 'none', 'base64').toString();

describe('clipboardSequence', () => {
	it('encodes the text in base64', () => {
		expect(clipboardSequence('https://news.example/a')).toBe('\u001B]52;c;aHR0cHM6Ly9uZXdzLmV4YW1wbGUvYQ==\u0007');
	});

	it('removes control characters', () => {
		expect(copied(clipboardSequence('ls\u001B[201~\u0003\u202E“é”'))).toBe('ls“é”');
	});

	it('is one sequence with the sanitised text for any text', () => {
		fc.assert(fc.property(fc.string({unit: 'binary'}), text => {
			expect(copied(clipboardSequence(text))).toBe(sanitizeText(text));
		}));
	});

	it('takes a text of 700 KB, and refuses a longer one with the reason', () => {
		expect(copied(clipboardSequence('é'.repeat(350_000)))).toHaveLength(350_000);
		expect(() => clipboardSequence('é'.repeat(5_000_000))).toThrow('Not copied: 10.0 MB are too much for the clipboard of a terminal');
	});
});
