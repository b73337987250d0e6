import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatNames, namedFormats} from '../../../source/loading/model/format-names.js';
import {sniffFormat} from '../../../source/loading/units/sniff-format.js';

const mail = 'From: The Daily <daily@example.com>\nSubject: News\nDate: Fri, 3 May 2024 10:00:00 +0200\nMessage-ID: <1@example.com>\n\nHello.\n';

describe('sniffFormat', () => {
	test.each([
		['a page by any name', '\n<!-- saved --><!DOCTYPE html>\n<title>x</title>', 'a.txt', 'html'],
		['a page without a document type', '<HTML lang=en><body>', '-', 'html'],
		['XHTML', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="x">', 'a.xml', 'html'],
		['a piece of a page', '<article><p>Hello</p></article>', '-', 'html'],
		['Markdown that begins with an element', '<div align="center">\n\n# Title\n\nText **bold**\n', 'README.md', 'markdown'],
		['Markdown without a name that begins with an element', '<div align="center">\n\n# Title\n\nText **bold** and > x\n\n```\ncode\n```\n', '-', 'text'],
		['plain text with the extension of HTML', 'Just text & more.', 'a.html', 'plain'],
		['RSS', '<?xml version="1.0"?><rss version="2.0"><channel>', 'a.txt', 'feed'],
		['Atom', '<feed xmlns="http://www.w3.org/2005/Atom">', '-', 'feed'],
		['OPML', '<?xml version="1.0"?><opml version="2.0">', 'a.xml', 'opml'],
		['other XML, which the parser of feeds reports as no feed', '<?xml version="1.0"?><project>', 'pom.xml', 'feed'],
		['JSON Feed', '{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'a.json', 'feed'],
		['one record', '{\n  "title": "x",\n  "text": "y"\n}', '-', 'json'],
		['one record on a line', '{"text": "y"}\n', 'a.json', 'json'],
		['a list', ' [ {"text": "y"} ]', 'a.jsonl', 'json'],
		['an object of lists', '{"articles": [\n{"id": 1}\n]}', 'a.json', 'json'],
		['JSON Lines', '{"text": "y"}\n{"text": "z"}\n', 'a.json', 'jsonl'],
		['JSON Lines with a broken first line', '{"text": \n'.replace(' \n', ' oops}\n') + '{"text": "z"}\n', '-', 'jsonl'],
		['a line of JSON that goes beyond the first kilobytes', `{"text": "${'x'.repeat(66_000)}`, '-', 'jsonl'],
		['anything with the extension of JSON', 'oops', 'a.json', 'json'],
		['prose that begins with a brace', '{Editor’s note: this is text.} And more.', 'a.txt', 'plain'],
		['prose that begins with a bracket', '[Update] Talks resume.', '-', 'text'],
		['a mailbox', `From daily@example.com Fri May  3 10:00:00 2024\n${mail}`, 'inbox', 'mbox'],
		['a mailbox with Windows line ends', `From - Fri May 03 10:00:00 2024\r\n${mail.replaceAll('\n', '\r\n')}`, '-', 'mbox'],
		['prose that begins with From', 'From Monday 10:00 on, in 2024, talks resume.\n\nText follows: this.', '-', 'text'],
		['a mail', mail, '-', 'mail'],
		['a mail with Windows line ends', mail.replaceAll('\n', '\r\n'), 'a.txt', 'mail'],
		['an article with a line like a header', 'From: our correspondent\n\nTalks resume.', 'a.txt', 'plain'],
		['an article with two lines like headers', 'Subject: Talks\nDate: Monday\n\nTalks resume.', '-', 'text'],
		['text in a pipe', 'Talks resume.', '-', 'text'],
		['a text without extension', 'Talks resume.', 'notes/README', 'text'],
		['a text with an unknown extension', 'Talks resume.', 'a.log', 'plain'],
		['nothing', ' \n', 'a.jsonl', 'text'],
	])('detects %s', (_, head, name, format) => {
		expect(sniffFormat(head, name)).toBe(format);
		expect(sniffFormat(Buffer.from(head), name)).toBe(format);
		expect(sniffFormat(Buffer.from(`\uFEFF${head}`), name)).toBe(format);
		// UTF-16 cannot be split into lines by bytes.
		expect(sniffFormat(Buffer.from(`\uFEFF${head}`, 'utf16le'), name)).toBe(format === 'jsonl' ? 'json' : format);
	});

	test('returns a format for any bytes', () => {
		const pieces = fc.array(fc.constantFrom('<', '<!--', '-->', '<?xml ', '?>', '{"a":', '[', 'From ', '10:00 2024\n', 'To: x\n', '\n', ' ', String.raw`\"`), {maxLength: 30});
		fc.assert(fc.property(fc.oneof(fc.uint8Array(), pieces.map(all => all.join(''))), fc.constantFrom('-', 'a.html', 'a.json', 'a'), (head, name) => {
			expect([...formatNames, 'text']).toContain(sniffFormat(head, name));
		}));
	});

	test.each(['<!--', '<!-- -', '<?', '<!doctype ', '{"', 'a: b\n', ' ', '[ ', 'From ', '<div ', '\u0000a'])('takes linear time for repetitions of %j', piece => {
		expect([...formatNames, 'text']).toContain(sniffFormat(piece.repeat(65_536 / piece.length), '-'));
	});
});

test('each extension belongs to one format', () => {
	const all = formatNames.flatMap(name => namedFormats[name].extensions);
	expect(new Set(all).size).toBe(all.length);
});
