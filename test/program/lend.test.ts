import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch, launchShell} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

/** Starts the reader with an editor that is this script. `$file` is the file, and `$here` the folder of the test. */
function startWith(script: string, text = story) {
	const here = temporaryFolder({
		'articles/a.txt': text,
		editor: `#!/bin/sh\nhere='%'\nfor file; do :; done\n${script}\n`,
	});
	const editor = path.join(here, 'editor');
	fs.writeFileSync(editor, fs.readFileSync(editor, 'utf8').replace('%', here));
	fs.chmodSync(editor, 0o755);
	const file = path.join(here, 'articles/a.txt');
	const reader = launch(['--no-state', path.join(here, 'articles')], {env: {EDITOR: editor, TMPDIR: here}});
	return {here, file, reader};
}

const waitForStory = 'Bakery wins';

describe('the key E', () => {
	it('opens the file in the editor, on the normal screen, and reads it again if it was changed', async () => {
		const {reader} = startWith('echo "Editing $(basename "$file")"; read -r answer; { echo "Changed by $answer"; echo; echo "New text."; } > "$file"');
		await reader.waitFor(waitForStory);
		reader.type('E');
		await reader.waitFor('Editing a.txt');
		expect(reader.isAlternate()).toBe(false);
		// The terminal is not raw: Enter ends the line that the editor reads.
		reader.type('hand\r');
		const screen = await reader.waitFor('was changed, and is read again');
		expect(screen).toContain('Changed by hand');
		expect(reader.isAlternate()).toBe(true);
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});

	it('gives the line that is on top to an editor that takes one', async () => {
		const {here, reader} = startWith('for each; do echo "$each"; done > "$here/arguments"');
		fs.renameSync(path.join(here, 'editor'), path.join(here, 'vim'));
		reader.type('Q');
		await reader.exited;
		const again = launch(['--no-state', path.join(here, 'articles')], {env: {VISUAL: path.join(here, 'vim')}, rows: 16});
		await again.waitFor(waitForStory);
		again.type('  E');
		await again.waitFor('is unchanged');
		const [line = '', file] = fs.readFileSync(path.join(here, 'arguments'), 'utf8').split('\n');
		expect(file).toBe(path.join(here, 'articles/a.txt'));
		expect(line).toMatch(/^\+\d+$/v);
		const words = story.split('\n')[Number(line.slice(1)) - 1]?.slice(0, 20) ?? '';
		expect(words).not.toBe('');
		expect(again.screen().slice(0, 4).join('\n')).toContain(words);
	});

	it('opens a private copy of an article that is from no file, and removes it', async () => {
		const here = temporaryFolder({'story.txt': story, editor: '#!/bin/sh\nfor file; do :; done\nls -l "$file"; head -n 1 "$file"; read -r answer\n'});
		fs.chmodSync(path.join(here, 'editor'), 0o755);
		const reader = launchShell('newsreader --no-state < story.txt', {cwd: here, env: {EDITOR: './editor', TMPDIR: here}});
		await reader.waitFor(waitForStory);
		reader.type('E');
		const screen = await reader.waitFor(/^# /mv);
		expect(screen).toMatch(/^-rw------- .*article\.md/mv);
		reader.type('x\r');
		await reader.waitFor('you have seen a copy');
		// The keys come to the reader again.
		reader.type('j?');
		await reader.waitFor('Move');
		expect(fs.readdirSync(here).toSorted()).toEqual(['editor', 'story.txt']);
	});

	it('names an editor that is not there, and the exit code of one that fails', async () => {
		const {reader} = startWith('exit 3');
		await reader.waitFor(waitForStory);
		reader.type('E');
		await reader.waitFor('editor ended with exit code 3');
		const without = launch(['--no-state', path.dirname(startWith('').file)], {env: {EDITOR: 'no-such-editor'}});
		await without.waitFor(waitForStory);
		without.type('E');
		await without.waitFor('The editor no-such-editor was not found: set $VISUAL or $EDITOR');
	});

	it('draws the screen in the new size if the window has changed meanwhile', async () => {
		const {reader} = startWith('printf Waiting; read -r answer');
		await reader.waitFor(waitForStory);
		reader.type('E');
		await reader.waitFor('Waiting');
		reader.resize(60, 20);
		reader.type('\r');
		await reader.waitFor('is unchanged');
		expect(reader.screen()).toHaveLength(20);
		expect(reader.screen().at(-1)).toContain('is unchanged');
	});

	it('leaves Ctrl-C to the editor', async () => {
		const {reader} = startWith('trap "printf Caught" INT; printf Waiting; until read -r answer; do :; done');
		await reader.waitFor(waitForStory);
		reader.type('E');
		await reader.waitFor('Waiting');
		reader.type('\u0003');
		await reader.waitFor('Caught');
		reader.type('\r');
		await reader.waitFor(/is unchanged|exit code/v);
		reader.type('Q');
		expect(await reader.exited).toMatchObject({exitCode: 0});
	});
});

describe('the key |', () => {
	it('pipes the article to a command, shows its output until a key is pressed, and offers the command again', async () => {
		const {reader} = startWith('');
		await reader.waitFor(waitForStory);
		reader.type('|wc -w\r');
		const screen = await reader.waitFor('press any key to go back');
		expect(screen).toMatch(/^\s*\d+$/mv);
		expect(reader.isAlternate()).toBe(false);
		// The key does nothing else.
		reader.type('Q');
		await reader.waitFor('Piped the article to wc -w');
		expect(reader.isAlternate()).toBe(true);
		reader.type('|');
		await reader.waitFor(/│ wc -w/v);
	});

	it('pipes the selected quote from the sidebar, and tells the exit code', async () => {
		const {reader} = startWith('');
		await reader.waitFor('Oskar Brandt  ');
		reader.type('3|cat; exit 4\r');
		const screen = await reader.waitFor('[cat; exit 4 ended with exit code 4; press any key to go back]');
		expect(screen).toContain('Marta Quill');
		expect(screen).toContain('Bakery wins');
		reader.type(' ');
		await reader.waitFor(/exit code 4\s*$/mv);
	});

	it('ends a command by Ctrl-C', async () => {
		const {reader} = startWith('');
		await reader.waitFor(waitForStory);
		// A shell that is about to start the next program may lose the signal; this program may not.
		reader.type(`|"${process.execPath}" -e "console.log(6*7);setTimeout(()=>0,99999)"; echo after\r`);
		await reader.waitFor(/^42$/mv);
		reader.type('\u0003');
		await reader.waitFor('ended with exit code 130; press any key to go back');
		expect(reader.screen().filter(row => row === 'after')).toEqual([]);
		reader.type(' ');
		await reader.waitFor('Quotes');
	});

	it('does not mind a command that leaves the terminal in another state', async () => {
		const {reader} = startWith('');
		await reader.waitFor(waitForStory);
		// Line drawing characters, inserting, an upper half as scroll region with rows counted from it, a red background.
		reader.type('|cat > /dev/null; printf "\\033(0\\033[4h\\033[5;10r\\033[?6h\\033[41m"\r');
		await reader.waitFor('[press any key to go back]');
		reader.type(' ');
		await reader.waitFor('Piped the article to cat');
		expect(reader.screen()[0]).toContain('Articles');
		expect(reader.screen().at(-1)).toContain('Piped the article');
	});

	it('does not mind a command that does not read everything', async () => {
		const {reader} = startWith('', `Long\n\n${'A line of a long article.\n\n'.repeat(40_000)}`);
		await reader.waitFor('Long');
		reader.type('|head -n 1\r');
		await reader.waitFor('[press any key to go back]');
		expect(reader.screen().join('\n')).toContain('# Long');
		reader.type(' ');
		await reader.waitFor('Piped the article to head -n 1');
	});
});
