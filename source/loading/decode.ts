import {Buffer} from 'node:buffer';

/** What windows-1252 has at 0x80 to 0x9F. The five unassigned bytes become the replacement character, never controls. */
export const windows1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

/** Enough to tell text from other bytes. */
const sampleSize = 65_536;

const byteOrderMarks = [
	{encoding: 'utf8', mark: [0xEF, 0xBB, 0xBF]},
	{encoding: 'utf-16le', mark: [0xFF, 0xFE]},
	{encoding: 'utf-16be', mark: [0xFE, 0xFF]},
] as const;

const byMark = (bytes: Uint8Array): string | undefined =>
	byteOrderMarks.find(({mark}) => mark.every((byte, index) => bytes[index] === byte))?.encoding;

const asUtf8 = (bytes: Uint8Array): string | undefined => {
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
};

/** `TextDecoder('windows-1252')` of Node 20 makes C1 controls of curly quotation marks, so the table is here. */
const asWindows1252 = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		.toString('latin1')
		.replaceAll(/[\u0080-\u009F]/g, character => windows1252.charAt((character.codePointAt(0) ?? 0) - 0x80));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The beginning of a character of three or four bytes at the end: a UTF-8 file that was cut off. */
const isCutOff = (bytes: Uint8Array): boolean => /[\u00E0-\u00F4][\u0080-\u00BF]{1,2}$/.test(Buffer.from(bytes.subarray(-3)).toString('latin1'));

/** Bytes to text: by the byte order mark, else UTF-8 if it is that, else windows-1252. */
export const decode = (bytes: Uint8Array): string => {
	const marked = byMark(bytes);
	if (marked !== undefined) {
		return new TextDecoder(marked).decode(bytes);
	}

	const strict = asUtf8(bytes);
	if (strict !== undefined) {
		return strict;
	}

	// A UTF-8 text with a few broken bytes (cut off, say) is not to be read as if it were all windows-1252: there,
	// hardly ever do two bytes in a row look like UTF-8.
	const lenient = new TextDecoder().decode(bytes);
	const sample = lenient.slice(0, sampleSize);
	const broken = count(sample, /\uFFFD/g);
	const sound = count(sample, /[^\0-\u007F\uFFFD]/gu);
	return sound > broken || (broken <= 1 && isCutOff(bytes)) ? lenient : asWindows1252(bytes);
};

/** A control character that no text has; the bell, backspace and escape do turn up in captured terminal output. */
const isStrange = (byte: number): boolean => byte < 7 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127;

/** 1 for a strange byte: every byte of every file is looked up. */
const strangeness = Uint8Array.from({length: 256}, (_, byte) => isStrange(byte) ? 1 : 0);

/** Whether the bytes are no text at all: too many control characters, or NUL in what is not even UTF-8. */
export const isBinary = (bytes: Uint8Array): boolean => {
	const marked = byMark(bytes);
	if (marked !== undefined && marked !== 'utf8') {
		const text = new TextDecoder(marked).decode(bytes.subarray(0, sampleSize));
		return count(text, /\0/g) > text.length / 10;
	}

	const sample = bytes.subarray(0, sampleSize);
	let strange = 0;

	for (const element of sample) {
		strange += strangeness[element ?? 0] ?? 0;
	}

	if (strange === 0) {
		return false;
	}

	let zeros = 0;
	for (const byte of sample) {
		zeros += byte === 0 ? 1 : 0;
	}

	if (zeros > sample.length / 10 || strange > sample.length / 3) {
		return true;
	}

	// The cut of the sample may lie inside a character; a few bytes less cannot hide a binary file.
	const isUtf8 = asUtf8(bytes) !== undefined;
	return !isUtf8 && (zeros > 0 || strange > sample.length / 50);
};
