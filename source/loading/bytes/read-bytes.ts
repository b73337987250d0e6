import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import {promisify} from 'node:util';
import {standardInputName} from '../../article/source.js';
import {describeReadError} from '../model/load-failure.js';

/** The bytes, or the problem in plain words. */
export type ReadResult = {readonly bytes: Uint8Array} | {readonly problem: string};

/** The bytes of a stream. `isCut` is true if it had more than was allowed. */
type StreamBytes = ReadResult & {readonly isCut: boolean};

// Plain file descriptors. Only opening and reading run in the thread pool, because they may wait for a disk or network: with
// 10,000 files, running the rest there too would cost more than the reading.
const open = promisify(fs.open);
const read = promisify(fs.read);

/** In bytes. Files that the kernel generates (`/proc`) have the size 0. */
const initialBufferSize = 65_536;

/** With `O_NONBLOCK`, opening a FIFO does not wait for its writer. Windows does not have it. */
// eslint-disable-next-line no-bitwise -- Flags are combined bitwise.
const flags = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/** Formats a size for messages: `256 MiB`. */
export const formatSize = (bytes: number): string =>
	bytes < 1024 * 1024 ? `${bytes} bytes` : `${Math.floor(bytes / 1024 / 1024)} MiB`;

/** Returns why something cannot be read as a file; `undefined` if it can. */
export const notFileReason = (stats: Pick<fs.Stats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>): string | undefined => {
	if (stats.isFile()) {
		return undefined;
	}

	if (stats.isDirectory()) {
		return 'is a folder';
	}

	if (stats.isFIFO()) {
		return 'is a named pipe, not a file; use < to read from it';
	}

	return stats.isSocket() ? 'is a socket, not a file' : 'is a device, not a file';
};

const readAll = async (descriptor: number, size: number, maxSize: number): Promise<ReadResult | {readonly size: number}> => {
	// One byte more than expected: a full buffer means that the file has grown.
	let buffer = Buffer.allocUnsafe(size === 0 ? initialBufferSize : size + 1);
	let length = 0;
	for (;;) {
		// eslint-disable-next-line no-await-in-loop -- Each read continues where the last one ended.
		const {bytesRead} = await read(descriptor, buffer, length, buffer.length - length, null);
		length += bytesRead;
		// A file that the kernel generates may be endless, and a file may grow.
		if (length >= maxSize) {
			return {size: length};
		}

		if (bytesRead === 0 || (size > 0 && length === size)) {
			return {bytes: buffer.subarray(0, length)};
		}

		if (length === buffer.length) {
			buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)]);
		}
	}
};

const closeQuietly = (descriptor: number): void => {
	try {
		fs.closeSync(descriptor);
	} catch {
		// The file was only read: nothing is lost.
	}
};

/**
 * Reads a whole file. Never blocks on a FIFO, device or socket, and never throws.
 *
 * @param maxSize a file of at least this size is not read; the result is then its size, in bytes
 */
export const readFile = async (path: string, maxSize: number): Promise<ReadResult | {readonly size: number}> => {
	let descriptor: number | undefined;
	try {
		descriptor = await open(path, flags);
		const stats = fs.fstatSync(descriptor);
		const problem = notFileReason(stats);
		if (problem !== undefined) {
			return {problem};
		}

		return stats.size >= maxSize ? {size: stats.size} : await readAll(descriptor, stats.size, maxSize);
	} catch (error) {
		return {problem: describeReadError(error, path)};
	} finally {
		if (descriptor !== undefined) {
			closeQuietly(descriptor);
		}
	}
};

/**
 * Reads a short file synchronously, for a thread that may block: takes half the time of `readFile`.
 *
 * @param room the buffer for the bytes
 * @returns a view of `room`; `null` if the file is empty, not shorter than the buffer, or cannot be read
 */
export const readShortFile = (path: string, room: Uint8Array): Uint8Array | null => {
	let descriptor: number | undefined;
	try {
		descriptor = fs.openSync(path, flags);
		const stats = fs.fstatSync(descriptor);
		if (!stats.isFile() || stats.size === 0 || stats.size >= room.length) {
			return null;
		}

		// If there is more than `stat` announced, the file is being written.
		const length = fs.readSync(descriptor, room, 0, room.length, null);
		return length === stats.size ? room.subarray(0, length) : null;
	} catch {
		return null;
	} finally {
		if (descriptor !== undefined) {
			closeQuietly(descriptor);
		}
	}
};

/** Reads a stream to its end, or up to `maxBytes` (`isCut`). Then it is destroyed, so that its writer ends too. Never throws. */
export const readStream = async (stream: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<StreamBytes> => {
	const chunks: Uint8Array[] = [];
	let length = 0;
	let isCut = false;
	try {
		for await (const chunk of stream) {
			const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
			const room = maxBytes - length;
			chunks.push(bytes.length > room ? bytes.subarray(0, room) : bytes);
			length += bytes.length;
			if (length > maxBytes) {
				isCut = true;
				break;
			}
		}
	} catch (error) {
		return {problem: describeReadError(error, standardInputName), isCut};
	}

	return {bytes: Buffer.concat(chunks), isCut};
};
