import fs from 'node:fs';
import {type FoundFile} from './find-files.js';
import {failed, type Failed} from './loaded.js';
import {readFile} from './read-bytes.js';
import {type Origin} from './units-in.js';

/** A file of this size is read when its turn comes: sixteen of them ahead would fill the memory. */
const largeFile = 4 * 1024 * 1024;

/** What a stream of a file gives at a time, in bytes: small steps cost more than the reading. */
const stepSize = 1024 * 1024;

/** Some chunks as a stream of them. */
export async function * each<Chunk>(...chunks: readonly Chunk[]): AsyncGenerator<Chunk> {
	yield * chunks;
}

/** The bytes of a file, which is opened when they are asked for. */
async function * chunksOf(file: string): AsyncGenerator<Uint8Array> {
	// Without an encoding, a stream gives bytes.
	yield * fs.createReadStream(file, {highWaterMark: stepSize}) as AsyncIterable<Uint8Array>;
}

/** Opens a file that was found: it is read at once, but a large one. Never throws. */
export async function fileOrigin({path: file, isPerhaps}: FoundFile): Promise<Origin | Failed> {
	const origin = {
		source: file, name: file, charset: null, url: null, groups: [], isPerhaps,
	};
	const read = await readFile(file, largeFile);
	if ('problem' in read) {
		return failed(file, read.problem);
	}

	return 'size' in read ? {...origin, chunks: chunksOf(file), size: read.size} : {...origin, chunks: each(read.bytes), size: read.bytes.length};
}
