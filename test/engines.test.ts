import {spawnSync} from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {program} from './helpers/system/pty.js';

const manifest = fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8');
const engines = /"node": "(?<range>[^"]+)"/.exec(manifest)?.groups?.['range'] ?? '';

const numbersOf = (text: string): number[] => text.split('.').map(Number);

/** True if `engines`, a range like `^20.19 || >=22.2`, contains a version. */
function isInEngines(version: string): boolean {
	const [major = 0, minor = 0] = numbersOf(version);
	return engines.split(' || ').some(part => {
		const [fromMajor = 0, fromMinor = 0] = numbersOf(part.replace(/^(?:\^|>=)/, ''));
		return major === fromMajor ? minor >= fromMinor : part.startsWith('>=') && major > fromMajor;
	});
}

/** Runs the program as if Node.js had another version. */
function runWith(version: string) {
	const fake = `Object.defineProperty(process.versions, 'node', {value: '${version}'})`;
	return spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(fake)}`, program, '--version'], {encoding: 'utf8'});
}

describe('the program', () => {
	it.each(['18.20.8', '20.18.3', '21.7.3', '22.0.0', '22.1.0'])('refuses to run with Node.js %s, like "engines"', version => {
		const {stderr, status} = runWith(version);
		expect(stderr).toBe(`newsreader: needs Node.js 20.19, or 22.2 or newer, but this is ${version}\n`);
		expect(status).toBe(1);
		expect(isInEngines(version)).toBe(false);
	});

	it.each(['20.19.0', '20.30.0', '22.2.0', '23.0.0', '24.0.0', '30.0.0'])('runs with Node.js %s, like "engines"', version => {
		const {stderr, status} = runWith(version);
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(isInEngines(version)).toBe(true);
	});
});
