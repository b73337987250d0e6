import fs from 'node:fs';
import process from 'node:process';
import tty from 'node:tty';
import {logError} from '../../debug/log-error.js';

/** The stream of keys, and its file descriptor, which other programs can take as their standard input. */
export type KeyInput = {readonly stream: tty.ReadStream; readonly descriptor: number};

/** Opens the stream of keys: standard input, or `/dev/tty` if standard input is a pipe. `undefined` without a terminal. */
export function openKeyInput(): KeyInput | undefined {
	if (process.stdin.isTTY) {
		return {stream: process.stdin, descriptor: process.stdin.fd};
	}

	try {
		const descriptor = fs.openSync('/dev/tty', 'r');
		return {stream: new tty.ReadStream(descriptor), descriptor};
	} catch (error) {
		logError('open /dev/tty', error);
		return undefined;
	}
}

/** The parts of a stream that Node.js does not document. */
type Internals = {
	readonly _handle?: {reading?: boolean; readonly readStop?: () => unknown} | null;
	readonly _readableState?: {reading?: boolean};
};

/**
 * Leaves the keys of a paused stream to other programs. Node.js goes on to read them from a stream that is not standard input,
 * and would take the first keys from an editor. The stream reads again when it flows again.
 */
export function releaseKeys(stream: tty.ReadStream): void {
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Node.js has no public way, and does the same for standard input.
	const {_handle: handle, _readableState: state} = stream as unknown as Internals;
	if (handle?.readStop && state) {
		handle.readStop();
		handle.reading = false;
		state.reading = false;
	}
}

/** Resolves when a key is pressed, without showing it. The stream must not be read by anything else. */
export async function anyKey(stream: tty.ReadStream): Promise<void> {
	stream.setRawMode(true);
	await new Promise<void>(resolve => {
		stream.once('data', () => {
			resolve();
		});
		stream.resume();
	});
	stream.pause();
	releaseKeys(stream);
}
