/** The content of an address. */
export type FetchedResource = {
	/** The decompressed body. */
	readonly bytes: Uint8Array;
	/** The final address after redirects, without a password and without the fragment. */
	readonly url: string;
	/** The media type in lower case, without parameters; `null` if the server names none. */
	readonly contentType: string | null;
	/** The encoding that the server names, in lower case; `null` if it names none. */
	readonly charset: string | null;
	/** True if the server answered that the cached copy is current. The bytes are that copy. */
	readonly isUnchanged: boolean;
	/**
	 * The reason why the bytes are the cached copy though the server did not confirm it, in words that follow the address;
	 * `null` if the server answered.
	 */
	readonly staleReason: string | null;
	/** The time when the server has sent or confirmed the cached copy last; `null` if the server answered. */
	readonly confirmedAt: Date | null;
};

/** The result of a request: the content, or a problem in plain words that follow the address ("answered 404 Not Found"). */
export type FetchResult = FetchedResource | {readonly problem: string};

/** The progress of a body, in bytes as sent, which may be compressed. */
export type FetchProgress = {
	readonly received: number;
	/** `null` if the server does not announce it. */
	readonly total: number | null;
};

type FetchOptions = {
	/** Ends this wait. The request itself continues while another caller waits for the same address. */
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
};

export type Fetcher = {
	/** Loads an address. Never rejects because of the network, the server or the address. */
	readonly fetch: (url: string, options?: FetchOptions) => Promise<FetchResult>;
};
