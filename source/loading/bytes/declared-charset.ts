import {Buffer} from 'node:buffer';

/** Declarations of an encoding. */
export type CharsetHints = {
	/** A label from an HTTP header or the command line. */
	readonly charset?: string | null;
	/** The kind of markup, which may declare its encoding. */
	readonly markup?: 'html' | 'xml' | null;
};

/** The standard searches 1,024 bytes, but real pages have declarations further down. */
const prescanSize = 8192;

/** The name of UTF-8 in the Encoding Standard. */
export const utf8 = new TextDecoder().encoding;

/** Labels that the Encoding Standard does not define. */
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

/** An encoding that `TextDecoder` of Node.js does not support. */
export const latin10 = 'iso-8859-16';

/** Returns the name of an encoding in the Encoding Standard; `undefined` for an unknown label. */
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

/** Returns the encoding that markup declares. The declaration is readable as ASCII, so it is not UTF-16 even if it says so. */
const declaredInMarkup = (bytes: Uint8Array, markup: 'html' | 'xml'): string | undefined => {
	const head = Buffer.from(bytes.subarray(0, prescanSize)).toString('latin1');
	const inXml = xmlDeclaration.exec(head)?.groups?.['label'];
	const encoding = (markup === 'html' ? declaredInMeta(head) : undefined) ?? (inXml === undefined ? undefined : encodingOf(inXml));
	return encoding?.startsWith('utf-16') ? utf8 : encoding;
};

/** Returns the declared encoding of a text: from the header, else from its own markup. */
export const declaredCharset = (bytes: Uint8Array, {charset = null, markup = null}: CharsetHints): string | undefined =>
	(charset === null ? undefined : encodingOf(charset)) ?? (markup === null ? undefined : declaredInMarkup(bytes, markup));
