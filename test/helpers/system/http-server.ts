import {Buffer} from 'node:buffer';
import http from 'node:http';
import net, {type AddressInfo, type Server, type Socket} from 'node:net';
import zlib from 'node:zlib';
import {onTestFinished} from 'vitest';

/** Answers one request. */
export type Route = (request: http.IncomingMessage, response: http.ServerResponse) => void;

export type TestServer = {
	/** `http://127.0.0.1:PORT`, without a slash at its end. */
	readonly url: string;
	/** All requests so far. */
	readonly requests: ReadonlyArray<{readonly path: string; readonly headers: http.IncomingHttpHeaders}>;
	/** Returns the greatest number of concurrent requests so far. */
	readonly mostAtOnce: () => number;
	/** Stops the server. Later connections are refused. */
	readonly stop: () => Promise<void>;
};

const page = '<!doctype html><title>A page</title><p>“Good,” she said.</p>';

/** The content of `/page`. */
export const pageText = page;

const html = {'content-type': 'text/html; charset=iso-8859-2'};

const send = (body: string | Uint8Array, headers: http.OutgoingHttpHeaders = {}): Route => (_, response) => {
	response.writeHead(200, {...html, 'content-length': Buffer.byteLength(body), ...headers}).end(body);
};

const redirect = (location: string, status = 302): Route => (_, response) => {
	response.writeHead(status, {location}).end();
};

const answer = (status: number, headers: http.OutgoingHttpHeaders = {}): Route => (_, response) => {
	response.writeHead(status, {'content-type': 'text/plain', ...headers}).end('no');
};

/** Sends its body only if the request does not have a current copy. */
const conditional = (validators: http.OutgoingHttpHeaders, isSame: (headers: http.IncomingHttpHeaders) => boolean): Route => (request, response) => {
	if (isSame(request.headers)) {
		response.writeHead(304, validators).end();
	} else {
		send(page, validators)(request, response);
	}
};

const gzipped = zlib.gzipSync(page);
const modified = 'Mon, 04 May 2026 10:00:00 GMT';

/** A small response that decompresses to 64 MiB. */
const bomb = (): Uint8Array => zlib.gzipSync(Buffer.alloc(64 * 1024 * 1024));

/** Valid and invalid responses that a web server may send. */
export const routes: Readonly<Record<string, Route>> = {
	'/page': send(page),
	'/empty': send(''),
	'/bare'(_, response) {
		response.writeHead(200).end(page);
	},
	'/latin': send(Buffer.from('caf\u00E9', 'latin1'), {'content-type': 'Text/HTML; Charset="ISO-8859-1"'}),
	'/odd-type': send(page, {'content-type': 'neither nor'}),
	'/odd-charset': send(page, {'content-type': 'text/html; charset="\u0009\u00E9"'}),

	'/etag': conditional({etag: '"v1"'}, headers => headers['if-none-match'] === '"v1"'),
	'/modified': conditional({'last-modified': modified}, headers => headers['if-modified-since'] === modified),
	'/unasked-304': answer(304),
	'/no-store': send(page, {'cache-control': 'private, no-store', etag: '"v1"'}),

	'/gzip': send(gzipped, {'content-encoding': 'gzip'}),
	'/deflate': send(zlib.deflateSync(page), {'content-encoding': 'deflate'}),
	'/deflate-raw': send(zlib.deflateRawSync(page), {'content-encoding': 'deflate'}),
	'/br': send(zlib.brotliCompressSync(page), {'content-encoding': 'br'}),
	'/twice': send(zlib.brotliCompressSync(gzipped), {'content-encoding': 'gzip, BR'}),
	'/many-times': send(gzipped, {'content-encoding': Array.from({length: 50}, () => 'gzip').join(', ')}),
	'/unknown-encoding': send(page, {'content-encoding': 'aws-chunked'}),
	'/gzip-empty': send('', {'content-encoding': 'gzip'}),
	'/gzip-cut': send(gzipped.subarray(0, -12), {'content-encoding': 'gzip'}),
	'/br-cut': send(zlib.brotliCompressSync(page).subarray(0, -12), {'content-encoding': 'br'}),
	'/gzip-wrong': send(page, {'content-encoding': 'gzip'}),
	'/bomb'(request, response) {
		send(bomb(), {'content-encoding': 'gzip'})(request, response);
	},

	'/redirect': redirect('/page'),
	'/relative': redirect('../page?a=b#there'),
	'/301': redirect('/page', 301),
	'/302': redirect('/page', 302),
	'/303': redirect('/page', 303),
	'/307': redirect('/page', 307),
	'/308': redirect('/page', 308),
	'/circle': redirect('/circle-back'),
	'/circle-back': redirect('/circle'),
	'/to-file': redirect('file:///etc/hosts'),
	'/to-data': redirect('data:text/html,<p>Hello'),
	'/to-other': redirect('gopher://127.0.0.1/'),
	'/to-nowhere': redirect('http://[', 302),
	'/without-location': answer(302),
	'/300': answer(300),

	'/404': answer(404),
	'/410': answer(410),
	'/500': answer(500),
	'/401': answer(401),
	'/busy': answer(429, {'retry-after': '3600'}),
	'/busy-always': answer(503, {'retry-after': '0'}),
	'/strange-status'(_, response) {
		response.socket?.end('HTTP/1.1 499 \u001B[31mred\r\ncontent-length: 0\r\n\r\n');
	},
	'/endless-error'(_, response) {
		response.writeHead(404).write('never ends');
	},

	'/cut-off'(_, response) {
		response.writeHead(200, {...html, 'content-length': page.length + 100});
		response.write(page, () => {
			response.destroy();
		});
	},
	'/cut-off-chunks'(_, response) {
		response.writeHead(200, html);
		response.write(page, () => {
			response.destroy();
		});
	},
	'/too-long'(_, response) {
		response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n${page}`);
	},
	'/announced-large'(_, response) {
		response.writeHead(200, {'content-length': 4_000_000_000}).write(page);
	},
	'/endless'(_, response) {
		response.writeHead(200, html);
		const more = (): void => {
			response.write(Buffer.alloc(65_536, 'a'), error => {
				if (!error) {
					more();
				}
			});
		};

		more();
	},
	'/many-headers'(_, response) {
		response.writeHead(200, {'x-long': 'x'.repeat(100_000)}).end();
	},
	'/reset'(_, response) {
		response.socket?.resetAndDestroy();
	},
	'/closed'(_, response) {
		response.destroy();
	},
	'/no-http'(_, response) {
		response.socket?.end('220 mail ready\r\n');
	},
	'/never'() {
		// Does not answer.
	},
	'/slow-headers'(_, response) {
		response.socket?.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n');
	},
	'/slow-body'(_, response) {
		response.writeHead(200, html).write('<p>');
	},
};

const listen = async (server: Server): Promise<string> => {
	await new Promise<void>(resolve => {
		server.listen(0, '127.0.0.1', resolve);
	});
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- It listens at a port.
	const {port} = server.address() as AddressInfo;
	return `127.0.0.1:${port}`;
};

/** Starts a server on this machine with `routes` and the given ones. It is stopped when the test ends. */
export async function startServer(more: Readonly<Record<string, Route>> = {}): Promise<TestServer> {
	const all = {...routes, ...more};
	const requests: Array<TestServer['requests'][number]> = [];
	let underWay = 0;
	let most = 0;
	const server = http.createServer((request, response) => {
		const path = request.url ?? '';
		requests.push({path, headers: request.headers});
		underWay++;
		most = Math.max(most, underWay);
		response.on('close', () => {
			underWay--;
		});
		const [name = ''] = path.split('?');
		const hops = /^\/hops\/(?<left>\d+)$/.exec(name)?.groups?.['left'];
		const route = hops === undefined ? all[name] : redirect(hops === '0' ? '/page' : `/hops/${Number(hops) - 1}`);
		(route ?? answer(404))(request, response);
	});
	const address = await listen(server);
	const stop = async (): Promise<void> => {
		server.closeAllConnections();
		await new Promise(resolve => {
			server.close(resolve);
		});
	};

	onTestFinished(stop);
	return {
		url: `http://${address}`,
		requests,
		mostAtOnce: () => most,
		stop,
	};
}

