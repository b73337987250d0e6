import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {type Readable} from 'node:stream';
import {failure as failureOf, type LoadFailure} from './loading/failure.js';
import {readNames} from './loading/files-from.js';
import {isAddress} from './loading/find-files.js';
import {parseHere} from './loading/load-sources.js';
import {type Failed, type Loaded} from './loading/loaded.js';
import {openSources, type OpenOptions} from './loading/open-sources.js';
import {openFetcher} from './open-fetcher.js';
import {type Options} from './options.js';

/** What is to be opened. */
export type Inputs = {
	/** Opens it; see `openSources`. */
	readonly open: <Answer extends {readonly kind: string}>(options: Pick<OpenOptions<Answer>, 'handle' | 'unitsAhead' | 'isOrdered'>) => AsyncIterable<Answer | Failed>;
	/** All articles in it. */
	readonly load: () => AsyncIterable<Loaded>;
	/**
	 * Absolute paths to open next time, where none are named then; `null` while they are not known, where none are named
	 * now, and where a pipe is among them.
	 */
	readonly lasting: () => readonly string[] | null;
	/** Whether a pipe is among the sources: its articles cannot be come back to. */
	readonly isPiped: () => boolean;
};

/** The articles that come with the program. */
const samples = fileURLToPath(new URL('../articles', import.meta.url));

const open = (file: string): Readable => file === '-' ? process.stdin : fs.createReadStream(file);

/** The sources that the command line names, `null` where it names none; and what went wrong in reading their names. */
async function namedSources({sources, filesFrom, null: isNull}: Options): Promise<{names: readonly string[] | null; failure: LoadFailure | null}> {
	if (filesFrom !== null) {
		const {names, failure} = await readNames(open(filesFrom), isNull, filesFrom);
		const all = [...sources, ...names];
		return {names: all, failure: failure ?? (all.length === 0 ? failureOf(filesFrom, 'names no files') : null)};
	}

	const pipe = process.stdin.isTTY ? null : ['-'];
	return {names: sources.length > 0 ? sources : pipe, failure: null};
}

/**
 * Finds out what to open, once it is asked to load: what the command line names, else the pipe, else what was open last,
 * else the samples.
 *
 * @param remembered gives the sources of last time; asked only where they are needed
 */
export function openInputs(options: Options, remembered: () => readonly string[] | null | Promise<readonly string[] | null>): Inputs {
	let lasting: readonly string[] | null = null;
	let isPiped = false;

	async function * open<Answer extends {readonly kind: string}>(how: Pick<OpenOptions<Answer>, 'handle' | 'unitsAhead' | 'isOrdered'>): AsyncGenerator<Answer | Failed> {
		const {names, failure} = await namedSources(options);
		if (failure) {
			yield {kind: 'failure', failure};
		}

		const last = names === null ? await remembered() ?? [] : [];
		const isGone = last.length > 0 && !last.some(source => isAddress(source) || fs.existsSync(source));
		if (isGone) {
			yield {kind: 'failure', failure: failureOf(last.join(', '), 'was opened last time and is gone; these are the samples')};
		}

		isPiped = names?.includes('-') ?? false;
		lasting = names === null || isPiped ? null : names.map(name => isAddress(name) ? name : path.resolve(name));
		const sources = names ?? (last.length === 0 || isGone ? [samples] : last);
		yield * openSources(sources, {
			...how, standardInput: process.stdin, fetcher: openFetcher(options.keepsState), as: options.as,
		});
	}

	return {
		open, load: () => open<Loaded>({handle: parseHere}), lasting: () => lasting, isPiped: () => isPiped,
	};
}
