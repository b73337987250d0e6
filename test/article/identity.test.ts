import {describe, expect, test} from 'vitest';
import {articleId, scopedIdentity} from '../../source/article/identity.js';

describe('articleId', () => {
	test('is 16 hexadecimal digits', () => {
		expect(articleId('text', null)).toMatch(/^[\da-f]{16}$/);
	});

	test('does not depend on white space or on how accents are coded', () => {
		expect(articleId('  a\n\nb  caf\u00E9 ', null)).toBe(articleId('a b\tcafe\u0301', null));
	});

	test('differs for other texts', () => {
		expect(articleId('a b', null)).not.toBe(articleId('ab', null));
	});

	test('goes by the address where there is one, whatever its fragment', () => {
		expect(articleId('a', 'https://a.example/x#top')).toBe(articleId('b', 'https://a.example/x'));
		expect(articleId('a', 'https://a.example/x')).not.toBe(articleId('a', 'https://a.example/y'));
	});
});

describe('identityOf', () => {
	test('is 16 hexadecimal digits, others for each name and for each place that it counts in', () => {
		const ids = [scopedIdentity('item', 'a', '1'), scopedIdentity('item', 'a', '2'), scopedIdentity('item', 'b', '1'), scopedIdentity('item', 'a1', '')];
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids[0]).toMatch(/^[\da-f]{16}$/);
		expect(scopedIdentity('item', 'a', '1')).toBe(ids[0]);
	});
});
