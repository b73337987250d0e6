import {type Buffer} from 'node:buffer';
import {inMebibytes} from '../bytes/read-bytes.js';
import {
	asBuffer, defaultMaximum, defaultUnit, joined, type Part, type PartSizes,
} from '../bytes/split-lines.js';
import {isPostmark, postmarkSize} from './postmark.js';

const lineFeed = 0x0A;

const linesIn = (bytes: Buffer): number => {
	let lines = 0;
	for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
		lines++;
	}

	return lines;
};

const isMailAt = (bytes: Buffer, index: number): boolean => isPostmark(bytes.toString('latin1', index, index + postmarkSize));

/** Where the last mail begins; -1 if that is not behind the start. */
const lastMail = (bytes: Buffer): number => {
	let at = bytes.lastIndexOf('\nFrom ');
	while (at !== -1 && !isMailAt(bytes, at + 1)) {
		at = at === 0 ? -1 : bytes.lastIndexOf('\nFrom ', at - 1);
	}

	return at === -1 ? -1 : at + 1;
};

/** Where the first mail behind the start begins, or -1. */
const nextMail = (bytes: Buffer): number => {
	let at = bytes.indexOf('\nFrom ');
	while (at !== -1 && !isMailAt(bytes, at + 1)) {
		at = bytes.indexOf('\nFrom ', at + 1);
	}

	return at === -1 ? -1 : at + 1;
};

/**
 * Cuts a mailbox into parts of whole mails. Of one that is too large only the problem is told; so memory is bounded.
 * Joined, the parts are the mailbox without those.
 */
export async function * splitMbox(
	chunks: AsyncIterable<Uint8Array>,
	{unitBytes = defaultUnit, maximumBytes = defaultMaximum}: PartSizes = {},
): AsyncGenerator<Part> {
	let held: Buffer[] = [];
	let heldBytes = 0;
	let line = 1;
	let isSkipping = false;
	/** Not looked at before so much is there: it would be copied for each chunk of a large mail. */
	let enough = unitBytes;
	const hold = (bytes: Buffer): void => {
		held = [bytes];
		heldBytes = bytes.length;
		enough = Math.max(unitBytes, Math.min(bytes.length * 2, maximumBytes + 1));
	};

	for await (const chunk of chunks) {
		held.push(asBuffer(chunk));
		heldBytes += chunk.length;
		if (heldBytes < enough) {
			continue;
		}

		let bytes = joined(held);
		if (isSkipping) {
			const next = nextMail(bytes);
			// The end may be the beginning of a postmark.
			const gone = next === -1 ? Math.max(0, bytes.length - postmarkSize) : next;
			line += linesIn(bytes.subarray(0, gone));
			bytes = bytes.subarray(gone);
			isSkipping = next === -1;
		}

		const cut = isSkipping ? -1 : lastMail(bytes);
		if (cut > 0) {
			const part = bytes.subarray(0, cut);
			yield {bytes: part, firstLine: line};
			line += linesIn(part);
			bytes = bytes.subarray(cut);
		} else if (!isSkipping && bytes.length > maximumBytes) {
			yield {problem: `mail at line ${line}: is larger than ${inMebibytes(maximumBytes)}`};
			isSkipping = true;
			const kept = bytes.subarray(-postmarkSize);
			line += linesIn(bytes.subarray(0, bytes.length - kept.length));
			bytes = kept;
		}

		hold(bytes);
	}

	const rest = joined(held);
	const start = isSkipping ? nextMail(rest) : 0;
	if (start !== -1 && start < rest.length) {
		yield {bytes: rest.subarray(start), firstLine: line + linesIn(rest.subarray(0, start))};
	}
}
