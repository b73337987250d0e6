import pLimit, {type LimitFunction} from 'p-limit';
import {type FetchLimits} from './fetch-limits.js';

/** Runs a task as soon as the limits of its host and in total allow it. */
type RunLimited = <Result>(host: string, task: () => Promise<Result>) => Promise<Result>;

/**
 * Creates a limiter of concurrent tasks, in total and for each host. Tasks run in the order in which they are requested; a
 * task that waits for its host does not hold up other hosts.
 */
export function createHostLimiter({maxPerHost, maxConcurrent}: Pick<FetchLimits, 'maxPerHost' | 'maxConcurrent'>): RunLimited {
	const all = pLimit(maxConcurrent);
	const hosts = new Map<string, LimitFunction>();
	return async (host, task) => {
		const limit = hosts.get(host) ?? pLimit(maxPerHost);
		hosts.set(host, limit);
		return limit(async () => all(task));
	};
}
