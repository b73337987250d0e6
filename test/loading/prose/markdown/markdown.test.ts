import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isCostly} from '../../../../source/loading/prose/markdown/markdown-cost.js';
import {parseMarkdown} from '../../../../source/loading/prose/markdown/markdown.js';
import {expectSound} from '../../../helpers/loading/structure.js';

const textOf = async (markdown: string): Promise<string> => {
	const {text} = await parseMarkdown(markdown);
	return text;
};

/** Returns kind, level and text of each block. */
const blocksOf = async (markdown: string): Promise<Array<[string, number, string]>> => {
	const {text, blocks} = await parseMarkdown(markdown);
	return blocks.map(({kind, level, start, end}) => [kind, level, text.slice(start, end)]);
};

const stylesOf = async (markdown: string): Promise<Array<[string, string, string?]>> => {
	const {text, styles} = await parseMarkdown(markdown);
	return styles.map(({kind, start, end, url}) => url === undefined ? [kind, text.slice(start, end)] : [kind, text.slice(start, end), url]);
};

describe('parseMarkdown', () => {
	test('returns headings and paragraphs without markup', async () => {
		expect(await blocksOf('# One\n\nTwo\n---\n\nText.\n\n### Three ###\n')).toEqual([
			['heading', 1, 'One'], ['heading', 2, 'Two'], ['paragraph', 1, 'Text.'], ['heading', 3, 'Three'],
		]);
		expect(await textOf('# One\n\nText.\n')).toBe('One\n\nText.');
	});

	test('joins lines that are wrapped in the source, and keeps hard breaks', async () => {
		expect(await textOf('one\ntwo  \nthree\\\nfour<br>five')).toBe('one two\nthree\nfour\nfive');
	});

	test('joins wrapped Japanese without a blank', async () => {
		expect(await textOf('漢字\n仮名')).toBe('漢字仮名');
	});

	test('writes list items with bullets or numbers, and indents nested ones', async () => {
		const markdown = '3. three\n4. four\n   - inner\n     1. deep\n\n* [x] done\n';
		expect(await textOf(markdown)).toBe('3. three\n4. four\n  ◦ inner\n    1. deep\n\n[x] done');
		expect(await blocksOf(markdown)).toEqual([
			['list-item', 1, '3. three'], ['list-item', 1, '4. four'], ['list-item', 2, '◦ inner'], ['list-item', 3, '1. deep'], ['list-item', 1, '[x] done'],
		]);
	});

	test('puts blank lines between the items of a loose list', async () => {
		expect(await textOf('- one\n\n- two\n\n  more\n')).toBe('• one\n\n• two\n\nmore');
	});

	test('returns the depth of block quotes', async () => {
		expect(await blocksOf('> one\n>\n> > two\n')).toEqual([['block-quote', 1, 'one'], ['block-quote', 2, 'two']]);
	});

	test('writes the label of an alert as a block above its words', async () => {
		const {text, blocks} = await parseMarkdown('> [!NOTE]\n> Some *words*.\n\n> [!Caution]\n>\n> - one\n\n> [!OTHER]\n> x\n\n> [!TIP] y');
		expect(text).toBe('Note\n\nSome words.\n\nCaution\n\n• one\n\n[!OTHER] x\n\n[!TIP] y');
		expect(blocks.map(({alert}) => alert)).toEqual(['note', undefined, 'caution', undefined, undefined, undefined]);
	});

	test('writes footnotes at the end under a rule, by the order of their references', async () => {
		const {text, blocks, styles} = await parseMarkdown('One.[^b] Two.[^A]\n\n[^a]: First *note*\n  on two lines\n[^b]: Second\n\n    with a paragraph\n\nMore.[^b]\n');
		expect(text).toBe('One.[1] Two.[2]\n\nMore.[1]\n\n* * *\n\n1. Second\n\nwith a paragraph\n2. First note on two lines');
		expect(blocks.flatMap(({note, start}) => note === undefined ? [] : [[note, text.slice(start, start + 3)]])).toEqual([[1, '1. '], [2, '2. ']]);
		expect(styles.flatMap(({kind, note, start, end}) => kind === 'note' ? [[note, text.slice(start, end)]] : [])).toEqual([
			[1, '[1]'], [2, '[2]'], [1, '[1]'], [1, '1.'], [2, '2.'],
		]);
	});

	test('keeps a reference without a note, and a note without a reference', async () => {
		expect(await textOf('One.[^x]\n\n[^y]: Alone')).toBe('One.[^x]\n\n* * *\n\n1. Alone');
		expect(await textOf('One.[^y]\n\n[^y]: A\n[^y]: B')).toBe('One.[1]\n\n* * *\n\n1. A\n2. B');
	});

	test('numbers notes that only notes refer to, and leaves out a second rule', async () => {
		expect(await textOf('One.[^a]\n\n---\n\n[^b]: B\n[^a]: A[^b]')).toBe('One.[1]\n\n* * *\n\n1. A[2]\n2. B');
	});

	test('keeps code as it is', async () => {
		expect(await blocksOf('```js\n  a &amp; *b*\n\n\tc\n```\n')).toEqual([['code', 1, '  a &amp; *b*\n\n\tc']]);
	});

	test('aligns tables by display width', async () => {
		const markdown = '| Name | Votes |\n|------|------:|\n| 漢字 | 1 |\n| *Roe* & Co | 12 |\n';
		expect(await textOf(markdown)).toBe('Name      Votes\n漢字          1\nRoe & Co     12');
		expect(await stylesOf(markdown)).toEqual([['strong', 'Name'], ['strong', 'Votes'], ['emphasis', 'Roe']]);
	});

	test('keeps a thematic break as a block', async () => {
		expect(await blocksOf('one\n\n---\n\ntwo')).toEqual([['paragraph', 1, 'one'], ['rule', 1, '* * *'], ['paragraph', 1, 'two']]);
	});

	test('returns inline styles, also nested', async () => {
		expect(await stylesOf('a **b *c* d** `e` [f *g*](https://a.example/)')).toEqual([
			['strong', 'b c d'], ['emphasis', 'c'], ['code', 'e'], ['link', 'f g', 'https://a.example/'], ['emphasis', 'g'],
		]);
	});

	test.each([
		['[a](http://a.example)', 'http://a.example/'],
		['https://a.example/x?a=1&amp;b', 'https://a.example/x?a=1&amp;b'],
		['[a](https://a.example/?x=1&amp;y=2)', 'https://a.example/?x=1&y=2'],
		['<roe@a.example>', 'mailto:roe@a.example'],
	])('makes a link of %j to %j', async (markdown, url) => {
		const [style] = await stylesOf(markdown);
		expect(style?.[2]).toBe(url);
	});

	test.each(['[a](javascript:alert)', '[a](file:///etc/passwd)', '[a](other.md)', '[a](data:text/html,x)'])('makes no link of %j', async markdown => {
		expect(await stylesOf(markdown)).toEqual([]);
		expect(await textOf(markdown)).toBe('a');
	});

	test('replaces images by their alternative text', async () => {
		expect(await textOf('![A &amp; B](a.png) and <img src="b.png" alt="another">')).toBe('A & B and another');
	});

	test('decodes character references and escapes, but not in code', async () => {
		expect(await textOf(String.raw`&ldquo;A&rdquo; &amp;amp; &#8217; &#x2019; \*b\* &nope; ${'`'}&amp;${'`'}`)).toBe('“A” &amp; ’ ’ *b* &nope; &amp;');
	});

	test('strips HTML to its text', async () => {
		expect(await textOf('a <b>bold</b> <script>no</script>b\n\n<div>x &amp; y<p>z<!-- no --></p><style>no</style></div>\n')).toBe('a bold b\n\nx & y\n\nz');
	});

	test('sanitises after decoding', async () => {
		expect(await textOf('a &#27;[31mred&#x1b;]0;PWNED&#7; &#x202e;b [c](<https://a.example/\u001B]0;x>)')).not.toMatch(/PWNED|\u001B|\u202E/);
	});

	test.each([
		['nested lists', Array.from({length: 3000}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
		['nested quotes', `${'> '.repeat(5000)}deep`],
		['emphasis without end', '*a_'.repeat(30_000)],
		['nested emphasis', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`],
		['a table without end', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${'|b\n'.repeat(2000)}`],
		['notes in each other', `a[^1]\n\n${'[^1]: '.repeat(5000)}`],
		['backticks of every length', Array.from({length: 1500}, (_, length) => `a${'`'.repeat(length)}`).join('')],
	])('falls back to plain text for %s', async (_, markdown) => {
		expectSound(await parseMarkdown(markdown));
	});

	test.each([
		['exclamation marks without end', '!'.repeat(99_000)],
		['openings of tags without end', '<'.repeat(99_000)],
		['an item that goes on for thousands of lines', `- item\n${'it goes on\n'.repeat(12_000)}`],
	])('does not give the lexer %s', (_, markdown) => {
		expect(isCostly(markdown)).toBe(true);
	});

	test('is read as Markdown if it is a long list or a long text with many exclamations', () => {
		expect(isCostly('- an item of a list\n'.repeat(20_000))).toBe(false);
		expect(isCostly('What a day! Nobody would have thought it! The end.\n\n'.repeat(20_000))).toBe(false);
	});

	const piece = fc.oneof(
		fc.constantFrom('# ', '## ', '- ', '1. ', '> ', '```\n', '---\n', '\n', '\n\n', '  ', '    ', '| a | b |\n|---|---|\n| c | d |\n', '*', '**', '_', '`', '[a](http://b.c)', '![', '](', '<b>', '</b>', '<div>', '<script>', '<br>', '&amp;', '&#27;', '&#x9b;', '\\', '  \n', '- [ ] ', '[^1]', '[^1]: ', '\n[^b]: ', '> [!NOTE]\n', '\u0301', '\u001B[2J', '漢', '\u00A0', '\t'),
		fc.string({unit: 'grapheme', maxLength: 8}),
	);

	test('returns valid spans and clean text for any input', async () => {
		await fc.assert(fc.asyncProperty(fc.array(piece, {maxLength: 30}), async pieces => {
			expectSound(await parseMarkdown(pieces.join('')));
		}), {numRuns: 500});
	});
});
