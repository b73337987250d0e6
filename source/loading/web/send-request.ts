import {Buffer} from 'node:buffer';
import {type Dispatcher} from 'undici';
import {formatSize} from '../bytes/read-bytes.js';
import {decompress} from './decompress.js';
import {FetchError} from './fetch-error.js';
import {type FetchProgress} from './fetch-result.js';

/** The response of a server. */
export type HttpResponse = {
	readonly status: number;
	/** Returns a header by its name in lower case; `null` if it is missing. */
	readonly header: (name: string) => string | null;
	/** The decompressed body; empty unless the status is 2xx. */
	readonly bytes: Uint8Array;
};

export type HttpRequest = {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
};

type ExchangeOptions = {
	readonly signal: AbortSignal;
	/** The limit of the body, both as sent and decompressed. */
	readonly maxBytes: number;
	readonly onProgress: (progress: FetchProgress) => void;
};

const noBytes = new Uint8Array();

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** Parses the Content-Length header; `null` if it is not a number. */
const parseContentLength = (header: string | null): number | null => header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;

/** Waits for a promise, or rejects with the signal's reason as soon as it aborts. */
async function orAborted<Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> {
	const listening = new AbortController();
	const aborted = new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => {
			reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
		}, {signal: listening.signal});
	});
	try {
		return await Promise.race([promise, aborted]);
	} finally {
		listening.abort();
	}
}

/**
 * Sends one request and returns its response.
 *
 * @throws {FetchError} if the body is too large, cut off or broken; else the error of the network, or the reason of `signal`
 */
export async function sendRequest(client: Dispatcher, {url, headers}: HttpRequest, {signal, maxBytes, onProgress}: ExchangeOptions): Promise<HttpResponse> {
	const response = client.request({
		origin: url.origin, path: `${url.pathname}${url.search}`, method: 'GET', headers: {...headers}, signal,
	});
	// The client reads the signal only once there is a connection.
	const {statusCode: status, headers: responseHeaders, body} = await orAborted(response, signal);
	const header = (name: string): string | null => {
		const value = responseHeaders[name];
		return (Array.isArray(value) ? value.join(', ') : value) ?? null;
	};

	// A body that is destroyed early emits an error.
	body.on('error', () => undefined);
	if (status === 304) {
		// There is no body, and the connection can be reused.
		await body.dump();
		return {status, header, bytes: noBytes};
	}

	if (!isSuccess(status)) {
		// The body of an error is not shown. It is not read either, because it may never end.
		body.destroy();
		return {status, header, bytes: noBytes};
	}

	const total = parseContentLength(header('content-length'));
	const tooLarge = new FetchError(`is larger than ${formatSize(maxBytes)}`, false);
	if (total !== null && total > maxBytes) {
		body.destroy();
		throw tooLarge;
	}

	const chunks: Buffer[] = [];
	let received = 0;
	for await (const chunk of body as AsyncIterable<Buffer>) {
		received += chunk.length;
		if (received > maxBytes) {
			throw tooLarge;
		}

		chunks.push(chunk);
		onProgress({received, total});
	}

	return {status, header, bytes: await decompress(Buffer.concat(chunks), header('content-encoding'), maxBytes)};
}
