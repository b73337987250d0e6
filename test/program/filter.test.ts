import {spawn, spawnSync, type SpawnSyncReturns} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {corpus} from '../helpers/articles/corpus.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {program, root} from '../helpers/system/pty.js';

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

/** So many lines that they are split and read in several threads. */
const many = 200;

describe('newsreader --format jsonl as a filter', () => {
	it('writes one line for each input line, in order', () => {
		const {stdout, stderr, status} = jsonl(corpus(many));
		expect(ids(stdout)).toEqual(idsUpTo(many));
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});

	it('writes the same if the input is split into several runs', () => {
		const input = corpus(many);
		const lines = input.split(/(?<=\n)/v);
		const whole = jsonl(input).stdout;
		const [first, second] = [lines.slice(0, 61), lines.slice(61)].map(some => jsonl(some.join('')).stdout);
		expect(`${first}${second}`).toBe(whole);
		const few = [1, 2, 170].map(at => jsonl(lines[at] ?? '').stdout);
		expect(few).toEqual([1, 2, 170].map(at => `${whole.split('\n')[at]}\n`));
	});

	it('prints one line for each input line that cannot be read, and goes on', () => {
		const {stdout, stderr, status} = jsonl(`${corpus(1)}no JSON\n\n[1]\n${corpus(many, 1)}{"id": "cut`);
		expect(ids(stdout)).toEqual(idsUpTo(many + 1));
		const complaints = stderr.trimEnd().split('\n');
		expect(complaints.map(line => /^newsreader: standard input: line (?<number>\d+): .+$/v.exec(line)?.groups?.['number'])).toEqual(['2', '4', String(many + 5)]);
		expect(status).toBe(1);
	});

	it('stops at the first failure with --strict, after writing all before it', () => {
		for (const count of [3, many]) {
			const {stdout, stderr, status} = filter(['--format', 'jsonl', '--strict'], `${corpus(count)}no JSON\n${corpus(many, count)}no JSON\n`);
			expect(ids(stdout)).toEqual(idsUpTo(count));
			expect(stderr).toMatch(/^newsreader: standard input: line \d+: [^\n]+\n$/v);
			expect(status).toBe(1);
		}
	});

	it('writes one complete JSON array even after failures', () => {
		for (const [args, count] of [[[], 2], [['--strict'], 1]] as const) {
			const {stdout, status} = filter(['--format', 'json', '--only', 'quotes', ...args], `${corpus(1)}no JSON\n${corpus(1, 1)}`);
			expect(JSON.parse(stdout)).toHaveLength(count);
			expect(status).toBe(1);
		}

		expect(filter(['--format', 'json'], 'no JSON\n').stdout).toMatch(/^\[/v);
	});

	it('writes the column names of CSV once', () => {
		const {stdout} = filter(['--format', 'csv', '--fields', 'id,speaker'], corpus(many));
		const [header, ...rows] = stdout.trimEnd().split('\n');
		expect(header).toBe('id,speaker');
		expect(rows).not.toContain(header);
		expect([...new Set(rows.map(row => row.split(',')[0]))]).toEqual(idsUpTo(many));
	});
});

describe('the output of newsreader --format jsonl', () => {
	it('is complete if it is read slowly', async () => {
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

	it('may be closed early without an error', () => {
		const {stdout, stderr} = shell('set -o pipefail; $NEWSREADER --format jsonl | head -n 1; echo $?', corpus(many));
		const [first = '', code] = stdout.split('\n');
		expect(ids(first)).toEqual(['a0']);
		expect(code).toBe('0');
		expect(stderr).toBe('');
	});

	it.skipIf(!fs.existsSync('/dev/full'))('causes one line and exit code 1 on a full disk', () => {
		for (const count of [1, many]) {
			const {stderr, status} = shell('$NEWSREADER --format jsonl > /dev/full', corpus(count));
			expect(stderr).toBe('newsreader: cannot write to standard output (the disk is full)\n');
			expect(status).toBe(1);
		}
	});

	it('is appended to a file with >>', () => {
		const file = path.join(temporaryFolder({'out.jsonl': 'before\n'}), 'out.jsonl');
		shell(`$NEWSREADER --format jsonl >> '${file}'`, corpus(3));
		expect(fs.readFileSync(file, 'utf8')).toBe(`before\n${jsonl(corpus(3)).stdout}`);
	});
});

describe('a signal to newsreader --format jsonl', () => {
	it.each(['SIGTERM', 'SIGINT'] as const)('ends it after a whole line on %s, while the input stays open', async name => {
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
	console.warn('GNU parallel is not installed, so its recipes are not tested');
}

describe.skipIf(!hasParallel)('the recipe for GNU parallel in the README', () => {
	const [here = '', elsewhere = ''] = fs.readFileSync(path.join(root, 'README.md'), 'utf8').split('\n').filter(line => line.startsWith('parallel --pipe '));

	/**
	 * Runs a command of the README in a folder with a corpus, with the built program and with smaller blocks, so that there are
	 * several. The fake `ssh` runs on this machine and sets SHELL, as sshd does.
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

	it('writes the same output with several processes', () => {
		expect(run(here)).toBe(jsonl(corpus(many)).stdout);
	});

	it('writes the same output with several machines', () => {
		expect(elsewhere).toContain('--sshlogin');
		expect(run(elsewhere)).toBe(jsonl(corpus(many)).stdout);
	});
});
