import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import {appId, schemaVersion} from './schema.js';
import {filesOf} from './library-files.js';

const headerLength = 100;
const magic = 'SQLite format 3\0';

/** The size of the pages of a library, in bytes: that of SQLite for a new file. */
const pageSize = 4096;

/** Reads the first bytes of a file, fewer if it is shorter. */
function readHeader(file: string): Buffer {
	const descriptor = fs.openSync(file, 'r');
	try {
		const header = Buffer.alloc(headerLength);
		return header.subarray(0, fs.readSync(descriptor, header, 0, headerLength, 0));
	} finally {
		fs.closeSync(descriptor);
	}
}

/**
 * Tells whether the first bytes of a file, which SQLite cannot read, mark it as a library of this program. A process that reads
 * a file by itself gives up the locks of SQLite, so this is for damaged files only.
 */
export const isMarkedAsLibrary = (file: string): boolean => {
	const header = readHeader(file);
	return header.length === headerLength && header.readUInt32BE(68) === appId;
};

/** Writes the header that SQLite would give a library of a number of pages, as its file format says. */
function writeHeader(header: Buffer, pages: number): void {
	header.write(magic, 0, 'latin1');
	header.writeUInt16BE(pageSize, 16);
	// Write-ahead log; no reserved bytes; fixed fractions.
	header.set([2, 2, 0, 64, 32, 32], 18);
	header.fill(0, 24);
	header.writeUInt32BE(1, 24);
	header.writeUInt32BE(pages, 28);
	header.writeUInt32BE(1, 40);
	header.writeUInt32BE(4, 44);
	// UTF-8.
	header.writeUInt32BE(1, 56);
	header.writeUInt32BE(schemaVersion, 60);
	header.writeUInt32BE(appId, 68);
	header.writeUInt32BE(1, 92);
}

const isWholeHeader = (header: Buffer): boolean =>
	header.length === headerLength && header.toString('latin1', 0, 16) === magic && header.readUInt16BE(16) === pageSize && header.readUInt32BE(68) === appId;

/**
 * Returns a file from which SQLite reads what is left of a damaged one: itself, or, if its header is damaged or its end is cut
 * off, a copy with a header and a length that SQLite accepts.
 */
export function readableCopy(file: string, copy: string): string {
	const header = readHeader(file);
	const {size} = fs.statSync(file);
	const isWhole = isWholeHeader(header);
	const length = isWhole ? header.readUInt32BE(28) * pageSize : Math.ceil(size / pageSize) * pageSize;
	if (isWhole && size >= length) {
		return file;
	}

	const [, log] = filesOf(file);
	fs.copyFileSync(file, copy, fs.constants.COPYFILE_FICLONE);
	if (fs.existsSync(log)) {
		fs.copyFileSync(log, filesOf(copy)[1], fs.constants.COPYFILE_FICLONE);
	}

	const descriptor = fs.openSync(copy, 'r+');
	try {
		fs.fchmodSync(descriptor, 0o600);
		fs.ftruncateSync(descriptor, Math.max(length, size));
		if (!isWhole) {
			const written = Buffer.alloc(headerLength);
			writeHeader(written, length / pageSize);
			fs.writeSync(descriptor, written, 0, headerLength, 0);
		}
	} finally {
		fs.closeSync(descriptor);
	}

	return copy;
}
