/** Characters of scripts that do not separate words. */
const unseparated = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/v;

const eachUnseparated = new RegExp(unseparated, 'gv');

/**
 * Returns a text as the full-text indexes take it: each character of a script without blanks between words is a word by itself. A
 * word of such a script is searched for as a phrase of its characters.
 */
export const indexedText = (text: string): string => unseparated.test(text) ? text.replaceAll(eachUnseparated, ' $& ') : text;
