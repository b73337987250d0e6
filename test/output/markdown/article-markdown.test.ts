import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {articleMarkdown} from '../../../source/output/markdown/article-markdown.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {load} from '../../helpers/loading/load.js';

async function articleOf(markdown: string): Promise<Article> {
	const {articles: [article]} = await load([`${temporaryFolder({'a.md': markdown})}/a.md`]);
	if (!article) {
		throw new Error('no article');
	}

	return {...article, source: '-'};
}

describe('articleMarkdown', () => {
	it('writes the markup that the article had', async () => {
		const source = `# Ferries

The **mayor** said *so*, [twice](<https://news.example/a>), with \`code\`.

## Reasons

- One
- Two
  - Three

1. First
2. Second

> A word of *warning*

\`\`\`
let x = 1;
  y
\`\`\`

---

| Year | Boats |
| --- | --: |
| 1911 | 3 |
`;
		expect(articleMarkdown(await articleOf(source))).toBe(source);
	});

	it('escapes what would be markup', async () => {
		const article = await articleOf('# Ferries\n\nThe price is 3\\*4 and \\[not\\] a link \\<b\\>.\n');
		expect(articleMarkdown(article)).toContain(String.raw`3\*4 and \[not\] a link \<b\>`);
	});

	it('is read again as the same text', async () => {
		const source = '# Ferries\n\nOne **two `three`** four.[^1]\n\n> [!WARNING]\n> Keep off.\n\n1. A\n\n   B in the same item\n\n[^1]: The note.\n';
		const article = await articleOf(source);
		const again = await articleOf(articleMarkdown(article));
		expect(again.text).toBe(article.text);
	});
});
