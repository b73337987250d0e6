import {Buffer, isUtf8} from 'node:buffer';
import {
	declaredCharset, latin10, utf8, type CharsetHints,
} from './declared-charset.js';

/** The characters of windows-1252 at 0x80 to 0x9F. The five unassigned bytes become the replacement character, never controls. */
const windows1252HighControls = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** The characters of ISO 8859-16 from 0xA0. */
const latin10Letters = '\u00A0ĄąŁ€„Š§š©Ș«Ź\u00ADźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ';

/** In bytes. Enough to tell text from binary data, and one encoding from another. */
const sampleSize = 65_536;

const byteOrderMarks = [
	{encoding: utf8, mark: [0xEF, 0xBB, 0xBF]},
	{encoding: 'utf-16le', mark: [0xFF, 0xFE]},
	{encoding: 'utf-16be', mark: [0xFE, 0xFF]},
];

const detectByteOrderMark = (bytes: Uint8Array): string | undefined =>
	byteOrderMarks.find(({mark}) => mark.every((byte, index) => bytes[index] === byte))?.encoding;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const asLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Replaces C1 controls by the characters that windows-1252 has at their positions. Text does not contain C1 controls. */
export const replaceC1Controls = (text: string): string =>
	text.replaceAll(/[\u0080-\u009F]/g, character => windows1252HighControls.charAt((character.codePointAt(0) ?? 0) - 0x80));

/**
 * Decodes bytes in a given encoding. `TextDecoder('windows-1252')` of Node.js 20 makes C1 controls of curly quotation marks,
 * so this encoding has its own table.
 *
 * @param encoding the name in the Encoding Standard
 */
const decodeAs = (bytes: Uint8Array, encoding: string): string => {
	if (encoding === 'windows-1252') {
		return replaceC1Controls(asLatin1(bytes));
	}

	if (encoding === latin10) {
		return replaceC1Controls(asLatin1(bytes).replaceAll(/[\u00A0-\u00FF]/g, character => latin10Letters.charAt((character.codePointAt(0) ?? 0) - 0xA0)));
	}

	const text = new TextDecoder(encoding).decode(bytes);
	return encoding.startsWith('iso-8859') ? replaceC1Controls(text) : text;
};

/** Characters of text that was decoded in its own encoding: no private, unassigned or control characters. */
const legible = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\n\r]/gu;

/** Characters that stand between words and lines in any script. The wrong byte order hardly ever makes them. */
const common = /[\n -~\u3000-\u3002\uFF01-\uFF1F]/g;

const latin = /[\t\n\r -~\u00A0-\u00FF]/g;

/** Punctuation of Chinese and Japanese. Single-byte text would need a control character beside a digit or `ÿ` to look like it. */
const cjkPunctuation = /[\u3001\u3002\uFF01-\uFF1F]/;

/** Control characters that text does not contain; the bell, backspace and escape do occur in captured terminal output. */
const unexpectedControls = /[\0-\u0006\u000E-\u001A\u001C-\u001F\u007F]/g;

/** Bytes that are at least this often printable ASCII may be single-byte text. */
const minSingleByteShare = 0.7;

/** UTF-16 of scripts other than Latin has at least this share of bytes that are control characters in any other encoding. */
const minControlShare = 0.02;

/**
 * Tells whether text without a byte order mark that holds NUL bytes is UTF-16, by how these bytes are distributed: in Latin
 * script, at least each second code unit has a NUL as its high byte. In all other scripts, the bytes of UTF-16 include many
 * other control characters; a few stray NUL bytes in single-byte text do not come with them.
 *
 * @param text the bytes decoded as UTF-16, in one of the two byte orders
 * @param singleBytes the bytes, one character each
 * @param controls the number of control characters among them, NUL aside
 */
const isDistributedAsUtf16 = (text: string, singleBytes: string, controls: number): boolean => {
	if (count(text, latin) >= text.length / 2) {
		return true;
	}

	if (controls === 0 || controls < singleBytes.length * minControlShare) {
		return false;
	}

	return cjkPunctuation.test(text) || count(singleBytes, /[ -~]/g) < singleBytes.length * minSingleByteShare;
};

/** Returns the byte order of UTF-16 without a byte order mark; `undefined` for any other encoding. Text without a NUL byte is not tested. */
const detectUtf16 = (bytes: Uint8Array): string | undefined => {
	// eslint-disable-next-line no-bitwise -- Whole code units.
	const sample = bytes.subarray(0, Math.min(sampleSize, bytes.length & ~1));
	// Each file is tested, and a loop over its bytes would take half the time of opening it.
	if (!sample.includes(0)) {
		return undefined;
	}

	const singleBytes = asLatin1(sample);
	const zeros = count(singleBytes, /\0/g);
	const controls = count(singleBytes, unexpectedControls) - zeros;
	// UTF-16 may be valid UTF-8 (Russian is), but not without many control characters.
	if (zeros < sample.length / 4 && controls < sample.length / 20 && isUtf8(bytes)) {
		return undefined;
	}

	const [best] = ['utf-16le', 'utf-16be']
		.map(encoding => ({encoding, text: new TextDecoder(encoding).decode(sample).replace(/\uFFFD$/, '')}))
		.filter(({text}) => count(text, legible) > text.length * 0.95 && isDistributedAsUtf16(text, singleBytes, controls))
		.map(({encoding, text}) => ({encoding, score: count(text, common)}))
		.toSorted((a, b) => b.score - a.score);
	return best && best.score > 0 ? best.encoding : undefined;
};

