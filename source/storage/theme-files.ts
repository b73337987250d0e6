import fs from 'node:fs/promises';
import path from 'node:path';
import {logError} from '../debug/log-error.js';
import {displayPath} from '../text/display-path.js';
import {describeSystemError, errorCode} from '../text/system-error.js';
import {type UserTheme} from '../theme/user-theme.js';
import {fileProblemLines, readTomlFile} from './files/toml-file.js';

/** The themes of the user. */
type ThemeFiles = {
	/** By name: that of the file without its ending. */
	readonly themes: ReadonlyMap<string, UserTheme>;
	/** One line for each part of a file that is wrong. */
	readonly problems: readonly string[];
};

/** The folder of themes within the configuration folder. */
const themesFolder = 'themes';

const ending = '.toml';

/** The files read at most: all names are shown in one list. */
const maxFileCount = 200;

async function namesIn(folder: string): Promise<readonly string[] | {readonly problem: string}> {
	try {
		const names = await fs.readdir(folder);
		return names.filter(name => name.endsWith(ending) && !name.startsWith('.')).toSorted((a, b) => a.localeCompare(b)).slice(0, maxFileCount);
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return [];
		}

		logError(`read ${folder}`, error);
		return {problem: `${displayPath(folder)}: ${describeSystemError(error)}`};
	}
}

async function readTheme(folder: string, name: string): Promise<{readonly theme: UserTheme | null; readonly problems: readonly string[]}> {
	const shown = displayPath(`${themesFolder}/${name}`);
	const file = await readTomlFile(path.join(folder, name));
	if (file === null || 'problem' in file) {
		return {theme: null, problems: file === null ? [] : fileProblemLines(shown, [file.problem])};
	}

	const [{parseTheme}, {keyLines}] = await Promise.all([import('../theme/parse-theme.js'), import('../settings/key-lines.js')]);
	const {theme, problems} = parseTheme(file.table, keyLines(file.text));
	return {theme, problems: fileProblemLines(shown, problems)};
}

/** Reads the user's themes: the files `themes/NAME.toml` in the configuration folder. Never rejects. */
export async function readThemeFiles(configFolder: string): Promise<ThemeFiles> {
	const folder = path.join(configFolder, themesFolder);
	const names = await namesIn(folder);
	if ('problem' in names) {
		return {themes: new Map(), problems: [names.problem]};
	}

	const files = await Promise.all(names.map(async name => ({name: displayPath(name.slice(0, -ending.length)), ...await readTheme(folder, name)})));
	return {
		themes: new Map(files.flatMap(({name, theme}) => theme === null ? [] : [[name, theme]])),
		problems: files.flatMap(({problems}) => problems),
	};
}
