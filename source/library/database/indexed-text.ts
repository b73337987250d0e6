import {foldText} from '../../text/fold-text.js';
import {unseparated} from '../query/words.js';

const ascii = /^[\0-\u007F]*$/;

const eachUnseparated = new RegExp(unseparated, 'gv');

/**
 * Returns a text as the full-text indexes take it: without case and diacritics, and with each character of a script without
 * blanks between words as a word by itself. A word of such a script is searched for as a phrase of its characters.
 */
export const indexedText = (text: string): string => ascii.test(text) ? text : foldText(text).replaceAll(eachUnseparated, ' $& ');

/** A word that no query has, between two names: no phrase goes from one name to the next. A character for private use. */
const nameSeparator = ' \u{E000} ';

/** Returns several names as the full-text indexes take them. */
export const indexedNames = (names: readonly string[]): string => names.map(name => indexedText(name)).join(nameSeparator);
