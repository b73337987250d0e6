import {describe, expect, it} from 'vitest';
import {entityColumns, quoteColumns} from '../../source/output/field-names.js';
import {ferries, shelf, story} from '../helpers/articles/articles.js';
import {writeResults, writeLines} from '../helpers/articles/output.js';

describe('the CSV writer', () => {
	it('writes the column names and a row for each quote', async () => {
		const [header, first, ...others] = await writeLines('csv', [ferries()]);
		expect(header).toBe(quoteColumns.join(','));
		expect(first).toBe('id of Ferry routes in doubt,Ferry routes in doubt,,story.txt,,The Sound,,Anna Berg,person,direct,The boats will sail on Monday,24,53,0.9,said,,asserted,');
		expect(others).toHaveLength(3);
	});

	it('writes a row for each entity with --only entities', async () => {
		const [header, first, ...others] = await writeLines('csv', [ferries()], {only: 'entities'});
		expect(header).toBe(entityColumns.join(','));
		expect(first).toBe('id of Ferry routes in doubt,Ferry routes in doubt,,story.txt,,The Sound,,Anna Berg,person,Berg,2,56,65');
		expect(others).toHaveLength(3);
	});

	it('writes the chosen columns', async () => {
		const [header, first] = await writeLines('csv', [ferries()], {fields: ['text', 'speaker']});
		expect(header).toBe('text,speaker');
		expect(first).toBe('The boats will sail on Monday,Anna Berg');
	});

	it('writes the column names if there are no quotes', async () => {
		expect(await writeResults('csv', shelf(2))).toBe(`${quoteColumns.join(',')}\n`);
	});

	it('quotes cells that contain a comma, a quotation mark or a line end', async () => {
		const written = await writeResults('csv', [story('[[Anna Berg|One, "two"\nand three]]')], {fields: ['text']});
		expect(written).toBe('text\n"One, ""two""\nand three"\n');
	});

	it('writes - for standard input without an apostrophe', async () => {
		expect(await writeResults('csv', [story('[[Anna Berg|No]]', {source: '-', byline: 'Eva Falk'})], {fields: ['byline', 'source', 'text']})).toBe('byline,source,text\nEva Falk,-,No\n');
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('writes an apostrophe before the formula %j', async text => {
		const written = await writeResults('csv', [story(`[[${text}|${text}]]`)], {fields: ['text', 'speaker']});
		expect(written).toBe(`text,speaker\n'${text},'${text}\n`);
	});
});
