/** What a request may take. Times in milliseconds, sizes in bytes. */
export type FetchLimits = {
	/** @default 10000 */
	readonly connectTimeout: number;
	/** From the first connection to the last byte, redirects included, waiting for a turn not. @default 30000 */
	readonly totalTimeout: number;
	/** Of the decompressed body. @default 10485760 (10 MiB) */
	readonly maxBytes: number;
	/** @default 10 */
	readonly maxRedirects: number;
	/** A server that asks for no more patience than this is asked once again. @default 5000 */
	readonly maxRetryDelay: number;
	/** Requests at a time to one host. @default 4 */
	readonly maxPerHost: number;
	/** Requests at a time in all. @default 32 */
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

/** A time in words, for messages: `10 s`, `3 min`, `2 h`. */
export function formatDuration(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	if (seconds < 120) {
		return `${seconds} s`;
	}

	const minutes = Math.ceil(seconds / 60);
	return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
