import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseHtml} from '../../../source/loading/html/parse-html.js';
import {expectSound} from '../../helpers/loading/structure.js';

const base = 'https://news.example/politics/story.html';

const textOf = async (html: string): Promise<string> => {
	const {text} = await parseHtml(html, base);
	return text;
};

/** Returns kind, level and text of each block. */
const blocksOf = async (html: string): Promise<Array<[string, number, string]>> => {
	const {text, blocks} = await parseHtml(html, base);
	return blocks.map(({kind, level, start, end}) => [kind, level, text.slice(start, end)]);
};

const stylesOf = async (html: string, url: string | null = base): Promise<Array<[string, string, string?]>> => {
	const {text, styles} = await parseHtml(html, url);
	return styles.map(({kind, start, end, url: target}) => target === undefined ? [kind, text.slice(start, end)] : [kind, text.slice(start, end), target]);
};

describe('the text of HTML', () => {
	test('is split into headings and paragraphs, also with unclosed tags', async () => {
		expect(await blocksOf('<h1>One</h1><p>Two<p>Three<div>Four<h3>Five</h3></div>six')).toEqual([
			['heading', 1, 'One'],
			['paragraph', 1, 'Two'],
			['paragraph', 1, 'Three'],
			['paragraph', 1, 'Four'],
			['heading', 3, 'Five'],
			['paragraph', 1, 'six'],
		]);
	});

	test('has collapsed white space as in a browser, and keeps line breaks', async () => {
		expect(await textOf('<p>  one\n\t two <b> three</b> , <br/>\n four<br>five </p>\n\n <p>six</p>')).toBe('one two three ,\nfour\nfive\n\nsix');
	});

	test('has decoded character references', async () => {
		expect(await textOf('<p>Tom &amp; Jerry &#8220;said&#x201D; caf&eacute; &lt;b&gt; &nope; &hellip;</p>')).toBe('Tom & Jerry “said” café <b> &nope; …');
	});

	test('keeps joiners that are written as character references', async () => {
		expect(await textOf('<p>می&zwnj;خواهم</p>')).toBe('می‌خواهم');
	});

	test('omits scripts, styles, controls and hidden elements', async () => {
		expect(await textOf(`
			<script>alert("<p>no</p>")</script><style>p {}</style><template><p>no</p></template><noscript>no</noscript>
			<iframe>no</iframe><svg><title>no</title><text>no</text></svg><button>no</button><select><option>no</select>
			<textarea>no</textarea><p hidden>no</p><span aria-hidden="true">★</span><div style="color: red; display: none">no<p>no</p></div>
			<!-- no --><p>yes</p>`)).toBe('yes');
	});

	test('has the alternative text of images', async () => {
		expect(await textOf('<p>Hi<img src=a.png alt="A dog runs">there <img alt="IMG_2031.jpg"><img alt=""><img><img alt="spy" width=1 height=1>😀<img alt="🎉"></p>')).toBe('Hi A dog runs there 😀🎉');
	});

	test('omits file names of images, labels of advertisements, and edit links of wikis', async () => {
		expect(await textOf('<p><img alt="update_graphic_red_bar">one <img alt="0225-ann-roe-getty-01"></p>')).toBe('one');
		expect(await textOf('<p>one</p><div>Advertisement</div><p>two</p>')).toBe('one\n\ntwo');
		expect(await textOf('<h2>One<span class="mw-editsection">[<a href=/edit>edit</a>]</span></h2>')).toBe('One');
	});

	test('does not repeat a text that both image and caption have', async () => {
		expect(await textOf('<figure><img alt="A dog"><figcaption>A dog</figcaption></figure><p>A dog</p>')).toBe('A dog\n\nA dog');
	});

	test('has the quotation marks that a browser shows', async () => {
		expect(await textOf('<p>She said <q>he said <q>no</q> to me</q>.</p>')).toBe('She said “he said ‘no’ to me”.');
	});

	test.each([
		['10<sup>6</sup> m', '10⁶ m'],
		['10<sup>−3</sup>', '10⁻³'],
		['CO<sub>2</sub>', 'CO₂'],
		['x<sub>i</sub><sup>n+1</sup>', 'x_i^(n+1)'],
		['the 4<sup>th</sup> of July', 'the 4th of July'],
		['it rained.<sup>[2]</sup>', 'it rained.[2]'],
		['it rained.<sup><a href="#n2">2</a></sup>', 'it rained.[2]'],
		['it rained.<a href="/notes"><sup>2</sup></a>', 'it rained.[2]'],
		['it rained.<sup><a href="#n2">[2]</a></sup>', 'it rained.[2]'],
		['Acme<sup>®</sup>', 'Acme®'],
	])('separates superscripts and subscripts: %s', async (html, text) => {
		expect(await textOf(html)).toBe(text);
	});

	test('has a ruby annotation in parentheses, once', async () => {
		expect(await textOf('<ruby>東京<rt>とうきょう</rt></ruby>と<ruby>京都<rp>(</rp><rt>きょうと</rt><rp>)</rp></ruby>')).toBe('東京(とうきょう)と京都(きょうと)');
	});

	test('has no escape sequences', async () => {
		expect(await textOf('<p>a&#27;[31mredb&#8238;c</p><pre>x&#27;]0;title&#7;y</pre><img alt="&#27;[2Jalt">')).toBe('aredbc\n\nxy\n\nalt');
	});

	test('is empty for empty HTML', async () => {
		expect(await parseHtml('', null)).toEqual({text: '', blocks: [], styles: []});
		expect(await textOf('<p> </p><img><ul><li></li></ul>')).toBe('');
	});
});

