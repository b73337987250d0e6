import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import PostalMime, {type Email} from 'postal-mime';
import {replaceC1Controls} from '../bytes/decode.js';
import {type StructuredText} from '../model/structured-text.js';
import {type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {parseHtml} from '../html/parse-html.js';
import {htmlParagraphs} from '../prose/html-to-text.js';
import {parsePlain} from '../prose/plain.js';

/** Mail nests forwarded mails and parts in parts; more than this is no newsletter. */
const limits = {maxNestingDepth: 32, maxRfc822NestingDepth: 3, maxHeadersSize: 1024 * 1024} as const;

/** Of a page that has less of the words than the plain text beside it, something is missing. */
const minHtmlShare = 0.5;

// The parser takes windows-1252 for Latin-1, as Node does; so its quotation marks are controls here.
const orNull = (text: string | undefined): string | null => text === undefined || text.trim() === '' ? null : replaceC1Controls(text);

const headerOf = (email: Email, key: string): string | undefined => email.headers.find(header => header.key === key)?.value;

/** The date as written, which has its zone; without remarks like `(CEST)`. */
const dateOf = (email: Email): string | null => orNull(headerOf(email, 'date')?.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/\s+/g, ' '));

/** `The Daily <daily.example.com>`: the name of the list, where it has one. */
const listName = (email: Email): string | null => {
	const name = /^\s*"?(?<name>[^"<]*?)"?\s*</.exec(headerOf(email, 'list-id') ?? '')?.groups?.['name'];
	// What is encoded is hardly ever a name that differs from the sender's.
	return name === undefined || name.startsWith('=?') ? null : orNull(name);
};

/** Where the mail can be read on the web. */
const archivedAt = (email: Email): string | null => /^\s*<?(?<url>https?:\/\/[^\s>]+)>?\s*$/i.exec(headerOf(email, 'archived-at') ?? '')?.groups?.['url'] ?? null;

/** Identity by the Message-ID, which every copy of a mail has. */
const idOf = ({messageId}: Email): string | null =>
	messageId === undefined || messageId.trim() === '' ? null : createHash('sha256').update(`mail:${messageId.trim()}`).digest('hex').slice(0, 16);

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** The page of a mail, if it says as much as the plain text beside it; else that. */
const mailContent = async ({html, text}: Email): Promise<StructuredText> => {
	const plain = replaceC1Controls(text ?? '').replaceAll(/\r\n?/g, '\n').trimEnd();
	const page = replaceC1Controls(html ?? '');
	const isPage = page !== '' && (plain === '' || wordCount(htmlParagraphs(page).join('\n')) >= wordCount(plain) * minHtmlShare);
	return isPage ? parseHtml(page, null) : parsePlain(plain);
};

/** The article of a mail as it was sent, header and all; attachments are left out. */
export const parseMail = async (bytes: Uint8Array): Promise<ParseResult> => {
	let email: Email;
	try {
		email = await PostalMime.parse(bytes, limits);
	} catch {
		return {kind: 'problem', problem: 'is no mail that can be read (too deeply nested, or its header is too long)'};
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

/** A mail in a file of its own. */
export async function * mail({bytes}: ParserInput): AsyncGenerator<ParseResult> {
	// Apple's files have the size of the mail on a line above it.
	const size = /^\s*\d+\s*\n/.exec(Buffer.from(bytes.subarray(0, 32)).toString('latin1'))?.[0].length ?? 0;
	yield parseMail(bytes.subarray(size));
}