/** Tells whether bytes end within a UTF-8 character of three or four bytes: the file was cut off. */
const isCutOff = (bytes: Uint8Array): boolean => /[\u00E0-\u00F4][\u0080-\u00BF]{1,2}$/.test(asLatin1(bytes.subarray(-3)));

/** Tells whether bytes are UTF-8 except for a few: in other encodings, hardly any two successive bytes are valid UTF-8. */
const isNearlyUtf8 = (bytes: Uint8Array): boolean => {
	const sample = new TextDecoder().decode(bytes.subarray(0, sampleSize));
	const broken = count(sample, /\uFFFD/g);
	const sound = count(sample, /[^\0-\u007F\uFFFD]/gu);
	return sound > broken * 2 || (broken <= 1 && isCutOff(bytes));
};

/** The escape sequence of ISO-2022-JP before Japanese text. All bytes of this encoding are ASCII. */
const japaneseEscape = /\u001B\$[@B]/;

/** Tells whether bytes may be in the declared encoding. */
const isPlausible = (sample: Uint8Array, encoding: string): boolean => {
	const text = decodeAs(sample, encoding);
	// The sample may end within a character.
	return count(text, /[\uFFFD\0]/g) <= 1 + (text.length / 100);
};

/**
 * Determines the encoding of bytes if it need not be guessed: by the byte order mark, by form, or by a plausible declaration.
 * UTF-8 counts more than a declaration: only very short text in another encoding is valid UTF-8 by chance.
 */
const determineCharset = (bytes: Uint8Array, hints: CharsetHints): string | undefined => {
	const marked = detectByteOrderMark(bytes);
	if (marked !== undefined) {
		return marked;
	}

	const utf16 = detectUtf16(bytes);
	if (utf16 !== undefined) {
		return utf16;
	}

	const sample = bytes.subarray(0, sampleSize);
	const declared = declaredCharset(bytes, hints);
	if (sample.includes(0x1B) && japaneseEscape.test(asLatin1(sample))) {
		return 'iso-2022-jp';
	}

	if (isUtf8(bytes)) {
		return utf8;
	}

	if (declared !== undefined && declared !== utf8 && isPlausible(sample, declared)) {
		return declared;
	}

	return isNearlyUtf8(bytes) ? utf8 : undefined;
};

/**
 * Decodes bytes to text: by the byte order mark, as UTF-16 or UTF-8 if they have that form, as declared if that is plausible,
 * else as a detector guesses. The byte order mark is not part of the text.
 */
export const decode = async (bytes: Uint8Array, hints: CharsetHints = {}): Promise<string> => {
	const known = determineCharset(bytes, hints);
	if (known !== undefined) {
		return decodeAs(bytes, known);
	}

	const {detectCharset} = await import('./detect-charset.js');
	return decodeAs(bytes, await detectCharset(bytes));
};

/** Tells whether text is UTF-16, with or without a byte order mark. */
export const isUtf16 = (bytes: Uint8Array): boolean => (detectByteOrderMark(bytes) ?? detectUtf16(bytes))?.startsWith('utf-16') ?? false;

/** Decodes bytes so that ASCII is readable: markup, keys, header lines. Each other character becomes one or more characters that are not ASCII. */
export const decodeForSniffing = (bytes: Uint8Array): string => {
	const encoding = detectByteOrderMark(bytes) ?? detectUtf16(bytes) ?? '';
	return encoding.startsWith('utf-16') ? decodeAs(bytes, encoding) : asLatin1(encoding === utf8 ? bytes.subarray(3) : bytes);
};

/** Text without unexpected control characters, one character for each byte. Twice as fast as searching for one. */
const plausibleText = /^[\u0007-\u000D\u001B -~\u0080-\u00FF]*$/;

/** Number of stray control characters that text may have, in addition to those allowed for its length. */
const maxStrayControls = 3;

/** Tells whether bytes are not text, by the number of their control characters. */
export const isBinary = (bytes: Uint8Array): boolean => {
	const marked = detectByteOrderMark(bytes);
	if (marked?.startsWith('utf-16')) {
		const text = new TextDecoder(marked).decode(bytes.subarray(0, sampleSize));
		return count(text, /\0/g) > text.length / 10;
	}

	const sample = bytes.subarray(0, sampleSize);
	const text = asLatin1(sample);
	if (plausibleText.test(text) || detectUtf16(bytes) !== undefined) {
		return false;
	}

	const controls = count(text, unexpectedControls);
	if (count(text, /\0/g) > sample.length / 10 || controls > sample.length / 3) {
		return true;
	}

	return controls > maxStrayControls + (sample.length / 50) && !isUtf8(bytes);
};
