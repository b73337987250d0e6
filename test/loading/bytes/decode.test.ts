import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decode, isBinary} from '../../../source/loading/bytes/decode.js';
import {samples} from '../../helpers/loading/encoded.js';

const bytes = (...parts: Array<string | number[]>): Uint8Array =>
	Buffer.concat(parts.map(part => typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)));

describe('decode', () => {
	test.each([
		['UTF-8 without a mark', bytes('café'), 'café'],
		['UTF-8 with a mark, which is no text', bytes([0xEF, 0xBB, 0xBF], 'café'), 'café'],
		['UTF-16 little endian', bytes([0xFF, 0xFE, 0x61, 0, 0x19, 0x20]), 'a’'],
		['UTF-16 big endian', bytes([0xFE, 0xFF, 0, 0x61, 0x20, 0x19]), 'a’'],
		['windows-1252, with its curly quotation marks', bytes('a ', [0x93], 'quote', [0x94], ' caf', [0xE9]), 'a “quote” café'],
		['UTF-8 with a broken byte', bytes('“quoted” café ', [0xFF], ' end'), '“quoted” café \uFFFD end'],
		['UTF-8 that is cut off', bytes('SAFE', [0xE2, 0x82]), 'SAFE\uFFFD'],
	])('reads %s', async (_, raw, text) => {
		expect(await decode(raw)).toBe(text);
	});

	test.each(samples)('detects $encoding: $text', async ({bytes, text}) => {
		expect(await decode(bytes)).toBe(text);
	});

	test.each(samples)('uses the declared $encoding: $text', async ({encoding, bytes, text}) => {
		expect(await decode(bytes, {charset: encoding.toUpperCase()})).toBe(text);
	});

	test('detects an encoding after a long ASCII beginning', async () => {
		const plain = 'The minister spoke. '.repeat(10_000);
		for (const {bytes: raw, text} of samples.filter(({encoding}) => ['windows-1251', 'shift_jis', 'windows-1253'].includes(encoding))) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			expect(await decode(bytes(plain, [...raw]))).toBe(plain + text);
		}
	});

	test.each([
		['a charset attribute', '<!doctype html><meta charset="windows-1251"><p>'],
		['the older form', '<html><head><META content=\'text/html; charset=windows-1251\' http-equiv=Content-Type><p>'],
		['a declaration below 1,024 bytes', `<html><head>${' '.repeat(3000)}<meta charset=cp1251><p>`],
	])('uses the encoding of HTML with %s', async (_, head) => {
		expect(await decode(bytes(head, [0xC4, 0xE0]), {markup: 'html'})).toBe(`${head}Да`);
	});

	test('uses an XML declaration, but not one in a comment', async () => {
		const xml = '<?xml version="1.0" encoding="windows-1251"?><rss>';
		expect(await decode(bytes(xml, [0xC4, 0xE0]), {markup: 'xml'})).toBe(`${xml}Да`);
		const html = '<!-- <meta charset="big5"> --><meta charset=windows-1251>';
		expect(await decode(bytes(html, [0xC4, 0xE0]), {markup: 'html'})).toBe(`${html}Да`);
	});

	test.each(['iso-8859-1', 'latin1', 'us-ascii', 'ISO-8859-15', 'windows-1252', 'x-cp1252', 'iso-8859-2'])('decodes quotation marks of windows-1252 in text declared as %s', async charset => {
		expect(await decode(bytes([0x93], 'quote', [0x94, 0x97], 'it', [0x92], 's', [0x85]), {charset})).toBe('“quote”—it’s…');
	});

	test('ignores a declaration that the bytes contradict', async () => {
		expect(await decode(bytes('“quoted” café'), {charset: 'iso-8859-1'})).toBe('“quoted” café');
		expect(await decode(bytes('plain'), {charset: 'utf-16le'})).toBe('plain');
		expect(await decode(bytes('<meta charset=utf-16>“café”'), {markup: 'html'})).toBe('<meta charset=utf-16>“café”');
		expect(await decode(bytes('caf', [0xE9], ' '), {charset: 'no-such-thing'})).toBe('café ');
	});

	test('reads ISO 8859-16, which Node.js does not support', async () => {
		expect(await decode(bytes([0xA5], 'Da', [0xB5], ' ', [0xBA], 'i ', [0xFE]), {charset: 'iso-8859-16'})).toBe('„Da” și ț');
	});

	test('reads any UTF-8 as UTF-8, for any declaration', async () => {
		await fc.assert(fc.asyncProperty(
			fc.string({unit: 'grapheme'}).filter(text => !/^\uFEFF|\0/.test(text) && text.isWellFormed()),
			fc.constantFrom(null, 'utf8', 'iso-8859-1', 'koi8-r', 'shift_jis'),
			async (text, charset) => {
				expect(await decode(Buffer.from(text), {charset})).toBe(text);
			},
		));
	});

	test('returns text for any bytes', async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({maxLength: 300}), fc.constantFrom(null, 'html', 'xml'), async (raw, markup) => {
			expect(typeof await decode(raw, {markup})).toBe('string');
		}));
	});
});

