import {describe, expect, it} from 'vitest';
import {writeUnit} from '../../source/engine/write-unit.js';
import {type OutputOptions} from '../../source/output/format-names.js';
import {unitOf} from '../helpers/loading/units.js';

const jsonl: OutputOptions = {format: 'jsonl', fields: ['id'], only: null};

const written = async (text: string, output = jsonl): Promise<string[]> => {
	const all = await writeUnit(unitOf(text), output);
	return all.map(each => each.kind === 'written' ? new TextDecoder().decode(each.bytes) : (each.kind === 'failure' ? each.failure.message : each.kind));
};

const line = (id: string): string => `{"id":"${id}","text":"Words."}\n`;

describe('writeUnit', () => {
	it('writes the articles of a unit together', async () => {
		expect(await written(line('a') + line('b'))).toEqual(['{"id":"a"}\n{"id":"b"}\n']);
	});

	it('returns a failure in its place among the articles', async () => {
		expect(await written(`${line('a')}x\n${line('b')}`)).toEqual(['{"id":"a"}\n', 'standard input: line 2: is not JSON', '{"id":"b"}\n']);
	});

	it('writes the separator of the format between two articles, but not at the ends', async () => {
		expect(await written(line('a') + line('b'), {...jsonl, format: 'json'})).toEqual(['{\n\t"id": "a"\n},\n{\n\t"id": "b"\n}']);
	});

	it('writes nothing if the articles give no rows', async () => {
		expect(await written(line('a'), {format: 'csv', fields: null, only: null})).toEqual([]);
	});
});
