import {Writable} from 'node:stream';

/**
 * The `stdout` of Ink. It keeps the rows of the last frame, and `startPainting` draws them. Ink must run with `debug: true`:
 * then it writes whole frames, without the sequences that erase the frame before.
 */
export class InkFrames extends Writable {
	/** False, so that Ink does not control the cursor, synchronised output and frames of full height. */
	// eslint-disable-next-line @typescript-eslint/class-literal-property-style -- Ink reads it as a property.
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
