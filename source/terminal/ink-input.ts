import type tty from 'node:tty';

/**
 * Matches a control sequence, also one without its final byte: CSI (with the double bracket of the Linux console, and
 * with the three bytes of an old mouse report), SS3, or a string that answers a query (OSC, DCS and their like).
 */
const controlSequence = /\u001B+(?:\[M.{3}|\[\[?[0-?]*[ -\/]*[@-~]?|O[@-~]|[P\]X^_][^\u0007\u001B]*(?:\u0007|\u001B\\))/gsv;

/**
 * Matches the sequences that Ink can name, and an Alt-[ that a person typed. In order: arrows, Home, End and Shift-Tab, with
 * modifiers and a kitty event type; Insert to PageDown; the same keys in rxvt with Shift or Ctrl, and in PuTTY; the markers of a paste.
 */
const readableSequence = /^\u001B+(?:\[|\[(?:1;\d+(?::\d+)?)?[A-FHZa-e]|O[A-FHa-e]|\[[1-8](?:;\d+(?::\d+)?)?~|\[[235678][$^]|\[\[[56]~|\[20[01]~)$/v;

/** Matches a key of the kitty protocol. With a second Esc before it, Ink takes it for something else. */
const kittyKey = /^\u001B\[\d+(?:;\d+(?::\d+)?(?:;[\d:]+)?)?u$/v;

/** Matches a sequence whose parameters have begun but whose end has not been read yet. */
const unfinishedSequence = /^\u001B+\[\[?[0-?]+$/v;

/** A key that Ink can name and the program does not use. It keeps the text on both sides of a removed sequence apart. */
const unusedKey = '\u001B[E';

/**
 * Creates a filter for the text that a terminal sends. It replaces the control sequences that Ink cannot name, on some
 * of which Ink throws: function keys with Ctrl, mouse reports, answers of the terminal. A sequence that is split between two chunks is
 * given out with the second.
 */
export function createSequenceFilter(): (chunk: string) => string {
	let unfinished = '';
	return chunk => {
		const text = unfinished + chunk;
		unfinished = '';
		return text.includes('\u001B')
			? text.replaceAll(controlSequence, (sequence, offset: number) => {
				if (readableSequence.test(sequence) || kittyKey.test(sequence)) {
					return sequence;
				}

				if (offset + sequence.length === text.length && unfinishedSequence.test(sequence)) {
					unfinished = sequence;
					return '';
				}

				return unusedKey;
			})
			: text;
	};
}

/** Returns the terminal's input as Ink gets it: the same stream, without the control sequences that Ink cannot name. */
export function inkInput(input: tty.ReadStream): tty.ReadStream {
	const filter = createSequenceFilter();
	const read = (size?: number): unknown => {
		const chunk: unknown = input.read(size);
		return typeof chunk === 'string' ? filter(chunk) : chunk;
	};

	return new Proxy(input, {
		get(target, name) {
			if (name === 'read') {
				return read;
			}

			const value: unknown = Reflect.get(target, name, target);
			// The methods of a stream need the stream itself as `this`.
			// eslint-disable-next-line @typescript-eslint/no-unsafe-return
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
