import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import type tty from 'node:tty';
import {logError} from '../debug/log-error.js';
import {BackgroundWatcher} from './colors/background-watcher.js';
import {openInputEvents, type InputEvents} from './input/input-events.js';
import {openKeyInput, releaseKeys, type KeyInput} from './input/key-input.js';
import {enterSequence, leaveSequence} from './modes.js';
import {Screen, sizeOf} from './screen/screen.js';

/** The terminal of the program: it gives keys and takes frames. */
export type Terminal = {
	readonly input: tty.ReadStream;
	readonly screen: Pick<Screen, 'draw'>;
	/** The keys and other events. */
	readonly events: Omit<InputEvents, 'start'>;
	readonly background: Pick<BackgroundWatcher, 'background' | 'onBackground' | 'answered'>;
	/** Switches to raw keys, starts to read them, and asks for the background, whose answer takes a moment. */
	readonly prepare: () => void;
	readonly size: () => {readonly columns: number; readonly rows: number};
	/** Calls `listener` after each change of size. */
	readonly onResize: (listener: () => void) => void;
	/** Redraws the whole last frame. */
	readonly repaint: () => void;
	/** Switches to the alternate screen and to raw keys, and with `hasMouse` reads the mouse. */
	readonly enter: (hasMouse: boolean) => void;
	/** Restores the terminal. May be called at any time, more than once. */
	readonly leave: () => void;
	/** Resolves when the terminal has accepted all output, or has accepted nothing for a while. */
	readonly flush: () => Promise<void>;
	/** Stops the whole job, as Ctrl-Z does in other programs. After `fg` the same frame is shown. */
	readonly suspend: () => Promise<void>;
	/** Leaves the terminal to other programs while `work` runs. After it the same frame is shown. */
	readonly lend: <Result>(work: (input: KeyInput) => Promise<Result>) => Promise<Result>;
	/** Tells whether other programs have the terminal. */
	readonly isLent: () => boolean;
};

/** In milliseconds. A terminal that accepts nothing for so long hangs or has lost its connection. */
const flushTimeout = 3000;

/** The part of a terminal stream that Node.js does not document. */
type WithHandle = {
	readonly _handle?: {readonly setBlocking?: (isBlocking: boolean) => unknown; readonly writeQueueSize?: number} | null;
};

/** In milliseconds. The time in which an answer that is due at the end of the program may come. */
export const lastAnswerTimeout = 300;

/** In milliseconds. A process that has not been stopped within this time has no job control, and goes on. */
const suspendTimeout = 200;

type TerminalOptions = {readonly isScreenReaderEnabled: boolean; readonly hasHyperlinks: boolean; readonly asksColors: boolean};

/**
 * Opens the terminal; `undefined` if there is none to read keys from.
 *
 * Frames are drawn on the alternate screen. With `isScreenReaderEnabled`, lines are written at the cursor instead, where a
 * screen reader follows them. With `asksColors` the terminal is asked for the colour of its background.
 */
export function openTerminal({isScreenReaderEnabled, hasHyperlinks, asksColors}: TerminalOptions): Terminal | undefined {
	const keyInput = openKeyInput();
	if (!keyInput) {
		return undefined;
	}

	const {stream: input} = keyInput;
	const {stdout} = process;
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Node.js has no public way.
	const handle = (): WithHandle['_handle'] => (stdout as WithHandle)._handle;

	/** Writes of frames do not block, so keys and signals work even if the terminal accepts nothing. Other programs that share the terminal need blocking writes. */
	const setBlocking = (isBlocking: boolean): void => {
		handle()?.setBlocking?.(isBlocking);
	};

	const screen = new Screen(stdout, hasHyperlinks);
	const background = new BackgroundWatcher(sequence => {
		stdout.write(sequence);
	});
	const events = openInputEvents(input, sequence => {
		background.take(sequence);
	}, () => background.isAnswerDue);
	let isRaw = false;
	let isEntered = false;
	let isSuspended = false;
	let isLent = false;
	let modes = {hasMouse: false, followsColors: asksColors};

	const prepare = (): void => {
		if (isRaw) {
			return;
		}

		isRaw = true;
		// Before the first frame, because the user may press a key as soon as it is visible, and before the answer to a question,
		// which would be echoed.
		input.setRawMode(true);
		events.start();
		if (asksColors) {
			background.ask();
		}
	};

	const enter = (hasMouse: boolean): void => {
		modes = {...modes, hasMouse};
		isEntered = true;
		setBlocking(false);
		prepare();
		if (!isScreenReaderEnabled) {
			stdout.write(enterSequence(modes));
			screen.setActive(true);
		}
	};

	const leave = (): void => {
		if (!isRaw) {
			return;
		}

		const wasEntered = isEntered;
		isRaw = false;
		isEntered = false;
		screen.setActive(false);
		try {
			input.setRawMode(false);
		} catch (error) {
			logError('leave the terminal', error);
			// The terminal is gone, so there is nothing to restore.
			return;
		}

		if (wasEntered && !isScreenReaderEnabled) {
			stdout.write(leaveSequence(modes));
		}
	};

	const pendingLength = (): number => stdout.writableLength + (handle()?.writeQueueSize ?? 0);

	const flush = async (): Promise<void> => {
		// A slow terminal may take long, as long as it accepts something.
		let before = Number.NaN;
		for (let left = pendingLength(); left > 0 && left !== before; left = pendingLength()) {
			before = left;
			// eslint-disable-next-line no-await-in-loop -- Until it has accepted all.
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

	/** Enters the terminal again. Other programs have used it meanwhile, and may have got the signal of a new size. */
	const enterAgain = (): void => {
		// Node.js does not set a mode that it believes to be set.
		input.setRawMode(false);
		isRaw = false;
		enter(modes.hasMouse);
		process.emit('SIGWINCH', 'SIGWINCH');
		repaint();
	};

	/** Restores the screen after a stop. */
	const resume = (): void => {
		if (isEntered || isSuspended) {
			isSuspended = false;
			enterAgain();
		}
	};

	process.on('SIGCONT', resume);
	process.on('exit', leave);
	return {
		input,
		screen,
		events,
		background,
		prepare,
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
			// The answer would be typed into the shell.
			await background.answered(lastAnswerTimeout);
			leave();
			isSuspended = true;
			await flush();
			process.kill(0, 'SIGTSTP');
			await wait(suspendTimeout);
			if (isSuspended) {
				resume();
			}
		},
		async lend(work) {
			// The answer would be typed into the other program.
			await background.answered(lastAnswerTimeout);
			isLent = true;
			events.stop();
			releaseKeys(input);
			leave();
			if (isScreenReaderEnabled) {
				// The cursor stands behind the last line.
				stdout.write('\n');
			}

			await flush();
			try {
				return await work(keyInput);
			} finally {
				isLent = false;
				enterAgain();
			}
		},
		isLent: () => isLent,
	};
}
