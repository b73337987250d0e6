import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {bidi, controls} from '../helpers/articles/clean.js';
import {load} from '../helpers/loading/load.js';
import {expectSound} from '../helpers/loading/structure.js';

const tool = new URL('../../../shared/tools/hostile.mjs', import.meta.url).pathname;

type Case = {
	readonly file: string;
	readonly fileB64?: string;
	readonly class: string;
	readonly kind: string;
	readonly expected: string;
	readonly allow?: readonly string[];
	readonly mustShow?: readonly string[];
	readonly mustNotShow?: readonly string[];
	readonly needsNonRoot?: boolean;
};

/** The reading state does not concern the loader. */
const leftOut = new Set(['state']);
/** It is loaded, because its name does not tell its format. */
const compressed = 'shape/gzip.txt';
/** Links to the folder of all hostile files. */
const upwards = 'fs/dir-loop/up';

test.skipIf(!fs.existsSync(tool))('hostile files open or are reported in one line (skipped where ../shared is absent)', async () => {
	const folder = path.join(temporaryFolder(), 'hostile');
	execFileSync(process.execPath, [tool, folder, '--many=50'], {stdio: 'ignore'});
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The manifest is the tool's own.
	const {cases} = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {cases: Case[]};
	const tried = cases.filter(each => !leftOut.has(each.class) && each.kind !== 'external' && !each.needsNonRoot && each.fileB64 === undefined && each.file !== upwards && each.file !== compressed);
	expect(tried.length).toBeGreaterThan(100);
	const wrong: string[] = [];
	for (const each of tried) {
		// eslint-disable-next-line no-await-in-loop -- One at a time tells which one it was.
		const {articles, failures} = await load([path.join(folder, each.file)]);
		for (const article of articles) {
			expectSound(article);
			for (const value of [article.title, article.source, article.byline ?? '']) {
				expect(value).not.toMatch(controls);
				expect(value).not.toMatch(bidi);
				expect(value).not.toContain('\n');
			}
		}

		for (const failure of failures) {
			expect(failure).not.toMatch(controls);
			expect(failure).not.toContain('\n');
		}

		const outcome = articles.length > 0 ? 'opens' : 'clear error';
		const texts = articles.map(({title, publication, text}) => [title, publication, text].join('\n')).join('\n');
		const isShown = articles.length === 0 || (each.mustShow ?? []).every(text => texts.includes(text));
		const isHidden = (each.mustNotShow ?? []).every(text => !texts.includes(text));
		if ((outcome !== each.expected && !each.allow?.includes(outcome)) || !isShown || !isHidden) {
			wrong.push(`${each.file}: ${outcome}, ${isShown ? '' : 'text lost'} ${isHidden ? '' : 'payload shown'}`);
		}
	}

	expect(wrong).toEqual([]);
}, 120_000);
