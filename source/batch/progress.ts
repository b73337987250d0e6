import {sourceLabel} from '../article/source.js';
import {displayPath} from '../text/display-path.js';
import {displayWidth, truncateStart} from '../text/width.js';

/** The progress of a run. */
export type Progress = {
	/** The number of the source that is being read, from 1. */
	readonly current: number;
	/** The number of all sources; `null` until they are counted. */
	readonly total: number | null;
	/** The number of bytes that are read. */
	readonly bytes: number;
	/** The name of the source that is being read. */
	readonly name: string;
};

const bytesPerMegabyte = 1_000_000;

/**
 * Returns a line about the progress: `12/340, 5.2 MB: articles/a.txt`. The start of the name is cut off if the line has no
 * room for it, because the end tells most.
 */
export function progressText({current, total, bytes, name}: Progress, columns: number): string {
	const count = total === null ? String(current) : `${current}/${Math.max(current, total)}`;
	const head = `${count}, ${(bytes / bytesPerMegabyte).toFixed(1)} MB: `;
	return head + truncateStart(displayPath(sourceLabel(name)), columns - displayWidth(head));
}

/** The parts of a unit that tell the progress. */
type ReadUnit = {readonly source: string; readonly bytes: Uint8Array};

/** Follows the progress of a run. */
export type ProgressTracker = {
	/** Notes that a unit is being processed. Units come in the order of the sources. */
	readonly note: (unit: ReadUnit) => void;
	readonly setTotal: (total: number) => void;
	/** Returns the progress; `null` before the first unit. */
	readonly progress: () => Progress | null;
};

/** Creates a tracker. A source counts when its first unit comes. */
export function trackProgress(): ProgressTracker {
	let progress: Progress | null = null;
	let total: number | null = null;
	return {
		note({source, bytes}) {
			const {current = 0, name = null, bytes: before = 0} = progress ?? {};
			progress = {
				current: current + (source === name ? 0 : 1), total, bytes: before + bytes.length, name: source,
			};
		},
		setTotal(count) {
			total = count;
		},
		progress: () => progress === null ? null : {...progress, total},
	};
}
