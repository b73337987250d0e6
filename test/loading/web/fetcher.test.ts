import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import {
	describe, expect, it, onTestFinished, test, vi,
} from 'vitest';
import {type FetchedResource, type FetchProgress, type FetchResult} from '../../../source/loading/web/fetch-result.js';
import {createFetcher, type FetcherOptions} from '../../../source/loading/web/fetcher.js';
import {type DatedResponse, type ResponseCache} from '../../../source/loading/web/response-cache.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {
	pageText, startBrokenProxy, startProxy, startServer, startSilentServer, type Route,
} from '../../helpers/system/http-server.js';

const newFetcher = (options: Partial<FetcherOptions> = {}) => createFetcher({version: '1.2.3', environment: {}, ...options});

const load = async (url: string, options?: Partial<FetcherOptions>): Promise<FetchResult> => newFetcher(options).fetch(url);

function fetched(result: FetchResult): FetchedResource {
	if ('problem' in result) {
		throw new Error(result.problem);
	}

	return result;
}

const textOf = (result: FetchResult): string => Buffer.from(fetched(result).bytes).toString();

/** The time at which the server has confirmed each copy of the tests. */
const confirmedAt = new Date('2026-11-28T14:10:00');

const memoryCache = (): ResponseCache & {readonly kept: Map<string, DatedResponse>} => {
	const kept = new Map<string, DatedResponse>();
	return {
		kept,
		get: async key => kept.get(key),
		async set(key, response) {
			kept.set(key, {...response, confirmedAt});
		},
		confirm: vi.fn<ResponseCache['confirm']>().mockResolvedValue(),
	};
};

describe('a fetcher', () => {
	it('returns bytes, type, encoding and address of a page', async () => {
		const {url} = await startServer();
		expect(await load(`${url}/page`)).toEqual({
			bytes: Buffer.from(pageText), url: `${url}/page`, contentType: 'text/html', charset: 'iso-8859-2', isUnchanged: false, staleReason: null, confirmedAt: null,
		});
	});

	it.each([
		['/latin', 'text/html', 'iso-8859-1'],
		['/bare', null, null],
		['/odd-type', null, null],
		['/odd-charset', 'text/html', null],
	])('reads the content type of %s', async (path, contentType, charset) => {
		const {url} = await startServer();
		expect(await load(url + path)).toMatchObject({contentType, charset});
	});

	it('sends its name and the accepted types', async () => {
		const {url, requests} = await startServer();
		await load(`${url}/page`);
		expect(requests[0]?.headers['user-agent']).toMatch(/^newsreader\/1\.2\.3 /);
		expect(requests[0]?.headers.accept).toContain('text/html');
		expect(requests[0]?.headers.accept).toContain('application/rss+xml');
		expect(requests[0]?.headers['accept-encoding']).toBe('gzip, deflate, br');
	});

	it.each(['/gzip', '/deflate', '/deflate-raw', '/br', '/twice', '/unknown-encoding'])('reads %s', async path => {
		const {url} = await startServer();
		expect(textOf(await load(url + path))).toBe(pageText);
	});

	it.each(['/empty', '/gzip-empty'])('accepts the empty body of %s', async path => {
		const {url} = await startServer();
		expect(textOf(await load(url + path))).toBe('');
	});

	it('reports its progress', async () => {
		const {url} = await startServer();
		const progress: FetchProgress[] = [];
		await newFetcher().fetch(`${url}/page`, {
			onProgress(each) {
				progress.push(each);
			},
		});
		const size = Buffer.byteLength(pageText);
		expect(progress.at(-1)).toEqual({received: size, total: size});
	});
});

