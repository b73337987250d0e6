import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {type FileResults, type FileCache} from '../../../source/loading/model/file-cache.js';
import {type LoadResult} from '../../../source/loading/model/load-result.js';
import {openSources} from '../../../source/loading/open-sources.js';
import {parseUnitToArray} from '../../../source/loading/units/parse-unit.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

const noFetcher = async (): Promise<never> => {
	throw new Error('nothing here is to be fetched');
};

async function * nothing(): AsyncGenerator<Uint8Array> {
	// Standard input is not read.
}

/** A cache that records all results, and which files were looked up or only recorded. */
const perfectMemory = (): FileCache<LoadResult> & {readonly asked: () => string[]; readonly met: string[]; readonly seen: Map<string, FileResults<LoadResult>>} => {
	const seen = new Map<string, FileResults<LoadResult>>();
	const met: string[] = [];
	let asked: string[] = [];
	const noteOf = (file: string) => (answers: FileResults<LoadResult>): void => {
		seen.set(path.basename(file), answers);
	};

	return {
		seen,
		met,
		asked() {
			const names = asked;
			asked = [];
			return names;
		},
		async lookUp(file) {
			asked.push(path.basename(file));
			return seen.get(path.basename(file)) ?? noteOf(file);
		},
		async startRecording(file) {
			met.push(path.basename(file));
			return noteOf(file);
		},
	};
};

const titles = async (folder: string, memory: FileCache<LoadResult>): Promise<string[]> => {
	const all: string[] = [];
	for await (const item of openSources<LoadResult>([{kind: 'path', path: folder}], {
		standardInput: nothing(), fetcher: noFetcher, processUnit: parseUnitToArray, cache: memory, openFiles: async files => files.map(() => null),
	})) {
		all.push(item.kind === 'article' ? item.article.title : item.failure.message);
	}

	return all;
};

const line = (title: string): string => `${JSON.stringify({title, text: `${title}\n\nText.`})}\n`;

describe('the cache of files', () => {
	it('records the results of each file, and answers instead of the file', async () => {
		const folder = temporaryFolder({
			'a.jsonl': line('One') + line('Two'), 'b.html': '<!doctype html><title>Three</title><article><h1>Three</h1><p>Some text of a page.</article>', 'c.jsonl': line('Four') + '{broken\n',
		});
		const memory = perfectMemory();
		const first = await titles(folder, memory);
		expect(first).toEqual(['One', 'Two', 'Three', 'Four', expect.stringContaining('c.jsonl: line 2')]);
		expect([...memory.seen].map(([name, answers]) => [name, answers.length])).toEqual([['a.jsonl', 2], ['b.html', 1], ['c.jsonl', 2]]);
		for (const name of memory.seen.keys()) {
			writeFileSync(path.join(folder, name), 'nobody reads this');
		}

		expect(await titles(folder, memory)).toEqual(first);
	});

	it('only records the texts of the first screen, and answers for later ones', async () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({length: 40}, (_, index) => [`${index}.txt`, `Story ${index}\n\nText.`])));
		const memory = perfectMemory();
		const first = await titles(folder, memory);
		const asked = memory.asked();
		expect(asked).not.toContain('0.txt');
		expect(asked).toContain('39.txt');
		expect(memory.met).toContain('0.txt');
		expect(new Set([...memory.met, ...asked]).size).toBe(40);
		expect(memory.seen.get('0.txt')).toMatchObject([{kind: 'article', article: {title: 'Story 0'}}]);
		for (const name of asked) {
			writeFileSync(path.join(folder, name), 'nobody reads this');
		}

		expect(await titles(folder, memory)).toEqual(first);
	});
});
