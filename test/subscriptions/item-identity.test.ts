import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {identifyAcrossFetches, type Item} from '../../source/subscriptions/item-identity.js';

const item = (id: string, more: Partial<Item> = {}): Item => ({
	id, url: `https://news.example/${id}`, title: `Title of ${id}`, text: `Text of ${id}.`, ...more,
});

/** Fetches lists of items one after the other, and returns the identities of each. Those that leave the feed are kept. */
function fetchAll(...fetches: ReadonlyArray<readonly Item[]>): Array<ReadonlyArray<string | null>> {
	const kept = new Map<string, Item>();
	return fetches.map(items => {
		const ids = identifyAcrossFetches(items, [...kept.values()]);
		for (const [index, each] of items.entries()) {
			const id = ids[index];
			if (id !== null && id !== undefined) {
				kept.set(id, {...each, id});
			}
		}

		return ids;
	});
}

describe('identifyAcrossFetches', () => {
	it('keeps the identities of the feed', () => {
		expect(fetchAll([item('a'), item('b')], [item('c'), item('a'), item('b')])).toEqual([['a', 'b'], ['c', 'a', 'b']]);
	});

	it('keeps the identity of an item whose guid changes while its link stays', () => {
		expect(fetchAll([item('a'), item('b')], [item('a2', {url: 'https://news.example/a', title: 'A new headline', text: 'New.'}), item('b')])).toEqual([['a', 'b'], ['a', 'b']]);
	});

	it('keeps the identity of an item whose guid and link change while its title and text stay', () => {
		expect(fetchAll([item('a')], [item('x', {title: 'Title of a', text: 'Text of a.'})])).toEqual([['a'], ['a']]);
		expect(fetchAll([item('a')], [item('x', {title: 'Title of a', text: 'Other words.'})])).toEqual([['a'], ['x']]);
	});

	it('keeps the identity of an item that has left the feed and comes back with another guid', () => {
		expect(fetchAll([item('a'), item('b')], [item('b')], [item('x', {url: 'https://news.example/a'}), item('b')])[2]).toEqual(['a', 'b']);
	});

	it('keeps an item with a guid of its own one article, whatever else changes at once', () => {
		expect(fetchAll([item('a')], [item('a', {title: 'Corrected', text: 'Other.'})], [item('a', {title: 'Corrected', text: 'Other.', url: 'https://moved.example/a'})])).toEqual([['a'], ['a'], ['a']]);
		const paragraph = 'The council met for three hours and heard from residents, from shop owners, and from two engineers.';
		const first = item('a', {text: `Intro.\n\n${paragraph}`});
		expect(fetchAll([first], [item('a', {title: 'Corrected', url: 'https://moved.example/a', text: `${paragraph}\n\nMore.`})])).toEqual([['a'], ['a']]);
	});

	it('keeps two items that share a guid two, in each order and also alone', () => {
		const one = item('g', {title: 'One', url: 'https://news.example/1', text: 'First.'});
		const two = item('g', {title: 'Two', url: 'https://news.example/2', text: 'Second.'});
		const three = item('g', {title: 'Three', url: 'https://news.example/3', text: 'Third.'});
		const [first, second, third, fourth] = fetchAll([one, two], [three, two, one], [two], [three]);
		const [idOfOne, idOfTwo] = first ?? [];
		expect(idOfOne).not.toBe(idOfTwo);
		expect(second?.slice(1)).toEqual([idOfTwo, idOfOne]);
		expect(third).toEqual([idOfTwo]);
		expect(fourth).toEqual([second?.[0]]);
	});

	it('keeps two items that share a link two', () => {
		const shared = {url: 'https://news.example/live'};
		const [first, second] = fetchAll([item('a', shared), item('b', shared)], [item('c', shared), item('a', shared), item('b', shared)]);
		expect(first).toEqual(['a', 'b']);
		expect(second).toEqual(['c', 'a', 'b']);
		// Without a guid, both have the identity of the link.
		const [byLink, again] = fetchAll([item('l', {...shared, title: 'One'}), item('l', {...shared, title: 'Two'})], [item('l', {...shared, title: 'Two'})]);
		expect(new Set(byLink).size).toBe(2);
		expect(again).toEqual([byLink?.[1]]);
	});

	it('does not take items for one because they link to the front page', () => {
		const front = {url: 'https://news.example/'};
		expect(fetchAll([item('a', front)], [item('b', front)])).toEqual([['a'], ['b']]);
	});

	it('names an item that is in the list twice once', () => {
		const [ids] = fetchAll([item('a'), item('a'), item('a')]);
		expect(ids).toEqual(['a', null, null]);
	});

	it('reads no text of items that have not changed, though all have one title and link', () => {
		const items = Array.from({length: 50}, (_, index): Item => ({
			id: String(index),
			url: 'https://news.example/',
			title: 'Links',
			get text(): string {
				throw new Error('reads a text');
			},
		}));
		expect(identifyAcrossFetches(items, items)).toEqual(items.map(({id}) => id));
	});

	const anyItem: fc.Arbitrary<Item> = fc.record({
		id: fc.constantFrom('a', 'b', 'c'),
		url: fc.constantFrom(null, 'https://x.example/', 'https://x.example/1', 'https://x.example/2'),
		title: fc.constantFrom('One', 'Two', 'Three'),
		text: fc.constantFrom('First.', 'Second.'),
	});
	const anyFetch = fc.uniqueArray(anyItem, {selector: each => JSON.stringify([each.id, each.url, each.title]), maxLength: 6});

	it('gives each item of a fetch an identity of its own, and no new one when nothing changes', () => {
		fc.assert(fc.property(fc.array(anyFetch, {minLength: 1, maxLength: 4}), fetches => {
			const all = fetchAll(...fetches);
			for (const ids of all) {
				const named = ids.filter(id => id !== null);
				expect(new Set(named).size).toBe(named.length);
			}

			const [last] = fetches.slice(-1);
			const repeated = fetchAll(...fetches, last ?? []);
			// Items that differ in nothing but their guids may change places.
			expect(new Set(repeated.at(-1))).toEqual(new Set(repeated.at(-2)));
		}));
	});
});
