import {spawn, spawnSync, type SpawnSyncReturns} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {corpus} from '../helpers/corpus.js';
import {temporaryFolder} from '../helpers/folder.js';
import {program, root} from '../helpers/pty.js';

const filter = (args: readonly string[], input = ''): SpawnSyncReturns<string> =>
	spawnSync(process.execPath, [program, ...args], {input, encoding: 'utf8', maxBuffer: 1e9});

const jsonl = (input: string): SpawnSyncReturns<string> => filter(['--format', 'jsonl'], input);

const shell = (command: string, input = ''): SpawnSyncReturns<string> => spawnSync('bash', ['-c', command], {
	input, encoding: 'utf8', maxBuffer: 1e9, env: {...process.env, NEWSREADER: `${process.execPath} ${program}`},
});

const ids = (stdout: string): string[] => stdout.trimEnd().split('\n').map(line => {
	const record: unknown = JSON.parse(line);
	return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '';
});

const idsUpTo = (count: number): string[] => Array.from({length: count}, (_, index) => `a${index}`);

/** More than is read in one thread, and in one piece. */
const many = 200;

describe('a filter', () => {
	it('gives a line for each line, in their order', () => {
		const {stdout, stderr, status} = jsonl(corpus(many));
		expect(ids(stdout)).toEqual(idsUpTo(many));
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});

	it('gives the same however its input is split', () => {
		const input = corpus(many);
		const lines = input.split(/(?<=\n)/v);
		const whole = jsonl(input).stdout;
		const [first, second] = [lines.slice(0, 61), lines.slice(61)].map(some => jsonl(some.join('')).stdout);
		expect(`${first}${second}`).toBe(whole);
		const few = [1, 2, 170].map(at => jsonl(lines[at] ?? '').stdout);
		expect(few).toEqual([1, 2, 170].map(at => `${whole.split('\n')[at]}\n`));
	});

	it('says which lines cannot be read, each in a line, and goes on', () => {
		const {stdout, stderr, status} = jsonl(`${corpus(1)}no JSON\n\n[1]\n${corpus(many, 1)}{"id": "cut`);
		expect(ids(stdout)).toEqual(idsUpTo(many + 1));
		const complaints = stderr.trimEnd().split('\n');
		expect(complaints.map(line => /^newsreader: standard input: line (?<number>\d+): .+$/v.exec(line)?.groups?.['number'])).toEqual(['2', '4', String(many + 5)]);
		expect(status).toBe(1);
	});

	it('stops at the first of them where it is strict, with all before it written', () => {
		for (const count of [3, many]) {
			const {stdout, stderr, status} = filter(['--format', 'jsonl', '--strict'], `${corpus(count)}no JSON\n${corpus(many, count)}no JSON\n`);
			expect(ids(stdout)).toEqual(idsUpTo(count));
			expect(stderr).toMatch(/^newsreader: standard input: line \d+: [^\n]+\n$/v);
			expect(status).toBe(1);
		}
	});

	it('writes one array of JSON that is whole, whatever fails', () => {
		for (const [args, count] of [[[], 2], [['--strict'], 1]] as const) {
			const {stdout, status} = filter(['--format', 'json', '--only', 'quotes', ...args], `${corpus(1)}no JSON\n${corpus(1, 1)}`);
			expect(JSON.parse(stdout)).toHaveLength(count);
			expect(status).toBe(1);
		}

		expect(filter(['--format', 'json'], 'no JSON\n').stdout).toMatch(/^\[/v);
	});

	it('writes one table, with the names of the columns once', () => {
		const {stdout} = filter(['--format', 'csv', '--fields', 'id,speaker'], corpus(many));
		const [header, ...rows] = stdout.trimEnd().split('\n');
		expect(header).toBe('id,speaker');
		expect(rows).not.toContain(header);
		expect([...new Set(rows.map(row => row.split(',')[0]))]).toEqual(idsUpTo(many));
	});
});

describe('whoever reads', () => {
	it('may be slow, and loses nothing', async () => {
		const child = spawn(process.execPath, [program, '--format', 'jsonl'], {stdio: ['pipe', 'pipe', 'inherit']});
		child.stdin.end(corpus(many));
		child.stdout.setEncoding('utf8');
		let written = '';
		for await (const chunk of child.stdout) {
			written += String(chunk);
			await wait(10);
		}

		expect(ids(written)).toEqual(idsUpTo(many));
	});

	it('may have enough', () => {
		const {stdout, stderr} = shell('set -o pipefail; $NEWSREADER --format jsonl | head -n 1; echo $?', corpus(many));
		const [first = '', code] = stdout.split('\n');
		expect(ids(first)).toEqual(['a0']);
		expect(code).toBe('0');
		expect(stderr).toBe('');
	});

	it.skipIf(!fs.existsSync('/dev/full'))('may be a full disk: one line, and the exit code 1', () => {
		for (const count of [1, many]) {
			const {stderr, status} = shell('$NEWSREADER --format jsonl > /dev/full', corpus(count));
			expect(stderr).toBe('newsreader: cannot write to standard output (the disk is full)\n');
			expect(status).toBe(1);
		}
	});

	it('finds what is written to a file behind what was there', () => {
		const file = path.join(temporaryFolder({'out.jsonl': 'before\n'}), 'out.jsonl');
		shell(`$NEWSREADER --format jsonl >> '${file}'`, corpus(3));
		expect(fs.readFileSync(file, 'utf8')).toBe(`before\n${jsonl(corpus(3)).stdout}`);
	});
});

describe('a signal', () => {
	it.each(['SIGTERM', 'SIGINT'] as const)('%s ends it behind a whole line, though the pipe stays open', async name => {
		const child = spawn(process.execPath, [program, '--format', 'jsonl'], {stdio: ['pipe', 'pipe', 'inherit']});
		child.stdin.on('error', () => undefined);
		child.stdin.write(corpus(many));
		let written = '';
		child.stdout.setEncoding('utf8');
		child.stdout.on('data', (chunk: string) => {
			if (written === '') {
				child.kill(name);
			}

			written += chunk;
		});
		const [code, signal] = await once(child, 'close');
		expect([code, signal]).toEqual([null, name]);
		expect(written).toMatch(/\n$/v);
		expect(idsUpTo(many)).toEqual(expect.arrayContaining(ids(written)));
	});
});

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel) {
	console.warn('GNU parallel is not here, so its recipes are not tested');
}

