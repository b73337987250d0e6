import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {graphemes} from '../../source/text/graphemes.js';
import {sanitizeText} from '../../source/text/sanitize.js';
import {displayWidth} from '../../source/text/width.js';
import {expandSpace, wrap} from '../../source/text/wrap.js';

const lines = (text: string, width: number): string[] => wrap(text, {start: 0, end: text.length}, width).map(({start, end}) => text.slice(start, end));

const words = fc.array(fc.oneof(
	fc.string({unit: 'grapheme-ascii'}),
	fc.constantFrom('漢字、仮名。', 'word', ' ', '  ', '\n', '\t', '“', '”', 'aVeryLongWordIndeed', '👩‍👧', '１２'),
)).map(pieces => sanitizeText(pieces.join('')));

describe('wrap', () => {
	test('keeps Latin brackets and full stops with the Chinese or Japanese words that they belong to', () => {
		const text = 'Kenzō Ishimori (石森健三), who is 81, steers to Tomonagi (友凪町). It is 陳美玲!';
		for (let width = 8; width <= 40; width++) {
			const lines = wrap(text, {start: 0, end: text.length}, width).map(({start, end}) => text.slice(start, end));
			expect(lines.filter(line => /^[\),.!]|\($/v.test(line))).toEqual([]);
		}
	});

	test('breaks at white space, which it leaves out of the lines', () => {
		expect(lines('one two  three', 8)).toEqual(['one two', 'three']);
	});

	test('breaks at a newline', () => {
		expect(lines('one\ntwo', 80)).toEqual(['one', 'two']);
	});

	test('treats a newline as a space if it joins lines', () => {
		const text = 'one\n  two three';
		const spans = wrap(text, {start: 0, end: text.length}, 8, true);
		expect(spans.map(({start, end}) => expandSpace(text.slice(start, end)))).toEqual(['one two', 'three']);
	});

	test('splits a word only if it is longer than a line', () => {
		expect(lines('a abcdefgh', 4)).toEqual(['a', 'abcd', 'efgh']);
	});

	test('breaks Japanese between characters, but not before a full stop', () => {
		expect(lines('漢字漢字。', 8)).toEqual(['漢字漢', '字。']);
	});

	test('returns one empty line for an empty text', () => {
		expect(wrap('', {start: 0, end: 0}, 10)).toEqual([{start: 0, end: 0}]);
	});

	test('wraps only the given stretch of the text', () => {
		expect(wrap('one two three', {start: 4, end: 7}, 80)).toEqual([{start: 4, end: 7}]);
	});

	test('makes no line wider than the width, except for a single wider character', () => {
		fc.assert(fc.property(words, fc.integer({min: 1, max: 30}), (text, width) => {
			for (const line of lines(text, width)) {
				expect(displayWidth(expandSpace(line)) <= width || [...graphemes(line)].length === 1).toBe(true);
			}
		}));
	});

	test('keeps all characters except white space, in order', () => {
		fc.assert(fc.property(words, fc.integer({min: 1, max: 30}), (text, width) => {
			let end = 0;
			for (const line of wrap(text, {start: 0, end: text.length}, width)) {
				expect(line.start).toBeGreaterThanOrEqual(end);
				expect(line.end).toBeGreaterThanOrEqual(line.start);
				expect(text.slice(end, line.start).trim()).toBe('');
				end = line.end;
			}

			expect(text.slice(end).trim()).toBe('');
		}));
	});
});
