/** Limits of a request. Times are in milliseconds, sizes in bytes. */
export type FetchLimits = {
	/** @default 10000 */
	readonly connectTimeout: number;
	/** The time from the first connection to the last byte, including redirects, but not the time in the queue. @default 30000 */
	readonly totalTimeout: number;
	/** The size of the body, as sent and decompressed. @default 10485760 (10 MiB) */
	readonly maxBytes: number;
	/** @default 10 */
	readonly maxRedirects: number;
	/** A request is repeated once if the server asks for a delay of at most this time. @default 5000 */
	readonly maxRetryDelay: number;
	/** The number of concurrent requests to one host. @default 4 */
	readonly maxPerHost: number;
	/** The number of concurrent requests in total. @default 32 */
	readonly maxConcurrent: number;
};

export const defaultLimits: FetchLimits = {
	connectTimeout: 10_000,
	totalTimeout: 30_000,
	maxBytes: 10 * 1024 * 1024,
	maxRedirects: 10,
	maxRetryDelay: 5000,
	maxPerHost: 4,
	maxConcurrent: 32,
};

/** Formats a time for messages: `10 s`, `3 min`, `2 h`. */
export function formatDuration(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	if (seconds < 120) {
		return `${seconds} s`;
	}

	const minutes = Math.ceil(seconds / 60);
	return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
