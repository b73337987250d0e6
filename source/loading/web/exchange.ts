import {Buffer} from 'node:buffer';
import {type Dispatcher} from 'undici';
import {inMebibytes} from '../bytes/read-bytes.js';
import {decompress} from './decompress.js';
import {FetchFailure} from './fetch-failure.js';
import {type FetchProgress} from './fetched.js';

/** A response of a server. */
export type Answer = {
	readonly status: number;
	/** A header by its name in lower case; `null` where it is missing. */
	readonly header: (name: string) => string | null;
	/** The body, decompressed; empty unless the status is one of success. */
	readonly bytes: Uint8Array;
};

export type Request = {
	readonly url: URL;
	readonly headers: Readonly<Record<string, string>>;
};

type ExchangeOptions = {
	readonly signal: AbortSignal;
	/** Of the body, as it is sent and decompressed. */
	readonly maximumBytes: number;
	readonly onProgress: (progress: FetchProgress) => void;
};

const nothing = new Uint8Array();

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** The length that the server announces; `null` where it is no number. */
const announced = (header: string | null): number | null => header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;

/**
 * One request and its response.
 *
 * @throws {FetchFailure} for a body that is too large, cut off or broken; else whatever the network or `signal` throws
 */
export async function exchange(client: Dispatcher, {url, headers}: Request, {signal, maximumBytes, onProgress}: ExchangeOptions): Promise<Answer> {
	const {statusCode: status, headers: answered, body} = await client.request({
		origin: url.origin, path: `${url.pathname}${url.search}`, method: 'GET', headers: {...headers}, signal,
	});
	const header = (name: string): string | null => {
		const value = answered[name];
		return (Array.isArray(value) ? value.join(', ') : value) ?? null;
	};

	// Ended early, a body fails with that.
	body.on('error', () => undefined);
	if (status === 304) {
		// Nothing follows, and the connection can be used again.
		await body.dump();
		return {status, header, bytes: nothing};
	}

	if (!isSuccess(status)) {
		// What it says to people is not shown. Not even read: it may never end.
		body.destroy();
		return {status, header, bytes: nothing};
	}

	const total = announced(header('content-length'));
	const tooLarge = new FetchFailure(`is larger than ${inMebibytes(maximumBytes)}`, false);
	if (total !== null && total > maximumBytes) {
		body.destroy();
		throw tooLarge;
	}

	const chunks: Buffer[] = [];
	let received = 0;
	for await (const chunk of body as AsyncIterable<Buffer>) {
		received += chunk.length;
		if (received > maximumBytes) {
			throw tooLarge;
		}

		chunks.push(chunk);
		onProgress({received, total});
	}

	return {status, header, bytes: await decompress(Buffer.concat(chunks), header('content-encoding'), maximumBytes)};
}
