/** In code units. A longer address holds data. */
const maxAddressLength = 4000;

/**
 * Returns the absolute address of a link in its normal form, without name and password.
 *
 * @param base the base of relative links; `null` if it is unknown
 * @returns `null` for a link that may not be opened: any scheme but http and https, a place on the page itself, a relative
 * link without a base
 */
export const resolveLink = (written: string | undefined, base: string | null): string | null => {
	const href = written?.trim() ?? '';
	if (href === '' || href.startsWith('#') || href.length > maxAddressLength) {
		return null;
	}

	try {
		const url = base === null ? new URL(href) : new URL(href, base);
		// Credentials must not be visible on the screen.
		url.username = '';
		url.password = '';
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
};
