/** A longer one holds data, and leads nowhere. */
const maxAddressLength = 4000;

/**
 * Where a link leads, absolute and in its normal form.
 *
 * @param base what a relative link starts from; `null` where that is not known
 * @returns `null` for what may not be opened: any scheme but http and https, a place on the page itself, a relative link without a base
 */
export const resolveLink = (written: string | undefined, base: string | null): string | null => {
	const href = written?.trim() ?? '';
	if (href === '' || href.startsWith('#') || href.length > maxAddressLength) {
		return null;
	}

	try {
		const url = base === null ? new URL(href) : new URL(href, base);
		// What logs in somewhere is not shown to whoever looks over the shoulder.
		url.username = '';
		url.password = '';
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
};
