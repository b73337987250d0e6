import {type Buffer} from 'node:buffer';
import {formatSize} from '../bytes/read-bytes.js';
import {
	asBuffer, defaultMaxBytes, defaultUnitBytes, concatBuffers, type StreamPart, type PartLimits,
} from '../bytes/split-lines.js';
import {isMboxSeparator, separatorLookahead} from './mbox-separator.js';

const lineFeed = 0x0A;

const linesIn = (bytes: Buffer): number => {
	let lines = 0;
	for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
		lines++;
	}

	return lines;
};

const isMailAt = (bytes: Buffer, index: number): boolean => isMboxSeparator(bytes.toString('latin1', index, index + separatorLookahead));

/** Returns the offset of the last mail; -1 if there is none after the start. */
const lastMailStart = (bytes: Buffer): number => {
	let at = bytes.lastIndexOf('\nFrom ');
	while (at !== -1 && !isMailAt(bytes, at + 1)) {
		at = at === 0 ? -1 : bytes.lastIndexOf('\nFrom ', at - 1);
	}

	return at === -1 ? -1 : at + 1;
};

/** Returns the offset of the first mail after the start, or -1. */
const nextMailStart = (bytes: Buffer): number => {
	let at = bytes.indexOf('\nFrom ');
	while (at !== -1 && !isMailAt(bytes, at + 1)) {
		at = bytes.indexOf('\nFrom ', at + 1);
	}

	return at === -1 ? -1 : at + 1;
};

/**
 * Splits a mailbox into parts of whole mails. A mail that is too large is reported as a problem and left out, so memory is
 * bounded. All parts together are the mailbox without such mails.
 */
export async function * splitMbox(
	chunks: AsyncIterable<Uint8Array>,
	{unitBytes = defaultUnitBytes, maxBytes = defaultMaxBytes}: PartLimits = {},
): AsyncGenerator<StreamPart> {
	let held: Buffer[] = [];
	let heldBytes = 0;
	let line = 1;
	let isSkipping = false;
	/** The bytes are searched only when this many are there: else they would be copied for each chunk of a large mail. */
	let enough = unitBytes;
	const hold = (bytes: Buffer): void => {
		held = [bytes];
		heldBytes = bytes.length;
		enough = Math.max(unitBytes, Math.min(bytes.length * 2, maxBytes + 1));
	};

	for await (const chunk of chunks) {
		held.push(asBuffer(chunk));
		heldBytes += chunk.length;
		if (heldBytes < enough) {
			continue;
		}

		let bytes = concatBuffers(held);
		if (isSkipping) {
			const next = nextMailStart(bytes);
			// The end may be the beginning of a separator.
			const gone = next === -1 ? Math.max(0, bytes.length - separatorLookahead) : next;
			line += linesIn(bytes.subarray(0, gone));
			bytes = bytes.subarray(gone);
			isSkipping = next === -1;
		}

		const cut = isSkipping ? -1 : lastMailStart(bytes);
		if (cut > 0) {
			const part = bytes.subarray(0, cut);
			yield {bytes: part, firstLine: line};
			line += linesIn(part);
			bytes = bytes.subarray(cut);
		} else if (!isSkipping && bytes.length > maxBytes) {
			yield {problem: `mail at line ${line}: is larger than ${formatSize(maxBytes)}`};
			isSkipping = true;
			const kept = bytes.subarray(-separatorLookahead);
			line += linesIn(bytes.subarray(0, bytes.length - kept.length));
			bytes = kept;
		}

		hold(bytes);
	}

	const rest = concatBuffers(held);
	const start = isSkipping ? nextMailStart(rest) : 0;
	if (start !== -1 && start < rest.length) {
		yield {bytes: rest.subarray(start), firstLine: line + linesIn(rest.subarray(0, start))};
	}
}
