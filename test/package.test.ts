import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {
	afterAll, beforeAll, describe, expect, it,
} from 'vitest';
import {root} from './helpers/system/pty.js';

type Packed = {readonly filename: string; readonly size: number; readonly unpackedSize: number};

const megabyte = 1_000_000;

/** A folder in which only the packed program is installed. */
let folder: string;
let packed: Packed;
let dependencies: readonly string[];
let installation: {readonly stdout: string; readonly stderr: string};

/** The folders of the packages that the program needs when it runs. */
function dependencyFolders(): string[] {
	const modules = path.join(root, 'node_modules');
	const nested = path.join(modules, 'libsql/node_modules/detect-libc');
	const native = fs.readdirSync(path.join(modules, '@libsql')).map(name => path.join(modules, '@libsql', name));
	return [path.join(modules, 'libsql'), path.join(modules, '@neon-rs/load'), fs.existsSync(nested) ? nested : path.join(modules, 'detect-libc'), ...native];
}

/** Packs a folder into `folder`. */
function pack(from: string): Packed {
	const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder, from], {cwd: root, encoding: 'utf8', stdio: 'pipe'});
	const [packed]: readonly [Packed] = JSON.parse(output);
	return packed;
}

/** The cache is empty, and npm is offline: everything that is installed is in the tarballs. */
const npmEnvironment = (): NodeJS.ProcessEnv => ({...process.env, npm_config_cache: path.join(folder, 'cache'), npm_config_update_notifier: 'false'});

beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsreader-test-'));
	fs.writeFileSync(path.join(folder, 'package.json'), '{"type": "module"}');
	packed = pack('.');
	dependencies = dependencyFolders().map(from => path.join(folder, pack(from).filename));
	installation = spawnSync('npm', ['install', '--offline', '--ignore-scripts', `./${packed.filename}`, ...dependencies], {cwd: folder, env: npmEnvironment(), encoding: 'utf8'});
});

afterAll(() => {
	fs.rmSync(folder, {recursive: true, force: true});
});

describe('the packed program', () => {
	it('installs with the database and nothing else, without warnings', () => {
		expect(installation.stderr).toBe('');
		expect(fs.readdirSync(path.join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['@libsql', '@neon-rs', 'detect-libc', 'libsql', 'newsreader']);
	});

	it('starts by the name of the command', () => {
		const {stdout, stderr} = spawnSync(path.join(folder, 'node_modules/.bin/newsreader'), ['--version'], {encoding: 'utf8'});
		expect(stderr).toBe('');
		expect(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).toContain(`"version": "${stdout.trim()}"`);
	});

	it('brings its manual page, if it is installed for all folders', () => {
		const prefix = path.join(folder, 'global');
		execFileSync('npm', ['install', '--offline', '--global', '--prefix', prefix, path.join(folder, packed.filename), ...dependencies], {env: npmEnvironment(), stdio: 'pipe'});
		expect(fs.readFileSync(path.join(prefix, 'share/man/man1/newsreader.1'), 'utf8')).toContain('.SH SYNOPSIS');
	});

	it('has at most 1.8 MB packed and 4.8 MB unpacked', () => {
		expect(packed.size).toBeLessThanOrEqual(1.8 * megabyte);
		expect(packed.unpackedSize).toBeLessThanOrEqual(4.8 * megabyte);
	});

	it('can be imported as a library', () => {
		const script = 'import {analyze} from "newsreader"; console.log(analyze("“We will appeal,” said Mara Lind, the mayor.").quotes[0].speaker);';
		const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {cwd: folder, encoding: 'utf8'});
		expect(stderr).toBe('');
		expect(stdout).toBe('Mara Lind\n');
	});

	it('has type declarations', () => {
		const source = `import {analyze, type Quote} from 'newsreader';
export const speakers: Array<string | null> = analyze('').quotes.map((quote: Quote) => quote.speaker);
`;
		fs.writeFileSync(path.join(folder, 'use.ts'), source);
		const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
		const {stdout, status} = spawnSync(process.execPath, [compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'use.ts'], {cwd: folder, encoding: 'utf8'});
		expect(stdout).toBe('');
		expect(status).toBe(0);
	});

	it('writes its sample articles as JSON Lines', () => {
		const {stdout, status} = spawnSync(process.execPath, ['node_modules/newsreader/dist/cli.js', '--format', 'jsonl', 'node_modules/newsreader/articles'], {cwd: folder, encoding: 'utf8'});
		expect(status).toBe(0);
		expect(stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(8);
	});

	it('contains what users need and nothing else', () => {
		const content = path.join(folder, 'node_modules/newsreader');
		expect(fs.readdirSync(content).toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES', 'articles', 'dist', 'docs', 'package.json']);
		expect(fs.readdirSync(path.join(content, 'dist')).filter(name => !name.endsWith('.js'))).toEqual(['article.schema.json', 'newsreader.1', 'types']);
		// The animated pictures of the README are as large as a tenth of the program.
		expect(fs.readdirSync(path.join(content, 'docs')).toSorted()).toEqual(['growth.svg', 'screen-light.svg']);
	});
});
