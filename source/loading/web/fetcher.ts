import {type Dispatcher} from 'undici';
import {logError} from '../../debug/log-error.js';
import {acceptEncoding} from './decompress.js';
import {sendRequest} from './send-request.js';
import {FetchError, toFetchError} from './fetch-error.js';
import {
	type FetchedResource, type Fetcher, type FetchProgress, type FetchResult,
} from './fetch-result.js';
import {defaultLimits, formatDuration, type FetchLimits} from './fetch-limits.js';
import {followRedirects, type SendRequest} from './follow-redirects.js';
import {parseContentType} from './content-type.js';
import {type CachedResponse, type DatedResponse, type ResponseCache} from './response-cache.js';
import {createSharedTasks} from './shared-tasks.js';
import {createTimeLimit} from './time-limit.js';
import {createHostLimiter} from './host-limiter.js';
import {isHttpUrl, parseTarget, type RequestTarget} from './request-target.js';

export type FetcherOptions = {
	/** The version of the program, for the User-Agent header. */
	readonly version: string;
	/** Keeps responses. A response that has not changed is not sent again, and is shown if there is no network. */
	readonly cache?: ResponseCache | undefined;
	/** The environment, for `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. */
	readonly environment: NodeJS.ProcessEnv;
	readonly limits?: Partial<FetchLimits>;
};

/** Prefers pages and feeds. */
const accept = 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, '
	+ 'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, text/*;q=0.8, */*;q=0.5';

/** Returns the headers that ask only for a version newer than the cached one. An ETag that cannot be sent in a header is left out. */
function conditionalHeaders({etag, lastModified}: CachedResponse): Readonly<Record<string, string>> {
	const headers = Object.entries({'if-none-match': etag, 'if-modified-since': lastModified});
	return Object.fromEntries(headers.flatMap(([name, value]) => value !== null && /^[ -~]+$/.test(value) ? [[name, value]] : []));
}

const fromCache = ({finalUrl, bytes, contentType, charset}: CachedResponse): Pick<FetchedResource, 'url' | 'bytes' | 'contentType' | 'charset'> => ({
	url: finalUrl, bytes, contentType, charset,
});

/** Returns the key in the cache. It includes the password, because the response may depend on it. */
const cacheKey = ({url, authorization}: RequestTarget): string => authorization === null ? url.href : `${url.href}\n${authorization}`;

/** A request that the cache cannot answer alone. */
type FetchRequest = {
	readonly start: RequestTarget;
	readonly cached: DatedResponse | undefined;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: FetchProgress) => void;
};

/**
 * Creates a fetcher that loads web pages and feeds, over http and https only.
 *
 * An address that is already being loaded is not requested twice. All requests keep the limits of time, size, redirects and
 * concurrency.
 */
export function createFetcher({version, cache, environment, limits: given}: FetcherOptions): Fetcher {
	const limits = {...defaultLimits, ...given};
	const runLimited = createHostLimiter(limits);
	const shared = createSharedTasks<FetchResult, FetchProgress>();
	const commonHeaders = {'user-agent': `newsreader/${version} (reads pages and feeds in a terminal)`, accept, 'accept-encoding': acceptEncoding};
	let opening: Promise<Dispatcher> | undefined;

	const openClient = async (): Promise<Dispatcher> => {
		const http = await import('./http-client.js');
		try {
			return http.createHttpClient(environment, limits.connectTimeout);
		} catch (error) {
			logError('read HTTP_PROXY and HTTPS_PROXY', error);
			throw new FetchError('could not be asked for: HTTP_PROXY or HTTPS_PROXY is not the address of a proxy', false);
		}
	};

	/** Sends the request and follows redirects. */
	const ask = async ({start, cached, signal, onProgress}: FetchRequest): ReturnType<typeof followRedirects> => {
		opening ??= openClient();
		const client = await opening;
		const ending = new AbortController();
		const until = AbortSignal.any([signal, ending.signal]);
		const time = createTimeLimit(limits.totalTimeout, () => {
			ending.abort(new FetchError(`took longer than ${formatDuration(limits.totalTimeout)}`, true));
		});
		const askOnce: SendRequest = async ({url, headers}) => runLimited(url.host, async () => time.run(async () => {
			until.throwIfAborted();
			return sendRequest(client, {url, headers: {...commonHeaders, ...headers}}, {signal: until, maxBytes: limits.maxBytes, onProgress});
		}));
		return followRedirects(askOnce, start, {limits, signal: until, conditionsFor: url => cached?.finalUrl === url.href ? conditionalHeaders(cached) : {}});
	};

	const load = async (wanted: FetchRequest): Promise<FetchedResource> => {
		const {answer: {status, header, bytes}, url} = await ask(wanted);
		const {cached, start} = wanted;
		if (cached && status === 304) {
			await cache?.confirm(cacheKey(start));
			return {
				...fromCache(cached), isUnchanged: true, staleReason: null, confirmedAt: null,
			};
		}

		const type = parseContentType(header('content-type'));
		if (!/\bno-store\b/i.test(header('cache-control') ?? '')) {
			await cache?.set(cacheKey(start), {
				...type, bytes, finalUrl: url.href, etag: header('etag'), lastModified: header('last-modified'),
			});
		}

		return {
			...type, bytes, url: url.href, isUnchanged: false, staleReason: null, confirmedAt: null,
		};
	};

	return {
		async fetch(url, {signal: waiting, onProgress: tell} = {}) {
			const start = parseTarget(url);
			if (!start || !isHttpUrl(start.url)) {
				return {problem: 'is not an address of the web (http or https)'};
			}

			const result = await shared.run(cacheKey(start), async (signal, onProgress) => {
				const cached = await cache?.get(cacheKey(start));
				try {
					return await load({
						start, cached, signal, onProgress,
					});
				} catch (error) {
					logError(`fetch ${start.url.href}`, error);
					const {isTransient, message} = toFetchError(error);
					return cached && isTransient
						? {
							...fromCache(cached), isUnchanged: false, staleReason: message, confirmedAt: cached.confirmedAt,
						}
						: {problem: message};
				}
			}, {signal: waiting, onProgress: tell});
			return result ?? {problem: 'was not waited for'};
		},
	};
}
