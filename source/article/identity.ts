import {hash} from 'node:crypto';

/** In hexadecimal digits. 64 bits make a collision among a million articles unlikely. */
const identityLength = 16;

/** In code units. Texts that agree so far count as versions of one article. The limit keeps huge texts fast. */
const maxContentLength = 1_000_000;

const digest = (content: string): string => hash('sha256', content, 'hex').slice(0, identityLength);

/** White space that is not a single blank already. */
const unevenSpace = /[^\S ]\s*| \s+/g;

/** Removes the fragment of a URL: `#comments` is the same article. */
const withoutFragment = (url: string): string => {
	const hash = url.indexOf('#');
	return hash === -1 ? url : url.slice(0, hash);
};

/**
 * Returns the identity of an article: the hash of its URL, or without a URL of its text. The identity stays the same when
 * the file is moved or renamed, and with a URL also when the text changes. White space does not count. The title does not
 * count apart from the text, so that stored data survives a change in how titles are found.
 *
 * @returns 16 hexadecimal digits
 */
export const articleId = (text: string, url: string | null): string => {
	const content = url === null ? `text:${text.slice(0, maxContentLength).normalize('NFC').replaceAll(unevenSpace, ' ').trim()}` : `url:${withoutFragment(url)}`;
	return digest(content);
};

/**
 * Returns the identity of a thing whose name is unique only within its scope: the GUID of an item within its feed.
 *
 * @param parts the kind of thing, then the scopes, outermost first, then the name
 * @returns 16 hexadecimal digits
 */
export const scopedIdentity = (...parts: readonly string[]): string => digest(JSON.stringify(parts));
