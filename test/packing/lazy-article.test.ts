import zlib from 'node:zlib';
import fc from 'fast-check';
import {
	describe, expect, it, vi,
} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {type LoadResult} from '../../source/loading/model/load-result.js';
import {packItems} from '../../source/packing/packed-article.js';
import {
	lazyArticle, packedBodyOf, replaceBody, textLength,
} from '../../source/packing/lazy-article.js';
import {type Body} from '../../source/packing/article-parts.js';
import {sanitizeText} from '../../source/text/sanitize.js';
import {ferries, shelf} from '../helpers/articles/articles.js';

const loaded = (article: Article): LoadResult => ({kind: 'article', article});

/** Returns an article after it has been packed. */
const shelved = (article: Article): Article => {
	const [packed] = packItems([loaded(article)]);
	if (packed?.kind !== 'packed') {
		throw new Error('was not packed');
	}

	return lazyArticle(packed.head, packed.body);
};

describe('lazyArticle', () => {
	it('returns an article with all properties of the original', () => {
		const {article} = ferries();
		expect({...shelved(article)}).toEqual(article);
	});

	it('keeps any sanitised text unchanged', () => {
		fc.assert(fc.property(fc.string({unit: 'grapheme'}), written => {
			const text = sanitizeText(written);
			const article = {
				...ferries().article, text, blocks: [], styles: [],
			};
			expect(shelved(article).text).toBe(text);
		}));
	});

	it('returns an article whose copy keeps its body after many others are unpacked', () => {
		const articles = shelf(40).map(({article}) => article);
		const copies = articles.map(article => ({...shelved(article), groups: ['Harbour']}));
		expect(copies).toEqual(articles.map(article => ({...article, groups: ['Harbour']})));
	});

	it('returns the same blocks each time while the article is in use', () => {
		const article = shelved(ferries().article);
		expect(article.blocks).toBe(article.blocks);
	});

	it('keeps the body of an article unpacked only as long as it is used again between others', () => {
		const article = shelved(ferries().article);
		const {blocks} = article;
		// Each has its own block, so that unpacking one does not unpack another.
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

	it('does not unpack an article again while a few others are used', () => {
		const few = shelf(4).map(other => shelved(other.article));
		const blocks = few.map(each => each.blocks);
		expect(few.every((each, index) => each.blocks === blocks[index])).toBe(true);
	});

	it.each([
		['cannot be unpacked', () => new TextEncoder().encode('no block')],
		['has other content', () => zlib.brotliCompressSync('{}')],
		['has a layout of the wrong type', () => zlib.brotliCompressSync('[{"blocks": null, "styles": []}]\0text')],
		['has an escape sequence in its text', () => zlib.brotliCompressSync('[{"blocks": [], "styles": []}]\0\u001B]0;title\u0007')],
		['has offsets beyond its text', () => zlib.brotliCompressSync('[{"blocks": [{"kind": "paragraph", "level": 1, "start": 0, "end": 9}], "styles": []}]\0text')],
		['has hidden characters in its text', () => zlib.brotliCompressSync('[{"blocks": [], "styles": []}]\0a\u200Bb')],
		['has indents of millions of columns', () => zlib.brotliCompressSync('[{"blocks": [{"kind": "paragraph", "level": 1, "start": 0, "end": 4, "containers": [1000000]}], "styles": []}]\0text')],
		['has an alert of no kind', () => zlib.brotliCompressSync('[{"blocks": [{"kind": "paragraph", "level": 1, "start": 0, "end": 4, "alert": "\\u001B"}], "styles": []}]\0text')],
		['has cells beyond their table', () =>
			zlib.brotliCompressSync('[{"blocks": [{"kind": "table", "level": 1, "start": 0, "end": 4, "table": {"rows": [[{"start": 0, "end": 5}]], "alignments": [], "hasHeader": true}}], "styles": []}]\0text')],
		['has offsets that are no integers', () => zlib.brotliCompressSync('[{"blocks": [{"kind": "paragraph", "level": 1, "start": "0", "end": 0.5}], "styles": []}]\0text')],
		['has an escape sequence in a link', () => zlib.brotliCompressSync('[{"blocks": [], "styles": [{"kind": "link", "start": 0, "end": 4, "url": "\\u001B[2J"}]}]\0text')],
		['does not have the article', () => zlib.brotliCompressSync('[]')],
	])('returns a notice instead of the text if the block %s', (_, block) => {
		const broken = lazyArticle(ferries().article, {index: 0, length: 10, block: new Uint8Array(block())});
		expect(broken.text).toMatch(/^The stored copy of this article is damaged\./v);
		expect(broken.blocks).toHaveLength(1);
	});

	it('tells the length of a text without reading it', () => {
		const read = vi.fn<() => Body>();
		expect(textLength(lazyArticle(ferries().article, {length: 12, read}))).toBe(12);
		expect(read).not.toHaveBeenCalled();
	});
});

describe('replaceBody', () => {
	it('replaces the packed body of an article', () => {
		const {article} = ferries();
		const packed = shelved(article);
		replaceBody(packed, {length: 1, read: () => ({text: 'A', blocks: [], styles: []})});
		expect(packedBodyOf(packed)).toBeUndefined();
		expect(packed.text).toBe('A');
	});

	it('leaves an article with its own body as it is', () => {
		const {article} = ferries();
		replaceBody(article, {length: 1, read: () => ({text: 'A', blocks: [], styles: []})});
		expect(article.text).toBe(ferries().article.text);
	});
});

describe('packItems', () => {
	it('leaves failures and long texts unpacked', () => {
		const failure: LoadResult = {kind: 'failure', failure: {source: 'a', message: 'a: is empty', hasCopy: false}};
		const long = loaded({...ferries().article, text: 'word '.repeat(300_000)});
		expect(packItems([failure, long])).toEqual([failure, long]);
	});

	it('packs successive articles into blocks that are small enough to be unpacked between two frames', () => {
		const articles = shelf(10).map(({article}) => ({...article, text: article.text.padEnd(10_000, '. ')}));
		const packed = packItems(articles.map(article => loaded(article)));
		const bodies = packed.flatMap(item => item.kind === 'packed' ? [item.body] : []);
		expect(bodies.map(({index}) => index)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1]);
		expect(new Set(bodies.map(({block}) => block)).size).toBe(3);
		expect(packed.map(item => item.kind === 'packed' && lazyArticle(item.head, item.body).text)).toEqual(articles.map(({text}) => text));
	});
});
