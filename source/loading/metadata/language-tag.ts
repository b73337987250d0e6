/** A language as written (`en_GB`, `de`) as a BCP 47 tag; `null` for what is none. */
export const toLanguageTag = (written: string): string | null => {
	const tag = written.trim().replaceAll('_', '-');
	try {
		// `English` would pass as a tag of its own.
		return /^[a-z]{2,3}(?:-|$)/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] ?? null : null;
	} catch {
		return null;
	}
};
