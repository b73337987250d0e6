import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseSubscriptions, serializeSubscriptions} from '../../../source/storage/state/stored-subscriptions.js';
import {anySubscriptions, subscription} from '../../helpers/subscriptions.js';

describe('parseSubscriptions', () => {
	it('reads what serializeSubscriptions has made', () => {
		fc.assert(fc.property(anySubscriptions, list => {
			expect(parseSubscriptions(structuredClone(serializeSubscriptions(list)))).toEqual(list);
		}));
	});

	it('leaves out what is no subscription, and repeated addresses', () => {
		expect(parseSubscriptions([
			{url: 'https://a.example/', added: '2026-11-24T09:00:00Z'}, {url: 'https://a.example/'}, {url: 'file:///etc/passwd'}, {title: 'None'}, 'https://b.example/', null,
		])).toEqual([subscription('a')]);
		expect(parseSubscriptions({url: 'https://a.example/'})).toEqual([]);
	});

	it('sanitises names that somebody has edited, and drops values of a wrong type', () => {
		expect(parseSubscriptions([{
			url: 'https://a.example/', title: 'A\u001B[31m\nred', folders: ['World', 7, ''], tags: 'daily', added: 'yesterday',
		}])).toEqual([subscription('a', {title: 'A red', folders: ['World'], added: ''})]);
	});

	it('returns a list for any JSON', () => {
		fc.assert(fc.property(fc.jsonValue(), value => {
			expect(Array.isArray(parseSubscriptions(value))).toBe(true);
		}));
	});
});
