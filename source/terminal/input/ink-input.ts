import {Readable} from 'node:stream';

/** Ink's `stdin`: gives Ink the keys that its own components are to read, and no others. */
export class InkInput extends Readable {
	/** Ink reads keys only from what calls itself a terminal. */
	// eslint-disable-next-line @typescript-eslint/class-literal-property-style -- Ink reads it as a property, as of a terminal.
	readonly isTTY = true;

	override _read(): void {
		// Keys are pushed as they come.
	}

	/** The terminal is in raw mode already. */
	setRawMode(): this {
		return this;
	}

	/** Does not keep the process alive: the terminal's own input does. */
	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}
}
