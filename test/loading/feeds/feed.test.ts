import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	parsedItems, parsedArticles, parsedFeed, valuesOf,
} from '../../helpers/loading/feeds.js';
import {bidi, controls} from '../../helpers/articles/clean.js';

const rss = (items: string, head = ''): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Daily</title><link>https://daily.example/</link>${head}${items}</channel></rss>`;

const atom = (entries: string, attributes = ''): string =>
	`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>The Daily</title><link href="https://daily.example/"/>${entries}</feed>`;

describe('feed', () => {
	test('reads RSS 2.0: content before description, author, date, language, the feed as publication and group', async () => {
		const [article] = await parsedArticles(rss(`<item><title>Rain in Porto</title><link>https://daily.example/rain</link>
			<dc:creator>Ana Reis</dc:creator><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate>
			<description>Short.</description><content:encoded><![CDATA[<p>It rained.</p><p>“Again,” she said.</p>]]></content:encoded></item>`, '<language>en-gb</language>'));
		expect(article).toMatchObject({
			title: 'Rain in Porto',
			text: 'Rain in Porto\n\nIt rained.\n\n“Again,” she said.',
			byline: 'Ana Reis',
			publication: 'The Daily',
			published: '2024-05-03T10:00:00Z',
			url: 'https://daily.example/rain',
			language: 'en-GB',
		});
		const [item] = await parsedItems(rss('<item><title>A</title></item>'));
		expect(item?.groups).toEqual(['The Daily']);
	});

	test('reads RSS 1.0, with items beside the channel', async () => {
		const [article] = await parsedArticles(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
			<channel rdf:about="https://daily.example/"><title>The Daily</title><link>https://daily.example/</link></channel>
			<item rdf:about="https://daily.example/1"><title>One</title><description>Text.</description><d:date>2024-05-03</d:date><d:creator>Ana Reis</d:creator></item></rdf:RDF>`);
		expect(article).toMatchObject({
			title: 'One', url: 'https://daily.example/1', published: '2024-05-03', byline: 'Ana Reis', publication: 'The Daily',
		});
	});

	test('reads Atom: the alternate link, texts of each type, author and source', async () => {
		const articles = await parsedArticles(atom(`
			<entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; R&amp;amp;D</title><link rel="self" href="self"/><link href="/one"/><id>tag:1</id>
				<author><name>Ana Reis</name></author><author><name>Rui Sá</name></author><updated>2024-05-04T00:00:00Z</updated><published>2024-05-03T00:00:00Z</published>
				<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fish &amp; <b>chips</b></p><p>&lt;T></p></div></content></entry>
			<entry><title type="text">1 &lt; 2 &amp;amp; &lt;b></title><link href="/two"/><source><title>The Weekly</title></source><summary>Vec&lt;T> is plain.</summary></entry>`));
		expect(articles[0]).toMatchObject({
			title: 'A bold R&D', url: 'https://daily.example/one', byline: 'Ana Reis, Rui Sá', published: '2024-05-03T00:00:00Z', text: 'A bold R&D\n\nFish & chips\n\n<T>',
		});
		expect(articles[1]).toMatchObject({
			title: '1 < 2 &amp; <b>', publication: 'The Weekly', text: '1 < 2 &amp; <b>\n\nVec<T> is plain.',
		});
	});

	test('reads JSON Feed, 1.0 and 1.1', async () => {
		const json = (item: object): string => JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1', title: 'The Daily', home_page_url: 'https://daily.example/', authors: [{name: 'The desk'}], language: 'pt', items: [item],
		});
		expect(await parsedArticles(json({
			id: 7, url: '/one', title: 'One', content_html: '<p>It rained.</p>', date_published: '2024-05-03T00:00:00Z',
		}))).toMatchObject([{
			title: 'One', url: 'https://daily.example/one', text: 'One\n\nIt rained.', byline: 'The desk', language: 'pt', published: '2024-05-03T00:00:00Z',
		}]);
		expect(await parsedArticles(json({id: 'https://daily.example/two', content_text: 'A <b> of text.', author: {name: 'Ana Reis'}}))).toMatchObject([{
			url: 'https://daily.example/two', text: 'A <b> of text.', byline: 'Ana Reis',
		}]);
	});

	test('reports an incomplete JSON feed, an empty feed, and XML that is not a feed', async () => {
		expect(await parsedFeed('{"version": "https://jsonfeed.org/version/1", "items": [')).toEqual([{kind: 'problem', problem: 'is not a JSON feed, or is cut off'}]);
		expect(await parsedFeed(rss(''))).toEqual([{kind: 'problem', problem: 'is a feed without articles'}]);
		expect(await parsedFeed('<?xml version="1.0"?><note><to>Ana</to></note>')).toEqual([{kind: 'problem', problem: 'is XML, but not a feed'}]);
	});

	test.each([
		['the feed\'s link', 'one', '', 'https://daily.example/one'],
		['its xml:base', 'one', ' xml:base="https://other.example/a/"', 'https://other.example/a/one'],
		['nothing, if it is absolute', 'http://x.example/?a=1&b=2', '', 'http://x.example/?a=1&b=2'],
	])('resolves a link against %s', async (_, link, attributes, url) => {
		const [article] = await parsedArticles(rss(`<item${attributes}><title>One</title><link>${link}</link></item>`));
		expect(article?.url).toBe(url);
	});

	test('uses the author of the feed for an item without one, unless it is only a mail address', async () => {
		const bylines = async (editor: string) => valuesOf('byline', rss('<item><title>A</title></item>', `<managingEditor>${editor}</managingEditor>`));
		expect(await bylines('desk@daily.example (Ana Reis)')).toEqual(['Ana Reis']);
		expect(await bylines('desk@daily.example')).toEqual([null]);
	});

	test('uses a guid or id as address, unless it is not a permalink', async () => {
		const urls = async (guid: string) => valuesOf('url', rss(`<item><title>One</title>${guid}</item>`));
		expect(await urls('<guid>https://daily.example/one</guid>')).toEqual(['https://daily.example/one']);
		expect(await urls('<guid isPermaLink="false">https://daily.example/one</guid>')).toEqual([null]);
		expect(await urls('<link>javascript:alert(1)</link>')).toEqual([null]);
	});

	test('decodes references once for XML and once for HTML', async () => {
		const [article] = await parsedArticles(rss('<item><title>AT&amp;amp;T &amp;amp;lt; caf&eacute;</title><description>&lt;p&gt;5 &amp;amp;lt; 6 &amp;lt; 7&lt;/p&gt;</description></item>'));
		expect(article?.title).toBe('AT&T &lt; café');
		expect(article?.text).toContain('5 &lt; 6 < 7');
	});

	test('expands the entities of the document, up to a limit', async () => {
		const doctype = '<!DOCTYPE rss [<!ENTITY who "Ana Reis"> <!ENTITY lol "&who;&who;">]>';
		const [article] = await parsedArticles(`${doctype}${rss('<item><title>&who; wins</title><description>&lol; &who;</description></item>')}`);
		expect(article).toMatchObject({title: 'Ana Reis wins', text: 'Ana Reis wins\n\n&who;&who; Ana Reis'});
	});

	test('falls back to summary, media description, title or link', async () => {
		const texts = async (item: string) => valuesOf('text', rss(`<item>${item}</item>`));
		expect(await texts('<title>A</title><content:encoded><![CDATA[<img src="x.png">]]></content:encoded><description>Said in short.</description>')).toEqual(['A\n\nSaid in short.']);
		expect(await texts('<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>A</media:title><media:description>Of the film.</media:description></media:group>')).toEqual(['A\n\nOf the film.']);
		expect(await texts('<title>A</title><enclosure url="https://daily.example/a.mp3" type="audio/mpeg"/>')).toEqual(['A']);
		expect(await texts('<link>https://daily.example/a</link>')).toEqual(['https://daily.example/a']);
		expect(await texts('<pubDate>3 May 2024</pubDate>')).toEqual([]);
	});

	test('derives a missing title from the text', async () => {
		const [article] = await parsedArticles(rss('<item><description>&lt;p&gt;The mayor left. Nobody knows why.&lt;/p&gt;</description></item>'));
		expect(article?.title).toBe('The mayor left.');
	});

	test('keeps the paragraphs of plain text, without the indentation of the XML', async () => {
		const [article] = await parsedArticles(rss('<item><title>A</title><description>\n\t\tIt rained\n\t\tall day.\n\n\t\tThen it stopped.\n\t</description></item>'));
		expect(article?.text).toBe('A\n\nIt rained\nall day.\n\nThen it stopped.');
		expect(article?.blocks).toHaveLength(3);
	});

	test('reads malformed feeds: unescaped markup, unclosed tags, undeclared prefixes, a truncated end, junk around', async () => {
		const titles = async (text: string) => valuesOf('title', text);
		expect(await titles(rss('<item><title>A</title><description><p>One<br>two</description></item><item><title>B</title></item>'))).toEqual(['A', 'B']);
		expect(await titles(rss('<item><title>A</title><item><title>B</title>'))).toEqual(['A', 'B']);
		expect(await titles('<rss><channel><title>X</title><item><title>A & B</title></item><item><title><![CDATA[C')).toEqual(['A & B', 'C']);
		expect(await titles('\n\n<?xml version="1.0"?><atom:feed><atom:entry><atom:title>A</atom:title></atom:entry></atom:feed></junk>')).toEqual(['A']);
		expect(await titles('<CHANNEL><ITEM HREF="https://daily.example/a"><TITLE>A</TITLE></ITEM></CHANNEL>')).toEqual(['A']);
	});

	test('keeps the text after an element that is closed as in XML', async () => {
		const [text] = await valuesOf('text', rss('<item><title>A</title><description><![CDATA[<p>One.<iframe src="x"/></p><script/><p>Two.</p>]]></description></item>'));
		expect(text).toBe('A\n\nOne.\n\nTwo.');
	});

	test('yields a repeated item once', async () => {
		const item = '<item><title>A</title><link>https://daily.example/a</link><description>Text.</description></item>';
		expect(await parsedArticles(rss(item + item))).toHaveLength(1);
	});

	test('gives items that share an address or have none different, stable identities', async () => {
		const items = `<item><title>A</title><link>https://daily.example/</link><guid isPermaLink="false">1</guid></item>
			<item><title>B</title><link>https://daily.example/</link><guid isPermaLink="false">2</guid></item>
			<item><title>C</title><link>https://daily.example/log#c</link></item><item><title>D</title><link>https://daily.example/log#d</link></item>
			<item><title>E</title><guid isPermaLink="false">3</guid></item>`;
		const ids = await valuesOf('id', rss(items));
		expect(new Set(ids).size).toBe(5);
		const corrected = await valuesOf('id', rss(items.replace('>E<', '>Corrected<')));
		expect(corrected).toEqual(ids);
		const fewer = await valuesOf('id', rss(items.replace(/<item><title>B.*/, '')));
		expect(fewer).toEqual([ids[0], ...ids.slice(2)]);
	});

	test('sanitises all strings', async () => {
		const evil = '&#27;[31m\u202E&#x9b;2J&amp;#27;]0;x&amp;#7;red';
		const [article] = await parsedArticles(rss(`<item><title>${evil}</title><description>&lt;p&gt;${evil}&lt;/p&gt;</description><dc:creator>${evil}</dc:creator></item>`));
		expect(article?.text).toContain('red');
		for (const text of [article?.title, article?.text, article?.byline, article?.publication]) {
			expect(text).not.toMatch(controls);
			expect(text).not.toMatch(bidi);
		}
	});

	test('never throws, for any input', async () => {
		const pieces = fc.constantFrom(...'<rss>|<channel>|<item|>|<title>|<![CDATA[|]]>|<!--|&|&#27;|<link |</item>|xmlns:a="b"| |a:|<entry xml:base="::">|<?|<!DOCTYPE|{"items":[|text'.split('|'));
		await fc.assert(fc.asyncProperty(fc.array(pieces, {maxLength: 40}), async parts => {
			await parsedArticles(parts.join(''));
		}), {numRuns: 300});
	});

	test('takes little time for deeply nested and for unclosed elements', async () => {
		expect(await parsedFeed('<rss>'.repeat(100_000))).toEqual([{kind: 'problem', problem: 'is not a feed (its elements are nested too deeply)'}]);
		expect(await parsedArticles(rss(`<item><title>A</title><description>${'<br>'.repeat(10_000)}text`))).toHaveLength(1);
		expect(await parsedArticles(rss(`<item><title>${'<script'.repeat(100_000)}</title><description>${'<!--'.repeat(100_000)}</description></item>`))).toHaveLength(1);
	});
});
