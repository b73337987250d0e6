import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import {logError} from '../debug/log-error.js';
import {readFile} from '../loading/bytes/read-bytes.js';
import {type CachedResponse, type ResponseCache} from '../loading/web/response-cache.js';
import {pruneFolder} from './files/prune-folder.js';
import {replaceFile, type FileSystem} from './files/replace-file.js';
import {isJsonObject} from './files/json-object.js';
import {makeFolder} from './files/make-folder.js';

type DiskCacheOptions = {
	/**
	 * The size limit of all files together. The files that were confirmed longest ago are removed first.
	 *
	 * @default 104857600 (100 MiB)
	 */
	readonly maxBytes?: number;
	/** Writes the files. */
	readonly fileSystem?: FileSystem;
};

const defaultMaxBytes = 100 * 1024 * 1024;

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

const digestLength = 64;

const fileNameOf = (key: string): string => sha256(key);

/** Serializes a response: a digest of all that follows, the headers as a line of JSON, the body. */
function serializeResponse({bytes, ...headers}: CachedResponse): Uint8Array {
	const content = Buffer.concat([Buffer.from(`${JSON.stringify(headers)}\n`), bytes]);
	return Buffer.concat([Buffer.from(`${sha256(content)}\n`), content]);
}

const stringOrNull = (value: unknown): string | null => typeof value === 'string' ? value : null;

/** Parses a cached response; `undefined` if the file is incomplete or was not written by this program. */
function parseResponse(file: Uint8Array): CachedResponse | undefined {
	const content = file.subarray(digestLength + 1);
	const lineEnd = content.indexOf(10);
	if (lineEnd === -1 || Buffer.from(file.subarray(0, digestLength)).toString('latin1') !== sha256(content)) {
		return undefined;
	}

	const headers: unknown = JSON.parse(Buffer.from(content.subarray(0, lineEnd)).toString());
	return isJsonObject(headers) && typeof headers['finalUrl'] === 'string'
		? {
			etag: stringOrNull(headers['etag']),
			lastModified: stringOrNull(headers['lastModified']),
			contentType: stringOrNull(headers['contentType']),
			charset: stringOrNull(headers['charset']),
			finalUrl: headers['finalUrl'],
			bytes: content.subarray(lineEnd + 1),
		}
		: undefined;
}

/**
 * Opens the cache of web responses in a folder: one file for each address. The file name is a digest, so that file names do
 * not tell what was read. The folder is made with the first file; only the user may read it. Never throws for an error of
 * the disk.
 */
export function openResponseCache(folder: string, {maxBytes = defaultMaxBytes, fileSystem}: DiskCacheOptions = {}): ResponseCache {
	/** Bytes that may be written before the folder is pruned again. */
	let bytesBeforePruning = 0;

	const makeRoom = async (size: number): Promise<void> => {
		if (size > bytesBeforePruning) {
			// Frees a tenth of the cache at once, because pruning looks at all files.
			const part = Math.max(size, Math.floor(maxBytes / 10));
			bytesBeforePruning = part;
			await pruneFolder(folder, maxBytes - part);
		}

		bytesBeforePruning -= size;
	};

	return {
		async get(key) {
			try {
				const file = path.join(folder, fileNameOf(key));
				const read = await readFile(file, maxBytes);
				const response = 'bytes' in read ? parseResponse(read.bytes) : undefined;
				const {mtime} = await fs.stat(file);
				return response && {...response, confirmedAt: mtime};
			} catch (error) {
				logError(`read the cached response of ${key}`, error);
				return undefined;
			}
		},
		async confirm(key) {
			const file = path.join(folder, fileNameOf(key));
			const now = new Date();
			try {
				await fs.utimes(file, now, now);
			} catch (error) {
				// The cached copy is still good; it may only be removed earlier.
				logError(`update the time of ${file}`, error);
			}
		},
		async set(key, response) {
			try {
				const content = serializeResponse(response);
				if (content.length <= maxBytes) {
					makeFolder(folder);
					await makeRoom(content.length);
					await replaceFile(path.join(folder, fileNameOf(key)), content, fileSystem);
				}
			} catch (error) {
				// The response is still shown, and asked for again next time.
				logError(`cache the response of ${key}`, error);
			}
		},
	};
}