describe('parseHtml keeps the structure', () => {
	test('of lists: bullets, numbers from any start, and depth', async () => {
		expect(await textOf('<ul><li>one<li>two<ol start=3><li>three<li value=7>seven<li>eight</ol></ul><p>end')).toBe('• one\n• two\n  3. three\n  7. seven\n  8. eight\n\nend');
	});

	test('of items with several blocks', async () => {
		expect(await blocksOf('<ol><li><p>one</p><p>more</p></li><li><h3>two</h3>text</li></ol>')).toEqual([
			['list-item', 1, '1. one'], ['list-item', 1, 'more'], ['heading', 3, '2. two'], ['list-item', 1, 'text'],
		]);
	});

	test('of block quotes, also nested', async () => {
		expect(await blocksOf('<blockquote><p>one</p><blockquote>two</blockquote></blockquote>three')).toEqual([
			['block-quote', 1, 'one'], ['block-quote', 2, 'two'], ['paragraph', 1, 'three'],
		]);
	});

	test('of definition lists: strong terms, indented definitions', async () => {
		expect(await blocksOf('<dl><dt>Term<dd>Meaning</dl>')).toEqual([['paragraph', 1, 'Term'], ['list-item', 1, 'Meaning']]);
		expect(await stylesOf('<dl><dt>Term<dd>Meaning</dl>')).toEqual([['strong', 'Term']]);
	});

	test('of code, with all blanks', async () => {
		expect(await blocksOf('<pre><code>\n\nif (a) {\n\t<span>b</span>  &amp;&amp; c;<br>}\n</code></pre>')).toEqual([['code', 1, 'if (a) {\n\tb  && c;\n}']]);
	});

	test('of thematic breaks', async () => {
		expect(await textOf('<p>one<hr>two')).toBe('one\n\n* * *\n\ntwo');
	});
});

describe('tables in HTML', () => {
	test('become columns with strong headers and the caption above', async () => {
		const table = `<table><caption>Results</caption>
			<thead><tr><th>Party<th align=right>Seats</thead>
			<tbody><tr><td>Green and <b>White</b><td align=right>7<tr><td>Red<td align=right>120</table>`;
		expect(await textOf(table)).toBe('Results\n\nParty            Seats\nGreen and White      7\nRed                120');
		expect(await stylesOf(table)).toEqual([['strong', 'Party'], ['strong', 'Seats'], ['strong', 'White']]);
	});

	test('keep their columns if cells span several', async () => {
		expect(await textOf('<table><tr><th colspan=2>Name<th>Age<tr><td rowspan=2>A<td>B<td>1<tr><td>C<td>2</table>')).toBe('Name     Age\nA     B  1\n      C  2');
	});

	test('for layout are read cell by cell', async () => {
		expect(await blocksOf('<table><tr><td><h2>Head</h2><td><ul><li>one</ul><tr><td>Left<td>Right</table>')).toEqual([
			['heading', 2, 'Head'], ['list-item', 1, '• one'], ['paragraph', 1, 'Left'], ['paragraph', 1, 'Right'],
		]);
		expect(await textOf('<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>')).toBe('a\n\nb\n\nc\n\nd');
		expect(await textOf('<table><tr><td>menu<td>text</table>')).toBe('menu\n\ntext');
	});

	test('inside others show that those are for layout', async () => {
		expect(await textOf('<table><tr><td>top<td>side<tr><td><table><tr><th>a<th>b<tr><td>1<td>2</table><td>end</table>')).toBe('top\n\nside\n\na  b\n1  2\n\nend');
	});
});

