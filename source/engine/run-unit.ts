import {failureResult, type FailureResult} from '../loading/model/load-result.js';
import {type Unit} from '../loading/model/unit.js';
import {unlessClosed, type TaskOutcome} from './worker-pool.js';

const baseTimeout = 10_000;

/** A tenth of the speed at which a busy processor core parses and analyses, in bytes per millisecond. */
const minBytesPerMillisecond = 250;

/** Returns the time that so many bytes of text may take, in milliseconds. */
export const textTimeout = (length: number): number => baseTimeout + Math.ceil(length / minBytesPerMillisecond);

/** Returns the time that a unit may take, in milliseconds. */
export const unitTimeout = ({bytes}: Unit): number => textTimeout(bytes.length);

/** Tells whether a unit is plain text or Markdown. These parse so fast that they need no timeout, and so no other thread. */
export const isTextUnit = ({format}: Unit): boolean => format === 'text' || format === 'plain' || format === 'markdown';

/** In bytes. Parsing a text of this size takes less time than a frame. */
export const maxShortTextBytes = 100_000;

/** The time that the files of one task may take together, in milliseconds. */
export const filesTimeout = 2 * baseTimeout;

/** Tells whether a unit is parsed so fast that key presses can wait for it. */
export const isShortTextUnit = (unit: Unit): boolean => isTextUnit(unit) && unit.bytes.length <= maxShortTextBytes;

const lineFeed = 0x0A;

/** Splits a unit of JSON Lines into two halves; `null` if it is a single line or another format. */
export function halve(unit: Unit): readonly [Unit, Unit] | null {
	const {bytes, format, firstLine} = unit;
	const middle = Math.floor(bytes.length / 2);
	const after = bytes.indexOf(lineFeed, middle);
	const end = after !== -1 && after < bytes.length - 1 ? after : bytes.lastIndexOf(lineFeed, Math.min(middle, bytes.length - 2));
	if (format !== 'jsonl' || end === -1 || end === bytes.length - 1) {
		return null;
	}

	const first = bytes.subarray(0, end + 1);
	const lines = first.reduce((count, byte) => byte === lineFeed ? count + 1 : count, 0);
	return [
		{...unit, bytes: first},
		{...unit, bytes: bytes.subarray(end + 1), firstLine: firstLine + lines},
	];
}

/** Returns the unit with a buffer of its size: a view is sent to another thread with its whole buffer. */
const withOwnBuffer = (unit: Unit): Unit => unit.bytes.length === unit.bytes.buffer.byteLength ? unit : {...unit, bytes: new Uint8Array(unit.bytes)};

/** The message for a unit whose task failed. */
export const taskProblems = {
	failed: 'cannot be read (too large or too deeply nested)',
	'timed-out': 'takes too long to read, and was left out',
} as const;

/**
 * Runs the task of a unit in another thread. If it fails, only the line that causes it is lost: lines of JSON are halved until
 * that line is found. Returns nothing if the pool is closed meanwhile.
 */
export async function runUnit<Answer>(unit: Unit, run: (unit: Unit) => Promise<TaskOutcome<readonly Answer[]>>): Promise<ReadonlyArray<Answer | FailureResult>> {
	const outcome = await unlessClosed(run(withOwnBuffer(unit)));
	if (!outcome) {
		return [];
	}

	if ('output' in outcome) {
		return outcome.output;
	}

	const halves = halve(unit);
	if (halves) {
		const answers = await Promise.all(halves.map(async half => runUnit(half, run)));
		return answers.flat();
	}

	const where = unit.format === 'jsonl' ? `line ${unit.firstLine}: ` : '';
	return [failureResult(unit.source, where + taskProblems[outcome.problem])];
}
