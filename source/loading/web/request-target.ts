import {Buffer} from 'node:buffer';

/** An address, and what its name and password become. */
export type RequestTarget = {
	/** Without name, password and what comes after `#`. */
	readonly url: URL;
	/** For this origin alone; `null` without name and password. */
	readonly authorization: string | null;
};

const decoded = (part: string): string => {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
};

/** Takes apart an address of whatever scheme. `undefined` for what is no address. */
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
