import {describe, expect, test} from 'vitest';
import {type ParseResult} from '../../../source/loading/model/parsed-article.js';
import {html} from '../../../source/loading/pages/html.js';
import {readPage} from '../../../source/loading/pages/read-page.js';
import {expectSound} from '../../helpers/loading/structure.js';

const address = 'https://news.example/2024/story.html';

const sentence = 'The minister said on Monday, after long talks, that “nothing is agreed until all is agreed”, and left. ';

const paragraphs = Array.from({length: 8}, (_, index) => `<p>${index}. ${sentence.repeat(3)}</p>`).join('\n');

const navigation = '<nav><ul>' + '<li><a href="/x">Section</a></li>'.repeat(20) + '</ul></nav>';

const frame = (body: string, head = ''): string => `<!DOCTYPE html><html lang="en"><head><title>Talks go on</title>${head}</head><body>${navigation}${body}<footer>Imprint</footer></body></html>`;

const article = frame(`<div class="content"><h1>Talks go on</h1><p class="byline">By Ann Lee</p>${paragraphs}
	<h2>What next</h2><ul><li>${sentence}</li></ul><p>${sentence.repeat(3)}<a href="more.html">More</a></p></div>`);

const textOf = async (html: string, url: string | null = address): Promise<string> => {
	const {content: {text}} = await readPage(html, url);
	return text;
};

describe('an article page', () => {
	test('becomes its article with structure, without the rest of the page', async () => {
		const {content, isArticle, title, byline, language, url} = await readPage(article, address);
		expectSound(content);
		expect(isArticle).toBe(true);
		expect([title, byline, language, url]).toEqual(['Talks go on', 'Ann Lee', 'en', address]);
		expect(content.text).toContain('7. The minister said');
		expect(content.text).not.toMatch(/Section|Imprint/);
		expect(content.blocks.map(({kind}) => kind)).toEqual([...Array.from({length: 8}, () => 'paragraph'), 'heading', 'list-item', 'paragraph']);
		expect(content.styles.map(({url: target}) => target)).toEqual(['https://news.example/2024/more.html']);
	});

	test.each([
		['html', article.replaceAll(/<\/?html[^>]*>/g, '')],
		['head', article.replaceAll(/<\/?head>/g, '')],
		['body', article.replaceAll(/<\/?body>/g, '')],
		['the end of head', article.replace('</head>', '')],
		['all of these', article.replaceAll(/<\/?(?:html|head|body)[^>]*>/g, '').replace('<!DOCTYPE html>', '')],
		['any lower case', article.replaceAll(/<\/?\w+|\w+=/g, name => name.toUpperCase())],
	])('is read without %s', async (_, source) => {
		const {content, title} = await readPage(source, address);
		expect(title).toBe('Talks go on');
		expect(content.text).toBe(await textOf(article));
		expect(content.styles).toHaveLength(1);
	});

	test('resolves links against its declared base', async () => {
		const {content} = await readPage(article.replace('<head>', '<head><base href="/deep/">'), address);
		expect(content.styles.map(({url}) => url)).toEqual(['https://news.example/deep/more.html']);
	});

	test('keeps the source of a quotation', async () => {
		const quote = '<blockquote><p>We stay.</p><footer>— <cite>Resident letter</cite></footer></blockquote>';
		expect(await textOf(article.replace('<h2>', `${quote}<h2>`))).toContain('We stay.\n\n— Resident letter\n\nWhat next');
	});

	test('from a file has no relative links', async () => {
		const {content, url} = await readPage(article, null);
		expect([content.styles, url]).toEqual([[], null]);
	});
});

const front = frame('<h2>Top</h2>' + Array.from({length: 30}, (_, index) => `<div><a href="/story-${index}">Headline number ${index}, and what it is about in a few words</a></div>`).join(''), `
	<link rel="alternate" type="application/rss+xml" title="All news" href="/feed">
	<link rel="alternate" type="application/atom+xml" href="https://feeds.example/atom">
	<link rel="alternate" type="application/rss+xml" title="Again" href="/feed">
	<link rel="alternate" type="application/json" href="/wp-json/1"><link rel="alternate" type="application/rss+xml" href="javascript:x">`);

