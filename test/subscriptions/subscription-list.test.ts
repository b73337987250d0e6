import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	inFolderOrder, mergeSubscriptions, subscriptionsTitled, subscriptionTo, withoutSubscription, withSubscription, type Subscriptions,
} from '../../source/subscriptions/subscription-list.js';
import {anySubscriptions, subscription} from '../helpers/subscriptions.js';

const urls = (list: Subscriptions): string[] => list.map(({url}) => url.replace('https://', '').replace('.example/', ''));

describe('withSubscription and withoutSubscription', () => {
	it('return the same list if nothing changes', () => {
		const list = [subscription('a')];
		expect(withSubscription(list, subscription('a', {title: 'Other'}))).toBe(list);
		expect(withoutSubscription(list, 'https://b.example/')).toBe(list);
	});

	it('add at the end, and remove', () => {
		const list = withSubscription([subscription('a')], subscription('b'));
		expect(urls(list)).toEqual(['a', 'b']);
		expect(urls(withoutSubscription(list, 'https://a.example/'))).toEqual(['b']);
		expect(subscriptionTo(list, 'https://b.example/')).toBe(list[1]);
	});
});

it('subscriptionsTitled prefers a title in the same case', () => {
	const list = [subscription('a', {title: 'News'}), subscription('b', {title: 'NEWS'}), subscription('c', {title: 'news'})];
	expect(urls(subscriptionsTitled(list, 'NEWS'))).toEqual(['b']);
	expect(urls(subscriptionsTitled(list, 'nEWS'))).toEqual(['a', 'b', 'c']);
	expect(subscriptionsTitled(list, 'other')).toEqual([]);
});

describe('mergeSubscriptions', () => {
	const [a, b, c, d] = [subscription('a'), subscription('b'), subscription('c'), subscription('d')];

	it('keeps what both windows have added', () => {
		expect(urls(mergeSubscriptions([a, b], [a], [a, c]))).toEqual(['a', 'c', 'b']);
	});

	it('removes what either window has removed', () => {
		expect(urls(mergeSubscriptions([b, c, d], [a, b, c, d], [a, b, d]))).toEqual(['b', 'd']);
	});

	it('changes what this window has changed, and nothing else', () => {
		const renamed = subscription('a', {title: 'Mine'});
		const theirs = subscription('b', {folders: ['World']});
		expect(mergeSubscriptions([renamed, b], [a, b], [a, theirs])).toEqual([renamed, theirs]);
	});

	it('returns those of the file if this window has changed nothing', () => {
		fc.assert(fc.property(anySubscriptions, anySubscriptions, (own, stored) => {
			expect(mergeSubscriptions(own, [...own], stored)).toEqual(stored);
		}));
	});

	it('returns those of this window if no other one has changed the file', () => {
		fc.assert(fc.property(anySubscriptions, anySubscriptions, (own, before) => {
			expect(new Set(mergeSubscriptions(own, before, before))).toEqual(new Set(own));
		}));
	});
});

describe('inFolderOrder', () => {
	it('puts the feeds of a folder together, where the folder is named first', () => {
		expect(urls(inFolderOrder([
			subscription('a', {folders: ['World']}), subscription('b'), subscription('c', {folders: ['World', 'Europe']}), subscription('d', {folders: ['World']}),
		]))).toEqual(['a', 'c', 'd', 'b']);
	});

	it('keeps each subscription, and changes nothing the second time', () => {
		fc.assert(fc.property(anySubscriptions, list => {
			const ordered = inFolderOrder(list);
			expect(new Set(ordered)).toEqual(new Set(list));
			expect(inFolderOrder(ordered)).toEqual(ordered);
		}));
	});
});
