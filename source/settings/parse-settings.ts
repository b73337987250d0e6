import {nearestName} from '../text/nearest-name.js';
import {valueProblem} from './check-value.js';
import {parseKeyBindings, type KeyBinding} from './key-bindings.js';
import {type FindLine} from './key-lines.js';
import {isTable, type FileProblem, type TomlTable} from './parse-toml.js';
import {settings, type SettingName, type Settings} from './settings-table.js';
import {splitName} from './split-name.js';

/** The content of a settings file. */
export type ParsedSettings<Command extends string> = {
	/** The settings that the file has. All others have their defaults. */
	readonly given: Partial<Settings>;
	/** The keys of the table `keys`, in its order; digits first. */
	readonly bindings: ReadonlyArray<KeyBinding<Command>>;
	/** One line for each name or value that is wrong. */
	readonly problems: readonly FileProblem[];
};

/** The name of the table of keys. */
const keysTable = 'keys';

const settingNames: readonly string[] = settings.map(({name}) => name);

const tableNames = [...new Set(settingNames.map(name => splitName(name).table).filter(table => table !== '')), keysTable];

/** Returns where a setting stands, for a sentence. */
const placeOf = (table: string): string => table === '' ? 'above the first [table]' : `below [${table}]`;

/** Describes a name that is no setting, and the one that is probably meant. */
function unknownName(table: string, key: string): string {
	const elsewhere = settingNames.map(name => splitName(name)).find(other => other.key === key);
	if (elsewhere) {
		return `${key} belongs ${placeOf(elsewhere.table)}`;
	}

	const siblings = settingNames.map(name => splitName(name)).filter(other => other.table === table).map(other => other.key);
	const nearest = nearestName(key, table === '' ? [...siblings, ...tableNames] : siblings);
	return `there is no setting ${key}${table === '' ? '' : ` in [${table}]`}; ${nearest === null ? `these are: ${siblings.join(', ')}` : `did you mean ${nearest}?`}`;
}

/** Describes a table that is unknown, and the one that is probably meant. */
function unknownTable(table: string): string {
	const nearest = nearestName(table, tableNames);
	return `there is no table [${table}]; ${nearest === null ? `these are: ${tableNames.join(', ')}` : `did you mean [${nearest}]?`}`;
}

class SettingsReader {
	readonly given: Partial<Record<SettingName, unknown>> = {};
	readonly problems: FileProblem[] = [];
	readonly #findLine: FindLine;

	constructor(findLine: FindLine) {
		this.#findLine = findLine;
	}

	report(path: readonly string[], text: string): void {
		this.problems.push({line: this.#findLine(path), text});
	}

	readSetting(table: string, key: string, value: unknown): void {
		const name = table === '' ? key : `${table}.${key}`;
		const path = table === '' ? [key] : [table, key];
		const setting = settings.find(row => row.name === name);
		if (!setting) {
			this.report(path, unknownName(table, key));
			return;
		}

		const problem = valueProblem(setting, value);
		if (problem === null) {
			this.given[setting.name] = value;
		} else {
			this.report(path, `${key} ${problem}`);
		}
	}
}

/**
 * Checks a parsed settings file. A name or value that is wrong is left out and reported. Never throws.
 *
 * @param commands the names that keys may have as values
 */
export function parseSettings<Command extends string>(document: TomlTable, findLine: FindLine, commands: readonly Command[]): ParsedSettings<Command> {
	const reader = new SettingsReader(findLine);
	let bindings: ReadonlyArray<KeyBinding<Command>> = [];
	for (const [name, value] of Object.entries(document)) {
		const isKnownTable = tableNames.includes(name);
		if (!isTable(value)) {
			if (isKnownTable) {
				reader.report([name], `${name} is a table: write [${name}] and its settings on the lines below it`);
			} else {
				reader.readSetting('', name, value);
			}
		} else if (name === keysTable) {
			bindings = parseKeyBindings(value, commands, (key, text) => {
				reader.report([keysTable, key], text);
			});
		} else if (isKnownTable) {
			for (const [key, setting] of Object.entries(value)) {
				reader.readSetting(name, key, setting);
			}
		} else {
			reader.report([name], settingNames.includes(name) ? `${name} is no table: write ${name} = … above the first [table]` : unknownTable(name));
		}
	}

	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Each value is one that its row allows.
	return {given: reader.given as Partial<Settings>, bindings, problems: reader.problems};
}
