import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';

const script = fileURLToPath(new URL('../../scripts/explain.mjs', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'explain-'));
afterAll(() => {
	rmSync(folder, {recursive: true});
});

test('scripts/explain.mjs prints the candidates of a passage and the columns that decide', () => {
	const file = path.join(folder, 'text.txt');
	writeFileSync(file, 'Rosa Lindqvist met Nils Berg on Monday.\n\n“We deserved it,” Lindqvist said.\n');
	const output = execFileSync(process.execPath, [script, file, 'deserved'], {encoding: 'utf8'});
	expect(output).toContain('Passage "We deserved it," in line 3: "Lindqvist" in line 3');
	expect(output).toContain('(no speech)');
	expect(output).toMatch(/^ {4}[+\-]\d\.\d\d {2}clauseStrength: \d against 0$/mv);
});
