import {describe, expect, test} from 'vitest';
import {articleId, scopedIdentity} from '../../source/article/identity.js';

describe('articleId', () => {
	test('returns 16 hexadecimal digits', () => {
		expect(articleId('text', null)).toMatch(/^[\da-f]{16}$/);
	});

	test('ignores white space and the encoding of accents', () => {
		expect(articleId('  a\n\nb  caf\u00E9 ', null)).toBe(articleId('a b\tcafe\u0301', null));
	});

	test('differs for different texts', () => {
		expect(articleId('a b', null)).not.toBe(articleId('ab', null));
	});

	test('depends only on the URL without its fragment if there is a URL', () => {
		expect(articleId('a', 'https://a.example/x#top')).toBe(articleId('b', 'https://a.example/x'));
		expect(articleId('a', 'https://a.example/x')).not.toBe(articleId('a', 'https://a.example/y'));
	});
});

describe('scopedIdentity', () => {
	test('returns 16 hexadecimal digits that differ by name and by scope', () => {
		const ids = [scopedIdentity('item', 'a', '1'), scopedIdentity('item', 'a', '2'), scopedIdentity('item', 'b', '1'), scopedIdentity('item', 'a1', '')];
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids[0]).toMatch(/^[\da-f]{16}$/);
		expect(scopedIdentity('item', 'a', '1')).toBe(ids[0]);
	});
});
