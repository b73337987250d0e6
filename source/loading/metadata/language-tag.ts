/** Converts a language as written (`en_GB`, `de`) to a BCP 47 tag; `null` if it is not one. */
export const toLanguageTag = (written: string): string | null => {
	const tag = written.trim().replaceAll('_', '-');
	try {
		// `English` would be a valid tag.
		return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] ?? null : null;
	} catch {
		return null;
	}
};
