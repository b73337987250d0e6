import {describe, expect, it} from 'vitest';
import {writeUnit} from '../../source/engine/write-unit.js';
import {type OutputOptions} from '../../source/output/format-names.js';
import {unitOf} from '../helpers/units.js';

const jsonl: OutputOptions = {format: 'jsonl', fields: ['id'], only: null};

const written = async (text: string, output = jsonl): Promise<string[]> => {
	const all = await writeUnit(unitOf(text), output);
	return all.map(each => each.kind === 'written' ? new TextDecoder().decode(each.bytes) : (each.kind === 'failure' ? each.failure.message : each.kind));
};

const line = (id: string): string => `{"id":"${id}","text":"Words."}\n`;

describe('a unit that is written', () => {
	it('is its articles, together', async () => {
		expect(await written(line('a') + line('b'))).toEqual(['{"id":"a"}\n{"id":"b"}\n']);
	});

	it('has what goes wrong in its place', async () => {
		expect(await written(`${line('a')}x\n${line('b')}`)).toEqual(['{"id":"a"}\n', 'standard input: line 2: is not JSON', '{"id":"b"}\n']);
	});

	it('has what the format has between two articles, but not at its ends', async () => {
		expect(await written(line('a') + line('b'), {...jsonl, format: 'json'})).toEqual(['{\n\t"id": "a"\n},\n{\n\t"id": "b"\n}']);
	});

	it('is nothing where its articles give no rows', async () => {
		expect(await written(line('a'), {format: 'csv', fields: null, only: null})).toEqual([]);
	});
});
