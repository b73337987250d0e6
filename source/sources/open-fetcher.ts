import fs from 'node:fs/promises';
import process from 'node:process';
import {type Fetcher} from '../loading/web/fetch-result.js';
import {programRoot} from '../program-root.js';

const versionOf = (manifest: unknown): string =>
	typeof manifest === 'object' && manifest !== null && 'version' in manifest && typeof manifest.version === 'string' ? manifest.version : '0';

/**
 * Returns a function that creates the fetcher of web pages and feeds at its first call, because its code is large.
 *
 * @param keepsCopies true to cache responses on disk and to request only what has changed
 */
export function openFetcher(keepsCopies: boolean): () => Promise<Fetcher> {
	let opening: Promise<Fetcher> | undefined;

	const open = async (): Promise<Fetcher> => {
		const [{createFetcher}, {cacheFolder}, {openResponseCache}, manifest] = await Promise.all([
			import('../loading/web/fetcher.js'),
			import('../storage/files/cache-folder.js'),
			import('../storage/response-cache.js'),
			fs.readFile(new URL('package.json', programRoot), 'utf8'),
		]);
		return createFetcher({
			version: versionOf(JSON.parse(manifest)),
			cache: keepsCopies ? openResponseCache(cacheFolder('web')) : undefined,
			environment: process.env,
		});
	};

	return async () => {
		opening ??= open();
		return opening;
	};
}
