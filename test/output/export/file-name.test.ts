import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fileNameOf} from '../../../source/output/export/file-name.js';

describe('fileNameOf', () => {
	it.each([
		['Stolen bell comes home, after 39 years!', 'stolen-bell-comes-home-after-39-years'],
		[String.raw`It’s Zoë’s Ærø: “a/b\c”`, 'its-zoes-ærø-a-b-c'],
		['東京の天気', '東京の天気'],
		['../../etc/passwd', 'etc-passwd'],
		['CON', 'con-article'],
		['…', 'article'],
		['', 'article'],
	])('names a file for %j', (title, name) => {
		expect(fileNameOf(title)).toBe(name);
	});

	it('keeps whole words within the limit', () => {
		const name = fileNameOf('A very long headline that goes on and on until it no longer fits into a name of a file');
		expect(name).toBe('a-very-long-headline-that-goes-on-and-on-until-it-no-longer');
		expect(fileNameOf('x'.repeat(100))).toHaveLength(60);
	});

	it('returns names that all file systems take', () => {
		fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 120}), title => {
			const name = fileNameOf(title);
			expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}\-]*$|^[\p{L}\p{M}\p{N}\-]+$/v);
			expect(Buffer.byteLength(name)).toBeLessThan(250);
		}));
	});
});
