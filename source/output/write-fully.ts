import {type Writable} from 'node:stream';

/**
 * Writes to a stream and resolves when the stream has accepted all of it, so a slow reader slows down the writer.
 *
 * @throws the error of the stream if it cannot be written to
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
