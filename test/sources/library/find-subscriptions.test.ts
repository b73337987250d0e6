import {describe, expect, it} from 'vitest';
import {createFetcher} from '../../../source/loading/web/fetcher.js';
import {findFeeds, foundIn} from '../../helpers/found-feeds.js';
import {startServer, type Route} from '../../helpers/system/http-server.js';

const send = (type: string, body: string): Route => (_, response) => {
	response.writeHead(200, {'content-type': type}).end(body);
};

const rss = send('application/rss+xml', '<rss version="2.0"><channel><title>The Paper</title><item><title>Bridge</title><description>Words.</description></item></channel></rss>');

const fetcher = async () => createFetcher({version: '0', environment: {}});

describe('findSubscriptions', () => {
	it('finds a feed, the feed of a page, and an empty feed', async () => {
		const {url} = await startServer({
			'/feed': rss,
			'/empty': send('application/atom+xml', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Nothing yet</title></feed>'),
			'/home': send('text/html', '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/feed"><p>Welcome.'),
		});
		expect(await findFeeds([`${url}/home`, `${url}/empty`], fetcher)).toEqual({
			feeds: [
				{
					url: `${url}/feed`, title: 'The Paper', folders: [], tags: [],
				},
				{
					url: `${url}/empty`, title: 'Nothing yet', folders: [], tags: [],
				},
			],
			failures: [],
		});
	});

	it('reports what leads to no feed', async () => {
		const {url} = await startServer({
			'/home': send('text/html', '<!doctype html><title>Home</title><p>Welcome.'),
			'/away': send('text/html', '<!doctype html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/gone">'),
			'/text': send('text/plain', 'Words.'),
		});
		expect(await findFeeds(['/home', '/away', '/text', '/nothing'].map(path => url + path), fetcher)).toEqual({
			feeds: [],
			failures: [
				`${url}/home: is a page that names no feed`,
				`${url}/gone: answered 404 Not Found`,
				`${url}/text: is not a feed, a page or a list of feeds`,
				`${url}/nothing: answered 404 Not Found`,
			],
		});
	});

	it('reads a list of feeds without asking for them', async () => {
		const {feeds, failures} = await foundIn('urls', 'https://a.example/ World "~The A"\nexec:x\n');
		expect(feeds).toEqual([{
			url: 'https://a.example/', title: 'The A', folders: ['World'], tags: [],
		}]);
		expect(failures).toEqual([expect.stringContaining('urls: line 2: exec: entries of newsboat are not supported')]);
	});

	it('asks for the address of a feed in a file', async () => {
		const {failures} = await foundIn('feed.xml', '<rss><channel><title>x</title></channel></rss>');
		expect(failures).toEqual([expect.stringContaining('is a feed in a file; name its web address')]);
	});
});
