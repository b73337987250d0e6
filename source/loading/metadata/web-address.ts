/** Whether a text is written as an address of the web. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** The address if it is one that may be opened, http or https, in its normal form (ASCII, without blanks); else `null`. */
export const normalizeWebAddress = (written: string): string | null => {
	try {
		const url = new URL(written.trim());
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
};
