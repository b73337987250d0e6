/** Parses a `Retry-After` header, in seconds or as a date, and returns the delay in milliseconds; `null` if there is none. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
	const written = header?.trim() ?? '';
	if (/^\d{1,9}$/.test(written)) {
		return Number(written) * 1000;
	}

	const date = Date.parse(written);
	return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
