import {describe, expect, test} from 'vitest';
import {type Metadata} from '../../../source/loading/model/parsed-article.js';
import {pageMetadata} from '../../../source/loading/pages/page-metadata.js';
import {scanPage} from '../../../source/loading/pages/page-facts.js';

const address = 'https://news.example/2024/05/story.html?utm_source=x';

const metadataOf = async (html: string, url: string | null = address): Promise<Metadata> => pageMetadata(await scanPage(html), url);

/** The metadata of one article. */
const oneOf = async (key: keyof Metadata, html: string, url: string | null = address): Promise<string | null> => {
	const metadata = await metadataOf(html, url);
	return metadata[key];
};

const linked = (data: unknown): string => `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('linked data', () => {
	test('provides all metadata', async () => {
		expect(await metadataOf(linked({
			'@context': 'https://schema.org',
			'@type': 'NewsArticle',
			headline: 'Talks &amp; more',
			author: {'@type': 'Person', name: 'By Ann Lee'},
			publisher: {'@type': 'Organization', name: 'The Paper'},
			datePublished: '2024-05-03T10:00:00+02:00',
			url: 'https://news.example/story',
			inLanguage: 'en-GB',
		}))).toEqual({
			title: 'Talks & more',
			byline: 'Ann Lee',
			publication: 'The Paper',
			published: '2024-05-03T10:00:00+02:00',
			url: 'https://news.example/story',
			language: 'en-GB',
		});
	});

	test.each([
		['a string', 'Ann Lee', 'Ann Lee'],
		['a list of strings', ['Ann Lee', 'Bob Ray'], 'Ann Lee, Bob Ray'],
		['a list of people', [{name: 'Ann Lee'}, {name: 'Bob Ray'}, {name: 'Ann Lee'}], 'Ann Lee, Bob Ray'],
		['a person with several names', {name: ['Ann Lee', 'Bob Ray']}, 'Ann Lee, Bob Ray'],
		['a list without names', [{name: ''}, null, 7], null],
	])('provides an author written as %s', async (_, author, byline) => {
		expect(await oneOf('byline', linked({'@type': 'BlogPosting', author}))).toBe(byline);
	});

	test('may be a graph with references', async () => {
		const {title, byline, publication} = await metadataOf(linked({
			'@graph': [
				{'@type': 'WebSite', '@id': '#site', name: 'The Paper'},
				{
					'@type': ['Article', 'Thing'], headline: 'Talks', author: {'@id': '#ann'}, publisher: {'@id': '#site'},
				},
				{'@type': 'Person', '@id': '#ann', name: 'Ann Lee'},
			],
		}));
		expect([title, byline, publication]).toEqual(['Talks', 'Ann Lee', 'The Paper']);
	});

	test('is read with line ends in strings, in lists, and after invalid data', async () => {
		const html = linked('{"@type": ') + linked('<![CDATA[[{"@type": "Organization", "name": "No"}, {"@type": "http://schema.org/NewsArticle", "headline": "Talks\ngo on"}]]]>');
		expect(await oneOf('title', html)).toBe('Talks go on');
	});

	test('is ignored if it does not describe an article', async () => {
		expect(await oneOf('byline', linked({'@type': 'Recipe', name: 'Soup', author: 'Ann Lee'}))).toBeNull();
	});

	test('may be nested deeply', async () => {
		expect(await oneOf('title', `${linked('['.repeat(200_000))}${linked({'@graph': [[[{'@type': 'Article', name: 'Talks'}]]]})}`)).toBe('Talks');
	});
});

describe('meta elements and markup', () => {
	test('provide the metadata if there is no linked data', async () => {
		expect(await metadataOf(`<html lang="de-AT"><head><title>Gespräche - Die Zeitung</title>
			<META PROPERTY="og:title" CONTENT="Gespräche"><meta property=og:site_name content="Die Zeitung"><meta name="DC.creator" content="Ann Lee">
			<meta name=article:published_time content="2024-05-03T10:00:00Z"><link rel="canonical" href="/story">`)).toEqual({
			title: 'Gespräche',
			byline: 'Ann Lee',
			publication: 'Die Zeitung',
			published: '2024-05-03T10:00:00Z',
			url: 'https://news.example/story',
			language: 'de-AT',
		});
	});

	test('name the author by a link, and the date by a time element', async () => {
		const html = '<a rel="author nofollow" href=/ann>By <b>Ann Lee</b></a><time datetime=2024-01-01>Updated</time><time itemprop=datePublished datetime=2023-12-31>';
		const {byline, published} = await metadataOf(html);
		expect([byline, published]).toEqual(['Ann Lee', '2023-12-31']);
	});

	test.each([
		['the one marked as such, the first of them', '<time datetime=2024-01-01></time><time class=published datetime=2024-01-02></time><time pubdate datetime=2024-01-03></time>', '2024-01-02'],
		['not of a comment', '<h1>Talks</h1><ol class=comment-list><li><time pubdate datetime=2024-01-01>then</time></ol>', null],
		['of the page where a class says that comments are open', '<body class="post comments-open"><h1>Talks</h1><time datetime=2024-01-01>', '2024-01-01'],
		['not far below the headline', `<h1>Talks</h1><p>${'Word '.repeat(500)}<time datetime=2024-01-01>`, null],
		['as printed', '<h2 class=date-header><span>06 December 2016</span></h2><h1>Talks</h1>', '2016-12-06'],
		['as printed in its element', '<h1>Talks</h1><time>May 3, 2024</time>', '2024-05-03'],
		['of the address, if nothing else says it', '<link rel=canonical href=https://news.example/uk/2024/05/03/story>', '2024-05-03'],
	])('provide the date %s', async (_, html, published) => {
		expect(await oneOf('published', html)).toBe(published);
	});

	test('do not provide the address of a profile as the author', async () => {
		expect(await oneOf('byline', '<meta property=article:author content=https://social.example/paper><span itemprop=author>Ann Lee</span>')).toBe('Ann Lee');
	});

	test('provide the first valid date', async () => {
		expect(await oneOf('published', '<meta name=date content=soon><meta name=pubdate content=20240503>')).toBe('2024-05-03');
	});
});

describe('the title', () => {
	test.each([
		['Headline | The Paper', 'Headline'],
		['Headline — the paper', 'Headline'],
		['The Paper: Headline', 'Headline'],
		['Left - right | Opinion - The Paper', 'Left - right | Opinion'],
		['The Paper', 'The Paper'],
		['Why The Paper', 'Why The Paper'],
		['Headline | news.example', 'Headline'],
		['Headline | Another', 'Headline | Another'],
	])('%s is without the name of the site: %s', async (written, title) => {
		expect(await oneOf('title', `<title>\n${written}\n</title><meta property=og:site_name content="The Paper">`)).toBe(title);
	});

	test('is the first heading if there is no other', async () => {
		expect(await oneOf('title', '<svg><title>Logo</title></svg><h1>The <i>Talks</i></h1><h1>More</h1>')).toBe('The Talks');
	});
});

describe('the address', () => {
	test.each([
		['<link rel=canonical href="https://news.example/a">', 'https://news.example/a'],
		['<base href="https://other.example/x/"><link rel=canonical href=a>', 'https://other.example/x/a'],
		['<meta property=og:url content=https://news.example/b>', 'https://news.example/b'],
		['<link rel=canonical href=https://news.example/>', address],
		['<link rel=canonical href="javascript:alert(1)">', address],
		['<link rel=canonical href="file:///etc/passwd">', address],
		['', address],
	])('of %s is %s', async (html, url) => {
		expect(await oneOf('url', html)).toBe(url);
	});

	test('of a file is the declared one, else null', async () => {
		expect(await oneOf('url', '<link rel=canonical href=https://news.example/a>', null)).toBe('https://news.example/a');
		expect(await oneOf('url', '<link rel=canonical href=/a>', null)).toBeNull();
	});
});
