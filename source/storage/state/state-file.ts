import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import {logError} from '../../debug/log-error.js';
import {displayPath} from '../../text/display-path.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';
import {lockPath, withFileLock} from '../files/file-lock.js';
import {removeTemporaryFiles, replaceFileSync, type FileSystem} from '../files/replace-file.js';
import {isJsonObject, type JsonObject} from '../files/json-object.js';
import {makeFolder} from '../files/make-folder.js';
import {mergeSubscriptions} from '../../subscriptions/subscription-list.js';
import {mergeAnnotations, parseAnnotations} from './stored-annotations.js';
import {mergeViews, parseViews} from './stored-views.js';
import {parseSubscriptions} from './stored-subscriptions.js';
import {
	emptyState, mergeReading, parseState, serializeState, stateVersion, type StoredState,
} from './stored-state.js';

/** The file that keeps the reading state. */
type StateFile = {
	/** The state that was stored when the file was opened. */
	readonly state: StoredState;
	/** One line for the user if the file was broken and a new one was begun, or if it cannot be used; else `null`. */
	readonly problem: string | null;
	/**
	 * Writes the state. Its readings, annotations and subscriptions are merged with those in the file, because another window may have stored some since.
	 * If the file cannot be written, it stays as it is.
	 *
	 * @param patience how long to wait for another window that is writing, in milliseconds
	 * @returns one line for the user if the state could not be written, else `null`
	 */
	readonly save: (state: StoredState, patience?: number) => string | null;
};

type StateFileOptions = {
	/** The time for the name of a broken file. */
	readonly now?: Date;
	/** Writes the file. */
	readonly fileSystem?: FileSystem;
};

/** The text of a state file, and the object in it; `undefined` if the text is not a JSON object. */
type ParsedText = {readonly text: string; readonly value: JsonObject | undefined};

/** The readings that the file held after the last read or write, as JSON and parsed. */
type WrittenReadings = {readonly json: unknown; readonly readings: StoredState['readings']};

/** Parses the text of a state file. Returns `undefined` for a text that is cut off, empty or something else. */
function parseJsonObject(text: string): JsonObject | undefined {
	try {
		// Some editors put a byte order mark at the start.
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/v, ''));
		return isJsonObject(value) ? value : undefined;
	} catch (error) {
		logError('parse the state file', error);
		return undefined;
	}
}

/** Returns the options of `conf` for a state in `file`. */
const confLocation = (file: string): ConstructorParameters<typeof Conf>[0] =>
	({cwd: path.dirname(path.resolve(file)), configName: path.basename(file, path.extname(file)), fileExtension: path.extname(file).slice(1)});

/** The most symbolic links that lead to a file. */
const maxLinks = 40;

/** Returns the path without symbolic links, so that a linked file is replaced and the link stays, also one that leads nowhere yet. */
function targetOf(file: string): string {
	let target = file;
	for (let links = 0; links < maxLinks && fs.lstatSync(target, {throwIfNoEntry: false})?.isSymbolicLink(); links++) {
		target = path.resolve(path.dirname(target), fs.readlinkSync(target));
	}

	return target;
}

/** Renames a broken file, so that nothing in it is lost. Returns the new path. */
function moveAside(file: string, now: Date): string {
	const target = targetOf(file);
	const aside = `${target}.broken-${now.toISOString().replaceAll(':', '')}`;
	fs.renameSync(target, aside);
	return aside;
}

/** Tells whether a path names a folder, a pipe or a device: reading a pipe may never end, and a device must not be replaced by a file. */
const isSpecialFile = (file: string): boolean => fs.statSync(file, {throwIfNoEntry: false})?.isFile() === false;

const describe = (error: unknown): string => errorCode(error) === undefined && error instanceof Error ? error.message : describeSystemError(error);

/** The parts of the state that are merged with those of other windows. */
type MergedParts = Pick<StoredState, 'readings' | 'annotations' | 'subscriptions' | 'views'>;

/** Returns the state to store: the current one, with the readings, annotations and subscriptions that other windows have stored since `before`. */
function merge(stored: JsonObject, current: StoredState, before: MergedParts, written: WrittenReadings): StoredState {
	const readings = new Map(stored['readings'] === written.json ? written.readings : parseState(stored).readings);
	for (const [id, reading] of current.readings) {
		if (reading !== before.readings.get(id) || !readings.has(id)) {
			readings.set(id, mergeReading(reading, before.readings.get(id), readings.get(id)));
		}
	}

	const annotations = new Map(parseAnnotations(stored['annotations']));
	for (const [id, own] of current.annotations) {
		annotations.set(id, mergeAnnotations(own, before.annotations.get(id), annotations.get(id)));
	}

	const subscriptions = mergeSubscriptions(current.subscriptions, before.subscriptions, parseSubscriptions(stored['subscriptions']));
	const views = mergeViews(current.views, before.views, parseViews(stored['views']));
	return {
		...current, readings, annotations, subscriptions, views,
	};
}

