import {Buffer} from 'node:buffer';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {
	articleDigest, digestOfFileName, keptArticleFileName, keptArticleMarkdown, type KeptArticle,
} from '../../../source/output/export/kept-article-markdown.js';
import {sanitizeLine} from '../../../source/text/sanitize.js';
import {story} from '../../helpers/articles/articles.js';
import {load} from '../../helpers/loading/load.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const kept = (about: Partial<Article> = {}, others: Partial<KeptArticle> = {}): KeptArticle => {
	const {article, analysis: {quotes}} = story('The bell\n\n[[Ada Bell|It rang.]] ((said)) {Ada Bell}.', about);
	return {
		article, quotes, seenAt: '2026-11-30T12:00:00.000Z', isStarred: false, ...others,
	};
};

/** Reads the articles of a file as the program does. */
async function read(content: string): Promise<readonly Article[]> {
	const {articles} = await load([path.join(temporaryFolder({'a.md': content}), 'a.md')]);
	return articles;
}

describe('keptArticleMarkdown', () => {
	it('writes the data and the quotes above the text', () => {
		expect(keptArticleMarkdown(kept({
			id: 'x', byline: 'Jo Roe', url: 'https://a.example/1', published: '2026-11-29', groups: ['World', 'A: "b"'],
		}, {isStarred: true}))).toBe([
			'---',
			'generator: newsreader',
			'id: "x"',
			'title: "The bell"',
			'byline: "Jo Roe"',
			'published: "2026-11-29"',
			'url: "https://a.example/1"',
			'source: "story.txt"',
			String.raw`groups: ["World", "A: \"b\""]`,
			'seen: "2026-11-30T12:00:00.000Z"',
			'starred: true',
			'quotes:',
			'  - speaker: "Ada Bell"',
			'    text: "It rang."',
			'    kind: direct',
			'---',
			'',
			'# The bell',
			'',
			'It rang. said Ada Bell.',
			'',
		].join('\n'));
	});

	it('is read as the same article, without the quotes', async () => {
		const one = kept({
			id: 'guid: 7, "x"', byline: 'Jo Roe', publication: 'The Paper', url: 'https://a.example/1', published: '2026-11-29T10:00:00Z', language: 'en',
		});
		const [article, ...others] = await read(keptArticleMarkdown(one));
		expect(others).toEqual([]);
		const {id, title, byline, publication, published, url, language, text} = one.article;
		expect(article).toMatchObject({
			id, title, byline, publication, published, url, language, text,
		});
	});

	it('is not read as of an outlet with the name of its file', async () => {
		const [article] = await read(keptArticleMarkdown(kept({publication: null})));
		expect(article?.publication).toBeNull();
	});

	it('leaves out quotes for which the front matter has no room', async () => {
		const [quote] = kept().quotes;
		const one = kept({id: 'x'}, {quotes: Array.from({length: 3000}, () => quote).filter(each => each !== undefined)});
		const content = keptArticleMarkdown(one);
		expect(content.match(/speaker:/gv)?.length).toBeGreaterThan(100);
		const [article] = await read(content);
		expect(article).toMatchObject({id: 'x', text: one.article.text});
	});

	it('keeps identity and title, whatever they are', async () => {
		const line = fc.string({unit: 'grapheme', minLength: 1, maxLength: 60}).map(text => sanitizeLine(text)).filter(text => text !== '');
		await fc.assert(fc.asyncProperty(line, line, line, async (id, title, group) => {
			const [article] = await read(keptArticleMarkdown(kept({id, title, groups: [group]})));
			expect(article).toMatchObject({id, title});
		}), {numRuns: 60});
	});
});

describe('keptArticleFileName', () => {
	it('has the date, the title and a digest of the id', () => {
		expect(keptArticleFileName(kept({id: 'x', published: '2026-11-29T10:00:00Z'}))).toBe(`2026-11-29-the-bell-${articleDigest('x')}.md`);
		expect(keptArticleFileName(kept({id: 'x', published: '2026'}))).toMatch(/^2026-the-bell-/v);
		expect(keptArticleFileName(kept({id: 'x'}))).toMatch(/^2026-11-30-the-bell-/v);
	});

	it('is a short name of one part, from which the digest is read, whatever the article is', () => {
		fc.assert(fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'grapheme', maxLength: 400}), fc.option(fc.string()), fc.string(), (id, title, published, seenAt) => {
			const name = keptArticleFileName({
				article: {
					...kept().article, id, title, published,
				}, seenAt,
			});
			expect(path.basename(name)).toBe(name);
			expect(name).not.toMatch(/^\.|[\/\\:\0]/v);
			expect(Buffer.byteLength(name)).toBeLessThan(200);
			expect(digestOfFileName(name)).toBe(articleDigest(id));
		}));
	});
});

it('digestOfFileName knows only the files of an export', () => {
	expect(['a.md', 'a-123456789abc.txt', 'a-123456789abcd.md', '123456789abc.md'].map(name => digestOfFileName(name))).toEqual([null, null, null, null]);
});
