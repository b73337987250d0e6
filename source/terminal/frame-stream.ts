import {Writable} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import {displayWidth} from '../text/width.js';

/** What the frames are written to: the terminal. */
export type Screen = {
	readonly columns: number;
	readonly rows: number;
	readonly write: (data: string) => unknown;
};

/** What Ink writes before a frame to erase the one before it. */
const erasure = /^(?:\u001B\[2K|\u001B\[1A|\u001B\[G)+/;

const beginUpdate = '\u001B[?2026h';
const endUpdate = '\u001B[?2026l';
const eraseToEnd = '\u001B[0m\u001B[K';

const moveTo = (row: number): string => `\u001B[${row + 1};1H`;

/**
 * Stands between Ink and the terminal: takes whole frames and writes only the rows that changed, in one piece.
 *
 * Ink erases and writes a whole frame at each change, and clears the terminal with its scrollback where the frame is as
 * high as the terminal. Here it finds no terminal but a stream of endless height, so it does neither.
 */
export class FrameStream extends Writable {
	/** Keeps Ink from its own treatment of terminals: cursor, synchronised output, full-height frames. */
	// eslint-disable-next-line @typescript-eslint/class-literal-property-style -- Ink reads it as a property, as of a terminal.
	readonly isTTY = false;
	readonly rows = Number.MAX_SAFE_INTEGER;
	readonly #screen: Screen;
	/** What stands on the screen; `undefined` where that is not known. */
	#shown: string[] | undefined;
	#frame: string[] = [];
	#isOpen = true;

	constructor(screen: Screen) {
		super({decodeStrings: false});
		this.#screen = screen;
	}

	get columns(): number {
		// A terminal may not know its size.
		return this.#screen.columns || 80;
	}

	/** Draws the last frame anew, whatever stands on the screen. */
	repaint(): void {
		this.forget();
		this.#paint();
	}

	/** Whether frames are drawn: not while somebody else has the screen. Ink may still have one to give. */
	setOpen(isOpen: boolean): void {
		this.#isOpen = isOpen;
		this.forget();
	}

	/** The screen no longer shows the last frame: the next one is drawn whole. */
	forget(): void {
		this.#shown = undefined;
	}

	override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: () => void): void {
		const frame = String(chunk).replace(erasure, '').replace(/\n$/, '');
		if (frame !== '') {
			this.#frame = frame.split('\n');
			this.#paint();
		}

		done();
	}

	#paint(): void {
		if (!this.#isOpen) {
			return;
		}

		const {columns} = this;
		const rows = this.#screen.rows > 0 ? this.#screen.rows : this.#frame.length;
		const frame = this.#frame.slice(0, rows);
		const shown = this.#shown;
		let changes = shown === undefined ? '\u001B[0m\u001B[2J' : '';
		for (let row = 0; row < Math.max(frame.length, shown?.length ?? 0); row++) {
			const line = frame[row] ?? '';
			if (line === (shown === undefined ? '' : shown[row] ?? '')) {
				continue;
			}

			// Erasing behind a full row would take its last character: the cursor still stands on it.
			const isFull = displayWidth(stripVTControlCharacters(line)) >= columns;
			changes += moveTo(row) + line + (isFull ? '' : eraseToEnd);
		}

		this.#shown = frame;
		if (changes !== '') {
			this.#screen.write(beginUpdate + changes + endUpdate);
		}
	}
}
