/** Comments and processing instructions, which may come before the root element. */
const prologs = [
	{open: '<!--', close: '-->'},
	{open: '<?', close: '?>'},
];

const root = /<(?:[a-z][\w.-]*:)?(?<name>rss|rdf|feed|channel|opml)(?=[\s/>])/iy;
const doctype = /<!doctype\s[^<>[]*(?:\[[^\]]*]\s*)?>/iy;

/** Matches markup that only RDF documents that are feeds have. */
const feedInRdf = /purl\.org\/(?:rss\/1\.0|net\/rss)|netscape\.com\/rdf|<(?:rss:)?(?:channel|item)[\s>]/i;

const jsonFeed = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/i;

/** Returns the offset of the root element. */
const rootStart = (text: string): number => {
	let at = 0;
	for (;;) {
		at += /^[\s\uFEFF]*/.exec(text.slice(at))?.[0].length ?? 0;
		const from = at;
		const prolog = prologs.find(({open}) => text.startsWith(open, from));
		if (prolog) {
			const end = text.indexOf(prolog.close, at);
			if (end === -1) {
				return text.length;
			}

			at = end + prolog.close.length;
			continue;
		}

		doctype.lastIndex = at;
		if (!doctype.test(text)) {
			return at;
		}

		at = doctype.lastIndex;
	}
};

/**
 * Detects a feed or a list of feeds by the root element or, in JSON, the version that it declares. An XHTML page and other XML
 * is neither.
 *
 * @param text the first kilobytes
 */
export const looksLikeFeed = (text: string): 'feed' | 'opml' | undefined => {
	if (/^[\s\uFEFF]*{/.test(text)) {
		return jsonFeed.test(text) ? 'feed' : undefined;
	}

	root.lastIndex = rootStart(text);
	const name = root.exec(text)?.groups?.['name']?.toLowerCase();
	if (name === undefined || (name === 'rdf' && !feedInRdf.test(text))) {
		return undefined;
	}

	return name === 'opml' ? 'opml' : 'feed';
};
