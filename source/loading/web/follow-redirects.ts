import {setTimeout as wait} from 'node:timers/promises';
import {type HttpResponse, type HttpRequest} from './send-request.js';
import {FetchError, toFetchError, formatStatus} from './fetch-error.js';
import {formatDuration, type FetchLimits} from './fetch-limits.js';
import {parseRetryAfter} from './retry-after.js';
import {isHttpUrl, parseTarget, type RequestTarget} from './request-target.js';

/** Sends one request to one server. */
export type SendRequest = (request: HttpRequest) => Promise<HttpResponse>;

type FollowOptions = {
	readonly limits: Pick<FetchLimits, 'maxRedirects' | 'maxRetryDelay'>;
	readonly signal: AbortSignal;
	/** Returns the headers that ask an address only for a version newer than the cached one; none if nothing is cached. */
	readonly conditionsFor: (url: URL) => Readonly<Record<string, string>>;
};

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const overloadStatuses = new Set([429, 503]);

/** Sends a request, and repeats it once if the server is overloaded and asks for a short delay. */
async function sendWithRetry(ask: SendRequest, request: HttpRequest, {limits, signal}: FollowOptions): Promise<HttpResponse> {
	const answer = await ask(request);
	const pause = overloadStatuses.has(answer.status) ? parseRetryAfter(answer.header('retry-after'), new Date()) : null;
	if (pause === null || pause > limits.maxRetryDelay) {
		return answer;
	}

	await wait(pause, undefined, {signal});
	return ask(request);
}

/** Returns the target of a redirect. Name and password are sent only to the same origin. */
function nextTarget(answer: HttpResponse, from: RequestTarget): RequestTarget {
	const location = answer.header('location');
	const next = location === null ? undefined : parseTarget(location, from.url);
	if (!next) {
		throw new FetchError(`answered ${formatStatus(answer.status)} without saying where to`, false);
	}

	if (!isHttpUrl(next.url)) {
		throw new FetchError(`leads to ${next.url.protocol.slice(0, 20)}, which is not opened`, false);
	}

	return next.authorization === null && next.url.origin === from.url.origin ? {...next, authorization: from.authorization} : next;
}

/** Describes a response that is neither a body nor a redirect. */
function responseError({status, header}: HttpResponse): FetchError {
	const pause = overloadStatuses.has(status) ? parseRetryAfter(header('retry-after'), new Date()) : null;
	const advice = pause === null || pause < 1000 ? '' : `; try again in ${formatDuration(pause)}`;
	return new FetchError(`answered ${formatStatus(status)}${advice}`, status >= 500 || status === 429 || status === 408);
}

/** Tells whether a response is final: it has a body, or is a 304 to a conditional request. */
const isFinal = (status: number, conditions: Readonly<Record<string, string>>): boolean =>
	(status >= 200 && status < 300) || (status === 304 && Object.keys(conditions).length > 0);

/** Names the host in the error of a redirected request to another host. */
function nameHost(url: URL, start: URL, error: unknown): FetchError {
	const failure = toFetchError(error);
	return url.host === start.host ? failure : new FetchError(`leads to ${url.host}, which ${failure.message}`, failure.isTransient, error);
}

/**
 * Loads an address and follows redirects to a response with a body, or to `304 Not Modified` for a conditional request.
 *
 * @throws {FetchError} for any other outcome
 */
export async function followRedirects(ask: SendRequest, start: RequestTarget, options: FollowOptions): Promise<{readonly answer: HttpResponse; readonly url: URL}> {
	const {limits, conditionsFor} = options;
	const visited = new Set<string>();
	let target = start;
	try {
		for (;;) {
			const {url, authorization} = target;
			visited.add(url.href);
			const conditions = conditionsFor(url);
			// eslint-disable-next-line no-await-in-loop -- The response holds the next target.
			const answer = await sendWithRetry(ask, {url, headers: {...conditions, ...(authorization !== null && {authorization})}}, options);
			if (isFinal(answer.status, conditions)) {
				return {answer, url};
			}

			if (!redirectStatuses.has(answer.status)) {
				throw responseError(answer);
			}

			target = nextTarget(answer, target);
			if (visited.has(target.url.href)) {
				throw new FetchError('redirects in a circle', false);
			}

			if (visited.size > limits.maxRedirects) {
				throw new FetchError(`redirects more than ${limits.maxRedirects} times`, false);
			}
		}
	} catch (error) {
		throw nameHost(target.url, start.url, error);
	}
}
