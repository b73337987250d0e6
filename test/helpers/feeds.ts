import {hash} from 'node:crypto';
import {type Route} from './system/http-server.js';

/** An item of a feed in a test. */
export type TestItem = {readonly title: string; readonly guid?: string; readonly link?: string; readonly text?: string};

/** Writes a feed. */
export const rss = (title: string, items: readonly TestItem[]): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items
	.map(({title: name, guid, link, text = `Words about ${name}.`}) => `<item><title>${name}</title>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${
		link === undefined ? '' : `<link>${link}</link>`}<description>${text}</description></item>`)
	.join('')}</channel></rss>`;

/** Serves a feed of items, which the test may change. It is sent only to those who do not have it. */
export const feedRoute = (title: string, items: readonly TestItem[]): Route => (request, response) => {
	const body = rss(title, items);
	const etag = `"${hash('sha256', body)}"`;
	if (request.headers['if-none-match'] === etag) {
		response.writeHead(304, {etag}).end();
	} else {
		response.writeHead(200, {'content-type': 'application/rss+xml', etag}).end(body);
	}
};
