import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {type Readable} from 'node:stream';
import {readNames} from './loading/files-from.js';
import {loadSources, type Loaded} from './loading/load-sources.js';
import {type Options} from './options.js';

/** What is to be opened. */
export type Inputs = {
	readonly load: () => AsyncIterable<Loaded>;
	/** Absolute paths to open next time, where none are named then; `null` where a pipe is among them. */
	readonly lasting: readonly string[] | null;
};

/** The articles that come with the program. */
const samples = fileURLToPath(new URL('../articles', import.meta.url));

const open = (file: string): Readable => file === '-' ? process.stdin : fs.createReadStream(file);

/** The sources that the command line names; `undefined` where it names none. */
async function namedSources({sources, filesFrom, null: isNull}: Options): Promise<readonly string[] | undefined> {
	if (filesFrom !== null) {
		return [...sources, ...await readNames(open(filesFrom), isNull ? 'nul' : 'lines')];
	}

	if (sources.length > 0) {
		return sources;
	}

	return process.stdin.isTTY ? undefined : ['-'];
}

/**
 * Finds out what to open: what the command line names, else the pipe, else what was open last, else the samples.
 *
 * @param remembered gives the sources of last time; asked only where they are needed
 */
export async function openInputs(options: Options, remembered: () => readonly string[] | null | Promise<readonly string[] | null>): Promise<Inputs> {
	const sources = await namedSources(options) ?? await remembered() ?? [samples];
	return {
		load: () => loadSources(sources, {standardInput: process.stdin}),
		lasting: sources.includes('-') ? null : sources.map(source => path.resolve(source)),
	};
}