describe('styles in HTML', () => {
	test('are strong, emphasis and code', async () => {
		expect(await stylesOf('<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <code>e</code> <kbd>f</kbd> <b><b>g</b></b>')).toEqual([
			['strong', 'a'], ['strong', 'b'], ['emphasis', 'c'], ['emphasis', 'd'], ['code', 'e'], ['code', 'f'], ['strong', 'g'],
		]);
	});

	test('continue over several blocks', async () => {
		expect(await stylesOf('<div><a href="/x"><h2>Head</h2><p>Text</p></a>out</div>')).toEqual([
			['link', 'Head', 'https://news.example/x'], ['link', 'Text', 'https://news.example/x'],
		]);
	});

	test('include links to web addresses, as absolute addresses', async () => {
		expect(await stylesOf('<p><a href=next.html>a</a> <a href="//other.example">b</a> <a href=" HTTPS://UP.example/é ">c</a></p>')).toEqual([
			['link', 'a', 'https://news.example/politics/next.html'], ['link', 'b', 'https://other.example/'], ['link', 'c', 'https://up.example/%C3%A9'],
		]);
	});

	// eslint-disable-next-line no-script-url -- Here to be refused.
	test.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'mailto:a@b.example', '#note', '', 'http://'])('do not include a link to %j', async href => {
		expect(await stylesOf(`<a href="${href}">a</a>`)).toEqual([]);
		expect(await textOf(`<a href="${href}">a</a>`)).toBe('a');
	});

	test('do not include relative links if the base is unknown', async () => {
		expect(await stylesOf('<a href=next.html>a</a> <a href=https://x.example/>b</a>', null)).toEqual([['link', 'b', 'https://x.example/']]);
	});
});

describe('hostile HTML', () => {
	test.each([
		['elements in each other', `${'<div>'.repeat(20_000)}deep`],
		['styles left open', '<p><b>word '.repeat(20_000)],
		['lists in each other', '<ul><li>word '.repeat(5000)],
		['quotes in each other', '<blockquote>word '.repeat(5000)],
		['tables in each other', '<table><tr><td>word '.repeat(5000)],
		['attributes', `<p ${Array.from({length: 20_000}, (_, index) => `a${index}=1`).join(' ')}>word</p>`],
		['end tags', `${'</div>'.repeat(50_000)}word`],
		['columns', `<table>${`<tr>${'<td colspan=1000 rowspan=1000>word'.repeat(300)}`.repeat(20)}</table>`],
		['a tag that does not end', `word<${'a'.repeat(200_000)}`],
		['a comment that does not end', `word<!--${'-'.repeat(200_000)}`],
	])('keeps its text in spite of %s', async (_, html) => {
		const document = await parseHtml(html, base);
		expectSound(document);
		expect(document.text).toMatch(/word|deep/);
		expect(document.text.length).toBeLessThan(html.length * 6);
	});

	test('keeps all cells of a table that is too wide or too long', async () => {
		const wide = await textOf(`<table><tr>${'<td>word'.repeat(100)}</table>`);
		const long = await textOf(`<table>${'<tr><th>word<td>word'.repeat(15_000)}</table>`);
		expect([wide, long].map(text => text.split('word').length - 1)).toEqual([100, 30_000]);
	});

	const piece = fc.oneof(
		fc.constantFrom(...`<p> </p> <b> </b> </a> <ul> <ol> <li> </ul> <table> <tr> <td> <th> </table> <pre> </pre> <blockquote> </blockquote> <q> </q> <br> <hr>
			<h2> </h2> <dl> <dt> <dd>
			<sup> </sup> <sub> </sub> <cite> </cite> <figcaption> </figcaption> </div> <svg> </svg> <ruby> <rt>`.split(/\s+/), '<a href=/x>', '<img alt="x y">', '<div hidden>'),
		fc.constantFrom(' ', '\n', 'word', '“Quote,”', '&#27;[2J', '&zwj;', '\u0301', '漢字'),
	);

	test('becomes a valid text for any nesting', async () => {
		await fc.assert(fc.asyncProperty(fc.array(piece, {maxLength: 40}), async pieces => {
			expectSound(await parseHtml(pieces.join(''), base));
		}), {numRuns: 500});
	});
});
