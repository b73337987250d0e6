import {Buffer} from 'node:buffer';
import {sanitizeText} from '../text/sanitize.js';

/** In bytes. tmux ignores a sequence of 1 MiB, and base64 adds a third; a slow line takes long for far less. */
const maxSize = 700_000;

/**
 * Returns the escape sequence that makes the terminal copy `text` to the user's clipboard (OSC 52), over ssh too. Terminals
 * that do not support or allow it ignore it. Control characters are removed, because the text may be pasted into a shell.
 *
 * @throws an error with a plain message if the text is too long for terminals, which do not tell that they ignore it
 */
export function clipboardSequence(text: string): string {
	const copied = Buffer.from(sanitizeText(text));
	if (copied.length > maxSize) {
		throw new RangeError(`Not copied: ${(copied.length / 1_000_000).toFixed(1)} MB are too much for the clipboard of a terminal`);
	}

	return `\u001B]52;c;${copied.toString('base64')}\u0007`;
}
