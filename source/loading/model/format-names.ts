/** How sources are read, as `--as` names it. */
export const formatNames = ['plain', 'markdown', 'html', 'feed', 'opml', 'json', 'jsonl', 'mbox', 'mail'] as const;

export type FormatName = (typeof formatNames)[number];

type NamedFormat = {
	/** What the user calls it, to stand behind “is” and “as”. */
	readonly label: string;
	/** In lower case, with their dot. A name without any may be plain text or Markdown. */
	readonly extensions: readonly string[];
};

export const namedFormats: Readonly<Record<FormatName, NamedFormat>> = {
	plain: {label: 'plain text', extensions: ['.txt', '.text']},
	markdown: {label: 'Markdown', extensions: ['.md', '.markdown', '.mdown']},
	html: {label: 'HTML', extensions: ['.html', '.htm', '.xhtml', '.xht', '.shtml']},
	feed: {label: 'a feed', extensions: ['.rss', '.atom', '.rdf', '.xml']},
	opml: {label: 'OPML', extensions: ['.opml']},
	json: {label: 'JSON', extensions: ['.json', '.jsonld']},
	jsonl: {label: 'JSON Lines', extensions: ['.jsonl', '.ndjson', '.jsonlines']},
	mbox: {label: 'a mailbox', extensions: ['.mbox', '.mbx']},
	mail: {label: 'a mail', extensions: ['.eml', '.emlx']},
};

const byExtension = new Map(formatNames.flatMap(name => namedFormats[name].extensions.map(extension => [extension, name] as const)));

/** The format that names with this extension have; `undefined` for one that says nothing. */
export const formatByExtension = (extension: string): FormatName | undefined => byExtension.get(extension.toLowerCase());
