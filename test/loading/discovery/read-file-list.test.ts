import {Buffer} from 'node:buffer';
import {Readable} from 'node:stream';
import {describe, expect, test} from 'vitest';
import {standardInput} from '../../../source/article/source.js';
import {readFileList} from '../../../source/loading/discovery/read-file-list.js';

const namesIn = async (text: string, isNull = false): Promise<string[]> => {
	const {names} = await readFileList(Readable.from([Buffer.from(text)]), isNull, standardInput);
	return names;
};

describe('readFileList', () => {
	test('reads one name a line', async () => {
		expect(await namesIn('a.txt\nb c.txt\r\n\n  \n d.txt')).toEqual(['a.txt', 'b c.txt', ' d.txt']);
	});

	test('reads names that end with NUL and contain line feeds', async () => {
		expect(await namesIn('a.txt\0b\nc.txt\0\0d\0', true)).toEqual(['a.txt', 'b\nc.txt', 'd']);
	});

	test('joins names that arrive in pieces', async () => {
		const pieces = Readable.from([Buffer.from('é').subarray(0, 1), Buffer.concat([Buffer.from('é').subarray(1), Buffer.from('.txt\n')])]);
		expect(await readFileList(pieces, false, standardInput)).toEqual({names: ['é.txt'], failure: null});
	});

	test('reports a stream that fails', async () => {
		const broken = new Readable({
			read() {
				this.destroy(Object.assign(new Error('gone'), {code: 'ENOENT'}));
			},
		});
		expect(await readFileList(broken, false, {kind: 'path', path: 'list'})).toEqual({names: [], failure: {source: 'list', message: 'list: no such file or folder', hasCopy: false}});
	});
});
