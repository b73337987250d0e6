import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import PostalMime, {type Email} from 'postal-mime';
import {logError} from '../../debug/log-error.js';
import {replaceC1Controls} from '../bytes/decode.js';
import {type StructuredText} from '../model/structured-text.js';
import {type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {parseHtml} from '../html/parse-html.js';
import {htmlParagraphs} from '../prose/html-to-text.js';
import {parsePlain} from '../prose/plain.js';

/** Limits of nested parts and forwarded mails. Mail beyond them is not a newsletter. */
const limits = {maxNestingDepth: 32, maxRfc822NestingDepth: 3, maxHeadersSize: 1024 * 1024} as const;

/** If the HTML part has a smaller share of the words in the plain text, something is missing in it. */
const minHtmlShare = 0.5;

// The parser decodes windows-1252 as Latin-1, like Node.js, so quotation marks become C1 controls.
const orNull = (text: string | undefined): string | null => text === undefined || text.trim() === '' ? null : replaceC1Controls(text);

const headerOf = (email: Email, key: string): string | undefined => email.headers.find(header => header.key === key)?.value;

/** Returns the date as written, with its zone, without comments like `(CEST)`. */
const dateOf = (email: Email): string | null => orNull(headerOf(email, 'date')?.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/\s+/g, ' '));

/** Returns the name of a mailing list: `The Daily` for `The Daily <daily.example.com>`. */
const listName = (email: Email): string | null => {
	const name = /^\s*"?(?<name>[^"<]*?)"?\s*</.exec(headerOf(email, 'list-id') ?? '')?.groups?.['name'];
	// An encoded name is hardly ever different from the sender's.
	return name === undefined || name.startsWith('=?') ? null : orNull(name);
};

/** Returns the address of the mail on the web. */
const archivedAt = (email: Email): string | null => /^\s*<?(?<url>https?:\/\/[^\s>]+)>?\s*$/i.exec(headerOf(email, 'archived-at') ?? '')?.groups?.['url'] ?? null;

/** Derives the identity from the Message-ID, which all copies of a mail share. */
const idOf = ({messageId}: Email): string | null =>
	messageId === undefined || messageId.trim() === '' ? null : createHash('sha256').update(`mail:${messageId.trim()}`).digest('hex').slice(0, 16);

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Parses the HTML part of a mail, if it has at least about as many words as the plain text; else the plain text. */
const mailContent = async ({html, text}: Email): Promise<StructuredText> => {
	const plain = replaceC1Controls(text ?? '').replaceAll(/\r\n?/g, '\n').trimEnd();
	const page = replaceC1Controls(html ?? '');
	const isPage = page !== '' && (plain === '' || wordCount(htmlParagraphs(page).join('\n')) >= wordCount(plain) * minHtmlShare);
	return isPage ? parseHtml(page, null) : parsePlain(plain);
};

/** Parses a mail with its header. Attachments are left out. */
export const parseMail = async (bytes: Uint8Array): Promise<ParseResult> => {
	let email: Email;
	try {
		email = await PostalMime.parse(bytes, limits);
	} catch (error) {
		logError('parse a mail', error);
		return {kind: 'problem', problem: 'is not a mail that can be read (too deeply nested, or its header is too long)'};
	}

	const content = await mailContent(email);
	const title = orNull(email.subject);
	if (content.blocks.length === 0 && title === null) {
		return {kind: 'problem', problem: 'has no text'};
	}

	const {from} = email;
	return {
		kind: 'article',
		article: {
			content,
			title,
			byline: orNull(from?.name) ?? orNull(from?.address),
			publication: listName(email),
			published: dateOf(email),
			url: archivedAt(email),
			language: orNull(headerOf(email, 'content-language')),
			id: idOf(email),
		},
	};
};

/** Parses a file that holds one mail. */
export async function * mail({bytes}: ParserInput): AsyncGenerator<ParseResult> {
	// Apple's files begin with a line that holds the size of the mail.
	const size = /^\s*\d+\s*\n/.exec(Buffer.from(bytes.subarray(0, 32)).toString('latin1'))?.[0].length ?? 0;
	yield parseMail(bytes.subarray(size));
}
