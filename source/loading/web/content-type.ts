import {MIMEType} from 'node:util';

/** Parses a `Content-Type` header: the media type and the encoding, both in lower case; `null` for a part that is missing or malformed. */
export function parseContentType(header: string | null): {readonly contentType: string | null; readonly charset: string | null} {
	try {
		const type = new MIMEType(header ?? '');
		const charset = type.params.get('charset')?.trim().toLowerCase() ?? '';
		return {contentType: type.essence, charset: /^[\w.:-]+$/.test(charset) ? charset : null};
	} catch {
		return {contentType: null, charset: null};
	}
}
