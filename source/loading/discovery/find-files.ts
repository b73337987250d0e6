import {type Dirent} from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import {loadFailure, describeReadError, type LoadFailure} from '../model/load-failure.js';
import {notFileReason} from '../bytes/read-bytes.js';
import {readAhead} from '../async/read-ahead.js';
import {isWebAddress} from '../metadata/web-address.js';
import {isHidden, classifyFileName} from './classify-file-name.js';

/** What the sources lead to, in order. */
export type FoundSource
	= | {
		readonly kind: 'file';
		readonly path: string;
		/** Found in a folder and not named like an article: if it is none, nobody need hear of it. */
		readonly isUncertain: boolean;
	}
	| {readonly kind: 'standard-input'}
	/** A web page or feed; `groups` as of a unit. */
	| {readonly kind: 'address'; readonly url: string; readonly groups: readonly string[]}
	| {readonly kind: 'failure'; readonly failure: LoadFailure}
	/** What comes between these was found in a folder that is a source. */
	| {readonly kind: 'folder-start' | 'folder-end'; readonly path: string};

/** A file that the sources lead to. */
export type FoundFile = Extract<FoundSource, {kind: 'file'}>;

/** A folder and its identity: the path without symbolic links. */
type Folder = {readonly path: string; readonly real: string};

type Inspection = {readonly kind: 'file' | 'folder'; readonly real: string} | {readonly problem: string};

let collator: Intl.Collator | undefined;

/** Natural order: `part 2` before `part 10`. Sorting by code units first leaves the slow comparison little to do. */
const naturalOrder = <Entry extends {readonly name: string}>(entries: Entry[]): Entry[] => {
	collator ??= new Intl.Collator(undefined, {numeric: true});
	const {compare} = collator;
	return entries
		.toSorted((a, b) => a.name < b.name ? -1 : 1)
		.toSorted((a, b) => compare(a.name, b.name));
};

const inspect = async (file: string): Promise<Inspection> => {
	try {
		// The target itself is asked, so a device is never opened.
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
 * The files in a folder and the folders below it, in natural order. Hidden entries and `node_modules` are skipped. `seen`
 * holds the identities of all folders and files so far: it ends loops and lists each file once. Links to other places are
 * followed, but not upwards.
 */
async function * walkFolder(top: Folder, seen: Set<string>): AsyncGenerator<FoundSource> {
	// A stack instead of recursion: through nested generators, each file would pass all the levels above it.
	const stack = [listFolder(top, seen)];
	for (let level = stack.at(-1); level; level = stack.at(-1)) {
		// eslint-disable-next-line no-await-in-loop -- One after the other is the order.
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

/** Whether a folder is `inner` or one that holds it; a link there leads out of the folder that was asked for. */
const isAbove = (folder: string, inner: string): boolean => {
	const between = path.relative(folder, inner);
	return !path.isAbsolute(between) && between.split(path.sep)[0] !== '..';
};

/** What a folder offers, each entry looked at when its turn comes: the first of 10,000 does not wait for the others. */
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
		const offer = classifyFileName(entry.name);
		let inspected: Inspection;
		if (entry.isFile() || entry.isDirectory()) {
			inspected = {kind: entry.isFile() ? 'file' : 'folder', real: realPrefix + entry.name};
		} else if (entry.isSymbolicLink()) {
			// eslint-disable-next-line no-await-in-loop -- Links are rare, and which one comes first decides what is listed.
			inspected = await inspect(file);
		} else {
			inspected = {problem: notFileReason(entry) ?? 'is not a file'};
		}

		if ('problem' in inspected) {
			if (offer === 'article') {
				yield {kind: 'failure', failure: loadFailure(file, inspected.problem)};
			}
		} else if ((inspected.kind === 'folder' ? !isAbove(inspected.real, folder.real) : offer !== 'no') && !seen.has(inspected.real)) {
			seen.add(inspected.real);
			yield inspected.kind === 'folder'
				? {path: file, real: inspected.real}
				: {kind: 'file', path: file, isUncertain: offer === 'perhaps'};
		}
	}
}

/** What to put in front of a name in `folder`; joining 10,000 paths one by one takes 20 ms. */
const prefixOf = (folder: string): string => path.join(folder, 'x').slice(0, -1);

const otherScheme = /^[a-z][a-z\d+.-]*:\/\//i;

/** What `sources` (files, folders, addresses, `-` for standard input) lead to, each once, lazily and in order. */
export async function * findFiles(sources: readonly string[], limit: number): AsyncGenerator<FoundSource> {
	const seen = new Set<string>();
	const inspected = readAhead(new Set(sources), limit, async source => ({
		source,
		result: source === '-' || isWebAddress(source) ? undefined : await inspect(source),
	}));
	for await (const {source, result} of inspected) {
		if (result === undefined) {
			yield source === '-' ? {kind: 'standard-input'} : {kind: 'address', url: source, groups: []};
		} else if ('problem' in result) {
			yield {kind: 'failure', failure: loadFailure(source, otherScheme.test(source) ? 'of addresses, only http and https are opened' : result.problem)};
		} else if (!seen.has(result.real)) {
			seen.add(result.real);
			if (result.kind === 'folder') {
				yield {kind: 'folder-start', path: source};
				yield * walkFolder({path: source, real: result.real}, seen);
				yield {kind: 'folder-end', path: source};
			} else {
				yield {kind: 'file', path: source, isUncertain: false};
			}
		}
	}
}
