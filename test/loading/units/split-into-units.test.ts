import {Buffer} from 'node:buffer';
import zlib from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {type Unit} from '../../../source/loading/model/unit.js';
import {splitIntoUnits, type ByteSource} from '../../../source/loading/units/split-into-units.js';

const large = 1024 * 1024;

/** Returns the results for the bytes of a source: a unit as its format and text, a failure as its message. */
async function given(chunks: ReadonlyArray<string | Uint8Array>, about: Partial<ByteSource> = {}, as: Unit['format'] & 'plain' | null = null): Promise<string[]> {
	const all: string[] = [];
	const origin: ByteSource = {
		source: 'a', name: 'a', charset: null, url: null, groups: [], note: null, isUncertain: false, size: null, chunks: bytesOf(chunks), ...about,
	};
	for await (const unit of splitIntoUnits(origin, as, large)) {
		all.push('kind' in unit ? unit.failure.message : `${unit.format} ${unit.firstLine} ${Buffer.from(unit.bytes).toString()}`);
	}

	return all;
}

async function * bytesOf(chunks: ReadonlyArray<string | Uint8Array>): AsyncGenerator<Uint8Array> {
	for (const chunk of chunks) {
		yield Buffer.from(chunk);
	}
}

describe('splitIntoUnits', () => {
	test('yields one unit for a text in any number of chunks', async () => {
		expect(await given(['A ti', 'tle\n\nW', 'ords.'])).toEqual(['text 1 A title\n\nWords.']);
		expect(await given([])).toEqual(['text 1 ']);
	});

	test('uses the given format', async () => {
		expect(await given(['{"text":"a"}\n'], {}, 'plain')).toEqual(['plain 1 {"text":"a"}\n']);
	});

	test('yields lines of JSON as they arrive, with their numbers', async () => {
		expect(await given(['{"text":"a"}\n', '{"text":"b"}\n{"te', 'xt":"c"}'])).toEqual([
			'jsonl 1 {"text":"a"}\n', 'jsonl 2 {"text":"b"}\n', 'jsonl 3 {"text":"c"}',
		]);
	});

	test('decompresses gzip, and detects the format by the name inside', async () => {
		expect(await given([zlib.gzipSync('# A title\n')], {name: 'a.md.gz'})).toEqual(['markdown 1 # A title\n']);
	});

	test('yields the whole lines of a truncated gzip file, and a failure', async () => {
		const lines = Array.from({length: 5000}, (_, index) => `{"text":"${Math.sin(index)}"}\n`).join('');
		const whole = zlib.gzipSync(lines);
		const result = await given([whole.subarray(0, whole.length / 2)], {name: 'a.jsonl.gz'});
		expect(result.at(-1)).toBe('a: is cut off (compressed by gzip)');
		expect(result[0]).toContain('jsonl 1 {"text":"0"}\n');
	});

	test('refuses a source that is too large, without reading it if the size is known', async () => {
		let read = 0;
		const endless = (async function * () {
			for (;;) {
				read++;
				yield Buffer.alloc(100_000, 'words ');
			}
		})();
		expect(await given([], {size: large + 1, chunks: endless})).toEqual(['a: is larger than 1 MiB']);
		expect(read).toBe(1);
		expect(await given([Buffer.alloc(large, 'a'), 'b'])).toEqual(['a: is larger than 1 MiB']);
	});

	test('refuses unsupported extensions, unless the format is given', async () => {
		expect(await given(['a,b'], {name: 'a.csv'})).toEqual(['a: is a table, which is not read; --as plain shows it as it stands']);
		expect(await given(['a,b'], {name: 'a.csv'}, 'plain')).toEqual(['plain 1 a,b']);
	});

	test('reports a read error', async () => {
		const broken = (async function * () {
			yield Buffer.from('{"text":"a"}\n');
			throw Object.assign(new Error('read'), {code: 'EIO'});
		})();
		expect(await given([], {chunks: broken})).toEqual(['jsonl 1 {"text":"a"}\n', 'a: cannot be read (input/output error)']);
	});
});
