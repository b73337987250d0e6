// Runs a program in a pseudo-terminal and measures when its screen changes.
import {Buffer} from 'node:buffer';
import {performance} from 'node:perf_hooks';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {dips, paintAfter} from './flicker.mjs';
import {peakMemory, processorTime} from './processes.mjs';

const [columns, rows] = [120, 40];

/** In milliseconds. The screen has settled if nothing was written for so long. */
const quiet = 60;

/** In milliseconds. A program is idle if it has used no processor time for so long. */
const idleAfter = 500;

/** In milliseconds. A program that takes longer is killed. */
export const patience = 120_000;

/** Returns the environment of programs, without variables of the terminal that runs the benchmark. */
const environment = () => ({
	PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm-256color', LANG: 'C.UTF-8',
});

/** Starts a program in a terminal of 120x40. All times are in milliseconds. The time of a screen is the arrival of its bytes. */
export function start([command, ...args], variables = {}) {
	const terminal = new xterm.Terminal({
		cols: columns, rows, allowProposedApi: true, scrollback: 0,
	});
	const started = performance.now();
	const child = pty.spawn(command, args, {
		cols: columns, rows, name: 'xterm-256color', env: {...environment(), ...variables},
	});
	let bytes = 0;
	let arrived = started;
	let screen = Array.from({length: rows}, () => '');
	let paints = [];
	const listeners = new Set();

	const draw = at => {
		if (at - arrived > paintAfter) {
			paints.push(screen);
		}

		arrived = at;
		// With synchronised output, the terminal draws nothing until the frame is complete.
		if (!terminal.modes.synchronizedOutputMode) {
			screen = screen.map((_, row) => terminal.buffer.active.getLine(row).translateToString(true));
			for (const listener of listeners) {
				listener(screen.join('\n'), at);
			}
		}
	};

	child.onData(data => {
		const at = performance.now();
		bytes += Buffer.byteLength(data);
		terminal.write(data, () => {
			draw(at);
		});
	});
	// The terminal answers queries of the program.
	terminal.onData(answer => {
		child.write(answer);
	});

	const kill = () => {
		child.kill('SIGKILL');
	};

	process.prependListener('exit', kill);
	const ended = new Promise(resolve => {
		child.onExit(() => {
			process.off('exit', kill);
			resolve(performance.now() - started);
		});
	});

	const checkPatience = () => {
		if (performance.now() - started > patience) {
			kill();
			throw new Error(`${command} takes too long:\n${screen.join('\n')}`);
		}
	};

	/** Resolves to the time when `shows` first accepts the screen. */
	const seen = async shows => new Promise((resolve, reject) => {
		const fail = () => {
			kill();
			reject(new Error(`${command} never showed ${shows}:\n${screen.join('\n')}`));
		};

		const timer = setTimeout(fail, started + patience - performance.now());
		const check = (text, at) => {
			if (shows(text)) {
				clearTimeout(timer);
				listeners.delete(check);
				resolve(at);
			}
		};

		listeners.add(check);
		check(screen.join('\n'), arrived);
		ended.then(fail);
	});

	/** Waits until the screen has settled. */
	const settle = async () => {
		while (performance.now() - arrived < quiet) {
			checkPatience();
			// eslint-disable-next-line no-await-in-loop -- Time must pass.
			await wait(quiet / 4);
		}
	};

	/** Waits for the next bytes, for at most a second: some keys change nothing. */
	const answer = async () => new Promise(resolve => {
		const done = () => {
			clearTimeout(timer);
			listeners.delete(done);
			resolve();
		};

		const timer = setTimeout(done, 1000);
		listeners.add(done);
	});

	return {
		pid: child.pid,
		ended,
		settle,
		text: () => screen.join('\n'),
		memory: () => peakMemory(child.pid),
		/** Resolves to the time from the start until `shows` accepts the text of the screen. */
		until: async shows => await seen(shows) - started,
		/** Sends keys. Resolves to the time until the last bytes, the number of bytes, and the number of cells that flickered. */
		async press(keys) {
			const before = {bytes, screen};
			paints = [];
			const sent = performance.now();
			child.write(keys);
			await answer();
			await settle();
			return {time: arrived - sent, bytes: bytes - before.bytes, dips: dips(before.screen, screen, paints)};
		},
		/** Sends keys. Resolves to the time until `shows` accepts the screen. */
		async pressUntil(keys, shows) {
			const sent = performance.now();
			child.write(keys);
			return await seen(shows) - sent;
		},
		/** Resolves to the time from the start until the program is idle. */
		async idle() {
			for (let last = 0, since = performance.now(); ;) {
				checkPatience();
				const used = processorTime(child.pid);
				const now = performance.now();
				if (used - last > 10) {
					last = used;
					since = now;
				} else if (now - since > idleAfter) {
					return since - started;
				}

				// eslint-disable-next-line no-await-in-loop -- Time must pass.
				await wait(20);
			}
		},
		/** Resolves to the processor time that the program uses within `time`, without any keys. */
		async work(time) {
			const used = processorTime(child.pid);
			await wait(time);
			return processorTime(child.pid) - used;
		},
		async quit(keys) {
			child.write(keys);
			const timer = setTimeout(() => {
				console.error(`${command} has to be killed, ${keys} does not end it`);
				kill();
			}, 3000);
			await ended;
			clearTimeout(timer);
		},
	};
}