describe.skipIf(!hasParallel)('the recipe for GNU parallel', () => {
	const [here = '', elsewhere = ''] = fs.readFileSync(path.join(root, 'README.md'), 'utf8').split('\n').filter(line => line.startsWith('parallel --pipe '));

	/**
	 * Does what a line of the README says in a folder with a corpus, with the program that is tested, and with smaller blocks,
	 * so that there are several; `ssh` stays on this machine, and names a shell as sshd does, where nobody logged in here.
	 */
	const run = (command: string): string => {
		const folder = temporaryFolder({
			'corpus.jsonl': corpus(many),
			newsreader: `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`,
			ssh: '#!/bin/sh\nexport SHELL=/bin/sh\necho "$1" >> hosts\nshift\n[ "$1" = -- ] && shift\nexec sh -c "$*"\n',
		});
		fs.chmodSync(path.join(folder, 'newsreader'), 0o755);
		fs.chmodSync(path.join(folder, 'ssh'), 0o755);
		const {stderr, status} = spawnSync('bash', ['-c', command.replace(/--block \S+/v, '--block 300k')], {
			cwd: folder, env: {...process.env, PATH: `${folder}:${process.env['PATH']}`, HOME: folder}, encoding: 'utf8',
		});
		expect(status, stderr).toBe(0);
		expect(fs.existsSync(path.join(folder, 'hosts'))).toBe(command === elsewhere);
		return fs.readFileSync(path.join(folder, 'quotes.jsonl'), 'utf8');
	};

	it('spreads lines over processes, with the same output', () => {
		expect(run(here)).toBe(jsonl(corpus(many)).stdout);
	});

	it('spreads them over machines, with the same output', () => {
		expect(elsewhere).toContain('--sshlogin');
		expect(run(elsewhere)).toBe(jsonl(corpus(many)).stdout);
	});
});
