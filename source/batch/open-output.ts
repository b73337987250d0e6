import fs from 'node:fs';
import path from 'node:path';
import {Writable} from 'node:stream';
import {finished} from 'node:stream/promises';
import {logError} from '../debug/log-error.js';
import {isStandardOutputFile, openStandardOutput} from '../output/standard-output.js';
import {openOutputFile} from '../storage/files/output-file.js';
import {describeSystemError, errorCode} from '../text/system-error.js';

/** The output of a run. */
export type Output = {
	/** The name for messages. */
	readonly name: string;
	readonly out: Writable;
	/** True if none of the output can appear on a terminal: it goes to a file, not to a pipe, whose reader may be a pager. */
	readonly isFile: boolean;
	/** True if nothing of the output is kept unless it is complete. */
	readonly isWholeFile: boolean;
	/**
	 * Completes the output. What is written so far is kept or not, see `isWholeFile`.
	 *
	 * @returns the error of the output, else `null`
	 */
	readonly finish: (isComplete: boolean) => Promise<unknown>;
};

/** The options that name the output. */
type OutputFileOptions = {
	/** `null` for standard output. */
	readonly outputFile: string | null;
	/** True if the file may be replaced. */
	readonly mayReplaceOutput: boolean;
};

/** Opens a pipe or device, which has no content that could be lost. */
function openSpecialFile(file: string): Output {
	const out = fs.createWriteStream(file);
	// The callback of the write gets it too.
	out.on('error', () => undefined);
	return {
		name: file,
		out,
		isFile: false,
		isWholeFile: false,
		async finish() {
			try {
				out.end();
				await finished(out);
				return null;
			} catch (error) {
				logError(`write to ${file}`, error);
				return error;
			}
		},
	};
}

/** Opens a file that appears under its name when it is complete. */
async function openWholeFile(file: string, mayReplace: boolean): Promise<Output> {
	const {write, complete, discard} = await openOutputFile(file, mayReplace);
	const out = new Writable({
		write(bytes: Uint8Array, _encoding, done) {
			write(bytes).then(() => {
				done();
			}, done);
		},
	});
	// The callback of the write gets it too.
	out.on('error', () => undefined);
	return {
		name: file,
		out,
		isFile: true,
		isWholeFile: true,
		async finish(isComplete) {
			try {
				if (isComplete) {
					await complete();
					return null;
				}
			} catch (error) {
				logError(`write ${file}`, error);
				await discard();
				return error;
			}

			await discard();
			return null;
		},
	};
}

/** Returns the reason why a file cannot be the output, before anything is read; `null` if it can. */
function problemOf(file: string, mayReplace: boolean, stats: fs.Stats | undefined): string | null {
	if (stats?.isDirectory()) {
		return `${file} is a folder; choose the name of a file`;
	}

	if (stats?.isFile() && !mayReplace) {
		return `${file} already exists; choose another name, or add --force to replace it`;
	}

	return fs.existsSync(path.dirname(path.resolve(file))) ? null : `cannot write to ${file} (its folder does not exist)`;
}

/** Returns one line about an error of the output. */
export const describeOutputError = (name: string, error: unknown): string => errorCode(error) === 'EEXIST'
	? `${name} already exists; choose another name, or add --force to replace it`
	: `cannot write to ${name} (${describeSystemError(error)})`;

/** Opens the output. Returns one line for the user if it cannot be written to. */
export async function openOutput({outputFile: file, mayReplaceOutput: mayReplace}: OutputFileOptions): Promise<Output | {readonly problem: string}> {
	if (file === null) {
		return {
			name: 'standard output', out: openStandardOutput(), isFile: isStandardOutputFile(), isWholeFile: false, finish: async () => null,
		};
	}

	try {
		const stats = fs.statSync(file, {throwIfNoEntry: false});
		const problem = problemOf(file, mayReplace, stats);
		if (problem !== null) {
			return {problem};
		}

		return stats?.isFile() === false ? openSpecialFile(file) : await openWholeFile(file, mayReplace);
	} catch (error) {
		logError(`open ${file}`, error);
		return {problem: describeOutputError(file, error)};
	}
}