describe('a fetcher without a page', () => {
	it.each([
		['/404', 'answered 404 Not Found'],
		['/500', 'answered 500 Internal Server Error'],
		['/401', 'answered 401 Unauthorized'],
		['/300', 'answered 300 Multiple Choices'],
		['/strange-status', 'answered 499'],
		['/unasked-304', 'answered 304 Not Modified'],
		['/endless-error', 'answered 404 Not Found'],
		['/busy', 'answered 429 Too Many Requests; try again in 60 min'],
		['/busy-always', 'answered 503 Service Unavailable'],
		['/gzip-cut', 'was cut off before its end'],
		['/br-cut', 'was cut off before its end'],
		['/cut-off', 'broke off the connection before its end'],
		['/cut-off-chunks', 'broke off the connection before its end'],
		['/reset', 'broke off the connection before its end'],
		['/closed', 'broke off the connection before its end'],
		['/gzip-wrong', 'is compressed in a way that cannot be read'],
		['/many-times', 'is compressed more than 3 times over'],
		['/many-headers', 'answers with more headers than can be read'],
		['/no-http', 'does not answer in HTTP'],
		['/bomb', 'is larger than 10 MiB'],
		['/endless', 'is larger than 10 MiB'],
		['/announced-large', 'is larger than 10 MiB'],
		['/circle', 'redirects in a circle'],
		['/hops/10', 'redirects more than 10 times'],
		['/to-file', 'leads to file:, which is not opened'],
		['/to-data', 'leads to data:, which is not opened'],
		['/to-other', 'leads to gopher:, which is not opened'],
		['/to-nowhere', 'answered 302 Found without saying where to'],
		['/without-location', 'answered 302 Found without saying where to'],
	])('reports for %s that it %s', async (path, problem) => {
		const {url} = await startServer();
		expect(await load(url + path)).toEqual({problem});
	});

	it.each(['/never', '/slow-headers', '/slow-body'])('gives up on %s', async path => {
		const {url} = await startServer();
		expect(await load(url + path, {limits: {totalTimeout: 300}})).toEqual({problem: 'took longer than 1 s'});
	});

	it('gives up on a connection that is not established', async () => {
		const address = await startSilentServer();
		expect(await load(`https://${address}/`, {limits: {connectTimeout: 100}})).toEqual({problem: 'could not be reached (no answer)'});
	});

	it('reports a refused connection', async () => {
		const {url, stop} = await startServer();
		await stop();
		expect(await load(`${url}/page`)).toEqual({problem: 'could not be reached (connection refused)'});
	});

	it('reports a server without TLS', async () => {
		const {url} = await startServer();
		expect(await load(`${url.replace('http:', 'https:')}/page`)).toEqual({problem: 'could not be reached safely (TLS failed)'});
	});

	it.each(['', 'news', 'file:///etc/hosts', 'ftp://127.0.0.1/', 'data:text/html,a', 'mailto:ann@news.example', 'http://', 'view-source:http://127.0.0.1/'])('sends no request for “%s”', async url => {
		expect(await load(url)).toEqual({problem: 'is not an address of the web (http or https)'});
	});

	it('reads no more than the announced length', async () => {
		const {url} = await startServer();
		expect(textOf(await load(`${url}/too-long`))).toBe(pageText.slice(0, 4));
	});
});

test('the debug log has the cause of a failed request', async () => {
	const log = path.join(temporaryFolder(), 'debug.log');
	vi.stubEnv('NEWSREADER_DEBUG', log);
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	const {url, stop} = await startServer();
	await stop();
	await load(`${url}/page`);
	expect(fs.readFileSync(log, 'utf8')).toMatch(/fetch http:\/\/127\.0\.0\.1:\d+\/page[^]*ECONNREFUSED/);
});

describe('redirects', () => {
	it.each(['/301', '/302', '/303', '/307', '/308', '/hops/9'])('are followed for %s', async path => {
		const {url} = await startServer();
		expect(fetched(await load(url + path)).url).toBe(`${url}/page`);
	});

	it('are followed to a relative address, without the fragment', async () => {
		const {url} = await startServer();
		expect(fetched(await load(`${url}/relative#here`)).url).toBe(`${url}/page?a=b`);
	});

	it('lead to another host without the password', async () => {
		const target = await startServer();
		const {url, requests} = await startServer({
			'/away'(_, response) {
				response.writeHead(302, {location: `${target.url}/page`}).end();
			},
		});
		expect(fetched(await load(`${url.replace('//', '//ann:s%40cret@')}/away`)).url).toBe(`${target.url}/page`);
		expect(requests[0]?.headers.authorization).toBe(`Basic ${Buffer.from('ann:s@cret').toString('base64')}`);
		expect(target.requests[0]?.headers.authorization).toBeUndefined();
	});

	it('name the other host in an error', async () => {
		const target = await startServer();
		const {url} = await startServer({
			'/away'(_, response) {
				response.writeHead(301, {location: `${target.url}/404`}).end();
			},
		});
		const {host} = new URL(target.url);
		expect(await load(`${url}/away`)).toEqual({problem: `leads to ${host}, which answered 404 Not Found`});
		await target.stop();
		expect(await load(`${url}/away`)).toEqual({problem: `leads to ${host}, which could not be reached (connection refused)`});
	});

	it('keep the password within the host, and out of the address', async () => {
		const {url, requests} = await startServer();
		expect(fetched(await load(`${url.replace('//', '//ann:secret@')}/redirect`)).url).toBe(`${url}/page`);
		expect(requests.map(({headers}) => headers.authorization !== undefined)).toEqual([true, true]);
	});
});

