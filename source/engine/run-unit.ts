import {failureResult, type FailureResult} from '../loading/model/load-result.js';
import {type Unit} from '../loading/model/unit.js';
import {unlessClosed, type TaskOutcome} from './worker-pool.js';

const baseTimeout = 10_000;

/** A tenth of what a busy core reads and analyses, in bytes a millisecond. */
const minBytesPerMillisecond = 250;

/** How long a unit may take, in milliseconds. */
export const unitTimeout = ({bytes}: Unit): number => baseTimeout + Math.ceil(bytes.length / minBytesPerMillisecond);

/** What is parsed in so little time that it needs no deadline, which only another thread can keep. */
export const isTextUnit = ({format}: Unit): boolean => format === 'text' || format === 'plain' || format === 'markdown';

/** In bytes: shorter texts take less time than a frame. */
export const maxShortTextBytes = 100_000;

/** How long some files may take that are opened together, in milliseconds. */
export const filesTimeout = 2 * baseTimeout;

/** What may be parsed where keys wait, or between other short texts. */
export const isShortTextUnit = (unit: Unit): boolean => isTextUnit(unit) && unit.bytes.length <= maxShortTextBytes;

const lineFeed = 0x0A;

/** The first and the second half of some lines of JSON; `null` for what is in one piece. */
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

/** To another thread a view goes with all of the buffer that it looks into, so it gets one of its own size. */
const withOwnBuffer = (unit: Unit): Unit => unit.bytes.length === unit.bytes.buffer.byteLength ? unit : {...unit, bytes: new Uint8Array(unit.bytes)};

/** What is said of what could not be parsed. */
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
