import path from 'node:path';
import {decodeForSniffing, isUtf16} from '../bytes/decode.js';
import {looksLikeFeed} from '../feeds/looks-like-feed.js';
import {formatByExtension, type FormatName} from '../model/format-names.js';
import {detectJson} from '../json/detect-json.js';
import {looksLikeMarkdown} from '../prose/looks-like-markdown.js';
import {startsWithMailHeader} from '../mail/mail-header.js';
import {isMboxSeparator} from '../mail/mbox-separator.js';

/** What may stand above the root element: declarations, comments, a document type. */
const prolog = /(?:\s+|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->)*/y;

const page = /<!doctype\s+html\b|<html[\s>]/iy;

/** What HTML begins with that was cut out of a page. */
const fragment = /<(?:head|body|main|article|section|header|div|p|h1|title|meta|link|script|style|table)\b[^<]*>/iy;

const anyTag = /<[a-z!?/]/i;

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
	pattern.lastIndex = at;
	return pattern.test(text);
};

/** Where the root element begins. */
const rootOf = (text: string): number => {
	prolog.lastIndex = 0;
	return prolog.test(text) ? prolog.lastIndex : 0;
};

/** What the text itself says, whatever it is called. */
const detectByContent = (text: string): FormatName | undefined => {
	const root = rootOf(text);
	if (matchesAt(page, text, root)) {
		return 'html';
	}

	return looksLikeFeed(text)
		?? detectJson(text)
		?? (isMboxSeparator(text) ? 'mbox' : undefined)
		?? (startsWithMailHeader(text) ? 'mail' : undefined)
		// Whatever else it is, only the feeds know how to say so.
		?? (/^\s*<\?xml\s/.test(text) ? 'feed' : undefined);
};

/** What may be told of a text without a name. */
const detectByFragment = (text: string): FormatName | 'text' => matchesAt(fragment, text, rootOf(text)) && !looksLikeMarkdown(text) ? 'html' : 'text';

/**
 * What format a text has, by its first bytes, else by its name. A name that speaks of a format decides only where the
 * content may be that.
 *
 * @param head up to 64 KB, as they are or decoded
 * @param name a path or the like; `-` for one that says nothing
 * @returns `text` where it may be plain text or Markdown
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
		// One line is a whole of both. And by the bytes of its line ends, UTF-16 cannot be cut into lines.
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
