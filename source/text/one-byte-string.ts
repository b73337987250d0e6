import {Buffer} from 'node:buffer';

const oneByte = /^[\0-\u00FF]*$/;

/**
 * The same text, in one byte a character where that is possible. A piece of a text with typographic quotes has two, and
 * patterns with classes of letters then take five times as long to be compiled: 26 ms for those of a byline, of which the
 * first article waits.
 */
export const toOneByteString = (text: string): string => oneByte.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;
