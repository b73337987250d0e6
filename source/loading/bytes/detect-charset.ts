import {encodingOf} from './declared-charset.js';

/** The most frequent encoding but UTF-8. */
const fallback = 'windows-1252';

/** With fewer bytes that are not ASCII, detection is not reliable. */
const minNonAsciiBytes = 4;

/** In bytes. Enough to decide, in a millisecond. */
const sampleSize = 65_536;

/** Encodings that news sources use. More candidates would cause more errors. */
const candidates = `utf-8 utf-16-le utf-16-be
	cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 tis-620
	iso8859-1 iso8859-2 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-13 iso8859-15
	koi8-r koi8-u cp932 shift_jis_2004 euc_jis_2004 iso2022_jp_2 cp949 euc_kr gb18030 big5hkscs`.split(/\s+/);

/** Returns a sample that begins shortly before the first byte that is not ASCII. */
const nonAsciiSample = (bytes: Uint8Array): Uint8Array => {
	const first = bytes.findIndex(byte => byte >= 0x80);
	const start = Math.max(0, first - 512);
	return bytes.subarray(start, start + sampleSize);
};

/**
 * Guesses the encoding of bytes, as its name in the Encoding Standard. Loads the detector at the first call.
 *
 * @returns windows-1252 if the detector finds nothing
 */
export const detectCharset = async (bytes: Uint8Array): Promise<string> => {
	const part = nonAsciiSample(bytes);
	if (part.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0) < minNonAsciiBytes) {
		return fallback;
	}

	const {detect} = await import('jschardet');
	// `decode` has found all UTF-16 that has NUL bytes. The detector would take text with stray ones for it.
	const hasStrayNul = part.includes(0);
	const {encoding} = detect(hasStrayNul ? part.filter(byte => byte !== 0) : part, {
		detectEncodings: hasStrayNul ? candidates.filter(name => !name.startsWith('utf-16')) : candidates,
	});
	return (encoding === null ? undefined : encodingOf(encoding)) ?? fallback;
};
