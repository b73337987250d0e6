/** The input formats, by the names that `--as` accepts. */
export const formatNames = ['plain', 'markdown', 'html', 'feed', 'opml', 'json', 'jsonl', 'mbox', 'mail'] as const;

export type FormatName = (typeof formatNames)[number];

type NamedFormat = {
	/** The name for messages, to follow “is” and “as”. */
	readonly label: string;
	/** In lower case, with the dot. A file name without an extension may be plain text or Markdown. */
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

/** Returns the format of files with this extension; `undefined` for an unknown extension. */
export const formatByExtension = (extension: string): FormatName | undefined => byExtension.get(extension.toLowerCase());
