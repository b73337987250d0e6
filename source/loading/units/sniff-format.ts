import path from 'node:path';
import {decodeForSniffing, isUtf16} from '../bytes/decode.js';
import {looksLikeFeed} from '../feeds/looks-like-feed.js';
import {formatByExtension, type FormatName} from '../model/format-names.js';
import {detectJson} from '../json/detect-json.js';
import {looksLikeMarkdown} from '../prose/markdown/looks-like-markdown.js';
import {startsWithMailHeader} from '../mail/mail-header.js';
import {isMboxSeparator} from '../mail/mbox-separator.js';

/** Markup that may come before the root element: declarations, comments, a document type. */
const prolog = /(?:\s+|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->)*/y;

const page = /<!doctype\s+html\b|<html[\s>]/iy;

/** The first tag of an HTML fragment. */
const fragment = /<(?:head|body|main|article|section|header|div|p|h1|title|meta|link|script|style|table)\b[^<]*>/iy;

const anyTag = /<[a-z!?/]/i;

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
	pattern.lastIndex = at;
	return pattern.test(text);
};

/** Returns the offset of the root element. */
const rootOf = (text: string): number => {
	prolog.lastIndex = 0;
	return prolog.test(text) ? prolog.lastIndex : 0;
};

/** Detects the format by content alone. */
const detectByContent = (text: string): FormatName | undefined => {
	const root = rootOf(text);
	if (matchesAt(page, text, root)) {
		return 'html';
	}

	return looksLikeFeed(text)
		?? detectJson(text)
		?? (isMboxSeparator(text) ? 'mbox' : undefined)
		?? (startsWithMailHeader(text) ? 'mail' : undefined)
		// The feed parser reports XML that is not a feed.
		?? (/^\s*<\?xml\s/.test(text) ? 'feed' : undefined);
};

/** Detects an HTML fragment, for a text without an extension. */
const detectByFragment = (text: string): FormatName | 'text' => matchesAt(fragment, text, rootOf(text)) && !looksLikeMarkdown(text) ? 'html' : 'text';

/**
 * Detects the format of a text by its first bytes, else by the extension of its name. An extension counts only if the content
 * allows the format.
 *
 * @param head up to 64 KB, as bytes or decoded
 * @param name a path or the like; `-` if there is none
 * @returns `text` if it may be plain text or Markdown
 */
export const sniffFormat = (head: Uint8Array | string, name: string): FormatName | 'text' => {
	const text = (typeof head === 'string' ? head : decodeForSniffing(head)).replace(/^\uFEFF/, '');
	if (text.trim() === '') {
		return 'text';
	}

	const told = detectByContent(text);
	const extension = path.extname(name);
	const named = extension === '' ? undefined : formatByExtension(extension) ?? 'plain';
	if (told === 'jsonl') {
		// A single line is valid in both formats. UTF-16 cannot be split into lines by bytes.
		const isWhole = (named === 'json' && !text.trim().includes('\n')) || (typeof head !== 'string' && isUtf16(head));
		return isWhole ? 'json' : 'jsonl';
	}

	if (told !== undefined) {
		return told;
	}

	if (named === undefined) {
		return detectByFragment(text);
	}

	const isMarkup = named === 'html' || named === 'feed' || named === 'opml';
	return isMarkup && !anyTag.test(text) ? 'plain' : named;
};
