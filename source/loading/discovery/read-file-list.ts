import {type Source, sourceName} from '../../article/source.js';
import {loadFailure, type LoadFailure} from '../model/load-failure.js';
import {formatSize, readStream} from '../bytes/read-bytes.js';

/** Enough for a hundred thousand long paths. */
const maxListBytes = 16 * 1024 * 1024;

/** Names of sources, and the failure of reading them. */
export type FileList = {readonly names: string[]; readonly failure: LoadFailure | null};

/**
 * Reads the names of sources from a stream: one a line (LF or CRLF; blank lines are skipped), or if `isNull` is true each
 * ended by NUL and taken as it is.
 *
 * @param from the source of the stream, for messages
 */
export const readFileList = async (stream: AsyncIterable<Uint8Array | string>, isNull: boolean, from: Source): Promise<FileList> => {
	const source = sourceName(from);
	const read = await readStream(stream, maxListBytes);
	if ('problem' in read) {
		return {names: [], failure: loadFailure(source, read.problem)};
	}

	const names = new TextDecoder().decode(read.bytes)
		.split(isNull ? '\0' : /\r?\n/)
		.filter(name => isNull ? name !== '' : name.trim() !== '');
	if (!read.isCut) {
		return {names, failure: null};
	}

	// The last name may be incomplete.
	return {names: names.slice(0, -1), failure: loadFailure(source, `more than ${formatSize(maxListBytes)} of names; the rest is not read`)};
};