describe('an overloaded server', () => {
	const busyOnce = (): Route => {
		let count = 0;
		return (_, response) => {
			count++;
			response.writeHead(count === 1 ? 503 : 200, {'retry-after': '0'}).end('at last');
		};
	};

	it('gets a second request if it asks for a short delay', async () => {
		const {url} = await startServer({'/busy-once': busyOnce()});
		expect(textOf(await load(`${url}/busy-once`))).toBe('at last');
	});

	it('gets no more than two requests', async () => {
		const {url, requests} = await startServer();
		await load(`${url}/busy-always`);
		expect(requests).toHaveLength(2);
	});

	it('gets no second request if it asks for a long delay', async () => {
		const {url, requests} = await startServer();
		await load(`${url}/busy`);
		expect(requests).toHaveLength(1);
	});
});

describe('the cache', () => {
	it.each(['/etag', '/modified'])('requests only a newer version of %s', async path => {
		const {url, requests} = await startServer();
		const cache = memoryCache();
		const fetcher = newFetcher({cache});
		const first = fetched(await fetcher.fetch(url + path));
		expect(cache.confirm).not.toHaveBeenCalled();
		expect(await fetcher.fetch(url + path)).toEqual({...first, isUnchanged: true});
		expect(requests).toHaveLength(2);
		expect(cache.confirm).toHaveBeenCalledExactlyOnceWith(url + path);
		expect(textOf(first)).toBe(pageText);
	});

	it('makes only the last of several redirected requests conditional', async () => {
		const {url, requests} = await startServer({
			'/to-etag'(_, response) {
				response.writeHead(302, {location: '/etag'}).end();
			},
		});
		const fetcher = newFetcher({cache: memoryCache()});
		await fetcher.fetch(`${url}/to-etag`);
		expect(fetched(await fetcher.fetch(`${url}/to-etag`))).toMatchObject({isUnchanged: true, url: `${url}/etag`});
		expect(requests.map(({headers}) => headers['if-none-match'])).toEqual([undefined, undefined, undefined, '"v1"']);
	});

	it('provides its copy with the reason if the server cannot be reached', async () => {
		const {url, stop} = await startServer();
		const fetcher = newFetcher({cache: memoryCache()});
		const first = fetched(await fetcher.fetch(`${url}/page`));
		await stop();
		expect(await fetcher.fetch(`${url}/page`)).toEqual({...first, staleReason: 'could not be reached (connection refused)', confirmedAt});
	});

	it.each([
		[404, {problem: 'answered 404 Not Found'}],
		[410, {problem: 'answered 410 Gone'}],
		[403, {problem: 'answered 403 Forbidden'}],
		[500, {staleReason: 'answered 500 Internal Server Error'}],
		[429, {staleReason: 'answered 429 Too Many Requests'}],
	])('after the status %d returns %o', async (status, expected) => {
		let count = 0;
		const {url} = await startServer({
			'/later'(_, response) {
				count++;
				response.writeHead(count === 1 ? 200 : status).end('first');
			},
		});
		const fetcher = newFetcher({cache: memoryCache()});
		await fetcher.fetch(`${url}/later`);
		expect(await fetcher.fetch(`${url}/later`)).toMatchObject(expected);
	});

	it('does not keep a response with no-store', async () => {
		const {url} = await startServer();
		const cache = memoryCache();
		await newFetcher({cache}).fetch(`${url}/no-store`);
		expect(cache.kept.size).toBe(0);
	});

	it('does not keep failed responses', async () => {
		const {url} = await startServer();
		const cache = memoryCache();
		const fetcher = newFetcher({cache});
		await Promise.all(['/404', '/gzip-cut', '/cut-off', '/to-file'].map(async path => fetcher.fetch(url + path)));
		expect(cache.kept.size).toBe(0);
	});

	it('separates the responses for different passwords', async () => {
		const {url, stop} = await startServer();
		const fetcher = newFetcher({cache: memoryCache()});
		await fetcher.fetch(`${url.replace('//', '//ann:secret@')}/page`);
		await stop();
		expect(await fetcher.fetch(`${url}/page`)).toEqual({problem: 'could not be reached (connection refused)'});
	});

	it('does not send an ETag that would break a header', async () => {
		const {url} = await startServer();
		const cache = memoryCache();
		await cache.set(`${url}/page`, {
			etag: '"a\r\nx: y"', lastModified: '\u00E9\u4E00', contentType: null, charset: null, finalUrl: `${url}/page`, bytes: new Uint8Array(),
		});
		expect(textOf(await load(`${url}/page`, {cache}))).toBe(pageText);
	});
});

