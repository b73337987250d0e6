import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {type KeptHead, type KeptSource, type LibraryReader} from '../../../source/library/store/read-articles.js';
import {programRoot} from '../../../source/program-root.js';
import {listLibrary} from '../../../source/sources/library/list-library.js';
import {lazyArticle} from '../../../source/packing/lazy-article.js';
import {subscription} from '../../helpers/subscriptions.js';

const head = (title: string, source: string, ...groups: readonly string[]): KeptHead => ({
	number: 1,
	head: {
		id: title, source, title, byline: null, publication: null, published: null, url: null, language: null, groups, note: null,
	},
	quotes: title.length,
	length: 0,
	isGone: title.startsWith('gone'),
});

const source = (name: string, isFile: boolean, ...heads: readonly KeptHead[]): KeptSource => ({
	name, file: isFile ? {size: 1, modifiedAt: 1, changedAt: 1} : null, reader: null, count: heads.length, articles: () => heads,
});

/** Returns the titles and groups of the list for some sources, and the number of quotes of each article. */
function listed(sources: readonly KeptSource[], subscriptions = [subscription('b', {title: 'Bee', folders: ['World']}), subscription('c'), subscription('a', {folders: ['World']})]) {
	const reader: LibraryReader = {
		sources: places => places === null ? sources : sources.filter(({name}) => places.includes(name)),
		items: () => [],
		body: () => ({text: '', blocks: [], styles: []}),
		close() {
			// Nothing is open.
		},
	};
	const parts = [...listLibrary(reader, {article: kept => lazyArticle(kept.head, {length: 0, read: () => reader.body(1)})}, subscriptions)];
	return {
		list: parts.flatMap(({articles}) => articles.map(({title, groups}) => [title, ...groups].join(' '))),
		counts: parts.flatMap(({counts}) => counts.map(([article, count]) => [article.title, count])),
	};
}

describe('listLibrary', () => {
	const a = source('https://a.example/', false, head('a1', 'https://a.example/', 'The A'));
	const b = source('https://b.example/', false, head('b1', 'https://b.example/', 'The B'), head('gone b2', 'https://b.example/', 'The B'));
	const c = source('https://c.example/', false, head('c1', 'https://c.example/', 'The C'));

	it('lists the subscribed feeds in their order, each folder together, under the names that the reader gave them', () => {
		expect(listed([a, b, c]).list).toEqual(['b1 World Bee', 'gone b2 World Bee', 'a1 World The A', 'c1 The C']);
	});

	it('lists other feeds, then pages, then files without what they no longer have', () => {
		expect(listed([
			source('/news/x.txt', true, head('x', '/news/x.txt'), head('gone y', '/news/x.txt')),
			source('https://page.example/', false, head('page', 'https://page.example/')),
			source('https://z.example/', false, head('z1', 'https://z.example/', 'The Z')),
			c,
		]).list).toEqual(['c1 The C', 'z1 The Z', 'page', 'x']);
	});

	it('lists what came from a pipe last, without copies of files', () => {
		expect(listed([
			source('-', false, {...head('piped', '-'), number: 2}, {...head('x', '-'), number: 3}),
			source('/news/x.txt', true, {...head('x', '/news/x.txt'), number: 3}),
		], []).list).toEqual(['x', 'piped']);
	});

	it('leaves out the samples of the program', () => {
		const sample = path.join(fileURLToPath(programRoot), 'articles/sample.md');
		expect(listed([source(sample, true, head('sample', sample))])).toEqual({list: [], counts: []});
	});

	it('lists each article once, though some feeds are read before all others', () => {
		const many = source('https://b.example/', false, ...Array.from({length: 300}, (_, index) => head(`b${index}`, 'https://b.example/', 'The B')));
		const {list, counts} = listed([a, many, c]);
		expect(list).toHaveLength(302);
		expect(list.slice(-2)).toEqual(['a1 World The A', 'c1 The C']);
		expect(counts).toHaveLength(302);
	});
});
