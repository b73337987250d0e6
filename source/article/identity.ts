import {hash} from 'node:crypto';

/** 64 bits: among a million articles, two alike by chance are not to be expected. */
const length = 16;

/** Two texts that agree so far, in code units, are versions of one; and the identity of 100 MB need not take seconds. */
const longestContent = 1_000_000;

const digest = (content: string): string => hash('sha256', content, 'hex').slice(0, length);

/** White space but the single blank that it becomes: nearly all of it is that already. */
const unevenSpace = /[^\S ]\s*| \s+/g;

/** The address without its fragment: `#comments` is the same article. */
const withoutFragment = (url: string): string => {
	const hash = url.indexOf('#');
	return hash === -1 ? url : url.slice(0, hash);
};

/**
 * The identity of an article: of its address where it has one, else of its content. So it survives moving or renaming
 * the file, and with an address also a correction of the text. White space does not count, nor does the title apart
 * from the text: how titles are derived may change without losing what is stored about an article.
 *
 * @returns 16 hexadecimal digits
 */
export const articleId = (text: string, url: string | null): string => {
	const content = url === null ? `text:${text.slice(0, longestContent).normalize('NFC').replaceAll(unevenSpace, ' ').trim()}` : `url:${withoutFragment(url)}`;
	return digest(content);
};

/**
 * The identity of what is known by a name that only counts among its neighbours: an item by its guid in its feed.
 *
 * @param parts the kind of thing, then the names that lead to it, outermost first
 * @returns 16 hexadecimal digits
 */
export const scopedIdentity = (...parts: readonly string[]): string => digest(JSON.stringify(parts));
