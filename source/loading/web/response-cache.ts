/** A cached response. */
export type CachedResponse = {
	/** The ETag; `null` if the server sent none. */
	readonly etag: string | null;
	/** The Last-Modified header as the server wrote it. */
	readonly lastModified: string | null;
	/** See `FetchedResource`. */
	readonly contentType: string | null;
	readonly charset: string | null;
	/** The final address after redirects. */
	readonly finalUrl: string;
	/** The decompressed body. */
	readonly bytes: Uint8Array;
};

/**
 * A cache of responses. The key is the requested address, followed by its authorization, if any. Neither function rejects: an
 * entry that cannot be read counts as missing.
 */
export type ResponseCache = {
	readonly get: (key: string) => Promise<CachedResponse | undefined>;
	readonly set: (key: string, response: CachedResponse) => Promise<void>;
};
