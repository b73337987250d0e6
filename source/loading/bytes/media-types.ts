/** The extension that stands for a media type: it is by names that formats are told where the content leaves it open. */
const extensions = new Map([
	['text/html', '.html'],
	['application/xhtml+xml', '.html'],
	['application/rss+xml', '.rss'],
	['application/atom+xml', '.atom'],
	['application/feed+json', '.json'],
	['application/json', '.json'],
	['application/ld+json', '.json'],
	['application/x-ndjson', '.jsonl'],
	['application/jsonl', '.jsonl'],
	['application/xml', '.xml'],
	['text/xml', '.xml'],
	['text/markdown', '.md'],
	['text/plain', '.txt'],
	['text/x-opml', '.opml'],
	['application/mbox', '.mbox'],
	['message/rfc822', '.eml'],
]);

/** A name for what came from an address: its path, with the extension that its media type has. */
export const fileNameFor = (url: string, mediaType: string | null): string => {
	const {pathname} = new URL(url);
	return pathname + (mediaType === null ? '' : extensions.get(mediaType) ?? '');
};
