import {spawnSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {program} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

const sources = (stdout: string): string[] => stdout.trimEnd().split('\n').map(line => {
	const record: unknown = JSON.parse(line);
	return typeof record === 'object' && record !== null && 'source' in record ? String(record.source) : '';
});

/** So many articles that worker threads are started. */
const many = 300;

describe('newsreader --format jsonl', () => {
	it('writes all articles in order when threads analyse them', () => {
		const names = Array.from({length: many}, (_, index) => `${String(index).padStart(4, '0')}.txt`);
		const folder = temporaryFolder(Object.fromEntries(names.map((name, index) => [name, `Story ${index}\n\n${story}`])));
		const {stdout, status} = spawnSync(process.execPath, [program, '--format', 'jsonl', folder], {encoding: 'utf8', maxBuffer: 1e9});
		expect(sources(stdout)).toEqual(names.map(name => path.join(folder, name)));
		expect(stdout.split('"speaker":"Marta Quill"')).toHaveLength((many * 2) + 1);
		expect(status).toBe(0);
	});

	it('writes the same with any number of threads', () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({length: many}, (_, index) => [`${index}.txt`, `Story ${index}\n\n${story}`])));
		const [one, several] = ['1', '3'].map(jobs => spawnSync(process.execPath, [program, '--format', 'jsonl', '--jobs', jobs, folder], {encoding: 'utf8', maxBuffer: 1e9}).stdout);
		expect(sources(one ?? '')).toHaveLength(many);
		expect(several).toBe(one);
	});

	it('writes one large article from a file and from a pipe', () => {
		const text = `A long day\n\n${story.repeat(many)}`;
		const file = path.join(temporaryFolder({'long.txt': text}), 'long.txt');
		for (const result of [
			spawnSync(process.execPath, [program, '--format', 'jsonl', file], {encoding: 'utf8', maxBuffer: 1e9}),
			spawnSync(process.execPath, [program, '--format', 'jsonl'], {input: text, encoding: 'utf8', maxBuffer: 1e9}),
		]) {
			expect(sources(result.stdout)).toHaveLength(1);
			expect(result.status).toBe(0);
		}
	});
});
