import {
	blankRow, hasSameParts, rowChanges, screenRow, type ScreenRow, type StyledText,
} from './screen-row.js';

/** The stream to the terminal. */
type Device = {
	readonly columns: number;
	readonly rows: number;
	/** Calls `done` when the terminal has accepted `data`. */
	readonly write: (data: string, done: () => void) => unknown;
};

/** Returns the size of a terminal; 80x24 if the terminal does not know it (0x0 on a serial line). */
export const sizeOf = ({columns, rows}: Pick<Device, 'columns' | 'rows'>): {readonly columns: number; readonly rows: number} => ({columns: columns || 80, rows: rows || 24});

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const eraseAll = '\u001B[m\u001B[2J';

/** The screen of the terminal. It takes whole frames and writes only the cells that changed, in one write. */
export class Screen {
	readonly #device: Device;
	readonly #hasHyperlinks: boolean;
	/** The rows on the screen; `undefined` if they are not known. */
	#shown: readonly ScreenRow[] | undefined;
	#frame: readonly ScreenRow[] = [];
	#isOpen = true;
	#isWriting = false;
	/** True if a newer frame waits until the current write is done. */
	#isBehind = false;

	/** @param hasHyperlinks false to draw links as plain text */
	constructor(device: Device, hasHyperlinks = false) {
		this.#device = device;
		this.#hasHyperlinks = hasHyperlinks;
	}

	/** Draws a frame, given as its rows from top to bottom. No row may be wider than the terminal. */
	draw(rows: ReadonlyArray<readonly StyledText[]>): void {
		const before = this.#frame;
		this.#frame = rows.map((row, index) => {
			const parts = this.#hasHyperlinks || row.every(({link}) => link === undefined) ? row : row.map(({text, sgr}) => ({text, sgr}));
			const known = before[index];
			return known && hasSameParts(known.parts, parts) ? known : screenRow(parts);
		});
		this.#paint();
	}

	/** Redraws the whole last frame. */
	repaint(): void {
		this.invalidate();
		this.#paint();
	}

	/** Starts or stops drawing. Nothing is drawn while another program uses the screen. */
	setActive(isOpen: boolean): void {
		this.#isOpen = isOpen;
		this.invalidate();
	}

	/** Forgets what is on the screen, so the next frame is drawn whole. */
	invalidate(): void {
		this.#shown = undefined;
	}

	/** Drops the last frame, which was made for another size. The next frame is drawn whole. */
	resized(): void {
		this.invalidate();
		this.#frame = [];
	}

	#paint(): void {
		if (!this.#isOpen) {
			return;
		}

		// A slow terminal gets fewer frames, not a growing queue of them.
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
