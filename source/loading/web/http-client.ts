// Statically, because it is this file that is loaded late: bundled, a late `undici` itself would have no names.
import {EnvHttpProxyAgent, type Dispatcher} from 'undici';

/** A variable of the environment, in small letters or large ones as is usual for these; empty where it is not set. */
const variable = (environment: NodeJS.ProcessEnv, name: string): string => environment[name] ?? environment[name.toUpperCase()] ?? '';

/**
 * What sends requests: through the proxy that the environment names, if it names one. Time beyond that for connecting is
 * for the caller to end.
 *
 * @param connectTime in milliseconds
 * @throws {TypeError} where a proxy's address is none
 */
export const createHttpClient = (environment: NodeJS.ProcessEnv, connectTime: number): Dispatcher => new EnvHttpProxyAgent({
	httpProxy: variable(environment, 'http_proxy'),
	httpsProxy: variable(environment, 'https_proxy'),
	noProxy: variable(environment, 'no_proxy'),
	// Proxies pass on what is not secret as it is; many refuse a tunnel to anything but the port of https.
	proxyTunnel: false,
	// A host with two kinds of addresses is given up on one after this; the default of 250 ms is too short for slow lines.
	connect: {timeout: connectTime, autoSelectFamilyAttemptTimeout: 1000},
	proxyTls: {timeout: connectTime},
	requestTls: {timeout: connectTime},
	headersTimeout: 0,
	bodyTimeout: 0,
});
