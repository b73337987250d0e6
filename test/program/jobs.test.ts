import {Buffer} from 'node:buffer';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch} from '../helpers/system/pty.js';

afterEach(killAll);

const ferries = `Ferry routes in doubt

“The boats will sail on Monday,” said Anna Berg, the mayor of Oslo. Fjord Line has lost money for years.

“We were never asked about it,” Carl Dahl told reporters. The harbour was quiet.
`;

/** Opens a folder of short articles, the first with quotes, in the list. */
function open(count: number) {
	const folder = temporaryFolder({
		'a.txt': ferries,
		...Object.fromEntries(Array.from({length: count - 1}, (_, index) => [`b${index + 1}.txt`, `Tram line ${index + 1}\n\nNothing happened on it.\n`])),
	});
	return launch(['--no-state', '.'], {cwd: folder});
}

/** Returns the texts that the program has put on the clipboard, by OSC 52. */
const copied = (written: string): string[] =>
	[...written.matchAll(/\u001B\]52;c;(?<text>[A-Za-z\d+\/=]+)/gv)].map(({groups}) => Buffer.from(groups?.['text'] ?? '', 'base64').toString());

describe('the jobs of a reader', () => {
	it('copy a quote as a citation with y, and lines of the text with v, a move and y', async () => {
		const reader = open(2);
		await reader.waitFor(/▌ “The boats/v);
		reader.type('\ry');
		await reader.waitFor('Copied the quote of Anna Berg');
		expect(copied(reader.written()).at(-1)).toBe('“The boats will sail on Monday,” — Anna Berg (the mayor of Oslo)\n“Ferry routes in doubt”');
		reader.type('v');
		await reader.waitFor('copy');
		reader.type('jy');
		await reader.waitFor(/Copied (?!the quote)/v);
		expect(copied(reader.written()).at(-1)).toContain('Fjord Line has lost money');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('read 20 articles with Space alone, one key for each short article', async () => {
		const reader = open(20);
		await reader.waitFor('20 unread');
		reader.type('\r');
		for (let left = 18; left > 0; left--) {
			reader.type(' ');
			// eslint-disable-next-line no-await-in-loop -- One article after the other.
			await reader.waitFor(`${left} unread`);
		}

		reader.type(' ');
		await reader.waitFor(/^(?!.*\d unread)/sv);
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('skip noise with x, undo it with Z, and do it again with Ctrl-R', async () => {
		const reader = open(3);
		await reader.waitFor('3 unread');
		reader.type('x');
		await reader.waitFor('2 unread');
		reader.type('Z');
		await reader.waitFor('3 unread');
		reader.type('\u0012');
		await reader.waitFor('2 unread');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('show the starred articles with L and s, and those with some words with / and the words', async () => {
		const reader = open(4);
		await reader.waitFor('4 unread');
		reader.type('js');
		await reader.waitFor('★');
		reader.type('L');
		await reader.waitFor('Starred articles');
		reader.type('s');
		await reader.waitFor(/Articles +starred/v);
		expect(reader.screen().join('\n')).not.toContain('Ferry routes');
		reader.type('L');
		await reader.waitFor('All articles');
		reader.type('a');
		await reader.waitFor('Ferry routes');
		reader.type('/line 3\r');
		await reader.waitFor(/“line 3”/v);
		expect(reader.screen().join('\n')).not.toContain('Ferry routes');
		reader.type('\u001B');
		await reader.waitFor('Ferry routes');
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});
