import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {type Span} from '../../source/article/span.js';
import {lineText} from '../../source/layout/decorate.js';
import {layoutArticle} from '../../source/layout/layout-article.js';
import {type Line} from '../../source/layout/model/line.js';
import {parseHtml} from '../../source/loading/html/parse-html.js';
import {parseMarkdown} from '../../source/loading/prose/markdown/markdown.js';
import {displayWidth} from '../../source/text/width.js';
import {oneBlock} from '../helpers/articles/articles.js';

const articleOfMarkdown = async (markdown: string): Promise<Article> => ({...oneBlock(''), ...await parseMarkdown(markdown)});

const linesOf = (article: Article, width: number, hasLinkNumbers = false): readonly Line[] => layoutArticle(article, width, hasLinkNumbers).linesFrom(0, 100_000);

/** Returns the drawn lines of Markdown. */
async function draw(markdown: string, width = 30): Promise<string[]> {
	const article = await articleOfMarkdown(markdown);
	return linesOf(article, width).map(line => lineText(article.text, line).trimEnd());
}

async function drawHtml(html: string, width = 30): Promise<string[]> {
	const article = {...oneBlock(''), ...await parseHtml(html, null)};
	return linesOf(article, width).map(line => lineText(article.text, line).trimEnd());
}

describe('a list of Markdown', () => {
	it('has its numbers, which end in one column, and a hanging indent', async () => {
		expect(await draw('9. nine\n10. ten of them are in the harbour\n11. eleven')).toEqual([' 9. nine', '10. ten of them are in the', '    harbour', '11. eleven']);
	});

	it('has a bullet for each depth, and its items stand under the words of the outer item', async () => {
		expect(await draw('1. one\n   - two\n     - three\n       1. four\n          words\n       2. five')).toEqual([
			'1. one', '   ◦ two', '     ‣ three', '       1. four words', '       2. five',
		]);
	});

	it('has marks for tasks', async () => {
		expect(await draw('- [x] done by all of the crew today\n- [ ] open\n- none')).toEqual(['[x] done by all of the crew', '    today', '[ ] open', '•   none']);
	});

	it('has the further paragraphs and the code of an item under its words', async () => {
		expect(await draw('1. one\n\n   more words\n\n       code\n\n2. two')).toEqual(['1. one', '', '   more words', '', '     code', '', '2. two']);
	});

	it('has its words at any depth and width', async () => {
		const deep = Array.from({length: 12}, (_, depth) => `${'  '.repeat(depth)}- word${depth}`).join('\n');
		for (const width of [4, 8, 15, 40]) {
			// eslint-disable-next-line no-await-in-loop -- One width after the other.
			const lines = await draw(deep, width);
			expect(Math.max(...lines.map(line => displayWidth(line)))).toBeLessThanOrEqual(width);
		}
	});
});

describe('a block quote of Markdown', () => {
	it('has a bar beside all its rows, blank ones and those of lists and code too', async () => {
		expect(await draw('> one\n>\n> - two\n> - three words that are wrapped\n>\n> ```\n> code\n> ```\n\nafter')).toEqual([
			'▎ one', '▎', '▎ • two', '▎ • three words that are', '▎   wrapped', '▎', '▎   code', '', 'after',
		]);
	});

	it('has two bars in another quote, and one between the two', async () => {
		expect(await draw('> one\n>\n> > two\n> >\n> > three\n>\n> four')).toEqual(['▎ one', '▎', '▎ ▎ two', '▎ ▎', '▎ ▎ three', '▎', '▎ four']);
	});

	it('does not join the quote before it', async () => {
		expect(await draw('> one\n\n> two')).toEqual(['▎ one', '', '▎ two']);
	});

	it('in an item stands beside its bullet', async () => {
		expect(await draw('- > a quote of many words in an item\n  >\n  > and more\n- two')).toEqual(['• ▎ a quote of many words in', '  ▎ an item', '  ▎', '  ▎ and more', '• two']);
	});
});

describe('an alert', () => {
	it('has its label beside the bar, above its words', async () => {
		expect(await draw('> [!WARNING]\n> Words\n>\n> more')).toEqual(['▎ Warning', '▎ Words', '▎', '▎ more']);
	});
});

describe('footnotes', () => {
	it('stand under a rule with a hanging indent', async () => {
		expect(await draw('One.[^1]\n\n[^1]: A note that is long enough for two lines\n\n    and more')).toEqual([
			'One.[1]', '', '* * *', '', '1. A note that is long enough', '   for two lines', '', '   and more',
		]);
	});
});