/** Starts a server that accepts connections and never answers. For https, the connection is never established. */
export async function startSilentServer(): Promise<string> {
	const sockets = new Set<Socket>();
	const server = net.createServer(socket => {
		sockets.add(socket);
		socket.on('error', () => undefined);
	});
	onTestFinished(() => {
		server.close();
		for (const socket of sockets) {
			socket.destroy();
		}
	});
	return listen(server);
}

/**
 * Starts a proxy that forwards requests and refuses tunnels. `seen` has the first line of each request, `authorization` the
 * password that it was sent.
 */
export async function startProxy(): Promise<{readonly address: string; readonly seen: readonly string[]; readonly authorization: ReadonlyArray<string | undefined>}> {
	const seen: string[] = [];
	const authorization: Array<string | undefined> = [];
	const sockets = new Set<Socket>();
	const server = http.createServer((request, response) => {
		seen.push(`${request.method} ${request.url}`);
		authorization.push(request.headers['proxy-authorization']);
		http.get(request.url ?? '', answered => {
			response.writeHead(answered.statusCode ?? 500, answered.headers);
			answered.pipe(response);
		});
	});
	server.on('connect', (request, socket: Socket) => {
		seen.push(`CONNECT ${request.url}`);
		sockets.add(socket);
		socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
	});
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
		for (const socket of sockets) {
			socket.destroy();
		}
	});
	return {address: await listen(server), seen, authorization};
}

/** The answer of a broken proxy to a request for a tunnel. */
export type TunnelAnswer = 'ends' | 'resets' | 'ignores' | 'garbage' | 'ends the tunnel' | 'ignores the tunnel' | 407 | 502;

/** Starts a proxy that makes no tunnel. `requests` has the first line of each request for one. */
export async function startBrokenProxy(answer: TunnelAnswer): Promise<{readonly address: string; readonly requests: readonly string[]}> {
	const requests: string[] = [];
	const sockets = new Set<Socket>();
	const answerTo = (socket: Socket): void => {
		switch (answer) {
			case 'ends': {
				socket.end();
				break;
			}

			case 'resets': {
				socket.resetAndDestroy();
				break;
			}

			case 'garbage': {
				socket.end('220 mail ready\r\n');
				break;
			}

			case 'ends the tunnel': {
				socket.end('HTTP/1.1 200 OK\r\n\r\n');
				break;
			}

			case 'ignores the tunnel': {
				socket.write('HTTP/1.1 200 OK\r\n\r\n');
				break;
			}

			case 'ignores': {
				break;
			}

			case 407:
			case 502: {
				socket.end(`HTTP/1.1 ${answer} No\r\n\r\n`);
				break;
			}
		}
	};

	const server = net.createServer(socket => {
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.once('data', (data: Buffer) => {
			requests.push(data.toString('latin1').split('\r\n', 1).join(''));
			answerTo(socket);
		});
	});
	onTestFinished(() => {
		server.close();
		for (const socket of sockets) {
			socket.destroy();
		}
	});
	return {address: await listen(server), requests};
}
