import {Buffer} from 'node:buffer';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build} from 'esbuild';
import {options, root} from './options.mjs';

const read = name => readFileSync(path.join(root, name), 'utf8');

/** Returns the date of the newest version that has one in the list of changes: the page stays the same from build to build. */
const versionDate = () => /^## .*(?<date>\d{4}-\d{2}-\d{2})/mv.exec(read('CHANGELOG.md')).groups.date;

/** Writes the manual page, which is made from the tables of options and commands. */
export async function buildManualPage() {
	const {outputFiles: [{text}]} = await build({
		...options, entryPoints: ['source/command-line/manual/manual-page.ts'], write: false, metafile: false,
	});
	const {manualPage} = await import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
	writeFileSync(path.join(root, 'dist/newsreader.1'), manualPage(JSON.parse(read('package.json')).version, versionDate()));
}
