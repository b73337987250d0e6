import {type Writable} from 'node:stream';

/**
 * Writes to a stream, and waits until all of it is taken: a slow reader holds up the work, so that nothing piles up.
 *
 * @throws what the stream says if it cannot be written to
 */
export async function writeFully(stream: Writable, content: string | Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(content, error => {
			if (error) {
				reject(error);
			} else {
				resolve();
			}
		});
	});
}
