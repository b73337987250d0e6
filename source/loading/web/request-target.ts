import {Buffer} from 'node:buffer';

/** An address without credentials, and the header for these. */
export type RequestTarget = {
	/** Without name, password and fragment. */
	readonly url: URL;
	/** The value of the Authorization header, for this origin only; `null` without name and password. */
	readonly authorization: string | null;
};

const decoded = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
};

/** Parses an address of any scheme; `undefined` if it is not an address. */
export function parseTarget(written: string, base?: URL): RequestTarget | undefined {
	if (!URL.canParse(written, base?.href)) {
		return undefined;
	}

	const url = new URL(written, base);
	const {username, password} = url;
	url.username = '';
	url.password = '';
	url.hash = '';
	return {
		url,
		authorization: username === '' && password === '' ? null : `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`,
	};
}

export const isHttpUrl = ({protocol}: URL): boolean => protocol === 'https:' || protocol === 'http:';
