import fs from 'node:fs';
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import tty from 'node:tty';
import {logError} from '../debug/log-error.js';
import {Screen, sizeOf} from './screen.js';

// Pastes come between markers, so that they are not taken for keys. A row that turns out wider than the screen (terminals
// differ about emoji, and the window may just have been made smaller) ends at its edge instead of going on in the next one.
const enterSequence = '\u001B[?1049h\u001B[?25l\u001B[?2004h\u001B[?7l\u001B[2J\u001B[H';
const leaveSequence = '\u001B[0m\u001B[?7h\u001B[?2004l\u001B[?25h\u001B[?1049l';

/** The terminal as the program uses it: keys in, frames out. */
export type Terminal = {
	readonly input: tty.ReadStream;
	readonly screen: Pick<Screen, 'draw'>;
	readonly size: () => {readonly columns: number; readonly rows: number};
	/** Calls `listener` after each change of size. */
	readonly onResize: (listener: () => void) => void;
	/** Draws the last frame anew, whatever stands on the screen. */
	readonly repaint: () => void;
	readonly enter: () => void;
	/** Gives the terminal back as it was. May be called at any time, more than once. */
	readonly leave: () => void;
	/** Resolves when the terminal has taken all that was written to it, or takes nothing for a while. */
	readonly flush: () => Promise<void>;
	/** Stops the whole job, as Ctrl-Z does; `fg` comes back to the same frame. */
	readonly suspend: () => Promise<void>;
};

/** Where keys come from: standard input, or the terminal itself where that is a pipe. `undefined` without a terminal. */
function openInput(): tty.ReadStream | undefined {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		return new tty.ReadStream(fs.openSync('/dev/tty', 'r'));
	} catch (error) {
		logError('open /dev/tty', error);
		return undefined;
	}
}

/** How long a terminal may take nothing (its window hangs, its line is down) before nobody waits for it, in milliseconds. */
const flushTimeout = 3000;

/** What Node keeps to itself of the stream to a terminal. */
type WithHandle = {
	readonly _handle?: {readonly setBlocking?: (isBlocking: boolean) => unknown; readonly writeQueueSize?: number} | null;
};

/** How long a stop may take to come, in milliseconds. Without job control it never does: then the program goes on. */
const suspendTimeout = 200;

/**
 * Takes hold of the terminal. `undefined` where there is none to read keys from.
 *
 * Frames are drawn on the alternate screen; with `isScreenReaderEnabled` lines are written where the cursor is, because a screen
 * reader follows them there.
 */
export function openTerminal({isScreenReaderEnabled}: {readonly isScreenReaderEnabled: boolean}): Terminal | undefined {
	const input = openInput();
	if (!input) {
		return undefined;
	}

	const {stdout} = process;
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Node has no other way.
	const handle = (): WithHandle['_handle'] => (stdout as WithHandle)._handle;

	/** While frames are drawn no write waits for the terminal, nor do keys and signals where it takes nothing. Others, who may share it, find it as it was. */
	const setBlocking = (isBlocking: boolean): void => {
		handle()?.setBlocking?.(isBlocking);
	};

	const screen = new Screen(stdout);
	let isEntered = false;
	let isSuspended = false;

	const enter = (): void => {
		isEntered = true;
		setBlocking(false);
		// Before the first frame: who sees it may press a key.
		input.setRawMode(true);
		if (!isScreenReaderEnabled) {
			stdout.write(enterSequence);
			screen.setActive(true);
		}
	};

	const leave = (): void => {
		if (!isEntered) {
			return;
		}

		isEntered = false;
		screen.setActive(false);
		try {
			input.setRawMode(false);
		} catch (error) {
			logError('leave the terminal', error);
			// The terminal is gone: nothing is left to restore.
			return;
		}

		if (!isScreenReaderEnabled) {
			stdout.write(leaveSequence);
		}
	};

	const pendingLength = (): number => stdout.writableLength + (handle()?.writeQueueSize ?? 0);

	const flush = async (): Promise<void> => {
		// A slow terminal may take its time, as long as it takes something.
		let before = Number.NaN;
		for (let left = pendingLength(); left > 0 && left !== before; left = pendingLength()) {
			before = left;
			// eslint-disable-next-line no-await-in-loop -- Until it has taken all.
			await Promise.race([wait(flushTimeout), new Promise(resolve => {
				stdout.write('', resolve);
			})]);
		}

		setBlocking(true);
	};

	const repaint = (): void => {
		if (!isScreenReaderEnabled) {
			screen.repaint();
		}
	};

	/** After a stop: the shell has had the terminal since, and changes of its size were told to nobody else. */
	const resume = (): void => {
		if (!isEntered && !isSuspended) {
			return;
		}

		isSuspended = false;
		// Node sets no mode that it believes to be set.
		input.setRawMode(false);
		enter();
		process.emit('SIGWINCH', 'SIGWINCH');
		repaint();
	};

	process.on('SIGCONT', resume);
	process.on('exit', leave);
	return {
		input,
		screen,
		size: () => sizeOf(stdout),
		onResize(listener) {
			stdout.on('resize', () => {
				screen.resized();
				listener();
			});
		},
		repaint,
		enter,
		leave,
		flush,
		async suspend() {
			leave();
			isSuspended = true;
			await flush();
			process.kill(0, 'SIGTSTP');
			await wait(suspendTimeout);
			if (isSuspended) {
				resume();
			}
		},
	};
}
