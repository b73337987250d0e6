import {Buffer} from 'node:buffer';

/** What a text is said to be, besides its own bytes. */
export type CharsetHints = {
	/** A label from an HTTP header or the command line. */
	readonly charset?: string | null;
	/** The kind of markup whose own declaration counts. */
	readonly markup?: 'html' | 'xml' | null;
};

/** The standard looks at 1,024 bytes; pages of the wild have their declaration further down. */
const prescanSize = 8192;

/** As the Encoding Standard calls it. */
export const utf8 = new TextDecoder().encoding;

/** Names that the Encoding Standard leaves out. */
const aliases = new Map([
	['cp949', 'euc-kr'],
	['uhc', 'euc-kr'],
	['cp932', 'shift_jis'],
	['cp936', 'gbk'],
	['cp950', 'big5'],
	['big5hkscs', 'big5'],
	['cp874', 'windows-874'],
	['eucjp', 'euc-jp'],
	['euckr', 'euc-kr'],
	['x-user-defined', 'windows-1252'],
]);

/** `TextDecoder` of Node does without this one. */
export const latin10 = 'iso-8859-16';

/** The name of an encoding in the Encoding Standard; `undefined` for a label that nobody knows. */
export const encodingOf = (label: string): string | undefined => {
	const name = label.trim().replaceAll(/^["']|["']$/g, '').toLowerCase();
	if (name === latin10 || name === 'latin10') {
		return latin10;
	}

	try {
		return new TextDecoder(aliases.get(name) ?? name).encoding;
	} catch {
		return undefined;
	}
};

const metaOrComment = /<!--[\s\S]*?(?:-->|$)|<meta[\s/](?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const charsetAttribute = /(?:^|[\s/"'])charset\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>;]+))/i;
const charsetInContent = /charset\s*=\s*["']?(?<label>[^\s"';]+)/i;
const contentType = /http-equiv\s*=\s*["']?content-type/i;
const xmlDeclaration = /^[\s\uFEFF]*<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[-\w.:]+)["']/;

const declaredInMeta = (head: string): string | undefined => {
	for (const {groups} of head.matchAll(metaOrComment)) {
		const attributes = groups?.['attributes'] ?? '';
		const own = charsetAttribute.exec(attributes)?.groups;
		const label = own?.['double'] ?? own?.['single'] ?? own?.['bare']
			?? (contentType.test(attributes) ? charsetInContent.exec(attributes)?.groups?.['label'] : undefined);
		const encoding = label === undefined ? undefined : encodingOf(label);
		if (encoding !== undefined) {
			return encoding;
		}
	}

	return undefined;
};

/** What markup says of its own encoding. It is readable as ASCII, or it could not be read here: so it is not UTF-16, whatever it says. */
const declaredInMarkup = (bytes: Uint8Array, markup: 'html' | 'xml'): string | undefined => {
	const head = Buffer.from(bytes.subarray(0, prescanSize)).toString('latin1');
	const inXml = xmlDeclaration.exec(head)?.groups?.['label'];
	const encoding = (markup === 'html' ? declaredInMeta(head) : undefined) ?? (inXml === undefined ? undefined : encodingOf(inXml));
	return encoding?.startsWith('utf-16') ? utf8 : encoding;
};

/** The encoding that a text is declared to have: by the header, else by its own markup. */
export const declaredCharset = (bytes: Uint8Array, {charset = null, markup = null}: CharsetHints): string | undefined =>
	(charset === null ? undefined : encodingOf(charset)) ?? (markup === null ? undefined : declaredInMarkup(bytes, markup));
