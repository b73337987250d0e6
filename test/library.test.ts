import {execFileSync, spawnSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from './helpers/folder.js';
import {root} from './helpers/pty.js';

/** A folder in which nothing is installed but the packed program. */
function install(): string {
	const folder = temporaryFolder({'package.json': '{"type": "module"}'});
	const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {cwd: root, encoding: 'utf8'}).trim();
	const target = path.join(folder, 'node_modules/newsreader');
	fs.mkdirSync(target, {recursive: true});
	execFileSync('tar', ['-xzf', path.join(folder, packed), '-C', target, '--strip-components=1']);
	return folder;
}

describe('the packed program', () => {
	it('is a library that needs nothing of the reader', () => {
		const folder = install();
		const script = 'import {analyze} from "newsreader"; console.log(analyze("“We will appeal,” said Mara Lind, the mayor.").quotes[0].speaker);';
		const {stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {cwd: folder, encoding: 'utf8'});
		expect(stderr).toBe('');
		expect(stdout).toBe('Mara Lind\n');
	});

	it('has types', () => {
		const folder = install();
		const source = `import {analyze, type Quote} from 'newsreader';
export const speakers: Array<string | null> = analyze('').quotes.map((quote: Quote) => quote.speaker);
`;
		fs.writeFileSync(path.join(folder, 'use.ts'), source);
		const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
		const {stdout, status} = spawnSync(process.execPath, [compiler, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'use.ts'], {cwd: folder, encoding: 'utf8'});
		expect(stdout).toBe('');
		expect(status).toBe(0);
	});

	it('reads articles, with the samples at hand', () => {
		const folder = install();
		const {stdout, status} = spawnSync(process.execPath, ['node_modules/newsreader/dist/cli.js', '--format', 'jsonl', 'node_modules/newsreader/articles'], {cwd: folder, encoding: 'utf8'});
		expect(status).toBe(0);
		expect(stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(8);
	});

	it('holds what users need and nothing else', () => {
		const folder = path.join(install(), 'node_modules/newsreader');
		expect(fs.readdirSync(folder).toSorted()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES', 'articles', 'dist', 'docs', 'package.json']);
	});
});
