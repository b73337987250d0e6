import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {type Readable} from 'node:stream';
import {loadFailure, type LoadFailure} from '../loading/model/load-failure.js';
import {readFileList} from '../loading/discovery/read-file-list.js';
import {type FailureResult} from '../loading/model/load-result.js';
import {openSources, type OpenOptions} from '../loading/open-sources.js';
import {
	parseSource, sourceName, standardInput, type Source,
} from '../article/source.js';
import {type Options} from '../command-line/options.js';
import {programRoot} from '../program-root.js';
import {openFetcher} from './open-fetcher.js';

/** The options of `openSources` that a caller chooses. */
type OpenerOptions<Answer> = Pick<OpenOptions<Answer>, 'processUnit' | 'openFiles' | 'cache' | 'maxUnitsAhead' | 'isOrdered' | 'onProgress' | 'acceptsCopies'>;

/** Opens the sources of a session. */
export type SourceOpener = {
	/** Opens the sources that the session begins with; see `openSources`. */
	readonly openInitial: <Answer extends {readonly kind: string}>(openerOptions: OpenerOptions<Answer>) => AsyncIterable<Answer | FailureResult>;
	/** Opens other sources in the same way. */
	readonly open: <Answer extends {readonly kind: string}>(sources: readonly Source[], openerOptions: OpenerOptions<Answer>) => AsyncIterable<Answer | FailureResult>;
	/** Returns the sources that the session begins with, as they were named; empty until they are known. */
	readonly sources: () => readonly Source[];
	/**
	 * Returns the names of the sources to open next time if the command line names none, with absolute paths; `null` until they are known,
	 * if none are named now, and if standard input is among them.
	 */
	readonly rememberedSources: () => readonly string[] | null;
	/** Tells whether standard input is among the sources: it cannot be reopened next time. */
	readonly hasStandardInput: () => boolean;
};

/** Returns the name of a source that holds in any working directory. */
export const absoluteName = (source: Source): string => source.kind === 'path' ? path.resolve(source.path) : sourceName(source);

/** The folder of the articles that come with the program. */
export const samplesFolder = fileURLToPath(new URL('articles', programRoot));

const samples: Source = {kind: 'path', path: samplesFolder};

const openStream = (source: Source): Readable => source.kind === 'standard-input' ? process.stdin : fs.createReadStream(sourceName(source));

/** Returns the sources that the command line names, `null` if it names none, and the failure of reading a list of names. */
async function namedSources({sources, filesFrom, hasNulSeparators: isNull}: Options): Promise<{named: readonly Source[] | null; failure: LoadFailure | null}> {
	if (filesFrom !== null) {
		const {names, failure} = await readFileList(openStream(filesFrom), isNull, filesFrom);
		const named = [...sources, ...names.map(name => parseSource(name))];
		return {named, failure: failure ?? (named.length === 0 ? loadFailure(sourceName(filesFrom), 'names no files') : null)};
	}

	const pipe = process.stdin.isTTY ? null : [standardInput];
	return {named: sources.length > 0 ? sources : pipe, failure: null};
}

/**
 * Creates the opener of the sources that the command line names; without any, of standard input if it is a pipe, else of the
 * sources of the last session, else of the samples.
 *
 * @param remembered returns the names of the sources of the last session; called only if they are needed
 */
export function createSourceOpener(options: Options, remembered: () => readonly string[] | null | Promise<readonly string[] | null>): SourceOpener {
	let opened: readonly Source[] = [];
	let sourcesToRemember: readonly string[] | null = null;
	let isReadingStandardInput = false;
	const fetcher = openFetcher(options.keepsState);

	const open = <Answer extends {readonly kind: string}>(sources: readonly Source[], openerOptions: OpenerOptions<Answer>): AsyncGenerator<Answer | FailureResult> => openSources(sources, {
		...openerOptions, standardInput: process.stdin, fetcher, as: options.as,
	});

	async function * openInitial<Answer extends {readonly kind: string}>(openerOptions: OpenerOptions<Answer>): AsyncGenerator<Answer | FailureResult> {
		const {named, failure} = await namedSources(options);
		if (failure) {
			yield {kind: 'failure', failure};
		}

		const lastNames = named === null ? await remembered() ?? [] : [];
		const last = lastNames.map(name => parseSource(name));
		const isGone = last.length > 0 && !last.some(source => source.kind !== 'path' || fs.existsSync(source.path));
		if (isGone) {
			yield {kind: 'failure', failure: loadFailure(lastNames.join(', '), 'was opened last time and is gone; these are the samples')};
		}

		isReadingStandardInput = named?.some(({kind}) => kind === 'standard-input') ?? false;
		sourcesToRemember = named === null || isReadingStandardInput ? null : named.map(source => absoluteName(source));
		opened = named ?? (last.length === 0 || isGone ? [samples] : last);
		yield * open(opened, openerOptions);
	}

	return {
		openInitial, open, sources: () => opened, rememberedSources: () => sourcesToRemember, hasStandardInput: () => isReadingStandardInput,
	};
}
