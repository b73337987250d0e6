import zlib from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {type LoadResult} from '../../source/loading/model/load-result.js';
import {packItems} from '../../source/shelf/packed-article.js';
import {packedArticle, shelvedArticle} from '../../source/shelf/shelved-article.js';
import {ferries, shelf} from '../helpers/articles.js';

const loaded = (article: Article): LoadResult => ({kind: 'article', article});

/** An article after it has been packed. */
const shelved = (article: Article): Article => {
	const [packed] = packItems([loaded(article)]);
	if (packed?.kind !== 'packed') {
		throw new Error('was not packed');
	}

	return shelvedArticle(packed.head, packed.body);
};

describe('an article on the shelf', () => {
	it('is as it was', () => {
		const {article} = ferries();
		expect({...shelved(article)}).toEqual(article);
	});

	it('keeps any text', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme'}), text => {
			const article = {
				...ferries().article, text, blocks: [], styles: [],
			};
			expect(shelved(article).text).toBe(text);
		}));
	});

	it('is copied with all that is in it, however many are unpacked after it', () => {
		const articles = shelf(40).map(({article}) => article);
		const copies = articles.map(article => ({...shelved(article), groups: ['Harbour']}));
		expect(copies).toEqual(articles.map(article => ({...article, groups: ['Harbour']})));
	});

	it('gives the same blocks as long as it is looked at', () => {
		const article = shelved(ferries().article);
		expect(article.blocks).toBe(article.blocks);
	});

	it('stays unpacked as long as it is looked at again between others, and no longer', () => {
		const article = shelved(ferries().article);
		const {blocks} = article;
		// Each packed by itself, so that none comes with another.
		const others = shelf(40).map(other => shelved(other.article));
		for (const other of others) {
			expect(other.blocks).toBeDefined();
			expect(article.blocks).toBe(blocks);
		}

		for (const other of others) {
			expect(other.blocks).toBeDefined();
		}

		expect(article.blocks).not.toBe(blocks);
		expect(article.blocks).toEqual(blocks);
	});

	it('is unpacked no more while a few others are looked at', () => {
		const few = shelf(4).map(other => shelved(other.article));
		const blocks = few.map(each => each.blocks);
		expect(few.every((each, index) => each.blocks === blocks[index])).toBe(true);
	});

	it.each([
		['cannot be unpacked', () => new TextEncoder().encode('no block')],
		['is something else', () => zlib.brotliCompressSync('{}')],
		['is of another text', () => zlib.brotliCompressSync('[{"blocks": null, "styles": []}]\0text')],
		['has an escape sequence in its text', () => zlib.brotliCompressSync('[{"blocks": [], "styles": []}]\0\u001B]0;title\u0007')],
		['leads out of its text', () => zlib.brotliCompressSync('[{"blocks": [{"kind": "paragraph", "level": 1, "start": 0, "end": 9}], "styles": []}]\0text')],
		['has hidden characters in its text', () => zlib.brotliCompressSync('[{"blocks": [], "styles": []}]\0a\u200Bb')],
		['has no numbers for offsets', () => zlib.brotliCompressSync('[{"blocks": [{"kind": "paragraph", "level": 1, "start": "0", "end": 0.5}], "styles": []}]\0text')],
		['has an escape sequence in a link', () => zlib.brotliCompressSync('[{"blocks": [], "styles": [{"kind": "link", "start": 0, "end": 4, "url": "\\u001B[2J"}]}]\0text')],
		['has no such article', () => zlib.brotliCompressSync('[]')],
	])('says so where its block %s', (_, block) => {
		const {head, body} = packedArticle(shelved(ferries().article)) ?? {};
		const broken = head && body && shelvedArticle(head, {...body, block: new Uint8Array(block())});
		expect(broken?.text).toMatch(/^The cached copy of this article is damaged\./v);
		expect(broken?.blocks).toHaveLength(1);
	});

	it('can be packed again', () => {
		const {article} = ferries();
		const {head, body} = packedArticle(shelved(article)) ?? {};
		expect(head && body && {...shelvedArticle(head, body)}).toEqual(article);
		expect(packedArticle(article)).toBeUndefined();
	});
});

describe('packing', () => {
	it('leaves failures and long texts as they are', () => {
		const failure: LoadResult = {kind: 'failure', failure: {source: 'a', message: 'a: is empty'}};
		const long = loaded({...ferries().article, text: 'word '.repeat(300_000)});
		expect(packItems([failure, long])).toEqual([failure, long]);
	});

	it('puts what follows each other together, in blocks of a size that is unpacked between two frames', () => {
		const articles = shelf(10).map(({article}) => ({...article, text: article.text.padEnd(10_000, '. ')}));
		const packed = packItems(articles.map(article => loaded(article)));
		const bodies = packed.flatMap(item => item.kind === 'packed' ? [item.body] : []);
		expect(bodies.map(({index}) => index)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1]);
		expect(new Set(bodies.map(({block}) => block)).size).toBe(3);
		expect(packed.map(item => item.kind === 'packed' && shelvedArticle(item.head, item.body).text)).toEqual(articles.map(({text}) => text));
	});
});
