import {spawn} from 'node:child_process';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {program} from './pty.js';

/** What a program without a screen has written, and its exit code. */
export type ProgramRun = {readonly stdout: string; readonly stderr: string; readonly status: number | null};

/** Runs the built program without a terminal and without input, to its end. */
export async function runProgram(words: readonly string[], {cwd, env}: {readonly cwd: string; readonly env: Readonly<Record<string, string>>}): Promise<ProgramRun> {
	const child = spawn(process.execPath, [program, ...words], {cwd, env: {PATH: process.env['PATH'], ...env}, stdio: ['ignore', 'pipe', 'pipe']});
	const [stdout, stderr, status] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>(resolve => {
			child.on('close', resolve);
		}),
	]);
	return {stdout, stderr, status};
}
