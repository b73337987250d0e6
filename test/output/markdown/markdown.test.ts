import {describe, expect, it} from 'vitest';
import {ferries, shelf, story} from '../../helpers/articles/articles.js';
import {writeResults} from '../../helpers/articles/output.js';

describe('the Markdown writer', () => {
	it('writes the title, the credits, the quotes of each speaker and the entities', async () => {
		const {article, analysis} = ferries();
		expect(await writeResults('markdown', [{article: {...article, byline: 'Eva Falk'}, analysis}])).toBe(`# Ferry routes in doubt

By Eva Falk · The Sound · story.txt

## Who said what

### Anna Berg

- “The boats will sail on Monday” (direct, 90% sure)
- “Nobody will lose a job” (direct, 90% sure)

### Carl Dahl

- “We were never asked” (direct, 90% sure)

### speaker unknown

- “Somebody has to pay” (direct, 90% sure)

## People

- Anna Berg (2)
- Carl Dahl (2)

## Organizations

- Fjord Line (1)

## Places

- Oslo (2)
`);
	});

	it('writes URLs as links and dates in words', async () => {
		const {article, analysis} = story('Quiet\n\nNobody spoke.', {url: 'https://a.example/b_c_(d)', published: '2026-11-24T17:18:00Z'});
		expect(await writeResults('markdown', [{article, analysis}])).toContain('24 November 2026, 17:18 · <https://a.example/b_c_(d)> · story.txt');
	});

	it('lists the links with the same numbers as the screen', async () => {
		const linked = story('Quiet\n\nSee https://b.example/b_c.', {url: 'https://a.example/'});
		expect(await writeResults('markdown', [linked])).toContain('## Links\n\n1. The article’s page: <https://a.example/>\n2. <https://b.example/b_c>\n');
		expect(await writeResults('text', [linked])).toContain('LINKS\n\n1  The article’s page\n   https://a.example/\n2  https://b.example/b_c\n');
		expect(await writeResults('text', [linked], {only: 'quotes'})).not.toContain('LINKS');
	});

	it('lists speakers in the order of the entities, then those that are only described', async () => {
		const written = await writeResults('markdown', [story('[[a clerk|Yes]]. [[Carl Dahl|No]]. [[Anna Berg|Well]]. {Anna Berg} and {Carl Dahl}.')], {only: 'quotes'});
		expect(written.match(/(?<=^### ).*/gmv)).toEqual(['Anna Berg', 'Carl Dahl', 'a clerk']);
	});

	it('escapes Markdown syntax in the words of an article', async () => {
		const written = await writeResults('markdown', [story('# Not *this*\n\n[[?|1. <b>_Never_</b>]]')]);
		expect(written).toContain(String.raw`# \# Not \*this\*`);
		expect(written).toContain(String.raw`- “1. \<b\>\_Never\_\</b\>”`);
	});

	it('leaves out the headings of empty sections', async () => {
		expect(await writeResults('markdown', [story('Quiet\n\nNobody spoke.')])).toBe('# Quiet\n\nstory.txt\n');
	});

	it('writes one part with --only', async () => {
		expect(await writeResults('markdown', [ferries()], {only: 'quotes'})).not.toContain('## People');
		expect(await writeResults('markdown', [ferries()], {only: 'entities'})).toMatch(/story\.txt\n\n## People\n\n- Anna Berg/v);
	});

	it('writes a blank line between two articles', async () => {
		expect(await writeResults('markdown', shelf(2))).toContain('story.txt\n\n# Story 2\n');
	});
});
