import {spawn, type ChildProcess} from 'node:child_process';
import process from 'node:process';
import {logError} from '../../debug/log-error.js';
import {errorCode} from '../../text/system-error.js';

/** The end of a command: its exit code, or the signal that has ended it. */
type CommandEnd = {readonly code: number | null; readonly signal: string | null};

/** The exit code of a shell that does not find the command. */
export const notFoundCode = 127;

/** Describes the end of a command that has failed, as the end of a sentence; `null` if it has not. */
export function failureOf({code, signal}: CommandEnd): string | null {
	return signal === null ? (code === 0 ? null : `ended with exit code ${code ?? 'unknown'}`) : `was ended by ${signal}`;
}

/**
 * Resolves when a command has ended.
 *
 * @throws the error of the system if there is no shell
 */
async function ended(child: ChildProcess): Promise<CommandEnd> {
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('exit', (code, signal) => {
			resolve({code, signal});
		});
	});
}

// Ctrl-C goes to the shell too. Without a trap, it would end while its command goes on to use the terminal.
/** Lets the command decide about Ctrl-C, as editors do. */
const commandDecides = 'trap : INT QUIT';
/** Waits until the command has ended, and then starts no further one. */
const endsWithCommand = 'trap "exit 130" INT';

/** Quotes an argument for `cmd.exe`, whose file names have no quotation marks. */
const quoteForWindows = (argument: string): string => `"${argument.replaceAll('"', '')}"`;

/**
 * Runs a command of the shell that has the terminal, and appends arguments to it, each as it is.
 *
 * @param descriptor the file descriptor of the keys
 */
export async function runInTerminal(command: string, parameters: readonly string[], descriptor: number): Promise<CommandEnd> {
	const stdio = [descriptor, 'inherit', 'inherit'] as const;
	return ended(process.platform === 'win32'
		? spawn([command, ...parameters.map(argument => quoteForWindows(argument))].join(' '), {shell: true, stdio: [...stdio]})
		: spawn('/bin/sh', ['-c', `${commandDecides}\n${command} "$@"`, 'sh', ...parameters], {stdio: [...stdio]}));
}

/** Runs a command of the shell that reads `text` and writes to the terminal. */
export async function runWithInput(command: string, text: string): Promise<CommandEnd> {
	const line = process.platform === 'win32' ? command : `${endsWithCommand}\n${command}`;
	const child = spawn(line, {shell: true, stdio: ['pipe', 'inherit', 'inherit']});
	child.stdin.on('error', error => {
		// A command may end before it has read everything, as `head` does.
		if (errorCode(error) !== 'EPIPE') {
			logError(`write to ${command}`, error);
		}
	});
	const end = ended(child);
	child.stdin.end(text);
	try {
		return await end;
	} finally {
		child.stdin.destroy();
	}
}
