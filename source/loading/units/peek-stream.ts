import {Buffer} from 'node:buffer';

/** The number of bytes by which the format is detected. */
const headSize = 65_536;

/** The first bytes, a stream of all bytes, and whether there are no others. */
export type Peeked = {readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array>; readonly isAll: boolean};

/**
 * Reads the first bytes of a stream: those by which a format is detected, or fewer if it ends, fails or `isEnough`. An error
 * is thrown by the stream of all bytes, after the bytes before it.
 *
 * @param isEnough tells whether the chunks so far are enough
 */
export async function peek(chunks: AsyncIterable<Uint8Array>, isEnough: (seen: readonly Uint8Array[]) => boolean): Promise<Peeked> {
	const iterator = chunks[Symbol.asyncIterator]();
	const seen: Uint8Array[] = [];
	let length = 0;
	let rest: 'more' | 'none' | {readonly error: unknown} = 'more';
	while (rest === 'more' && length < headSize && !isEnough(seen)) {
		try {
			// eslint-disable-next-line no-await-in-loop -- In order.
			const next: IteratorResult<Uint8Array, unknown> = await iterator.next();
			if (next.done) {
				rest = 'none';
			} else {
				seen.push(next.value);
				length += next.value.length;
			}
		} catch (error) {
			// The bytes before the error are yielded first.
			rest = {error};
		}
	}

	const [first] = seen;
	const head = seen.length === 1 && first ? first : Buffer.concat(seen);
	return {head, all: resumed(head, iterator, rest), isAll: rest === 'none'};
}

/** Yields all bytes of a stream of which the first were read. */
async function * resumed(head: Uint8Array, iterator: AsyncIterator<Uint8Array>, rest: 'more' | 'none' | {readonly error: unknown}): AsyncGenerator<Uint8Array> {
	try {
		yield head;
		if (typeof rest === 'object') {
			throw rest.error;
		}

		let next = rest === 'more' ? await iterator.next() : undefined;
		while (next && !next.done) {
			yield next.value;
			next = await iterator.next(); // eslint-disable-line no-await-in-loop -- In order.
		}
	} finally {
		await iterator.return?.();
	}
}

/** Reads a stream to its end, or up to `maxBytes`. */
export async function collect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{readonly bytes: Uint8Array; readonly isCut: boolean}> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		const room = maxBytes - length;
		parts.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
		length += chunk.length;
		if (length > maxBytes) {
			return {bytes: Buffer.concat(parts), isCut: true};
		}
	}

	const [first] = parts;
	return {bytes: parts.length === 1 && first ? first : Buffer.concat(parts), isCut: false};
}
