import {Buffer} from 'node:buffer';
import {sanitizeText} from '../text/sanitize.js';

/**
 * Returns the escape sequence that makes the terminal copy `text` to the user's clipboard (OSC 52), over ssh too. Terminals
 * that do not support or allow it ignore it. Control characters are removed, because the text may be pasted into a shell.
 */
export const clipboardSequence = (text: string): string => `\u001B]52;c;${Buffer.from(sanitizeText(text)).toString('base64')}\u0007`;
