import fs from 'node:fs';
import {type FileSystem} from '../../../source/storage/files/replace-file.js';

/** The step of replacing a file that fails. A `short write` writes 8 bytes and reports that; the next one fails. */
export type FailingStep = 'open' | 'write' | 'short write' | 'sync' | 'rename';

/** A file system on which one step fails with an error code, until there is room again. */
export type FullDisk = FileSystem & {readonly makeRoom: () => void};

/** Writes at most this many bytes in the step `short write`. */
const roomLeft = 8;

/** Creates a file system on which `failing` fails with the error `code`. */
export function fullDisk(failing: FailingStep, code = 'ENOSPC'): FullDisk {
	let isFull = true;
	let hasWritten = false;
	const check = (step: FailingStep): void => {
		if (isFull && step === failing) {
			throw Object.assign(new Error(`${code}: ${step}`), {code});
		}
	};

	/** Returns how many bytes may be written. */
	const roomFor = (length: number): number => {
		check('write');
		if (!isFull || failing !== 'short write') {
			return length;
		}

		if (hasWritten) {
			check('short write');
		}

		hasWritten = true;
		return Math.min(length, roomLeft);
	};

	const openSync: typeof fs.openSync = (...parameters) => {
		check('open');
		hasWritten = false;
		return fs.openSync(...parameters);
	};

	const open: typeof fs.promises.open = async (...parameters) => {
		check('open');
		hasWritten = false;
		const handle = await fs.promises.open(...parameters);
		const write = handle.write.bind(handle);
		const sync = handle.sync.bind(handle);
		return Object.assign(handle, {
			write: async (bytes: Uint8Array, offset: number, length: number) => write(bytes, offset, roomFor(length)),
			async sync() {
				check('sync');
				return sync();
			},
		});
	};

	return {
		openSync,
		writeSync: (descriptor: number, bytes: NodeJS.ArrayBufferView | string, offset?: unknown, length?: unknown) =>
			typeof bytes === 'string' ? fs.writeSync(descriptor, bytes) : fs.writeSync(descriptor, bytes, Number(offset), roomFor(Number(length))),
		fsyncSync(descriptor) {
			check('sync');
			fs.fsyncSync(descriptor);
		},
		renameSync(from, to) {
			check('rename');
			fs.renameSync(from, to);
		},
		statSync: fs.statSync,
		fchownSync: fs.fchownSync,
		closeSync: fs.closeSync,
		rmSync: fs.rmSync,
		promises: {
			open,
			async rename(from, to) {
				check('rename');
				return fs.promises.rename(from, to);
			},
			rm: fs.promises.rm,
		},
		makeRoom() {
			isFull = false;
		},
	};
}

/** Each way in which replacing a file can fail. */
export const diskFailures: ReadonlyArray<readonly [step: FailingStep, code: string]> = (['open', 'write', 'short write', 'sync', 'rename'] as const)
	.flatMap(step => ['ENOSPC', 'EDQUOT', 'EIO'].map(code => [step, code] as const));