describe('many requests', () => {
	/** Answers as soon as all requests have arrived, or as many as may run at the same time. */
	const whenTogether = (count: number): Route => {
		const waiting: Array<() => void> = [];
		return (_, response) => {
			waiting.push(() => {
				response.end('together');
			});
			if (waiting.length === count) {
				for (const go of waiting.splice(0)) {
					go();
				}
			}
		};
	};

	it('are limited to four at a time for one host', async () => {
		const {url, mostAtOnce} = await startServer({'/together': whenTogether(4)});
		const fetcher = newFetcher();
		const results = await Promise.all(Array.from({length: 16}, async (_, index) => fetcher.fetch(`${url}/together?${index}`)));
		expect(results.map(result => textOf(result))).toEqual(Array.from({length: 16}, () => 'together'));
		expect(mostAtOnce()).toBe(4);
	});

	it('reach other hosts while one host is slow', async () => {
		const slow = await startServer();
		const {url} = await startServer();
		const fetcher = newFetcher({limits: {maxConcurrent: 5}});
		const controller = new AbortController();
		const waiting = Array.from({length: 8}, async (_, index) => fetcher.fetch(`${slow.url}/never?${index}`, {signal: controller.signal}));
		expect(textOf(await fetcher.fetch(`${url}/page`))).toBe(pageText);
		controller.abort();
		expect(await Promise.all(waiting)).toEqual(Array.from({length: 8}, () => ({problem: 'was not waited for'})));
	});

	it('keep the total limit', async () => {
		const {url, mostAtOnce} = await startServer({'/together': whenTogether(2)});
		const fetcher = newFetcher({limits: {maxConcurrent: 2}});
		await Promise.all(Array.from({length: 6}, async (_, index) => fetcher.fetch(`${url}/together?${index}`)));
		expect(mostAtOnce()).toBe(2);
	});

	it('do not lose time while they wait in the queue', async () => {
		const {url} = await startServer({'/wait': whenTogether(1)});
		const fetcher = newFetcher({limits: {maxPerHost: 1, totalTimeout: 700}});
		const held = fetcher.fetch(`${url}/never`);
		const next = fetcher.fetch(`${url}/wait`);
		expect(await held).toEqual({problem: 'took longer than 1 s'});
		expect(textOf(await next)).toBe('together');
	});

	it('for the same address are sent once', async () => {
		const {url, requests} = await startServer();
		const fetcher = newFetcher();
		const results = await Promise.all([fetcher.fetch(`${url}/page`), fetcher.fetch(`${url}/page#there`), fetcher.fetch(`${url}/page`)]);
		expect(results.map(result => textOf(result))).toEqual([pageText, pageText, pageText]);
		expect(requests).toHaveLength(1);
	});
});

describe('aborting a request', () => {
	it('returns a result at once', async () => {
		const {url} = await startServer();
		const controller = new AbortController();
		const result = newFetcher().fetch(`${url}/slow-body`, {
			signal: controller.signal,
			onProgress() {
				controller.abort();
			},
		});
		expect(await result).toEqual({problem: 'was not waited for'});
	});

	it('sends nothing if it was aborted before', async () => {
		const {url, requests} = await startServer();
		expect(await newFetcher().fetch(`${url}/page`, {signal: AbortSignal.abort()})).toEqual({problem: 'was not waited for'});
		expect(requests).toHaveLength(0);
	});

	it('closes the connection', async () => {
		const controller = new AbortController();
		const closed = new Promise<string>(resolve => {
			void startServer({
				'/hold'(_, response) {
					response.on('close', () => {
						resolve('closed');
					});
					controller.abort();
				},
			}).then(async ({url}) => newFetcher().fetch(`${url}/hold`, {signal: controller.signal}));
		});
		expect(await closed).toBe('closed');
	});

	it('does not affect others who wait for the same address', async () => {
		const controller = new AbortController();
		const {url} = await startServer({
			'/shared'(_, response) {
				controller.abort();
				response.end('shared');
			},
		});
		const fetcher = newFetcher();
		const [ended, other] = await Promise.all([fetcher.fetch(`${url}/shared`, {signal: controller.signal}), fetcher.fetch(`${url}/shared`)]);
		expect(ended).toEqual({problem: 'was not waited for'});
		expect(textOf(other)).toBe('shared');
	});
});

