import {once} from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import {Worker} from 'node:worker_threads';
import {buildSync} from 'esbuild';
import {
	afterEach, describe, expect, it, vi,
} from 'vitest';
import {debugLogHint, logError, startDebugLog} from '../../source/debug/log-error.js';
import {temporaryFolder} from '../helpers/system/folder.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

/** Names a file in a new folder in `NEWSREADER_DEBUG`. */
function debugFile(name = 'debug.log'): string {
	const file = path.join(temporaryFolder(), name);
	vi.stubEnv('NEWSREADER_DEBUG', file);
	return file;
}

describe('logError', () => {
	it('appends the time, the place, the message, the stack and the cause of each error', () => {
		const file = debugFile();
		logError('read a.txt', new Error('cannot read', {cause: new TypeError('no bytes')}));
		logError('read b.txt', 'not an error object');
		const [first = '', second = ''] = fs.readFileSync(file, 'utf8').split('\n\n');
		expect(first).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \[process \d+.*\] read a\.txt\nError: cannot read\n {4}at .*log-error\.test\.ts/v);
		expect(first).toContain('[cause]: TypeError: no bytes');
		expect(second).toMatch(/ read b\.txt\n'not an error object'$/v);
	});

	it('escapes control characters of messages', () => {
		const file = debugFile();
		logError('read', new Error('title \u001B[2J'));
		const log = fs.readFileSync(file, 'utf8');
		expect(log).toContain(String.raw`title \u{1b}[2J`);
		expect(log).not.toContain('\u001B');
	});

	it('does nothing if NEWSREADER_DEBUG is not set or empty', () => {
		const append = vi.spyOn(fs, 'appendFileSync');
		for (const value of [undefined, '']) {
			vi.stubEnv('NEWSREADER_DEBUG', value);
			logError('read', new Error('cannot read'));
			expect(startDebugLog()).toBeNull();
		}

		expect(append).not.toHaveBeenCalled();
		append.mockRestore();
	});

	it('does not throw if the file cannot be written', () => {
		debugFile('missing-folder/debug.log');
		expect(() => {
			logError('read', new Error('cannot read'));
		}).not.toThrow();
	});
});

describe('startDebugLog', () => {
	it('writes the version of Node.js and the command line', () => {
		const file = debugFile();
		expect(startDebugLog()).toBeNull();
		expect(fs.readFileSync(file, 'utf8')).toContain(`start\nNode.js ${process.version}, `);
	});

	it('returns one line that names a file that cannot be written', () => {
		const file = debugFile('missing-folder/debug.log');
		expect(startDebugLog()).toMatch(/^[^\n]+$/v);
		expect(startDebugLog()).toContain(file);
	});
});

it('debugLogHint names the debug log, or says how to get one', () => {
	const file = debugFile();
	expect(debugLogHint()).toContain(file);
	vi.stubEnv('NEWSREADER_DEBUG', undefined);
	expect(debugLogHint()).toContain('NEWSREADER_DEBUG=FILE');
});

it('logError writes errors of worker threads', async () => {
	const file = debugFile();
	const bundle = path.join(path.dirname(file), 'log-error.mjs');
	buildSync({
		entryPoints: [path.resolve('source/debug/log-error.ts')], outfile: bundle, bundle: true, platform: 'node', format: 'esm',
	});
	const worker = new Worker(`import(${JSON.stringify(pathToFileURL(bundle).href)}).then(({logError}) => logError('parse', new Error('in a thread')));`, {
		eval: true, env: {NEWSREADER_DEBUG: file},
	});
	await once(worker, 'exit');
	expect(fs.readFileSync(file, 'utf8')).toMatch(/, thread \d+\] parse\nError: in a thread/v);
});
