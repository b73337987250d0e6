/** A response that is kept. */
export type CachedResponse = {
	/** What the server calls this version; `null` where it gave no such name. */
	readonly etag: string | null;
	/** As the server wrote it. */
	readonly lastModified: string | null;
	/** See `Fetched`. */
	readonly contentType: string | null;
	readonly charset: string | null;
	/** The address that gave it, after redirects. */
	readonly finalUrl: string;
	/** The body, decompressed. */
	readonly bytes: Uint8Array;
};

/**
 * Keeps responses by what was asked for: the address, and behind it what stands for name and password, if any. Neither of
 * the two ever rejects: what cannot be read is not there.
 */
export type ResponseCache = {
	readonly get: (key: string) => Promise<CachedResponse | undefined>;
	readonly set: (key: string, response: CachedResponse) => Promise<void>;
};
