import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mail} from '../../../source/loading/mail/mail.js';
import {parsedBy} from '../../helpers/loading/parsed.js';
import {expectSound} from '../../helpers/loading/structure.js';

const header = [
	'From: =?utf-8?Q?The_D=C3=A4ily?= <daily@example.com>',
	'Subject: =?windows-1252?Q?=93Talks=94_resume?=',
	'Date: Fri, 3 May 2024 10:00:00 +0200 (CEST)',
	'Message-ID: <1@example.com>',
	'MIME-Version: 1.0',
];

const message = (...lines: string[]): Buffer => Buffer.from([...header, ...lines, ''].join('\r\n'), 'latin1');

const alternative = (plain: string, html: string): Buffer => message(
	'Content-Type: multipart/alternative; boundary=b',
	'',
	'--b',
	'Content-Type: text/plain; charset=utf-8',
	'',
	plain,
	'--b',
	'Content-Type: text/html; charset=utf-8',
	'',
	html,
	'--b--',
);

describe('mail', () => {
	test('reads title, author and date in the header', async () => {
		const {articles: [article]} = await parsedBy(mail, message('List-Id: The Daily List <daily.example.com>', 'Archived-At: <https://example.com/1>', '', 'Hello.'));
		expect(article).toMatchObject({
			title: '“Talks” resume', byline: 'The Däily', published: '2024-05-03T10:00:00+02:00', publication: 'The Daily List', url: 'https://example.com/1', text: '“Talks” resume\n\nHello.',
		});
		expect(article?.id).toMatch(/^[\da-f]{16}$/);
	});

	test.each([
		['quoted-printable', ['Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable', '', '=93We are rea=', 'dy,=94 she said.']],
		['base64', ['Content-Type: text/plain; charset=cp1252', 'Content-Transfer-Encoding: base64', '', Buffer.from('\u0093We are ready,\u0094 she said.', 'latin1').toString('base64')]],
		['eight bits', ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit', '', '\u0093We are ready,\u0094 she said.']],
		['flowed lines', ['Content-Type: text/plain; charset=windows-1252; format=flowed', '', '\u0093We are ', 'ready,\u0094 she said.']],
	])('reads %s', async (_, lines) => {
		const {articles: [article]} = await parsedBy(mail, message(...lines));
		expect(article?.text).toBe('“Talks” resume\n\n“We are ready,” she said.');
	});

	test('prefers the HTML part, if it has as many words as the plain text', async () => {
		const {articles: [page]} = await parsedBy(mail, alternative('One two three four. *Plain.*', '<p>One two three four. <b>Rich.</b></p>'));
		expect(page?.text).toContain('Rich.');
		const {articles: [plain]} = await parsedBy(mail, alternative('One two three four. Plain and more of it.', '<p>See below.</p>'));
		expect(plain?.text).toContain('Plain and more of it.');
	});

	test('leaves attachments out', async () => {
		const {articles: [article]} = await parsedBy(mail, message(
			'Content-Type: multipart/mixed; boundary=b',
			'',
			'--b',
			'Content-Type: text/plain',
			'',
			'Hello.',
			'--b',
			'Content-Type: text/plain; name=notes.txt',
			'Content-Disposition: attachment; filename=notes.txt',
			'',
			'Secret notes.',
			'--b--',
		));
		expect(article?.text).toContain('Hello.');
		expect(article?.text).not.toContain('Secret');
	});

	test('derives the identity from the Message-ID', async () => {
		const {articles: [one]} = await parsedBy(mail, message('', 'Hello.'));
		const {articles: [two]} = await parsedBy(mail, message('X-Spam: no', '', 'Hello, again.'));
		expect(one?.id).toBe(two?.id);
	});

	test('makes an article of a subject alone, and reports an empty mail', async () => {
		const {articles: [article]} = await parsedBy(mail, message('', ''));
		expect(article?.text).toBe('“Talks” resume');
		expect(await parsedBy(mail, 'From: a@example.com\n\n')).toMatchObject({articles: [], problems: ['has no text']});
	});

	test('limits nested mails and parts', async () => {
		let nested = 'Subject: inmost\n\nText.';
		for (let depth = 0; depth < 200; depth++) {
			nested = `Subject: ${depth}\nContent-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${depth % 2 === 0 ? 'Content-Type: message/rfc822\n\n' : ''}${nested}\n--b${depth}--`;
		}

		const {articles, problems} = await parsedBy(mail, nested);
		expect(articles.length + problems.length).toBe(1);
	});

	test('yields an article or a problem for any bytes below a header', async () => {
		await fc.assert(fc.asyncProperty(
			fc.constantFrom('text/plain; charset=utf-7', 'text/html; charset=shift_jis', 'multipart/mixed; boundary=b', 'multipart/alternative', 'message/rfc822', '=?x?'),
			fc.constantFrom('base64', 'quoted-printable', '8bit', 'x-uuencode'),
			fc.array(fc.constantFrom('--b', '--b--', 'From: x', '=E9=', '<p>', '</p>', '\u001B[31m', 'Content-Type: text/html', '', '\u0093', '=?utf-8?B?//8=?='), {maxLength: 20}),
			async (type, encoding, lines) => {
				const {articles, problems} = await parsedBy(mail, message(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', ...lines));
				expect(articles.length + problems.length).toBe(1);
				for (const article of articles) {
					expectSound(article);
				}
			},
		));
	});
});
