// Runs a program in a pseudo-terminal and times what a person would see there.
import {Buffer} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';

const [columns, rows] = [120, 40];

/** A screen that has not changed for so long is settled, in milliseconds. */
const quiet = 60;

/** How long a program may take for anything, in milliseconds. */
const patience = 60_000;

/** What the environment may tell a program: nothing of the terminal or the machine that runs the benchmark. */
const environment = {
	PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8',
};

/** Most memory that a process has held at a time, in MB; `undefined` where the system does not tell. */
const peakMemory = pid => {
	try {
		return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return undefined;
	}
};

/** Time of the processor that a process has used, in milliseconds. */
const processorTime = pid => {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
	return (Number(fields[13]) + Number(fields[14])) * 10;
};

/** Starts a program in a terminal of 120x40. All times are milliseconds, from when its bytes arrive. */
export function start([command, ...args], variables = {}) {
	const terminal = new xterm.Terminal({
		cols: columns, rows, allowProposedApi: true, scrollback: 0,
	});
	const started = performance.now();
	const child = pty.spawn(command, args, {
		cols: columns, rows, name: environment.TERM, env: {...environment, ...variables},
	});
	let bytes = 0;
	let changed = started;
	let last = '';
	const listeners = new Set();
	const screen = () => {
		const {active} = terminal.buffer;
		return Array.from({length: rows}, (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '').join('\n');
	};

	child.onData(data => {
		const at = performance.now();
		bytes += Buffer.byteLength(data);
		terminal.write(data, () => {
			const now = screen();
			if (now !== last) {
				last = now;
				changed = at;
				for (const listener of listeners) {
					listener(now, at);
				}
			}
		});
	});
	// Answers to a program's questions about the terminal.
	terminal.onData(answer => {
		child.write(answer);
	});
	const ended = new Promise(resolve => {
		child.onExit(() => {
			resolve(performance.now() - started);
		});
	});

	/** Waits until the screen has not changed for a while. */
	const settle = async (still = quiet) => {
		while (performance.now() - changed < still) {
			// eslint-disable-next-line no-await-in-loop -- Time must pass.
			await wait(still / 4);
		}
	};

	/** Waits for the next change of the screen, but not for long: some keys change nothing. */
	const change = () => new Promise(resolve => {
		const done = () => {
			clearTimeout(timer);
			listeners.delete(done);
			resolve();
		};

		const timer = setTimeout(done, 1000);
		listeners.add(done);
	});

	return {
		ended,
		settle,
		/** Time from the start until the screen shows `pattern`. */
		until: pattern => new Promise((resolve, reject) => {
			const timer = setTimeout(() => {
				child.kill('SIGKILL');
				reject(new Error(`${command} never showed ${pattern}:\n${last}`));
			}, patience);
			const check = (text, at) => {
				if (pattern.test(text)) {
					clearTimeout(timer);
					listeners.delete(check);
					resolve(at - started);
				}
			};

			listeners.add(check);
			check(last, changed);
		}),
		/** Sends keys: the time until the last change of the screen that they make, and the bytes written for it. */
		async press(keys) {
			const before = bytes;
			const sent = performance.now();
			child.write(keys);
			await change();
			await settle();
			return {time: changed - sent, bytes: bytes - before};
		},
		/** Time from the start until the program does nothing more. */
		async idle() {
			for (let last = 0, since = performance.now(); ;) {
				const used = processorTime(child.pid);
				const now = performance.now();
				if (used - last > 10) {
					last = used;
					since = now;
				} else if (now - since > 500) {
					return since - started;
				}

				// eslint-disable-next-line no-await-in-loop -- Time must pass.
				await wait(20);
			}
		},
		write: keys => child.write(keys),
		pid: child.pid,
		memory: () => peakMemory(child.pid),
		async quit(keys) {
			child.write(keys);
			const timer = setTimeout(() => {
				child.kill('SIGKILL');
			}, 3000);
			await ended;
			clearTimeout(timer);
		},
	};
}
