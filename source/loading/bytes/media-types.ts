/** Extensions of media types: formats are detected by extension if the content does not decide. */
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

/** Returns a file name for the content of an address: its path, with the extension of its media type. */
export const fileNameFor = (url: string, mediaType: string | null): string => {
	const {pathname} = new URL(url);
	return pathname + (mediaType === null ? '' : extensions.get(mediaType) ?? '');
};
