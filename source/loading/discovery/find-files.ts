import {type Dirent} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import {loadFailure, describeReadError, type LoadFailure} from '../model/load-failure.js';
import {notFileReason} from '../bytes/read-bytes.js';
import {readAhead} from '../async/read-ahead.js';
import {sourceName, type Source} from '../../article/source.js';
import {compareNaturally} from '../../text/natural-order.js';
import {isHidden, classifyFileName} from './classify-file-name.js';

/** A file, stream or address that the sources lead to, a failure, or the start or end of a folder. */
export type FoundSource
	= | {
		readonly kind: 'file';
		readonly path: string;
		/** True if it was found in a folder and its name does not tell whether it is an article. Its failures are not reported. */
		readonly isUncertain: boolean;
	}
	| {readonly kind: 'standard-input'}
	/** A web page or feed; `groups` as in `Unit`. */
	| {readonly kind: 'address'; readonly url: string; readonly groups: readonly string[]}
	| {readonly kind: 'failure'; readonly failure: LoadFailure}
	/** Everything between the start and the end was found in this folder. */
	| {readonly kind: 'folder-start' | 'folder-end'; readonly path: string};

/** A file that the sources lead to. */
export type FoundFile = Extract<FoundSource, {kind: 'file'}>;

/** A folder: its path, and the path without symbolic links, which is its identity. */
type Folder = {readonly path: string; readonly real: string};

type Inspection = {readonly kind: 'file' | 'folder'; readonly real: string} | {readonly problem: string};

/** Sorts by name in natural order. Sorting by code units first leaves little to the slow comparison. */
const naturalOrder = <Entry extends {readonly name: string}>(entries: Entry[]): Entry[] => entries
	.toSorted((a, b) => a.name < b.name ? -1 : 1)
	.toSorted((a, b) => compareNaturally(a.name, b.name));

const inspect = async (file: string): Promise<Inspection> => {
	try {
		// `stat` does not open the file: opening a device may block.
		const [stats, real] = await Promise.all([fs.stat(file), fs.realpath(file)]);
		const problem = notFileReason(stats);
		if (stats.isDirectory()) {
			return {kind: 'folder', real};
		}

		return problem === undefined ? {kind: 'file', real} : {problem};
	} catch (error) {
		return {problem: describeReadError(error, file)};
	}
};

/**
 * Yields the files in a folder and the folders below it, in natural order. Hidden entries and `node_modules` are skipped.
 * Links to other folders are followed, but not upwards.
 *
 * @param seen the real paths of all folders and files so far: it ends loops and lists each file once
 */
async function * walkFolder(top: Folder, seen: Set<string>): AsyncGenerator<FoundSource> {
	// A stack instead of recursion: through nested generators, each file would pass all levels above it.
	const stack = [listFolder(top, seen)];
	for (let level = stack.at(-1); level; level = stack.at(-1)) {
		// eslint-disable-next-line no-await-in-loop -- The order of the files.
		const next = await level.next();
		if (next.done) {
			stack.pop();
		} else if ('kind' in next.value) {
			yield next.value;
		} else {
			stack.push(listFolder(next.value, seen));
		}
	}
}

/** Tells whether a folder is `inner` or contains it. A link to such a folder leads out of the folder that was asked for. */
const isAbove = (folder: string, inner: string): boolean => {
	const between = path.relative(folder, inner);
	return !path.isAbsolute(between) && between.split(path.sep)[0] !== '..';
};

/** Yields the files and folders in a folder. Each entry is inspected when it is needed: the first of 10,000 does not wait for the others. */
async function * listFolder(folder: Folder, seen: Set<string>): AsyncGenerator<FoundSource | Folder> {
	let entries: Dirent[];
	try {
		entries = await fs.readdir(folder.path, {withFileTypes: true});
	} catch (error) {
		yield {kind: 'failure', failure: loadFailure(folder.path, describeReadError(error, folder.path))};
		return;
	}

	const prefix = prefixOf(folder.path);
	const realPrefix = prefixOf(folder.real);
	for (const entry of naturalOrder(entries.filter(({name}) => !isHidden(name)))) {
		const file = prefix + entry.name;
		const kind = classifyFileName(entry.name);
		let inspected: Inspection;
		if (entry.isFile() || entry.isDirectory()) {
			inspected = {kind: entry.isFile() ? 'file' : 'folder', real: realPrefix + entry.name};
		} else if (entry.isSymbolicLink()) {
			// eslint-disable-next-line no-await-in-loop -- Links are rare, and the order decides which one is listed.
			inspected = await inspect(file);
		} else {
			inspected = {problem: notFileReason(entry) ?? 'is not a file'};
		}

		if ('problem' in inspected) {
			if (kind === 'article') {
				yield {kind: 'failure', failure: loadFailure(file, inspected.problem)};
			}
		} else if ((inspected.kind === 'folder' ? !isAbove(inspected.real, folder.real) : kind !== 'other') && !seen.has(inspected.real)) {
			seen.add(inspected.real);
			yield inspected.kind === 'folder'
				? {path: file, real: inspected.real}
				: {kind: 'file', path: file, isUncertain: kind === 'perhaps'};
		}
	}
}

/** Returns the prefix of all paths in `folder`. Joining 10,000 paths one by one takes 20 ms. */
const prefixOf = (folder: string): string => path.join(folder, 'x').slice(0, -1);

const otherScheme = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * Yields the files, streams and addresses that `sources` lead to, each once, lazily and in order.
 */
export async function * findFiles(sources: readonly Source[], limit: number): AsyncGenerator<FoundSource> {
	const seen = new Set<string>();
	const distinct = new Map(sources.map(source => [sourceName(source), source] as const)).values();
	const inspected = readAhead(distinct, limit, async source => source.kind === 'path' ? {...source, inspection: await inspect(source.path)} : source);
	for await (const source of inspected) {
		if (source.kind === 'url') {
			yield {kind: 'address', url: source.url, groups: []};
			continue;
		}

		if (source.kind === 'standard-input') {
			yield source;
			continue;
		}

		const {path: named, inspection} = source;
		if ('problem' in inspection) {
			yield {kind: 'failure', failure: loadFailure(named, otherScheme.test(named) ? 'only http and https addresses can be opened' : inspection.problem)};
		} else if (!seen.has(inspection.real)) {
			seen.add(inspection.real);
			if (inspection.kind === 'folder') {
				yield {kind: 'folder-start', path: named};
				yield * walkFolder({path: named, real: inspection.real}, seen);
				yield {kind: 'folder-end', path: named};
			} else {
				yield {kind: 'file', path: named, isUncertain: false};
			}
		}
	}
}
