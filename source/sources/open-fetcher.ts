import fs from 'node:fs/promises';
import process from 'node:process';
import {type Fetcher} from '../loading/web/fetch-result.js';
import {programRoot} from '../program-root.js';

const versionOf = (manifest: unknown): string =>
	typeof manifest === 'object' && manifest !== null && 'version' in manifest && typeof manifest.version === 'string' ? manifest.version : '0';

/**
 * What loads web pages and feeds: loaded itself when the first one is asked for.
 *
 * @param keepsCopies whether pages and feeds are kept on disk, so as to be asked for only if they have changed
 */
export function openFetcher(keepsCopies: boolean): () => Promise<Fetcher> {
	let opening: Promise<Fetcher> | undefined;

	const open = async (): Promise<Fetcher> => {
		const [{createFetcher}, {cacheFolder}, {openResponseCache}, manifest] = await Promise.all([
			import('../loading/web/fetcher.js'),
			import('../storage/cache-folder.js'),
			import('../storage/response-cache.js'),
			fs.readFile(new URL('package.json', programRoot), 'utf8'),
		]);
		return createFetcher({
			version: versionOf(JSON.parse(manifest)),
			cache: keepsCopies ? openResponseCache(await cacheFolder('web')) : undefined,
			environment: process.env,
		});
	};

	return async () => {
		opening ??= open();
		return opening;
	};
}
