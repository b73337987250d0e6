import {Buffer} from 'node:buffer';
import {sanitizeText} from '../text/sanitize.js';

/**
 * What makes the terminal copy `text` to the user's clipboard (OSC 52), over ssh too. Terminals that do not know it, or
 * may not, pass it over in silence. Without control characters: what is pasted may land in a shell.
 */
export const clipboardSequence = (text: string): string => `\u001B]52;c;${Buffer.from(sanitizeText(text)).toString('base64')}\u0007`;
