/**
 * How long a server asks to be left alone, in milliseconds; `null` where it does not say. It says so in seconds or as a
 * date.
 */
export function parseRetryAfter(header: string | null, now: Date): number | null {
	const written = header?.trim() ?? '';
	if (/^\d{1,9}$/.test(written)) {
		return Number(written) * 1000;
	}

	const date = Date.parse(written);
	return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
