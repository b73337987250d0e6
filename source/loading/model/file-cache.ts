import {type FailureResult, type ReferenceResult} from './load-result.js';

/** The results of a file: articles (or what is made of them), failures, and references to other sources. */
export type FileResults<Result> = ReadonlyArray<Result | FailureResult | ReferenceResult>;

/** A cache of the results of files that were loaded before. */
export type FileCache<Result> = {
	/**
	 * Returns the results of a file that has not changed since they were recorded; for any other file, a function that records
	 * its new results. Called before the file is read. Must not reject.
	 */
	readonly lookUp: (path: string) => Promise<FileResults<Result> | RecordResults<Result>>;
	/**
	 * Returns a function that records the results of a file, without a lookup: for files that must be shown at once. Called
	 * before the file is read. Must not reject.
	 */
	readonly startRecording: (path: string) => Promise<RecordResults<Result>>;
};

/** Records the results of a file. */
export type RecordResults<Result> = (results: FileResults<Result>) => void;

/**
 * Returns a function that is called with each loading step and its results. It gathers the results of each file and records
 * them when the file ends.
 */
export function createResultRecorder<Result>(): (step: {readonly kind: string; readonly record?: RecordResults<Result>}, results: FileResults<Result>) => void {
	let gathered: Array<FileResults<Result>> | null = null;
	return ({kind, record}, results) => {
		if (kind === 'file-start') {
			gathered = [];
		} else if (kind === 'file-end') {
			record?.(gathered?.flat() ?? []);
			gathered = null;
		} else {
			gathered?.push(results);
		}
	};
}
