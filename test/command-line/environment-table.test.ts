import fs from 'node:fs';
import path from 'node:path';
import {expect, it} from 'vitest';
import {environmentTable} from '../../source/command-line/environment-table.js';

const source = new URL('../../source/', import.meta.url);

/** Variables that systems, desktops and other programs set, not users. */
const systemVariables = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME', 'INSIDE_EMACS', 'HOME', 'VTE_VERSION', 'APPDATA', 'LOCALAPPDATA']);

/** Returns the environment variables that the code of the program names where it reads one. */
function readVariables(): string[] {
	const files = fs.readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/v.test(name));
	return files.flatMap(file => {
		const code = fs.readFileSync(path.join(source.pathname, file), 'utf8');
		const accesses = [...code.matchAll(/\benv(?:ironment)?(?:\.|\['|, ')(?<name>[A-Z][A-Z_]+)\b/gv)].map(({groups}) => groups?.['name'] ?? '');
		const patterns = [...code.matchAll(/const \{(?<names>[^\}]*)\} = (?:process\.env|environment);/gv)].map(({groups}) => groups?.['names'] ?? '');
		return [...accesses, ...patterns.flatMap(names => names.match(/[A-Z][A-Z_]+/gv) ?? [])];
	});
}

it('the table of environment variables has all variables that the program reads', () => {
	const known = new Set(environmentTable.flatMap(({names}) => names));
	const read = readVariables();
	expect(read).toContain('NEWSREADER_STATE');
	expect(read.filter(name => !known.has(name) && !systemVariables.has(name))).toEqual([]);
});
