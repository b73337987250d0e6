import {Buffer} from 'node:buffer';
import {type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {asBuffer} from '../bytes/split-lines.js';
import {parseMail} from './mail.js';
import {isMboxSeparator} from './mbox-separator.js';

/** The `>` that programs put before a line that begins with `From `, so that it is not taken for a separator. */
const fromQuoting = /^>(?=>*From )/gm;

const newlines = /\n/g;

/** Returns the offsets at which the mails of a mailbox begin. */
const mailStarts = (text: string): number[] => {
	const starts = isMboxSeparator(text) ? [0] : [];
	for (let at = text.indexOf('\nFrom '); at !== -1; at = text.indexOf('\nFrom ', at + 1)) {
		if (isMboxSeparator(text, at + 1)) {
			starts.push(at + 1);
		}
	}

	return starts;
};

/** Parses the mails of a mailbox or of a part of one. Attachments are left out. */
export async function * mbox({bytes, firstLine}: ParserInput): AsyncGenerator<ParseResult> {
	// One code unit for each byte: each mail declares its own encodings.
	const text = asBuffer(bytes).toString('latin1');
	const starts = mailStarts(text);
	if (starts.length === 0) {
		yield {kind: 'problem', problem: 'is not a mailbox (it does not begin with a line “From …”)'};
		return;
	}

	let line = firstLine + (text.slice(0, starts[0]).match(newlines)?.length ?? 0);
	for (const [index, start] of starts.entries()) {
		const mail = text.slice(start, starts[index + 1]);
		const body = mail.slice(mail.indexOf('\n') + 1).replaceAll(fromQuoting, '');
		// eslint-disable-next-line no-await-in-loop -- In order.
		const parsed = await parseMail(Buffer.from(body, 'latin1'));
		yield parsed.kind === 'problem' ? {kind: 'problem', problem: `mail at line ${line}: ${parsed.problem}`} : parsed;
		line += mail.match(newlines)?.length ?? 0;
	}
}
