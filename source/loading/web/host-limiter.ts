import pLimit, {type LimitFunction} from 'p-limit';
import {type FetchLimits} from './fetch-limits.js';

/** Runs a task when its host's turn has come. */
type RunLimited = <Result>(host: string, task: () => Promise<Result>) => Promise<Result>;

/** Turns in the order in which they are asked for. What waits for its host keeps no other host from its turn. */
export function createHostLimiter({maxPerHost, maxConcurrent}: Pick<FetchLimits, 'maxPerHost' | 'maxConcurrent'>): RunLimited {
	const all = pLimit(maxConcurrent);
	const hosts = new Map<string, LimitFunction>();
	return async (host, task) => {
		const limit = hosts.get(host) ?? pLimit(maxPerHost);
		hosts.set(host, limit);
		return limit(async () => all(task));
	};
}
