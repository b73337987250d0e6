import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseTarget} from '../../../source/loading/web/request-target.js';

describe('parseTarget of an address with credentials', () => {
	it.each([
		['https://ann:secret@news.example/a', 'ann:secret'],
		['https://ann@news.example/a', 'ann:'],
		['https://:secret@news.example/a', ':secret'],
		['https://ann%3A:s%40%C3%A9@news.example/a', 'ann::s@é'],
		['https://100%:%zz@news.example/a', '100%:%zz'],
	])('sends the credentials of %s', (written, credentials) => {
		const target = parseTarget(written);
		expect(target?.url.href).toBe('https://news.example/a');
		expect(Buffer.from(target?.authorization?.replace('Basic ', '') ?? '', 'base64').toString()).toBe(credentials);
	});

	it('removes any credentials from the address', () => {
		fc.assert(fc.property(fc.webUrl({withFragments: true, withQueryParameters: true}), fc.string(), fc.string(), (written, username, password) => {
			const url = new URL(written);
			url.username = username;
			url.password = password;
			const target = parseTarget(url.href);
			expect(target?.url).toMatchObject({
				username: '', password: '', hash: '', host: new URL(written).host,
			});
			expect(target?.authorization === null).toBe(username === '' && password === '');
		}));
	});
});
