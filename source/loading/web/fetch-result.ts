/** What an address gave. */
export type FetchedResource = {
	/** The body, decompressed. */
	readonly bytes: Uint8Array;
	/** Where it came from in the end: after redirects, without a password and without the part after `#`. */
	readonly url: string;
	/** The media type in lower case, without parameters; `null` where the server names none. */
	readonly contentType: string | null;
	/** The encoding that the server names, in lower case; `null` where it names none. */
	readonly charset: string | null;
	/** The server said that nothing has changed since the copy in the cache, which these bytes are. */
	readonly isUnchanged: boolean;
	/** Why these bytes are the copy in the cache, where the server could not be asked; `null` where it answered. In words that go behind the address. */
	readonly staleReason: string | null;
};

/** What came of a request: bytes, or why there are none, in plain words that go behind the address ("answered 404 Not Found"). */
export type FetchResult = FetchedResource | {readonly problem: string};

/** How far a body has come, in bytes as they are sent: compressed ones where it is compressed. */
export type FetchProgress = {
	readonly received: number;
	/** `null` where the server does not say. */
	readonly total: number | null;
};

type FetchOptions = {
	/** Ends the waiting. The request itself goes on as long as another caller waits for the same address. */
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
};

export type Fetcher = {
	/** Asks for an address. Never rejects for what the network, the server or the address does. */
	readonly fetch: (url: string, options?: FetchOptions) => Promise<FetchResult>;
};
