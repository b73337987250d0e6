import {Writable} from 'node:stream';

/**
 * Ink's `stdout`: keeps the rows of its last frame for others to draw. Ink must write whole frames, which it calls
 * debugging: else it would send what erases the frame before.
 */
export class InkFrames extends Writable {
	/** Keeps Ink from its own treatment of terminals: cursor, synchronised output, frames of full height. */
	// eslint-disable-next-line @typescript-eslint/class-literal-property-style -- Ink reads it as a property, as of a terminal.
	readonly isTTY = false;
	readonly rows = Number.MAX_SAFE_INTEGER;
	readonly #width: () => number;
	readonly #onFrame: () => void;
	#frame: readonly string[] = [];

	constructor(width: () => number, onFrame: () => void) {
		super({decodeStrings: false});
		this.#width = width;
		this.#onFrame = onFrame;
	}

	get columns(): number {
		return this.#width();
	}

	/** The rows of the last frame, with their control sequences for styles. */
	get frame(): readonly string[] {
		return this.#frame;
	}

	override _write(chunk: string | Uint8Array, _encoding: BufferEncoding, done: () => void): void {
		this.#frame = String(chunk).split('\n');
		this.#onFrame();
		done();
	}
}
