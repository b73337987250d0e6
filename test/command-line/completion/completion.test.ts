import {spawnSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {completionScript} from '../../../source/command-line/completion/completion.js';
import {optionTable} from '../../../source/command-line/option-table.js';
import {shells} from '../../../source/command-line/question.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {isInstalled} from '../../helpers/system/installed.js';
import {killAll, launchCommand} from '../../helpers/system/pty.js';

afterEach(killAll);

/** Writes the script into a folder with one file, and returns the folder. */
const folderWith = (shell: typeof shells[number]): string => temporaryFolder({script: completionScript(shell), 'story.txt': ''});

describe.each(shells)('the completion script for %s', shell => {
	it('names all options', () => {
		const script = completionScript(shell);
		expect(optionTable.filter(({name}) => !new RegExp(String.raw`(?:--|-l )${name}\b`, 'v').test(script))).toEqual([]);
	});

	it.skipIf(!isInstalled(shell))('has no error of syntax', () => {
		const {status, stderr} = spawnSync(shell, ['-n', path.join(folderWith(shell), 'script')], {encoding: 'utf8'});
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});
});

/** Returns what bash completes for the words of a command line, the last of which is at the cursor. */
function completeInBash(words: readonly string[]): string[] {
	const program = `. ./script; COMP_WORDS=("$@"); COMP_CWORD=${words.length - 1}; _newsreader; printf '%s\\n' "\${COMPREPLY[@]}"`;
	const {stdout} = spawnSync('bash', ['--norc', '-c', program, 'bash', ...words], {cwd: folderWith('bash'), encoding: 'utf8'});
	return stdout.split('\n').filter(word => word !== '');
}

describe.skipIf(!isInstalled('bash'))('completion in bash', () => {
	it.each([
		[['newsreader', '--fo'], ['--forget', '--format', '--force']],
		[['newsreader', '--format', 'js'], ['json', 'jsonl']],
		[['newsreader', '-f', 'm'], ['markdown']],
		[['newsreader', '--color', '='], ['auto', 'always', 'never']],
		[['newsreader', '--color', '=', 'n'], ['never']],
		[['newsreader', '--config', ''], ['init']],
		[['newsreader', 'st'], []],
		[['newsreader', '--state', '-'], []],
		[['newsreader', '--', '--fo'], []],
	])('completes %j by %j', (words, expected) => {
		expect(completeInBash(words)).toEqual(expected);
	});
});

describe.skipIf(!isInstalled('fish'))('completion in fish', () => {
	it.each([
		['newsreader --fo', ['--force', '--forget', '--format']],
		['newsreader --format js', ['json', 'jsonl']],
		['newsreader --config i', ['init']],
		['newsreader --state sto', ['story.txt']],
		['newsreader sto', ['story.txt']],
	])('completes “%s” by %j', (line, expected) => {
		const folder = folderWith('fish');
		const {stdout} = spawnSync('fish', ['--no-config', '-c', `source script; complete -C '${line}'`], {cwd: folder, encoding: 'utf8', env: {...process.env, HOME: folder}});
		expect(stdout.trimEnd().split('\n').map(each => each.split('\t')[0])).toEqual(expected);
	});
});

describe.skipIf(!isInstalled('zsh'))('completion in zsh', () => {
	it.each([
		['newsreader --forc\t', 'newsreader --force'],
		['newsreader --format csv --onl\tq\t', 'newsreader --format csv --only=quotes'],
		['newsreader -f mark\t', 'newsreader -f markdown'],
		['newsreader --state sto\t', 'newsreader --state story.txt'],
		['newsreader sto\t', 'newsreader story.txt'],
	])('completes “%s” to “%s”', async (keys, line) => {
		const folder = folderWith('zsh');
		const shell = launchCommand('zsh', ['-f', '-i'], {cwd: folder, env: {HOME: folder}});
		shell.type('autoload -Uz compinit; compinit -u -D; newsreader() { : }; source ./script; PS1="ready> "\n');
		await shell.waitFor(/^ready> $|^ready>$/mv);
		shell.type(keys);
		await shell.waitFor(line);
	});
});
