import {Buffer} from 'node:buffer';
import fs from 'node:fs/promises';
import path from 'node:path';
import {logError} from '../debug/log-error.js';
import {type ParsedSettings} from '../settings/parse-settings.js';
import {displayPath} from '../text/display-path.js';
import {describeSystemError, errorCode} from '../text/system-error.js';
import {configFolder} from './files/config-folder.js';
import {replaceFile} from './files/replace-file.js';
import {fileProblemLine, fileProblemLines, readTomlFile} from './files/toml-file.js';
import {makeFolder} from './files/make-folder.js';

/** The settings of a file, with one line for each problem. */
type StoredSettings<Command extends string> = Omit<ParsedSettings<Command>, 'problems'> & {
	/** The name of the file, for messages. */
	readonly fileName: string;
	readonly problems: readonly string[];
};

/** Returns the path of the settings file: the one that NEWSREADER_CONFIG names, else `config.toml` in the configuration folder. */
export function settingsPath(environment: NodeJS.ProcessEnv): string {
	const named = environment['NEWSREADER_CONFIG'] ?? '';
	return named === '' ? path.join(configFolder(), 'config.toml') : path.resolve(named);
}

/**
 * Reads the settings file. Never rejects: without a file, and with one that cannot be read, there are no settings.
 *
 * @param commands the names of commands, which keys have as values
 */
export async function readSettings<Command extends string>(environment: NodeJS.ProcessEnv, commands: readonly Command[]): Promise<StoredSettings<Command>> {
	const file = settingsPath(environment);
	const fileName = displayPath(path.basename(file));
	const none = {fileName, given: {}, bindings: []};
	const read = await readTomlFile(file);
	if (read === null) {
		const isNamed = (environment['NEWSREADER_CONFIG'] ?? '') !== '';
		return {...none, problems: isNamed ? [`${displayPath(file)} (NEWSREADER_CONFIG): no such file; newsreader --config init writes it`] : []};
	}

	if ('problem' in read) {
		return {...none, problems: [`${fileProblemLine(fileName, read.problem)}; all settings have their defaults until it is mended`]};
	}

	const [{parseSettings}, {keyLines}] = await Promise.all([import('../settings/parse-settings.js'), import('../settings/key-lines.js')]);
	const {given, bindings, problems} = parseSettings(read.table, keyLines(read.text), commands);
	return {
		fileName, given, bindings, problems: fileProblemLines(fileName, problems),
	};
}

/** Writes a new settings file. Returns one line for the user if that failed, or if there is a file already; else `null`. */
export async function writeNewSettings(file: string, content: string): Promise<string | null> {
	try {
		// A link that leads nowhere would be replaced too.
		const isThere = await fs.lstat(file).then(() => true, (error: unknown) => {
			if (errorCode(error) === 'ENOENT') {
				return false;
			}

			throw error;
		});
		if (isThere) {
			return `${file} already exists; rename or remove it first`;
		}

		makeFolder(path.dirname(file));
		await replaceFile(file, Buffer.from(content));
		return null;
	} catch (error) {
		logError(`write ${file}`, error);
		return `${file} could not be written: ${describeSystemError(error)}`;
	}
}
