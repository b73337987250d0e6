import fs from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from './helpers/system/pty.js';

/** The part of esbuild's metafile that the tests read. */
type Metafile = {readonly outputs: Readonly<Record<string, {readonly inputs: Readonly<Record<string, {readonly bytesInOutput: number}>>}>>};

type Manifest = {readonly name: string; readonly version: string; readonly license: string};

const readText = (...names: string[]): string => fs.readFileSync(path.join(root, ...names), 'utf8');

const [program, library]: readonly [Metafile, Metafile] = JSON.parse(readText('dist/metafile.json'));

/** Returns the modules of which there is code in the bundled files, each as often as it is there. */
const bundledModules = ({outputs}: Metafile): string[] => Object.values(outputs).flatMap(({inputs}) =>
	Object.entries(inputs).filter(([, {bytesInOutput}]) => bytesInOutput > 0).map(([name]) => name));

const modules = bundledModules(program);

describe('the build', () => {
	it('puts each module of the program into one file', () => {
		expect(modules.filter((name, index) => modules.indexOf(name) < index)).toEqual([]);
	});

	it('leaves no files of earlier builds', () => {
		const outputs = [program, library].flatMap(({outputs}) => Object.keys(outputs)).map(name => path.basename(name));
		expect(fs.readdirSync(path.join(root, 'dist')).filter(name => name.endsWith('.js')).toSorted()).toEqual(outputs.toSorted());
	});

	it('writes nothing that depends on the folder of the project', () => {
		const files = fs.readdirSync(path.join(root, 'dist')).filter(name => /\.js(?:on)?$/.test(name));
		expect(files.filter(name => readText('dist', name).includes(root))).toEqual([]);
		expect(modules.filter(name => name.includes('../') || path.isAbsolute(name))).toEqual([]);
	});

	it('names the licences of all bundled packages', () => {
		const folders = new Set([...modules, ...bundledModules(library)].flatMap(name => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name) ?? []));
		expect(folders.size).toBeGreaterThan(20);
		const notices = readText('THIRD-PARTY-NOTICES');
		for (const folder of folders) {
			const {name, version, license}: Manifest = JSON.parse(readText(folder, 'package.json'));
			expect(notices).toContain(`\n\n${name} ${version} (${license})\n\n`);
		}
	});
});

describe('the lock file', () => {
	it('names no registry', () => {
		expect(readText('package-lock.json')).not.toContain('"resolved"');
	});
});