describe('a proxy', () => {
	it('is used if the environment names one', async () => {
		const {url} = await startServer();
		const {address, seen, authorization} = await startProxy();
		expect(textOf(await load(`${url}/page`, {environment: {HTTP_PROXY: `http://ann:secret@${address}`}}))).toBe(pageText);
		expect(seen).toEqual([`GET ${url}/page`]);
		expect(authorization).toEqual([`Basic ${Buffer.from('ann:secret').toString('base64')}`]);
	});

	it('is not used for the hosts of NO_PROXY', async () => {
		const {url} = await startServer();
		const {address, seen} = await startProxy();
		expect(textOf(await load(`${url}/page`, {environment: {http_proxy: `http://${address}`, no_proxy: '127.0.0.1'}}))).toBe(pageText);
		expect(seen).toEqual([]);
	});

	it('is asked for a tunnel for https, and may refuse', async () => {
		const {address, seen} = await startProxy();
		expect(await load('https://news.example/', {environment: {HTTPS_PROXY: `http://${address}`}})).toEqual({problem: 'could not be reached (the proxy answered 403 Forbidden)'});
		expect(seen).toEqual(['CONNECT news.example:443']);
	});

	it.each([
		['ends', 'could not be reached (the proxy ended the connection)'],
		['resets', 'could not be reached (the proxy ended the connection)'],
		['garbage', 'could not be reached (the proxy does not answer in HTTP)'],
		['ends the tunnel', 'broke off the connection before its end'],
		[407, 'could not be reached (the proxy answered 407 Proxy Authentication Required)'],
		[502, 'could not be reached (the proxy answered 502 Bad Gateway)'],
	] as const)('that answers a request for a tunnel with “%s” is asked once and reported', async (answer, problem) => {
		const {address, requests} = await startBrokenProxy(answer);
		expect(await load('https://news.example/', {environment: {HTTPS_PROXY: `http://${address}`}})).toEqual({problem});
		expect(requests).toEqual(['CONNECT news.example:443 HTTP/1.1']);
	});

	it.each(['ignores', 'ignores the tunnel'] as const)('that %s is given up at the time limit', async answer => {
		const {address, requests} = await startBrokenProxy(answer);
		const result = await load('https://news.example/', {environment: {HTTPS_PROXY: `http://${address}`}, limits: {totalTimeout: 200}});
		expect(result).toEqual({problem: 'took longer than 1 s'});
		expect(requests).toEqual(['CONNECT news.example:443 HTTP/1.1']);
	});

	it('that ignores the request for a tunnel is given up after the connect timeout', async () => {
		const {address, requests} = await startBrokenProxy('ignores');
		const result = await load('https://news.example/', {environment: {HTTPS_PROXY: `http://${address}`}, limits: {connectTimeout: 100}});
		expect(result).toEqual({problem: 'could not be reached (the proxy does not answer)'});
		expect(requests).toHaveLength(1);
	});

	it('that refuses connections is reported', async () => {
		const {url, stop} = await startServer();
		await stop();
		expect(await load('https://news.example/', {environment: {HTTPS_PROXY: url}})).toEqual({problem: 'could not be reached (the proxy refuses connections)'});
	});

	it('that failed is asked again for the next address', async () => {
		const {address, requests} = await startBrokenProxy('ends');
		const fetcher = newFetcher({environment: {HTTPS_PROXY: `http://${address}`}});
		await fetcher.fetch('https://news.example/1');
		expect(await fetcher.fetch('https://news.example/2')).toEqual({problem: 'could not be reached (the proxy ended the connection)'});
		expect(requests).toHaveLength(2);
	});

	it('with an invalid address is reported', async () => {
		const {url} = await startServer();
		expect(await load(`${url}/page`, {environment: {HTTP_PROXY: 'no address'}})).toEqual({problem: 'could not be asked for: HTTP_PROXY or HTTPS_PROXY is not the address of a proxy'});
	});
});
