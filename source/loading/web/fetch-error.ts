import {STATUS_CODES} from 'node:http';
import {errorCode} from '../../text/system-error.js';

/**
 * The reason why an address could not be loaded. The message is in plain words that follow the address, and holds nothing that
 * the server wrote.
 */
export class FetchError extends Error {
	override readonly name = 'FetchError';

	/** True if a later request may succeed. Then a cached copy may be shown instead. */
	readonly isTransient: boolean;

	/** @param cause the original error, for the debug log */
	constructor(message: string, isTransient: boolean, cause?: unknown) {
		super(message, {cause});
		this.isTransient = isTransient;
	}
}

/** An error of the connection to a proxy, or of the request for a tunnel through it. */
export class ProxyError extends Error {
	override readonly name = 'ProxyError';

	constructor(cause: unknown) {
		super('the proxy made no tunnel', {cause});
	}
}

const unreachable = (why: string): string => `could not be reached (${why})`;
const untrusted = (why: string): string => `has a certificate that cannot be trusted (${why})`;

const connectionLost = 'broke off the connection before its end';

const messages = new Map([
	['ECONNREFUSED', unreachable('connection refused')],
	['ENOTFOUND', unreachable('no such host')],
	['EAI_AGAIN', unreachable('the name of the host cannot be looked up')],
	['EHOSTUNREACH', unreachable('no way to the host')],
	['ENETUNREACH', unreachable('no network')],
	['ENETDOWN', unreachable('no network')],
	['EADDRNOTAVAIL', unreachable('no network')],
	['ETIMEDOUT', unreachable('no answer')],
	['UND_ERR_CONNECT_TIMEOUT', unreachable('no answer')],
	['EACCES', unreachable('not allowed')],
	['EPERM', unreachable('not allowed')],
	['ECONNRESET', connectionLost],
	['EPIPE', connectionLost],
	['UND_ERR_SOCKET', connectionLost],
	['UND_ERR_HEADERS_OVERFLOW', 'answers with more headers than can be read'],
	['CERT_HAS_EXPIRED', untrusted('expired')],
	['CERT_NOT_YET_VALID', untrusted('not valid yet')],
	['ERR_TLS_CERT_ALTNAME_INVALID', untrusted('of another host')],
	['DEPTH_ZERO_SELF_SIGNED_CERT', untrusted('self-signed')],
	['SELF_SIGNED_CERT_IN_CHAIN', untrusted('self-signed')],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', untrusted('of an unknown issuer')],
	['UNABLE_TO_GET_ISSUER_CERT', untrusted('of an unknown issuer')],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', untrusted('of an unknown issuer')],
	['EPROTO', 'could not be reached safely (TLS failed)'],
]);

const proxyMessages: ReadonlyMap<string, string> = new Map([
	['ECONNREFUSED', 'the proxy refuses connections'],
	['ECONNRESET', 'the proxy ended the connection'],
	['EPIPE', 'the proxy ended the connection'],
	['UND_ERR_SOCKET', 'the proxy ended the connection'],
	['ETIMEDOUT', 'the proxy does not answer'],
	['UND_ERR_CONNECT_TIMEOUT', 'the proxy does not answer'],
	['UND_ERR_HEADERS_TIMEOUT', 'the proxy does not answer'],
	['ENOTFOUND', 'no such proxy'],
]);

const isHttpParserError = (error: unknown): boolean => error instanceof Error && error.name === 'HTTPParserError';

const proxyMessage = ({cause}: ProxyError): string =>
	unreachable(isHttpParserError(cause) ? 'the proxy does not answer in HTTP' : proxyMessages.get(errorCode(cause) ?? '') ?? 'the proxy failed');

/** Converts an error of the system, TLS, or the HTTP parser to a `FetchError`. */
export function toFetchError(error: unknown): FetchError {
	if (error instanceof FetchError) {
		return error;
	}

	if (error instanceof ProxyError) {
		return new FetchError(proxyMessage(error), true, error);
	}

	const code = errorCode(error) ?? '';
	const byProxy = error instanceof Error ? /^Proxy .*\((?<status>\d{3})\)/.exec(error.message)?.groups?.['status'] : undefined;
	if (byProxy !== undefined) {
		return new FetchError(`could not be reached (the proxy answered ${formatStatus(Number(byProxy))})`, true, error);
	}

	if (isHttpParserError(error)) {
		return new FetchError('does not answer in HTTP', true, error);
	}

	const plain = messages.get(code) ?? (code.startsWith('ERR_SSL_') ? messages.get('EPROTO') : undefined);
	return new FetchError(plain ?? `could not be loaded${code === '' ? '' : ` (${code})`}`, true, error);
}

/** Formats a status with its standard name: `404 Not Found`. The name that the server sends is not used. */
export const formatStatus = (status: number): string => `${status} ${STATUS_CODES[status] ?? ''}`.trim();
