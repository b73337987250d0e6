import type tty from 'node:tty';
import {progressText, type Progress} from './progress.js';

/** Short runs show no progress. In milliseconds. */
const delay = 1000;

/** In milliseconds. */
const interval = 100;

const eraseLine = '\r\u001B[K';

/** The line of progress on a terminal. */
export type ProgressLine = {
	/** Erases the line, so that a message can be written. It is drawn again soon. */
	readonly erase: () => void;
	/** Erases the line for good. */
	readonly stop: () => void;
};

/**
 * Starts to draw the progress on one line of a terminal, over and over, if the run takes longer than a second.
 *
 * @param onFirst called before the line is drawn first
 */
export function startProgressLine(stream: Pick<tty.WriteStream, 'write' | 'columns'>, progress: () => Progress | null, onFirst: () => void): ProgressLine {
	let isFirst = true;
	let isDrawn = false;
	let timer: NodeJS.Timeout;
	const erase = (): void => {
		if (isDrawn) {
			isDrawn = false;
			stream.write(eraseLine);
		}
	};

	const draw = (): void => {
		const current = progress();
		if (current) {
			if (isFirst) {
				isFirst = false;
				onFirst();
			}

			isDrawn = true;
			// A character in the last column may move the cursor to the next line.
			stream.write(`${eraseLine}${progressText(current, stream.columns - 1)}`);
		}
	};

	timer = setTimeout(() => {
		draw();
		timer = setInterval(draw, interval).unref();
	}, delay).unref();
	return {
		erase,
		stop() {
			clearTimeout(timer);
			erase();
		},
	};
}
