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

/** A cached response, with the time when the server has sent or confirmed it last. */
export type DatedResponse = CachedResponse & {readonly confirmedAt: Date};

/**
 * A cache of responses. The key is the requested address, followed by its authorization, if any. No function rejects: an
 * entry that cannot be read counts as missing.
 */
export type ResponseCache = {
	readonly get: (key: string) => Promise<DatedResponse | undefined>;
	readonly set: (key: string, response: CachedResponse) => Promise<void>;
	/** Notes that the server has confirmed a response: it has not changed. */
	readonly confirm: (key: string) => Promise<void>;
};
