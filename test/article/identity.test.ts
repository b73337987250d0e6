import {describe, expect, test} from 'vitest';
import {articleId} from '../../source/article/identity.js';

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
