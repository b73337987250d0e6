import {type Dispatcher} from 'undici';
import {acceptEncoding} from './decompress.js';
import {exchange} from './exchange.js';
import {FetchFailure, failureOf} from './fetch-failure.js';
import {
	type Fetched, type Fetcher, type FetchProgress, type FetchResult,
} from './fetched.js';
import {defaultLimits, inWords, type FetchLimits} from './fetch-limits.js';
import {follow, type Ask} from './follow.js';
import {mediaTypeOf} from './media-type.js';
import {type CachedResponse, type ResponseCache} from './response-cache.js';
import {createSharedTasks} from './shared-tasks.js';
import {createTimeLimit} from './time-limit.js';
import {createTurns} from './turns.js';
import {isWeb, targetOf, type Target} from './web-url.js';

export type FetcherOptions = {
	/** Of the program, for the servers to know who asks. */
	readonly version: string;
	/** Keeps what was loaded: it is not sent again while it is the same, and stands in where there is no network. */
	readonly cache?: ResponseCache | undefined;
	/** Where `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` are looked up. */
	readonly environment: NodeJS.ProcessEnv;
	readonly limits?: Partial<FetchLimits>;
};

/** Pages and feeds before anything else. */
const accept = 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, '
	+ 'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, text/*;q=0.8, */*;q=0.5';

/** What asks only for what is newer than the copy. A server's name for a version that cannot be sent back is not used. */
function conditions({etag, lastModified}: CachedResponse): Readonly<Record<string, string>> {
	const headers = Object.entries({'if-none-match': etag, 'if-modified-since': lastModified});
	return Object.fromEntries(headers.flatMap(([name, value]) => value !== null && /^[ -~]+$/.test(value) ? [[name, value]] : []));
}

const fromCache = ({finalUrl, bytes, contentType, charset}: CachedResponse): Pick<Fetched, 'url' | 'bytes' | 'contentType' | 'charset'> => ({
	url: finalUrl, bytes, contentType, charset,
});

/** With the password, because another one may be shown something else. */
const keyOf = ({url, authorization}: Target): string => authorization === null ? url.href : `${url.href}\n${authorization}`;

/** What the network is asked for. */
type Wanted = {
	readonly start: Target;
	readonly cached: CachedResponse | undefined;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: FetchProgress) => void;
};

/**
 * What loads web pages and feeds, over http and https only.
 *
 * An address that is asked for while it is under way is not requested twice. All its requests keep to the limits: of
 * time and size, of redirects, of requests at a time in all and to one host.
 */
export function createFetcher({version, cache, environment, limits: given}: FetcherOptions): Fetcher {
	const limits = {...defaultLimits, ...given};
	const takeTurn = createTurns(limits);
	const shared = createSharedTasks<FetchResult, FetchProgress>();
	const everyone = {'user-agent': `newsreader/${version} (reads pages and feeds in a terminal)`, accept, 'accept-encoding': acceptEncoding};
	let opening: Promise<Dispatcher> | undefined;

	const openClient = async (): Promise<Dispatcher> => {
		const http = await import('./http-client.js');
		try {
			return http.openClient(environment, limits.connectTime);
		} catch {
			throw new FetchFailure('could not be asked for: HTTP_PROXY or HTTPS_PROXY is not the address of a proxy', false);
		}
	};

	/** Asks the network and follows where it leads. */
	const ask = async ({start, cached, signal, onProgress}: Wanted): ReturnType<typeof follow> => {
		opening ??= openClient();
		const client = await opening;
		const ending = new AbortController();
		const until = AbortSignal.any([signal, ending.signal]);
		const time = createTimeLimit(limits.time, () => {
			ending.abort(new FetchFailure(`took longer than ${inWords(limits.time)}`, true));
		});
		const askOnce: Ask = async ({url, headers}) => takeTurn(url.host, async () => time.run(async () => {
			until.throwIfAborted();
			return exchange(client, {url, headers: {...everyone, ...headers}}, {signal: until, maximumBytes: limits.bytes, onProgress});
		}));
		return follow(askOnce, start, {limits, signal: until, conditionsFor: url => cached?.finalUrl === url.href ? conditions(cached) : {}});
	};

	const load = async (wanted: Wanted): Promise<Fetched> => {
		const {answer: {status, header, bytes}, url} = await ask(wanted);
		const {cached, start} = wanted;
		if (cached && status === 304) {
			return {...fromCache(cached), isUnchanged: true, staleBecause: null};
		}

		const type = mediaTypeOf(header('content-type'));
		if (!/\bno-store\b/i.test(header('cache-control') ?? '')) {
			await cache?.set(keyOf(start), {
				...type, bytes, finalUrl: url.href, etag: header('etag'), lastModified: header('last-modified'),
			});
		}

		return {
			...type, bytes, url: url.href, isUnchanged: false, staleBecause: null,
		};
	};

	return {
		async fetch(url, {signal: waiting, onProgress: tell} = {}) {
			const start = targetOf(url);
			if (!start || !isWeb(start.url)) {
				return {problem: 'is not an address of the web (http or https)'};
			}

			const result = await shared.run(keyOf(start), async (signal, onProgress) => {
				const cached = await cache?.get(keyOf(start));
				try {
					return await load({
						start, cached, signal, onProgress,
					});
				} catch (error) {
					const {isPassing, message} = failureOf(error);
					return cached && isPassing ? {...fromCache(cached), isUnchanged: false, staleBecause: message} : {problem: message};
				}
			}, {signal: waiting, onProgress: tell});
			return result ?? {problem: 'was not waited for'};
		},
	};
}