/** In milliseconds. At the end of the program, many windows may write one after the other. */
const usualPatience = 10_000;

/**
 * Checks that a JSON object is a reading state of this version or an earlier one.
 *
 * @throws if it is not: it must not be overwritten
 */
function checkVersion(stored: JsonObject): void {
	const version = stored['version'] ?? 0;
	if (typeof version === 'number' && version > stateVersion) {
		throw new Error('was written by a newer newsreader');
	}

	// The first versions had no number.
	if (Object.keys(stored).length > 0 && (typeof version !== 'number' || !isJsonObject(stored['readings']))) {
		throw new Error('is not a reading state');
	}
}

/** Removes what a program left that was killed while it wrote a file, unless another one is writing it. */
function removeLeftovers(file: string): void {
	if (!fs.existsSync(lockPath(file))) {
		return;
	}

	try {
		withFileLock(file, 0, () => {
			removeTemporaryFiles(file);
		});
	} catch (error) {
		// They do no harm.
		logError(`remove the temporary files of ${file}`, error);
	}
}

/** Opens a state file that can be read, or does not exist yet (`isNew`). Throws if it cannot be used. */
function openUsableStateFile(file: string, {now = new Date(), fileSystem}: StateFileOptions): StateFile & {readonly isNew: boolean} {
	if (isSpecialFile(file)) {
		throw new Error('is not a file');
	}

	let isBroken = false;
	/** The text that was read or written last: `conf` reads the file on each use, and parsing 50,000 readings takes longer than a frame. */
	let last: ParsedText | undefined;
	const conf = new Conf({
		...confLocation(file),
		accessPropertiesByDotNotation: false,
		// By default, `conf` throws on a broken file or empties it.
		deserialize(text) {
			if (text !== last?.text) {
				last = {text, value: parseJsonObject(text)};
			}

			isBroken = last.value === undefined;
			return last.value ?? {};
		},
	});
	const stored = conf.store;
	checkVersion(stored);
	removeLeftovers(targetOf(conf.path));
	const isNew = last === undefined;
	const state = parseState(stored);
	const problem = isBroken ? `The reading state was broken; it is kept as ${displayPath(moveAside(conf.path, now))}` : null;
	let before: MergedParts = state;
	let written: WrittenReadings = {json: stored['readings'], readings: state.readings};
	return {
		isNew,
		state,
		problem,
		save(current, patience = usualPatience) {
			try {
				const target = targetOf(conf.path);
				makeFolder(path.dirname(target));
				withFileLock(target, patience, () => {
					isBroken = false;
					const {store} = conf;
					checkVersion(store);
					const merged = merge(store, current, before, written);
					if (isBroken) {
						// It was broken since it was opened.
						moveAside(conf.path, new Date());
					}

					const value = serializeState(merged);
					const text = JSON.stringify(value, undefined, '\t');
					// `conf` does not notice a short write on a full disk, and would replace the file by a part of it.
					replaceFileSync(target, Buffer.from(text), fileSystem);
					last = {text, value};
					written = {json: value['readings'], readings: merged.readings};
				});
				// Changes are counted from here; else taking back a star would look like no change.
				before = current;
				return null;
			} catch (error) {
				logError(`write the reading state to ${conf.path}`, error);
				return `The reading state could not be written to ${displayPath(conf.path)} (${describe(error)})`;
			}
		},
	};
}

/** Errors that may be over before the session ends. */
const temporaryErrors: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT']);

/** Returns a state file that keeps nothing, and the reason. */
function unusableStateFile(file: string, error: unknown, options: StateFileOptions): StateFile {
	logError(`open the state file ${file}`, error);
	const problem = `The reading state in ${displayPath(file)} cannot be used (${describe(error)})`;
	if (!temporaryErrors.has(errorCode(error))) {
		return {state: emptyState, problem: `${problem}: nothing will be kept`, save: () => null};
	}

	let opened: ReturnType<typeof openUsableStateFile> | undefined;
	return {
		state: emptyState,
		problem,
		save(current) {
			try {
				opened ??= openUsableStateFile(file, options);
				// A file that could not be read holds more than this session knows.
				return opened.isNew ? opened.save(current) : null;
			} catch (error) {
				logError(`open the state file ${file}`, error);
				return problem;
			}
		},
	};
}

/**
 * Opens the state file. Never throws: if it cannot be read, the session begins with an empty state
 * and a problem. If there is no room for its folder, `save` tries again.
 */
export function openStateFile(file: string, options: StateFileOptions = {}): StateFile {
	try {
		return openUsableStateFile(file, options);
	} catch (error) {
		return unusableStateFile(file, error, options);
	}
}
