import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {type Readable} from 'node:stream';
import {loadFailure as failureOf, type LoadFailure} from '../loading/model/load-failure.js';
import {readFileList} from '../loading/discovery/read-file-list.js';
import {type FailureResult} from '../loading/model/load-result.js';
import {openSources, type OpenOptions} from '../loading/open-sources.js';
import {parseSource} from '../article/source.js';
import {type Options} from '../command-line/options.js';
import {programRoot} from '../program-root.js';
import {openFetcher} from './open-fetcher.js';

/** How to go about it; see `openSources`. */
type OpenerOptions<Answer> = Pick<OpenOptions<Answer>, 'processUnit' | 'openFiles' | 'cache' | 'maxUnitsAhead' | 'isOrdered' | 'onProgress'>;

/** What is to be opened. */
export type SourceOpener = {
	/** Opens it; see `openSources`. */
	readonly openInitial: <Answer extends {readonly kind: string}>(openerOptions: OpenerOptions<Answer>) => AsyncIterable<Answer | FailureResult>;
	/** Opens these sources in the same way. */
	readonly open: <Answer extends {readonly kind: string}>(sources: readonly string[], openerOptions: OpenerOptions<Answer>) => AsyncIterable<Answer | FailureResult>;
	/** What was opened, as it was named; empty while that is not known. */
	readonly sources: () => readonly string[];
	/**
	 * Absolute paths to open next time, where none are named then; `null` while they are not known, where none are named
	 * now, and where a pipe is among them.
	 */
	readonly rememberedSources: () => readonly string[] | null;
	/** Whether a pipe is among the sources: its articles cannot be come back to. */
	readonly hasStandardInput: () => boolean;
};

/** What a source is called from wherever. */
export const absoluteSource = (source: string): string => parseSource(source).kind === 'path' ? path.resolve(source) : source;

/** The articles that come with the program. */
const samples = fileURLToPath(new URL('articles', programRoot));

const openStream = (file: string): Readable => parseSource(file).kind === 'standard-input' ? process.stdin : fs.createReadStream(file);

/** The sources that the command line names, `null` where it names none; and what went wrong in reading their names. */
async function namedSources({sources, filesFrom, hasNulSeparators: isNull}: Options): Promise<{names: readonly string[] | null; failure: LoadFailure | null}> {
	if (filesFrom !== null) {
		const {names, failure} = await readFileList(openStream(filesFrom), isNull, filesFrom);
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
export function createSourceOpener(options: Options, remembered: () => readonly string[] | null | Promise<readonly string[] | null>): SourceOpener {
	let opened: readonly string[] = [];
	let sourcesToRemember: readonly string[] | null = null;
	let isReadingStandardInput = false;
	const fetcher = openFetcher(options.keepsState);

	const open = <Answer extends {readonly kind: string}>(sources: readonly string[], openerOptions: OpenerOptions<Answer>): AsyncGenerator<Answer | FailureResult> => openSources(sources, {
		...openerOptions, standardInput: process.stdin, fetcher, as: options.as,
	});

	async function * openInitial<Answer extends {readonly kind: string}>(openerOptions: OpenerOptions<Answer>): AsyncGenerator<Answer | FailureResult> {
		const {names, failure} = await namedSources(options);
		if (failure) {
			yield {kind: 'failure', failure};
		}

		const last = names === null ? await remembered() ?? [] : [];
		const isGone = last.length > 0 && !last.some(source => parseSource(source).kind !== 'path' || fs.existsSync(source));
		if (isGone) {
			yield {kind: 'failure', failure: failureOf(last.join(', '), 'was opened last time and is gone; these are the samples')};
		}

		isReadingStandardInput = names?.some(name => parseSource(name).kind === 'standard-input') ?? false;
		sourcesToRemember = names === null || isReadingStandardInput ? null : names.map(name => absoluteSource(name));
		opened = names ?? (last.length === 0 || isGone ? [samples] : last);
		yield * open(opened, openerOptions);
	}

	return {
		openInitial, open, sources: () => opened, rememberedSources: () => sourcesToRemember, hasStandardInput: () => isReadingStandardInput,
	};
}
