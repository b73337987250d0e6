import {
	blankRow, rowChanges, screenRow, type ScreenRow, type StyledText,
} from './screen-row.js';

/** What frames are written to: the terminal. */
type Device = {
	readonly columns: number;
	readonly rows: number;
	/** Calls `done` when the terminal has taken `data`. */
	readonly write: (data: string, done: () => void) => unknown;
};

/** The size of a terminal, which may not know it (0x0 on a serial line). */
export const sizeOf = ({columns, rows}: Pick<Device, 'columns' | 'rows'>): {readonly columns: number; readonly rows: number} => ({columns: columns || 80, rows: rows || 24});

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const eraseAll = '\u001B[m\u001B[2J';

/** The screen of the terminal: takes whole frames and writes only the cells that changed, in one piece. */
export class Screen {
	readonly #device: Device;
	/** What stands on the screen; `undefined` where that is not known. */
	#shown: readonly ScreenRow[] | undefined;
	#frame: readonly ScreenRow[] = [];
	#isOpen = true;
	#isWriting = false;
	/** Whether there is something to draw that waits for what is being written. */
	#isBehind = false;

	constructor(device: Device) {
		this.#device = device;
	}

	/** Draws a frame: its rows from the top, each no wider than the terminal. */
	draw(rows: ReadonlyArray<readonly StyledText[]>): void {
		this.#frame = rows.map(row => screenRow(row));
		this.#paint();
	}

	/** Draws the last frame anew, whatever stands on the screen. */
	repaint(): void {
		this.invalidate();
		this.#paint();
	}

	/** Whether frames are drawn: not while somebody else has the screen. */
	setActive(isOpen: boolean): void {
		this.#isOpen = isOpen;
		this.invalidate();
	}

	/** The screen no longer shows the last frame: the next one is drawn whole. */
	invalidate(): void {
		this.#shown = undefined;
	}

	/** The terminal has another size, for which the last frame was not made: the next one is drawn whole. */
	resized(): void {
		this.invalidate();
		this.#frame = [];
	}

	#paint(): void {
		if (!this.#isOpen) {
			return;
		}

		// A slow terminal is not given more than it can take: it shows fewer frames.
		if (this.#isWriting) {
			this.#isBehind = true;
			return;
		}

		const {columns, rows} = sizeOf(this.#device);
		const frame = this.#frame.slice(0, rows);
		const shown = this.#shown ?? [];
		let changes = this.#shown ? '' : eraseAll;
		for (let row = 0; row < Math.max(frame.length, shown.length); row++) {
			changes += rowChanges(shown[row] ?? blankRow, frame[row] ?? blankRow, row, columns);
		}

		this.#shown = frame;
		if (changes !== '') {
			this.#isWriting = true;
			this.#device.write(beginUpdate + changes + endUpdate, () => {
				this.#isWriting = false;
				if (this.#isBehind) {
					this.#isBehind = false;
					this.#paint();
				}
			});
		}
	}
}