/** Inserts a NUL byte at each of the offsets. */
const withNul = (raw: Uint8Array, places: readonly number[]): Uint8Array => {
	const parts: Uint8Array[] = [];
	let from = 0;
	for (const place of places.toSorted((a, b) => a - b)) {
		parts.push(raw.subarray(from, place), new Uint8Array(1));
		from = place;
	}

	return Buffer.concat([...parts, raw.subarray(from)]);
};

const latin1Feed = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\n<rss version="2.0"><channel><title>Le Journal \u00E9t\u00E9</title>'
	+ '<item><title>La ministre a d\u00E9clar\u00E9</title><description>Elle a \u00E9t\u00E9 r\u00E9\u00E9lue mardi, selon le pr\u00E9sident.</description></item></channel></rss>', 'latin1');

describe('decode, for text with stray NUL bytes', () => {
	test.each([[[10]], [[11]], [[150]], [[151]], [[120, 180]], [[33, 34, 121, 200]], [[0]], [[1]]])('reads a feed in ISO 8859-1 with NUL bytes at %j as declared', async places => {
		const text = await decode(withNul(latin1Feed, places), {markup: 'xml'});
		expect(text.replaceAll('\0', '')).toBe(latin1Feed.toString('latin1'));
	});

	test.each([
		['plain text', 'The caf\u00E9 owners met on Tuesday, and the na\u00EFve minister said \u0093no\u0094.\n', 'The caf\u00E9 owners met on Tuesday, and the na\u00EFve minister said “no”.\n'],
		['a mail', 'From: Ann <ann@news.example>\nSubject: caf\u00E9\nContent-Type: text/plain; charset=iso-8859-1\n\nLa d\u00E9cision de mardi.\n', undefined],
		['a short text', 'Le d\u00E9put\u00E9', undefined],
		['words in capitals', 'D\u00C9CLARATION DU MINIST\u00C8RE DE LA D\u00C9FENSE', undefined],
		['text with a control character', 'Le d\u00E9put\u00E9 \u0001 a d\u00E9clar\u00E9 mardi', undefined],
	])('reads %s in windows-1252 with a NUL byte anywhere', async (_, written, expected = written) => {
		const raw = Buffer.from(written, 'latin1');
		for (let place = 0; place <= raw.length; place++) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const text = await decode(withNul(raw, [place]));
			expect(text.replaceAll('\0', '')).toBe(expected);
		}
	});

	test.each(samples.filter(({encoding}) => !/^utf-16|iso-2022-jp/.test(encoding)))('does not take $encoding for UTF-16: $text', async ({bytes: raw, encoding}) => {
		for (const place of [0, 1, 20, 21, raw.length]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const text = await decode(withNul(raw, [place]), {charset: encoding});
			expect(text).toContain('\0');
		}
	});

	test('no text in windows-1252 is taken for UTF-16 because of up to five NUL bytes', async () => {
		const words = fc.array(fc.constantFrom('d\u00E9put\u00E9', 'caf\u00E9', 'minister', 'said', 'on', 'Tuesday,', '2026', '\u0093no\u0094', 'ao\u00FBt.'), {minLength: 3, maxLength: 200});
		await fc.assert(fc.asyncProperty(words, fc.array(fc.nat(), {minLength: 1, maxLength: 5}), async (written, places) => {
			const raw = Buffer.from(`d\u00E9but ${written.join(' ')}`, 'latin1');
			const text = await decode(withNul(raw, places.map(place => place % raw.length)));
			// UTF-16 would have half as many characters as bytes.
			expect(text.length).toBeGreaterThan(raw.length * 0.75);
		}));
	});

	test('detects Russian beside a NUL byte', async () => {
		const {bytes: raw, text} = samples.find(({encoding}) => encoding === 'windows-1251') ?? {bytes: bytes(), text: ''};
		expect(await decode(bytes([...raw], [0]))).toBe(`${text}\0`);
	});
});