describe('a table', () => {
	const table = '| Town | Who counted | Votes |\n|---|:-:|--:|\n| Oslo | the harbour office and observers | 1200 |\n| Bergen-on-Sea | nobody | 7 |';

	it('stands as in the text where it fits', async () => {
		expect(await draw(table, 60)).toEqual([
			'Town                     Who counted             Votes',
			'Oslo           the harbour office and observers   1200',
			'Bergen-on-Sea               nobody                   7',
		]);
	});

	it('has narrower columns where it does not fit, with the words of each cell wrapped and aligned', async () => {
		expect(await draw(table, 40)).toEqual([
			'Town              Who counted      Votes',
			'Oslo           the harbour office   1200',
			'                 and observers',
			'Bergen-on-Sea        nobody            7',
		]);
		expect(await draw(table, 28)).toEqual([
			'Town           Who     Votes',
			'             counted',
			'Oslo           the      1200',
			'             harbour',
			'             office',
			'               and',
			'            observers',
			'Bergen-on-   nobody        7',
			'Sea',
		]);
	});

	it('of too many columns has its cells one below the other, after the names of their columns', async () => {
		expect(await draw(table, 18)).toEqual([
			'Town',
			'Who counted',
			'Votes',
			'',
			'Town   Oslo',
			'Who c… the harbour',
			'       office and',
			'       observers',
			'Votes  1200',
			'',
			'Town   Bergen-on-S',
			'       ea',
			'Who c… nobody',
			'Votes  7',
		]);
	});

	it('has its cells one below the other without names if it has no header', async () => {
		expect(await drawHtml('<table><tr><td>one<td>two</tr><tr><td>three<td>four</tr></table>', 6)).toEqual(['one', 'two', '', 'three', 'four']);
	});

	it('in a quote has the bar beside all its lines', async () => {
		for (const line of await draw(table.replaceAll(/^/gmv, '> '), 34)) {
			expect(line).toMatch(/^▎/v);
		}
	});

	it('of thousands of rows is wrapped in all its parts alike', async () => {
		const long = `${table}\n${'| Bergen | the office and its observers | 12 |\n'.repeat(3000)}`;
		const lines = await draw(long, 30);
		const ends = lines.filter(line => line.endsWith('12')).map(line => line.length);
		expect(ends).toHaveLength(3000);
		expect(new Set(ends).size).toBe(1);
	});
});

describe('the numbers of links', () => {
	const numbered = async (markdown: string, width = 30): Promise<string[]> => {
		const article = await articleOfMarkdown(markdown);
		return linesOf(article, width, true).map(line => lineText(article.text, line).trimEnd());
	};

	it('stand after their words, and an address has the same number everywhere', async () => {
		expect(await numbered('See [one](https://a.example/), [two](https://b.example/) and [one again](https://a.example/).', 60)).toEqual(['See one[1], two[2] and one again[1].']);
	});

	it('take room when lines are wrapped', async () => {
		expect(await numbered('- See [the first](https://a.example/) of all', 16)).toEqual(['• See the', '  first[1] of', '  all']);
	});

	it('are not drawn unless they are asked for', async () => {
		expect(await draw('[one](https://a.example/)')).toEqual(['one']);
	});

	it('stand after addresses of the text, but not after links to the page itself and mail addresses', async () => {
		expect(await numbered('https://a.example/x and <roe@a.example>', 60)).toEqual(['https://a.example/x[1] and roe@a.example']);
	});
});

describe('a list of HTML', () => {
	it('is drawn like one of Markdown', async () => {
		expect(await drawHtml('<ol start=9><li>nine<li>ten<ul><li>inner<p>more</ul><li><blockquote>quoted</blockquote></ol>')).toEqual([
			' 9. nine', '10. ten', '    ◦ inner', '', '      more', '11. ▎ quoted',
		]);
	});

	it('of definitions is indented under its terms', async () => {
		expect(await drawHtml('<dl><dt>Term<dd>Its meaning</dl>')).toEqual(['Term', '', '  Its meaning']);
	});
});

describe('the lines of any Markdown', () => {
	const piece = fc.constantFrom('# Heading\n\n', 'words of a paragraph that is wrapped ', 'https://example.org/a/long/address ', '\n', '\n\n', '\n\n> ', '> > ', '- ', '\n- item', '\n   - inner', '\n12. twelve', '\n- [x] ', '    ', '\n```\ncode that is long enough to be wrapped\n```\n', '\n\n| a | b |\n|---|--:|\n| some words | 12 |\n\n', '東京都は', 'e\u0301', '👩‍👧 ', '\n---\n', '**strong** ', '[^1]', '\n\n[^1]: note ', '\n\n> [!NOTE]\n> ', '[link](https://example.org/) ');
	const markdowns = fc.array(piece, {maxLength: 25}).map(pieces => pieces.join(''));
	const widths = fc.integer({min: 4, max: 100});

	it('are never wider than the width', async () => {
		await fc.assert(fc.asyncProperty(markdowns, widths, fc.boolean(), async (markdown, width, hasLinkNumbers) => {
			const article = await articleOfMarkdown(markdown);
			for (const line of linesOf(article, width, hasLinkNumbers)) {
				expect(displayWidth(lineText(article.text, line))).toBeLessThanOrEqual(width);
			}
		}));
	});

	it('contain all characters except white space, and start at ascending offsets', async () => {
		await fc.assert(fc.asyncProperty(markdowns, widths, fc.boolean(), async (markdown, width, hasLinkNumbers) => {
			const article = await articleOfMarkdown(markdown);
			const lines = linesOf(article, width, hasLinkNumbers);
			const spans = lines.flatMap((line): readonly Span[] => line.parts ?? [line]).toSorted((a, b) => a.start - b.start);
			expect(spans.map(({start, end}) => article.text.slice(start, end)).join('').replaceAll(/\s/gv, '')).toBe(article.text.replaceAll(/\s/gv, ''));
			const starts = lines.map(({start}) => start);
			expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
		}));
	});
});
