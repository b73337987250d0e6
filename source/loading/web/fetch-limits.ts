/** What a request may take. Times in milliseconds, sizes in bytes. */
export type FetchLimits = {
	/** @default 10000 */
	readonly connectTime: number;
	/** From the first connection to the last byte, redirects included, waiting for a turn not. @default 30000 */
	readonly time: number;
	/** Of the decompressed body. @default 10485760 (10 MiB) */
	readonly bytes: number;
	/** @default 10 */
	readonly redirects: number;
	/** A server that asks for no more patience than this is asked once again. @default 5000 */
	readonly patience: number;
	/** Requests at a time to one host. @default 4 */
	readonly perHost: number;
	/** Requests at a time in all. @default 32 */
	readonly atOnce: number;
};

export const defaultLimits: FetchLimits = {
	connectTime: 10_000,
	time: 30_000,
	bytes: 10 * 1024 * 1024,
	redirects: 10,
	patience: 5000,
	perHost: 4,
	atOnce: 32,
};

/** A time in words, for messages: `10 s`, `3 min`, `2 h`. */
export function inWords(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	if (seconds < 120) {
		return `${seconds} s`;
	}

	const minutes = Math.ceil(seconds / 60);
	return minutes < 120 ? `${minutes} min` : `${Math.ceil(minutes / 60)} h`;
}
