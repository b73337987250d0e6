import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mbox} from '../../../source/loading/mail/mbox.js';
import {splitMbox} from '../../../source/loading/mail/split-mbox.js';
import {gather, inChunks} from '../../helpers/loading/chunks.js';
import {parsedBy} from '../../helpers/loading/parsed.js';

const mailOf = (subject: string, body: string): string => `From daily@example.com Fri May  3 10:00:00 2024\nFrom: The Daily <daily@example.com>\nSubject: ${subject}\n\n${body}\n\n`;

describe('mbox', () => {
	test('yields one article for each mail', async () => {
		const {articles} = await parsedBy(mbox, mailOf('One', 'First.') + mailOf('Two', 'Second.').replaceAll('\n', '\r\n') + mailOf('Three', 'Third.'));
		expect(articles.map(({title, text}) => [title, text])).toEqual([['One', 'One\n\nFirst.'], ['Two', 'Two\n\nSecond.'], ['Three', 'Three\n\nThird.']]);
	});

	test('does not split at lines of prose that begin with From, quoted or not', async () => {
		const {articles} = await parsedBy(mbox, mailOf('One', '>From here on.\n>>From there.\n\nFrom Monday on, talks resume.\nFrom 10:00 in 2024\n\nmore.'));
		expect(articles).toHaveLength(1);
		expect(articles[0]?.text).toContain('From here on.\n>From there.\n\nFrom Monday on, talks resume.');
	});

	test('reports a mail without text, and a file that is not a mailbox', async () => {
		const {problems} = await parsedBy(mbox, mailOf('One', 'First.') + mailOf('', '').replace('Subject: \n', ''), {firstLine: 5});
		expect(problems).toEqual(['mail at line 11: has no text']);
		const {problems: [none]} = await parsedBy(mbox, 'Just text.');
		expect(none).toContain('is not a mailbox');
	});
});

describe('splitMbox', () => {
	const sizes = fc.array(fc.integer({min: 1, max: 300}), {minLength: 1, maxLength: 4});
	const mails = fc.array(fc.tuple(fc.constantFrom('One', 'Two'), fc.constantFrom('', 'Text.', '\nFrom Monday on.', 'x'.repeat(500))), {minLength: 1, maxLength: 8})
		.map(list => list.map(([subject, body]) => mailOf(subject, body)));

	test('yields parts of whole mails that are the mailbox when joined, each with its first line', async () => {
		await fc.assert(fc.asyncProperty(mails, sizes, fc.integer({min: 1, max: 1000}), async (all, chunks, unitBytes) => {
			const parts = await gather(splitMbox(inChunks(Buffer.from(all.join('')), chunks), {unitBytes}));
			let before = '';
			let count = 0;
			for (const part of parts) {
				const text = 'bytes' in part ? Buffer.from(part.bytes).toString() : '';
				expect(part).toMatchObject({firstLine: before.split('\n').length});
				expect(text.startsWith('From daily')).toBe(true);
				before += text;
				count += text.split('From daily').length - 1;
			}

			expect(before).toBe(all.join(''));
			expect(count).toBe(all.length);
		}));
	});

	test('reports a mail that is too large, and yields the others', async () => {
		const all = [mailOf('One', 'First.'), mailOf('Large', 'a line of it\n'.repeat(10_000)), mailOf('Three', 'Third.')];
		for (const size of [100, 3000, 8000]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other.
			const parts = await gather(splitMbox(inChunks(Buffer.from(all.join('')), [size]), {unitBytes: 1000, maxBytes: 20_000}));
			const text = parts.map(part => 'bytes' in part ? Buffer.from(part.bytes).toString() : '').join('');
			expect(text).toBe(`${all[0]}${all[2]}`);
			expect(parts.flatMap(part => 'problem' in part ? [part.problem] : [])).toEqual(['mail at line 7: is larger than 20000 bytes']);
			const last = parts.at(-1);
			expect(last).toMatchObject({firstLine: `${all[0]}${all[1]}`.split('\n').length});
		}
	});
});
