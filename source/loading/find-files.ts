import fs from 'node:fs/promises';
import path from 'node:path';
import {failure, inPlainWords, type LoadFailure} from './failure.js';
import {offerOf} from './formats.js';
import {notAFile} from './read-bytes.js';
import {readAhead} from './read-ahead.js';

/** What the sources lead to, in order. */
export type Found
	= | {
		readonly kind: 'file';
		readonly path: string;
		/** Found in a folder and not named like an article: if it is none, nobody need hear of it. */
		readonly isPerhaps: boolean;
	}
	| {readonly kind: 'standard-input'}
	| {readonly kind: 'failure'; readonly failure: LoadFailure}
	/** What comes between these was found in a folder that is a source. */
	| {readonly kind: 'folder-start' | 'folder-end'; readonly path: string};

/** A folder and its identity: the path without symbolic links. */
type Folder = {readonly path: string; readonly real: string};

type Inspected = {readonly kind: 'file' | 'folder'; readonly real: string} | {readonly problem: string};

let collator: Intl.Collator | undefined;

/** Natural order: `part 2` before `part 10`. Sorting by code units first leaves the slow comparison little to do. */
const naturalOrder = <Entry extends {readonly name: string}>(entries: Entry[]): Entry[] => {
	collator ??= new Intl.Collator(undefined, {numeric: true});
	const {compare} = collator;
	return entries
		.toSorted((a, b) => a.name < b.name ? -1 : 1)
		.toSorted((a, b) => compare(a.name, b.name));
};

const inspect = async (file: string): Promise<Inspected> => {
	try {
		// The target itself is asked, so a device is never opened.
		const [stats, real] = await Promise.all([fs.stat(file), fs.realpath(file)]);
		const problem = notAFile(stats);
		if (stats.isDirectory()) {
			return {kind: 'folder', real};
		}

		return problem === undefined ? {kind: 'file', real} : {problem};
	} catch (error) {
		return {problem: inPlainWords(error, file)};
	}
};

/**
 * The files in a folder and the folders below it, in natural order. Hidden entries and `node_modules` are skipped. `seen`
 * holds the identities of all folders and files so far: it ends loops and lists each file once. Links to other places are
 * followed, but not upwards.
 */
async function * walk(top: Folder, seen: Set<string>): AsyncGenerator<Found> {
	// A stack instead of recursion: through nested generators, each file would pass all the levels above it.
	const stack: Array<Iterator<Found | Folder>> = [[top][Symbol.iterator]()];
	for (let level = stack.at(-1); level; level = stack.at(-1)) {
		const next = level.next();
		if (next.done) {
			stack.pop();
		} else if ('kind' in next.value) {
			yield next.value;
		} else {
			// eslint-disable-next-line no-await-in-loop -- One folder at a time is the order.
			const entries = await entriesOf(next.value, seen);
			stack.push(entries[Symbol.iterator]());
		}
	}
}

/** Whether a folder is `inner` or one that holds it; a link there leads out of the folder that was asked for. */
const isAbove = (folder: string, inner: string): boolean => {
	const between = path.relative(folder, inner);
	return !path.isAbsolute(between) && between.split(path.sep)[0] !== '..';
};

async function entriesOf(folder: Folder, seen: Set<string>): Promise<Array<Found | Folder>> {
	try {
		const entries = await fs.readdir(folder.path, {withFileTypes: true});
		const visible = entries.filter(({name}) => !name.startsWith('.') && name !== 'node_modules');
		const found: Array<Found | Folder> = [];
		for (const entry of naturalOrder(visible)) {
			const file = path.join(folder.path, entry.name);
			const offer = offerOf(entry.name);
			let inspected: Inspected;
			if (entry.isFile() || entry.isDirectory()) {
				inspected = {kind: entry.isFile() ? 'file' : 'folder', real: path.join(folder.real, entry.name)};
			} else if (entry.isSymbolicLink()) {
				// eslint-disable-next-line no-await-in-loop -- Links are rare, and which one comes first decides what is listed.
				inspected = await inspect(file);
			} else {
				inspected = {problem: notAFile(entry) ?? 'is not a file'};
			}

			if ('problem' in inspected) {
				if (offer === 'article') {
					found.push({kind: 'failure', failure: failure(file, inspected.problem)});
				}
			} else if ((inspected.kind === 'folder' ? !isAbove(inspected.real, folder.real) : offer !== 'no') && !seen.has(inspected.real)) {
				seen.add(inspected.real);
				found.push(inspected.kind === 'folder'
					? {path: file, real: inspected.real}
					: {kind: 'file', path: file, isPerhaps: offer === 'perhaps'});
			}
		}

		return found;
	} catch (error) {
		return [{kind: 'failure', failure: failure(folder.path, inPlainWords(error, folder.path))}];
	}
}

/** Files that `sources` (files, folders, `-` for standard input) lead to, each once, lazily and in order. */
export async function * findFiles(sources: readonly string[], limit: number): AsyncGenerator<Found> {
	const seen = new Set<string>();
	const inspected = readAhead(new Set(sources), limit, async source => ({
		source,
		result: source === '-' ? undefined : await inspect(source),
	}));
	for await (const {source, result} of inspected) {
		if (result === undefined) {
			yield {kind: 'standard-input'};
		} else if ('problem' in result) {
			yield {kind: 'failure', failure: failure(source, result.problem)};
		} else if (!seen.has(result.real)) {
			seen.add(result.real);
			if (result.kind === 'folder') {
				yield {kind: 'folder-start', path: source};
				yield * walk({path: source, real: result.real}, seen);
				yield {kind: 'folder-end', path: source};
			} else {
				yield {kind: 'file', path: source, isPerhaps: false};
			}
		}
	}
}
