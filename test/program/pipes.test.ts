import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	afterEach, describe, expect, it, vi,
} from 'vitest';
import {usage} from '../../source/command-line/usage.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launchShell, program} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

const filter = (args: readonly string[], input = '') => spawnSync(process.execPath, [program, ...args], {input, encoding: 'utf8'});

describe('newsreader in a pipe', () => {
	it('reads the article from the pipe and the keys from the terminal', async () => {
		const file = path.join(temporaryFolder({'story.txt': story}), 'story.txt');
		const reader = launchShell(`cat '${file}' | newsreader --no-state`);
		await reader.waitFor('Marta Quill');
		reader.type('G');
		await reader.waitFor('let the dog learn the tune');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
		expect(reader.isAlternate()).toBe(false);
	});

	it('lists all articles of a pipe, separated by front matter or by form feeds', async () => {
		const folder = temporaryFolder({
			'a.md': '---\ntitle: First of all\n---\n\nOne.\n', 'b.md': '---\ntitle: Second of all\n---\n\nTwo.\n', 'c.txt': 'Third\n\nThree.\n\fFourth\n\nFour.\n',
		});
		const reader = launchShell(`cat '${folder}'/*.md '${folder}/c.txt' | newsreader --no-state`);
		await reader.waitFor('1/3');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('reads the names of files from standard input', () => {
		const folder = temporaryFolder({'one.txt': story, 'with space.txt': 'Another\n\nText.\n'});
		const names = [`${folder}/one.txt`, `${folder}/with space.txt`];
		for (const [separator, option] of [['\n', []], ['\0', ['-0']]] as const) {
			const {stdout, status} = filter(['--files-from', '-', ...option, '--format', 'jsonl'], names.join(separator));
			const records = stdout.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
			expect(records).toMatchObject(names.map(source => ({source})));
			expect(status).toBe(0);
		}
	});

	it('writes text if standard output is no terminal', () => {
		const {stdout, status} = filter([], story);
		expect(stdout).toContain('Bakery wins the right to whistle');
		expect(stdout).toMatch(/Marta Quill \(direct, \d+% sure\)\n {2}“We have whistled since 1911,”/);
		expect(stdout).not.toContain('\u001B');
		expect(status).toBe(0);
	});

	it('prints one line for each source that cannot be read, goes on, and ends with 1', () => {
		const folder = temporaryFolder({'good.txt': story, 'empty.txt': ''});
		const {stdout, stderr, status} = filter(['--format', 'json', `${folder}/missing.txt`, `${folder}/empty.txt`, `${folder}/good.txt`]);
		expect(JSON.parse(stdout)).toHaveLength(1);
		expect(stderr.trimEnd().split('\n')).toHaveLength(2);
		expect(stderr).toContain('missing.txt: no such file or folder');
		expect(status).toBe(1);
	});

	it('prints nothing about sources that cannot be read with --quiet, and ends with 1', () => {
		const folder = temporaryFolder({'good.txt': story});
		const {stdout, stderr, status} = filter(['--quiet', '--format', 'json', `${folder}/missing.txt`, `${folder}/good.txt`]);
		expect(JSON.parse(stdout)).toHaveLength(1);
		expect(stderr).toBe('');
		expect(status).toBe(1);
	});

	it('prints the failure that ends it with --quiet and --strict', () => {
		const {stderr, status} = filter(['-q', '--strict', '--format', 'json', '/nowhere/a.txt', '/nowhere/b.txt']);
		expect(stderr).toBe('newsreader: /nowhere/a.txt: no such file or folder\n');
		expect(status).toBe(1);
	});

	it('writes a whole file with --output, and never over another one without --force', () => {
		const folder = temporaryFolder({'story.txt': story});
		const file = path.join(folder, 'quotes.csv');
		const write = (...args: readonly string[]) => filter(['--output', file, ...args, path.join(folder, 'story.txt')]);
		expect(write()).toMatchObject({stdout: '', stderr: '', status: 0});
		const first = fs.readFileSync(file, 'utf8');
		expect(first).toContain('Marta Quill');
		expect(write('--only', 'entities')).toMatchObject({stderr: `newsreader: ${file} already exists; choose another name, or add --force to replace it\n`, status: 1});
		expect(fs.readFileSync(file, 'utf8')).toBe(first);
		expect(write('--only', 'entities', '--force')).toMatchObject({stderr: '', status: 0});
		expect(fs.readFileSync(file, 'utf8')).not.toBe(first);
		expect(fs.readdirSync(folder).toSorted()).toEqual(['quotes.csv', 'story.txt']);
	});

	it('writes no file with --output if no source could be read, and says so', () => {
		const file = path.join(temporaryFolder(), 'a.json');
		const {stderr, status} = filter(['-qo', file, '/nowhere/a.txt']);
		expect(stderr).toBe(`newsreader: ${file} is not written, because no source could be read\n`);
		expect(status).toBe(1);
		expect(fs.existsSync(file)).toBe(false);
	});

	it('leaves nothing of a file when a signal stops it', async () => {
		const folder = temporaryFolder();
		const child = spawn(process.execPath, [program, '--output', path.join(folder, 'a.json')], {stdio: ['pipe', 'ignore', 'ignore']});
		const exited = once(child, 'exit');
		await vi.waitUntil(() => fs.readdirSync(folder).length > 0, {timeout: 20_000});
		child.kill('SIGTERM');
		expect(await exited).toEqual([null, 'SIGTERM']);
		expect(fs.readdirSync(folder)).toEqual([]);
	});

	it('prints one line for wrong usage and ends with 2', () => {
		for (const args of [['--fromat', 'json'], ['--format', 'xml'], ['--state']]) {
			const {stdout, stderr, status} = filter(args);
			expect(stdout).toBe('');
			expect(stderr.trimEnd().split('\n')).toHaveLength(1);
			expect(status).toBe(2);
		}
	});

	it('prints nothing when the next program in the pipe closes it', async () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({length: 200}, (_, index) => [`${index}.txt`, story])));
		const reader = launchShell(`newsreader --format jsonl '${folder}' | head -c 100 > /dev/null; echo "codes \${PIPESTATUS[*]}"`);
		await reader.waitFor('codes 0 0');
		await reader.exited;
		expect(reader.written()).not.toMatch(/Error|EPIPE/);
	});

	it('ends with 1 after a failure, even when the next program in the pipe closes it', async () => {
		const folder = temporaryFolder(Object.fromEntries(Array.from({length: 200}, (_, index) => [`${index}.txt`, story])));
		const reader = launchShell(`newsreader --format jsonl '${folder}/missing' '${folder}' | head -c 100 > /dev/null; echo "codes \${PIPESTATUS[*]}"`);
		await reader.waitFor('codes 1 0');
		await reader.exited;
	});

	it('writes errors with their stacks to the file in NEWSREADER_DEBUG', () => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'debug.log');
		const env = {...process.env, NEWSREADER_DEBUG: file};
		const {status} = spawnSync('bash', ['-c', '"$0" "$1" --format text > /dev/full', process.execPath, program], {input: story, env});
		expect(status).toBe(1);
		expect(fs.readFileSync(file, 'utf8')).toMatch(/ start\nNode\.js .* write to standard output\nOutputError: cannot write\n {4}at .*ENOSPC/sv);
	});

	it('prints one line if the file in NEWSREADER_DEBUG cannot be written, and goes on', () => {
		const env = {...process.env, NEWSREADER_DEBUG: '/nowhere/debug.log'};
		const {stdout, stderr, status} = spawnSync(process.execPath, [program, '--format', 'jsonl'], {input: story, encoding: 'utf8', env});
		expect(stdout).not.toBe('');
		expect(stderr).toMatch(/^newsreader: [^\n]*NEWSREADER_DEBUG[^\n]*\n$/v);
		expect(status).toBe(0);
	});

	it('answers -h and -V with the help and the version', () => {
		const {stdout, status} = filter(['-h']);
		expect(stdout.trim()).toBe(usage);
		expect(status).toBe(0);
		expect(filter(['-V']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/v);
	});
});
