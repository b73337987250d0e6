// A static import, because this file itself is loaded late: a dynamic import of `undici` would have no named exports in the bundle.
import {EnvHttpProxyAgent, Pool, type Dispatcher} from 'undici';
import {ProxyError} from './fetch-error.js';

/** Returns a variable of the environment, in lower case or else in upper case; empty if it is not set. */
const variable = (environment: NodeJS.ProcessEnv, name: string): string => environment[name] ?? environment[name.toUpperCase()] ?? '';

/**
 * Creates the connections to a proxy. Their errors become a `ProxyError`: if a proxy ends the connection, undici's own error
 * (`UND_ERR_SOCKET`) would make `ProxyAgent` ask for a tunnel again and again.
 */
class ProxyConnections extends Pool {
	override async connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
		try {
			return await super.connect(options);
		} catch (error) {
			throw new ProxyError(error);
		}
	}
}

/**
 * Creates the client that sends requests, through the proxy that the environment names, if any. It limits only the time of
 * connecting; `sendRequest` ends what takes longer.
 *
 * @param connectTimeout in milliseconds
 * @throws {TypeError} if the address of a proxy is not valid
 */
export const createHttpClient = (environment: NodeJS.ProcessEnv, connectTimeout: number): Dispatcher => new EnvHttpProxyAgent({
	httpProxy: variable(environment, 'http_proxy'),
	httpsProxy: variable(environment, 'https_proxy'),
	noProxy: variable(environment, 'no_proxy'),
	// Proxies forward plain HTTP requests as they are; many refuse a tunnel to any port but that of HTTPS.
	proxyTunnel: false,
	clientFactory: (origin, options) => new ProxyConnections(origin, {...options, headersTimeout: connectTimeout}),
	// The next address of a host is tried after this time; the default of 250 ms is too short for slow lines.
	connect: {timeout: connectTimeout, autoSelectFamilyAttemptTimeout: 1000},
	proxyTls: {timeout: connectTimeout},
	requestTls: {timeout: connectTimeout},
	headersTimeout: 0,
	bodyTimeout: 0,
});
