import {MIMEType} from 'node:util';

/** The media type and the encoding that a `Content-Type` names, both in lower case; `null` for what it does not name or names badly. */
export function parseContentType(header: string | null): {readonly contentType: string | null; readonly charset: string | null} {
	try {
		const type = new MIMEType(header ?? '');
		const charset = type.params.get('charset')?.trim().toLowerCase() ?? '';
		return {contentType: type.essence, charset: /^[\w.:-]+$/.test(charset) ? charset : null};
	} catch {
		return {contentType: null, charset: null};
	}
}
