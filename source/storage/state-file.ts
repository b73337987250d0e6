import fs from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import {displayPath} from '../text/display-path.js';
import {
	emptyState, isJsonObject, mergeReading, parseState, serializeState, type JsonObject, type StoredState,
} from './stored-state.js';

/** The file that keeps the reading state. */
type StateFile = {
	/** What was stored when it was opened. */
	readonly state: StoredState;
	/** One plain line where the file was broken and a new one begun, or cannot be used; else `null`. */
	readonly problem: string | null;
	/**
	 * Writes the state. Its readings are added to those in the file: another window may have stored some meanwhile.
	 *
	 * @returns one plain line where it could not be written, else `null`
	 */
	readonly save: (state: StoredState) => string | null;
};

const reasonOf = (error: unknown): string => error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);

/** What a state file holds, as text and understood; `undefined` where that is no state. */
type ParsedText = {readonly text: string; readonly value: JsonObject | undefined};

/** What a state file holds; `undefined` where that is no state: cut off, empty, something else. */
function parseJsonObject(text: string): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

/** Where `conf` is to keep the state: `file`, or in the user's configuration folder. */
const confLocation = (file: string | null): ConstructorParameters<typeof Conf>[0] => file === null
	? {projectName: 'newsreader', projectSuffix: '', configName: 'state'}
	: {cwd: path.dirname(path.resolve(file)), configName: path.basename(file, path.extname(file)), fileExtension: path.extname(file).slice(1)};

/** Puts a file that is no state aside, so that nothing in it is lost. A link stays and leads to the new one. */
function moveAside(file: string, now: Date): string {
	const target = fs.realpathSync(file);
	const aside = `${target}.broken-${now.toISOString().replaceAll(':', '')}`;
	fs.renameSync(target, aside);
	return aside;
}

/** Whether something is there that is no file: a pipe would never end, and a device must not be replaced by a file. */
const isSpecialFile = (file: string): boolean => fs.statSync(file, {throwIfNoEntry: false})?.isFile() === false;

const unusableStateFile = (problem: string): StateFile => ({state: emptyState, problem, save: () => null});

/**
 * Opens the state file, `null` for the usual one. Never throws: where it cannot be read, the session begins with
 * nothing and says why.
 */
export function openStateFile(file: string | null, now = new Date()): StateFile {
	let isBroken = false;
	/** As it was read or written last: `conf` reads the file again whenever it is used, and to understand 50,000 readings takes longer than a frame. */
	let last: ParsedText | undefined;
	try {
		if (file !== null && isSpecialFile(file)) {
			throw new Error('it is no file');
		}

		const store = new Conf({
			...confLocation(file),
			accessPropertiesByDotNotation: false,
			configFileMode: 0o600,
			// Left to itself, `conf` throws on a broken file or empties it.
			deserialize(text) {
				if (text !== last?.text) {
					last = {text, value: parseJsonObject(text)};
				}

				isBroken = last.value === undefined;
				return last.value ?? {};
			},
			serialize(value) {
				last = {text: JSON.stringify(value, undefined, '\t'), value};
				return last.text;
			},
		});
		const {readings: json} = store.store;
		const state = parseState(store.store);
		const problem = isBroken ? `The reading state was broken; it is kept as ${displayPath(moveAside(store.path, now))}` : null;
		let before = state.readings;
		let written: WrittenReadings = {json, readings: state.readings};
		return {
			state,
			problem,
			save(current) {
				try {
					isBroken = false;
					const stored = store.store;
					if (isBroken) {
						// Broken since it was opened.
						moveAside(store.path, new Date());
					}

					written = save({store, stored}, current, before, written);
					// What was written is ours from then on: else a star that is taken back would look as if nothing had changed.
					before = current.readings;
					return null;
				} catch (error) {
					return `The reading state could not be written to ${displayPath(store.path)} (${reasonOf(error)})`;
				}
			},
		};
	} catch (error) {
		return unusableStateFile(`The reading state${file === null ? '' : ` in ${displayPath(file)}`} cannot be used (${reasonOf(error)}): nothing will be kept`);
	}
}

/** Readings as the file had them last, and what they were in it. */
type WrittenReadings = {readonly json: unknown; readonly readings: StoredState['readings']};

/** Writes the state, and in it what this window has changed since `before`. Throws where it cannot be written. */
function save({store, stored}: {readonly store: Conf; readonly stored: JsonObject}, current: StoredState, before: StoredState['readings'], written: WrittenReadings): WrittenReadings {
	const readings = new Map(stored['readings'] === written.json ? written.readings : parseState(stored).readings);
	for (const [id, reading] of current.readings) {
		if (reading !== before.get(id) || !readings.has(id)) {
			readings.set(id, mergeReading(reading, before.get(id), readings.get(id)));
		}
	}

	const json = serializeState({...current, readings});
	store.store = {...json};
	return {json: json['readings'], readings};
}
