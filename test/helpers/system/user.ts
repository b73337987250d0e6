import {spawn} from 'node:child_process';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {temporaryFolder} from './folder.js';
import {program} from './pty.js';

/** What a run of the program has printed, and its exit code. */
export type Run = {readonly stdout: string; readonly stderr: string; readonly status: number | null};

/** A user with a folder of their own. */
export type User = {
	readonly folder: string;
	/** The environment that names the folder. */
	readonly env: Readonly<Record<string, string>>;
	/** Runs the program to its end. Unlike `spawnSync`, it lets servers of the test answer meanwhile. */
	readonly run: (...words: readonly string[]) => Promise<Run>;
};

/** Makes a user. The folder is removed when the test ends. */
export function newUser(): User {
	const folder = temporaryFolder();
	const env = {
		HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder,
	};
	return {
		folder,
		env,
		async run(...words) {
			const child = spawn(process.execPath, [program, ...words], {cwd: folder, env: {PATH: process.env['PATH'], ...env}, stdio: ['ignore', 'pipe', 'pipe']});
			const [stdout, stderr, status] = await Promise.all([
				text(child.stdout),
				text(child.stderr),
				new Promise<number | null>(resolve => {
					child.on('close', resolve);
				}),
			]);
			return {stdout, stderr, status};
		},
	};
}
