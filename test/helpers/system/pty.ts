import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** The built program. */
export const program = path.join(root, 'dist/cli.js');

/** In milliseconds. Far more than the program needs, so a busy machine causes no failure. */
const waitTimeout = 20_000;

export type ProgramExit = {readonly exitCode: number; readonly signal: number | undefined};

/** A program that runs in a pseudo-terminal. */
export type TerminalProgram = {
	readonly pid: number;
	/** Returns the rows of the screen, without blanks at their ends. */
	readonly screen: () => string[];
	/** Returns everything that was written to the terminal. */
	readonly written: () => string;
	/** Tells whether the alternate screen is on. */
	readonly isAlternate: () => boolean;
	readonly type: (keys: string) => void;
	/** Waits until the screen shows `pattern`; resolves to the text of the screen. */
	readonly waitFor: (pattern: RegExp | string) => Promise<string>;
	readonly resize: (columns: number, rows: number) => void;
	/** Stops reading the output, as a terminal that hangs. */
	readonly stopReading: () => void;
	readonly exited: Promise<ProgramExit>;
	readonly kill: (signal: NodeJS.Signals) => void;
};

export type LaunchOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly cwd?: string;
	readonly env?: Readonly<Record<string, string>>;
};

const running = new Set<pty.IPty>();

/** Kills the programs that a failed test has left running. */
export function killAll(): void {
	for (const child of running) {
		child.kill('SIGKILL');
	}

	running.clear();
}

/** Starts a command in a pseudo-terminal. Its environment has `env` and a few plain variables, nothing else. */
export function launchCommand(command: string, args: readonly string[], {columns = 120, rows = 40, cwd = root, env = {}}: LaunchOptions = {}): TerminalProgram {
	const terminal = new xterm.Terminal({
		cols: columns, rows, allowProposedApi: true, scrollback: 0,
	});
	const child = pty.spawn(command, [...args], {
		cols: columns,
		rows,
		cwd,
		name: 'xterm-256color',
		env: {
			PATH: process.env['PATH'] ?? '', HOME: os.tmpdir(), TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env,
		},
	});
	running.add(child);
	// The terminal answers questions.
	terminal.onData(answer => {
		if (running.has(child)) {
			child.write(answer);
		}
	});
	let written = '';
	const listeners = new Set<() => void>();
	child.onData(data => {
		written += data;
		terminal.write(data, () => {
			for (const listener of listeners) {
				listener();
			}
		});
	});
	const ended = new Promise<ProgramExit>(resolve => {
		child.onExit(({exitCode, signal}) => {
			running.delete(child);
			// The end of the program's output may still be on its way through the terminal.
			terminal.write('', () => {
				resolve({exitCode, signal});
			});
		});
	});

	const screen = (): string[] => Array.from({length: terminal.rows}, (_, row) =>
		terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row)?.translateToString(true).trimEnd() ?? '');

	return {
		pid: child.pid,
		screen,
		written: () => written,
		isAlternate: () => terminal.buffer.active.type === 'alternate',
		type(keys) {
			child.write(keys);
		},
		async waitFor(pattern) {
			return new Promise((resolve, reject) => {
				const check = (): void => {
					const text = screen().join('\n');
					if (typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text)) {
						clearTimeout(timer);
						listeners.delete(check);
						resolve(text);
					}
				};

				const timer = setTimeout(() => {
					listeners.delete(check);
					reject(new Error(`The screen never showed ${String(pattern)}:\n${screen().join('\n')}`));
				}, waitTimeout);
				listeners.add(check);
				check();
			});
		},
		resize(newColumns, newRows) {
			terminal.resize(newColumns, newRows);
			child.resize(newColumns, newRows);
		},
		stopReading() {
			child.pause();
		},
		exited: ended,
		kill(signal) {
			child.kill(signal);
		},
	};
}

/** Starts the built program in a pseudo-terminal. */
export const launch = (args: readonly string[], options?: LaunchOptions): TerminalProgram =>
	launchCommand(process.execPath, [program, ...args], options);

/** Starts a shell command in a pseudo-terminal, in which `newsreader` is the built program. */
export const launchShell = (line: string, options?: LaunchOptions): TerminalProgram =>
	launchCommand('bash', ['-c', `newsreader() { "${process.execPath}" "${program}" "$@"; }; ${line}`], options);