/** Encodes text as UTF-16 without a byte order mark. */
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
	const raw = Buffer.from(text, 'utf16le');
	return order === 'le' ? raw : raw.swap16();
};

describe.each(['le', 'be'] as const)('decode, for UTF-16%s without a byte order mark', order => {
	test.each([
		'Yes',
		'He said “no”.',
		'Café à Évian, l’été',
		'Minister powiedziała: „Jeszcze nie jesteśmy gotowi”',
		'Да, но не сейчас',
		'Η υπουργός δήλωσε σήμερα',
		'השרה אמרה היום',
		'قالت الوزيرة اليوم',
		'मंत्री ने मंगलवार को कहा',
		'장관은 화요일 협상이 재개될 것이라고 말했다.',
		'大臣は火曜日、協議が再開されると述べた。\n',
		'部长星期二表示，谈判将恢复。\n',
		'今天天气很好。\n',
		'部长说\n',
		'第一，部长说',
		'中国政府 2026 年 5 月发表声明',
		'<?xml version="1.0"?><rss><channel><title>部长星期二表示</title></channel></rss>',
	])('finds %j', async text => {
		const raw = utf16(text, order);
		expect(await decode(raw)).toBe(text);
		expect(isBinary(raw)).toBe(false);
	});

	test.each(samples.filter(({text}) => /[^\0-\u00FF]/.test(text)))('finds $text', async ({text}) => {
		expect(await decode(utf16(`${text}\n`, order))).toBe(`${text}\n`);
	});
});

describe('isBinary', () => {
	test.each([
		['a PNG', bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], 'IHDR')],
		['zeros', new Uint8Array(4096)],
	])('is true for %s', (_, raw) => {
		expect(isBinary(raw)).toBe(true);
	});

	test.each([
		['text', bytes('Talks resume\n')],
		['nothing', bytes()],
		['UTF-16', bytes([0xFF, 0xFE, 0x61, 0, 0x62, 0])],
		['windows-1252', bytes('caf', [0xE9], ' na', [0xEF], 've')],
		['windows-1252 with a NUL byte', bytes('caf', [0xE9, 0], ' na', [0xEF], 've')],
		['a feed in ISO 8859-1 with two NUL bytes', withNul(latin1Feed, [40, 51])],
		['captured terminal output', bytes('\u001B[31mred\u001B[0m\u0007\n')],
		['UTF-16 without a mark', Buffer.from('Talks resume “today”\n', 'utf16le')],
	])('is false for %s', (_, raw) => {
		expect(isBinary(raw)).toBe(false);
	});

	test.each(samples)('is false for $encoding: $text', ({bytes: raw}) => {
		expect(isBinary(raw)).toBe(false);
	});
});
