import {describe, expect, test} from 'vitest';
import {jsonl} from '../../../source/loading/json/jsonl.js';
import {type Article} from '../../../source/article/article.js';
import {parsedBy} from '../../helpers/loading/parsed.js';

const articleOf = async (record: unknown, url: string | null = null): Promise<Article | undefined> => {
	const {articles: [article]} = await parsedBy(jsonl, JSON.stringify(record), {url});
	return article;
};

describe('parseRecord', () => {
	test('reads the NewsArticle of schema.org', async () => {
		expect(await articleOf({
			'@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Talks resume',
			articleBody: 'Talks resume on Monday.', author: [{'@type': 'Person', name: 'Jane Roe'}, {name: 'Li Wei'}],
			publisher: {'@type': 'Organization', name: 'The Paper', logo: {url: 'https://example.com/logo'}},
			datePublished: '2024-05-03T10:00:00+02:00', dateModified: '2024-05-04', inLanguage: 'en-GB', mainEntityOfPage: {'@id': 'https://example.com/talks'},
		})).toMatchObject({
			title: 'Talks resume', text: 'Talks resume on Monday.', byline: 'Jane Roe, Li Wei', publication: 'The Paper',
			published: '2024-05-03T10:00:00+02:00', language: 'en-GB', url: 'https://example.com/talks',
		});
	});

	test('reads the field names of common sources', async () => {
		expect(await articleOf({
			Headline: 'Talks resume', Body: 'Talks resume on Monday.', creator: 'By Jane Roe', pub_date: 'Fri, 03 May 2024 10:00:00 GMT',
			'canonical-url': 'https://example.com/talks', site_name: 'The Paper', lang: 'en_US',
		})).toMatchObject({
			title: 'Talks resume', text: 'Talks resume on Monday.', byline: 'Jane Roe', publication: 'The Paper',
			published: '2024-05-03T10:00:00Z', language: 'en-US', url: 'https://example.com/talks',
		});
	});

	test.each([
		[1_714_730_400, '2024-05-03T10:00:00Z'],
		[1_714_730_400_000, '2024-05-03T10:00:00Z'],
		['1714730400', '2024-05-03T10:00:00Z'],
		[{$date: '2024-05-03T10:00:00Z'}, '2024-05-03T10:00:00Z'],
		[{$date: {$numberLong: '1714730400000'}}, '2024-05-03T10:00:00Z'],
		[2024, '2024'],
		[20_240_503, '2024-05-03'],
		['yesterday', null],
		[[], null],
		[1e300, null],
	])('reads the date %j as %j', async (date, published) => {
		expect(await articleOf({text: 'a', timestamp: date})).toMatchObject({published});
	});

	test('keeps a text as it is, and puts the headline above a summary', async () => {
		expect(await articleOf({title: 'Talks', text: 'Monday.'})).toMatchObject({text: 'Monday.'});
		expect(await articleOf({title: 'Talks', content: 'Monday, a < b > c.'})).toMatchObject({text: 'Monday, a < b > c.'});
		expect(await articleOf({title: 'Talks', description: 'Monday.'})).toMatchObject({text: 'Talks\n\nMonday.'});
		expect(await articleOf({title: 'Talks'})).toMatchObject({text: 'Talks'});
		expect(await articleOf({text: ['One.', 'Two.']})).toMatchObject({text: 'One.\n\nTwo.'});
	});

	test('decodes character references in a headline that is not HTML', async () => {
		expect(await articleOf({headline: 'Fish &amp; chips &#8211; again', text: 'Monday.'})).toMatchObject({title: 'Fish & chips – again'});
		expect(await articleOf({headline: 'What &lt;b> and <i> are', text: 'Monday.'})).toMatchObject({title: 'What &lt;b> and <i> are'});
	});

	test('reads headlines and bylines that are objects with several forms', async () => {
		expect(await articleOf({
			headline: {main: 'Talks resume', kicker: 'Politics', print_headline: 'Talks'}, byline: {original: 'Jane Roe', person: []},
			lead_paragraph: 'Talks resume on Monday.', pub_date: '2024-05-03T10:00:00+0000', web_url: 'https://example.com/talks',
		})).toMatchObject({
			title: 'Talks resume', byline: 'Jane Roe', text: 'Talks resume\n\nTalks resume on Monday.', published: '2024-05-03T10:00:00+00:00', url: 'https://example.com/talks',
		});
	});

	test('parses HTML in a field for HTML or in a body', async () => {
		for (const record of [{html: '<p>One &amp; two.</p>'}, {body: '<p>One &amp; two.</p>'}, {content: 'One &amp; two.<br>'}]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			expect(await articleOf(record)).toMatchObject({text: 'One & two.'});
		}

		expect(await articleOf({text: '<p>One &amp; two.</p>'})).toMatchObject({text: '<p>One &amp; two.</p>'});
	});

	test('reads `source` as a publication, or as an address', async () => {
		expect(await articleOf({text: 'a', source: {id: null, name: 'The Paper'}})).toMatchObject({publication: 'The Paper', url: null});
		expect(await articleOf({text: 'a', source: 'https://example.com/a', domain: 'example.com'})).toMatchObject({publication: 'example.com', url: 'https://example.com/a'});
		expect(await articleOf({text: 'a', source: 'a/path.txt', publication: null})).toMatchObject({publication: null, url: null});
	});

	test('resolves a relative link against the address of the source', async () => {
		expect(await articleOf({text: 'a', url: '/news/1'}, 'https://example.com/api')).toMatchObject({url: 'https://example.com/news/1'});
		expect(await articleOf({text: 'a', url: 'mailto:a@example.com'}, 'https://example.com/api')).toMatchObject({url: null});
	});
});
