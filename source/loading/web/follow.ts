import {setTimeout as wait} from 'node:timers/promises';
import {type Answer, type Request} from './exchange.js';
import {FetchFailure, failureOf, statusLine} from './fetch-failure.js';
import {inWords, type FetchLimits} from './fetch-limits.js';
import {retryAfter} from './retry-after.js';
import {isWeb, targetOf, type Target} from './web-url.js';

/** What asks one server once. */
export type Ask = (request: Request) => Promise<Answer>;

type FollowOptions = {
	readonly limits: Pick<FetchLimits, 'redirects' | 'patience'>;
	readonly signal: AbortSignal;
	/** The headers that ask an address only for what is newer than the copy; none without one. */
	readonly conditionsFor: (url: URL) => Readonly<Record<string, string>>;
};

const redirects = new Set([301, 302, 303, 307, 308]);
const overloads = new Set([429, 503]);

/** A server that has too much to do and asks for a little patience is asked once again. */
async function askPatiently(ask: Ask, request: Request, {limits, signal}: FollowOptions): Promise<Answer> {
	const answer = await ask(request);
	const pause = overloads.has(answer.status) ? retryAfter(answer.header('retry-after'), new Date()) : null;
	if (pause === null || pause > limits.patience) {
		return answer;
	}

	await wait(pause, undefined, {signal});
	return ask(request);
}

/** Where a redirect leads. Name and password go along within the same origin only. */
function nextTarget(answer: Answer, from: Target): Target {
	const location = answer.header('location');
	const next = location === null ? undefined : targetOf(location, from.url);
	if (!next) {
		throw new FetchFailure(`answered ${statusLine(answer.status)} without saying where to`, false);
	}

	if (!isWeb(next.url)) {
		throw new FetchFailure(`leads to ${next.url.protocol.slice(0, 20)}, which is not opened`, false);
	}

	return next.authorization === null && next.url.origin === from.url.origin ? {...next, authorization: from.authorization} : next;
}

/** What an answer that is neither a body nor a redirect means. */
function refusal({status, header}: Answer): FetchFailure {
	const pause = overloads.has(status) ? retryAfter(header('retry-after'), new Date()) : null;
	const advice = pause === null || pause < 1000 ? '' : `; try again in ${inWords(pause)}`;
	return new FetchFailure(`answered ${statusLine(status)}${advice}`, status >= 500 || status === 429 || status === 408);
}

/** Whether an answer is the end of the way: a body, or "nothing has changed" to who asked that. */
const isEnd = (status: number, conditions: Readonly<Record<string, string>>): boolean =>
	(status >= 200 && status < 300) || (status === 304 && Object.keys(conditions).length > 0);

/** What went wrong at another host than the one that was asked for is said of that one. */
function failureAt(url: URL, start: URL, error: unknown): FetchFailure {
	const failure = failureOf(error);
	return url.host === start.host ? failure : new FetchFailure(`leads to ${url.host}, which ${failure.message}`, failure.isPassing);
}

/**
 * Asks for an address and follows redirects to the end: to a body, or to `304 Not Modified` where that was asked for.
 *
 * @throws {FetchFailure} for everything else
 */
export async function follow(ask: Ask, start: Target, options: FollowOptions): Promise<{readonly answer: Answer; readonly url: URL}> {
	const {limits, conditionsFor} = options;
	const visited = new Set<string>();
	let target = start;
	try {
		for (;;) {
			const {url, authorization} = target;
			visited.add(url.href);
			const conditions = conditionsFor(url);
			// eslint-disable-next-line no-await-in-loop -- Where to go next is in the answer.
			const answer = await askPatiently(ask, {url, headers: {...conditions, ...(authorization !== null && {authorization})}}, options);
			if (isEnd(answer.status, conditions)) {
				return {answer, url};
			}

			if (!redirects.has(answer.status)) {
				throw refusal(answer);
			}

			target = nextTarget(answer, target);
			if (visited.has(target.url.href)) {
				throw new FetchFailure('redirects in a circle', false);
			}

			if (visited.size > limits.redirects) {
				throw new FetchFailure(`redirects more than ${limits.redirects} times`, false);
			}
		}
	} catch (error) {
		throw failureAt(target.url, start.url, error);
	}
}