describe('a page without an article', () => {
	test('becomes all its text, and the feeds that it names', async () => {
		const {content, isArticle, feeds} = await readPage(front, address);
		expect(isArticle).toBe(false);
		expect(content.text).toContain('Headline number 0');
		expect(content.text).toContain('Headline number 29');
		expect(feeds).toEqual([{url: 'https://news.example/feed', title: 'All news'}, {url: 'https://feeds.example/atom', title: null}]);
	});

	test('is an article if it consists of a short text', async () => {
		const {content, isArticle} = await readPage('<title>Note</title><p>The office is closed on Monday.', null);
		expect([content.text, isArticle]).toEqual(['The office is closed on Monday.', true]);
	});

	const teasers = (count: number): string => Array.from({length: count}, (_, index) =>
		`<article><h3><a href="/story-${index}">Headline number ${index}</a></h3><p>${sentence.repeat(2)}</p></article>`).join('');

	test('may be a list of teasers with much prose', async () => {
		const {content, isArticle} = await readPage(frame(`<main>${teasers(20)}</main>`), null);
		expect(isArticle).toBe(false);
		expect(content.text).toContain('Headline number 19');
	});

	test('does not include an article with other stories below it', async () => {
		const {isArticle} = await readPage(article.replace('<footer>', `<aside>${teasers(6)}</aside><footer>`), address);
		expect(isArticle).toBe(true);
	});

	test('may have hardly any text', async () => {
		const {content, isArticle} = await readPage('<title>App</title><div id=root><a href=/login>Sign in</a></div><script>start()</script>', null);
		expect([content.text, isArticle]).toEqual(['Sign in', false]);
	});

	test('may be empty', async () => {
		for (const nothing of ['', ' ', '<html>', '<!-- -->', '<title>T</title>']) {
			// eslint-disable-next-line no-await-in-loop
			expect(await textOf(nothing, null)).toBe('');
		}
	});
});

test.each([
	['elements', `<p>${'word <i>x</i> '.repeat(60_000)}`],
	['depth', `${'<div>'.repeat(5000)}word`],
	['attributes', `<p ${Array.from({length: 5000}, (_, index) => `a${index}`).join(' ')}>word`],
	['a name', `<p><${'a'.repeat(300_000)}>word`],
	['a name without end', `<p>word<${'a'.repeat(300_000)}`],
	['a value', `<p>word, and more <img srcset="${'a'.repeat(300_000)} b"><meta property="${' '.repeat(300_000)}" content=x>`],
	['a title', `<title>a - ${'b'.repeat(300_000)}</title><p>word`],
	['space', `<p>word${' '.repeat(300_000)}word`],
])('readPage reads a page that has too much for a tree: %s', async (_, source) => {
	const {content} = await readPage(source, address);
	expectSound(content);
	expect(content.text).toContain('word');
});

describe('the HTML parser', () => {
	const parse = async (text: string, url: string | null): Promise<ParseResult[]> => {
		const all: ParseResult[] = [];
		for await (const parsed of html({
			text, bytes: new Uint8Array(), url, firstLine: 1,
		})) {
			all.push(parsed);
		}

		return all;
	};

	test('yields one article for an article page', async () => {
		const [parsed, ...rest] = await parse(article, address);
		expect(parsed).toMatchObject({kind: 'article', article: {title: 'Talks go on', byline: 'Ann Lee', id: null}});
		expect(rest).toEqual([]);
	});

	test.each(['', '<title>App</title><div id=root></div><script>start()</script>'])('yields nothing for a page without text: %j', async text => {
		expect(await parse(text, address)).toEqual([]);
	});

	test('yields the feed of any other page from the web, and all text of a file', async () => {
		expect(await parse(front, address)).toEqual([
			{kind: 'reference', reference: {url: 'https://news.example/feed', title: 'All news', groups: []}},
		]);
		expect(await parse(front, null)).toMatchObject([{kind: 'article', article: {note: 'no article, all the text of the page'}}]);
	});
});
