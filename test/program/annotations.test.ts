import fs from 'node:fs';
import path from 'node:path';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';

afterEach(killAll);

const story = (extra: string) => `Ferry routes in doubt

${extra}“The boats will sail on Monday,” Anna Berg said in Oslo. Fjord Line has lost money for years, and nobody expected an answer.

“We were never asked about it,” Carl Dahl told reporters. The harbour was quiet.
`;

describe('what the reader decides', () => {
	it('is there again after the program was started again and the article has changed, and goes into an export', async () => {
		const folder = temporaryFolder({'ferries.txt': story('')});
		const start = () => launch(['--state', 'state.json', 'ferries.txt'], {cwd: folder});
		const first = start();
		await first.waitFor('Anna Berg');
		await first.waitFor(/▌ “The boats/v);
		first.type('S');
		await first.waitFor('Who said “The boats');
		first.type('1');
		await first.waitFor('corrected, was Anna Berg');
		first.type('a');
		await first.waitFor('Note:');
		first.type('Ask him again');
		await first.waitFor('Ask him again');
		first.type('\r');
		await first.waitFor(/✎ note: Ask him again/v);
		first.type('Q');
		await first.exited;

		fs.writeFileSync(path.join(folder, 'ferries.txt'), story('The desk has added a paragraph.\n\n'));
		const second = start();
		await second.waitFor('The desk has added');
		await second.waitFor('corrected, was Anna Berg');
		await second.waitFor(/✎ note: Ask him again/v);
		second.type('X');
		await second.waitFor('Export this article');
		second.type('m');
		await second.waitFor('Wrote 2 quotes to ferry-routes-in-doubt.md');
		const exported = fs.readFileSync(path.join(folder, 'ferry-routes-in-doubt.md'), 'utf8');
		expect(exported).toMatch(/## Carl Dahl\n\n- “The boats will sail on Monday,”\n {2}- Corrected: the analysis says Anna Berg\n {2}- Note: Ask him again/v);
		second.type('Z');
		await second.waitFor('There is nothing to undo');
		second.type('Q');
		await second.exited;
	});
});
