import fs from 'node:fs';
import process from 'node:process';
import tty from 'node:tty';
import {FrameStream} from './frame-stream.js';

const enterSequence = '\u001B[?1049h\u001B[?25l\u001B[2J\u001B[H';
const leaveSequence = '\u001B[0m\u001B[?25h\u001B[?1049l';

/** The terminal as the program uses it: keys in, frames out, on the alternate screen. */
export type Terminal = {
	readonly input: tty.ReadStream;
	/** Ink's `stdout`. */
	readonly frames: FrameStream;
	readonly size: () => {readonly columns: number; readonly rows: number};
	/** Calls `listener` after each change of size. */
	readonly onResize: (listener: () => void) => void;
	/** Takes the whole screen; `isSpoken` leaves it as it is, because a screen reader follows lines as they are written. */
	readonly enter: (isSpoken?: boolean) => void;
	/** Gives the terminal back as it was. May be called at any time, more than once. */
	readonly leave: () => void;
	/** Stops the whole job, as Ctrl-Z does; `fg` comes back to the same frame. */
	readonly suspend: () => void;
};

/** Where keys come from: standard input, or the terminal itself where that is a pipe. `undefined` without a terminal. */
function openInput(): tty.ReadStream | undefined {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		return new tty.ReadStream(fs.openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
}

/** Takes hold of the terminal. `undefined` where there is none to read keys from. */
export function openTerminal(): Terminal | undefined {
	const input = openInput();
	if (!input) {
		return undefined;
	}

	const {stdout} = process;
	const frames = new FrameStream(stdout);
	let isEntered = false;

	const enter = (isSpoken = false): void => {
		// Before the first frame: who sees it may press a key.
		input.setRawMode(true);
		if (isSpoken) {
			return;
		}

		isEntered = true;
		frames.forget();
		stdout.write(enterSequence);
	};

	const leave = (): void => {
		if (!isEntered) {
			return;
		}

		isEntered = false;
		try {
			input.setRawMode(false);
			// In step, because the process may be about to end.
			fs.writeSync(stdout.fd, leaveSequence);
		} catch {
			// The terminal is gone: nothing is left to restore.
		}
	};

	const comeBack = (): void => {
		enter();
		// The terminal may have another size by now, of which nobody was told.
		stdout.emit('resize');
		frames.repaint();
	};

	process.on('exit', leave);
	return {
		input,
		frames,
		// A terminal may not know its size (0x0 on a serial line).
		size: () => ({columns: stdout.columns || 80, rows: stdout.rows || 24}),
		onResize(listener) {
			stdout.on('resize', listener);
		},
		enter,
		leave,
		suspend() {
			leave();
			process.once('SIGCONT', comeBack);
			process.kill(0, 'SIGTSTP');
		},
	};
}
