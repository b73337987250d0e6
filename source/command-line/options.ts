import meow from 'meow';
import {formatNames as inputFormats, type FormatName as InputFormat} from '../loading/model/format-names.js';
import {parseSource, type Source} from '../article/source.js';
import {fieldNames} from '../output/field-names.js';
import {
	formatNames, partNames, type FormatName, type OutputOptions, type PartName,
} from '../output/format-names.js';
import {colorModes, type ColorMode} from '../terminal/color-mode.js';
import {nearestName} from '../text/nearest-name.js';
import {normalizeArguments} from './normalize-arguments.js';
import {UsageError} from './usage-error.js';
import {usage} from './usage.js';

/** The options of one run of the program. */
export type Options = {
	/** The sources that the command line names; empty if it names none. */
	readonly sources: readonly Source[];
	/** The format of standard output. `null`: articles go to the screen, or as text to standard output if there is no screen. */
	readonly output: OutputOptions | null;
	/** The format of all sources; `null` to detect the format of each. */
	readonly as: InputFormat | null;
	/** True if writing stops at the first source that cannot be read. */
	readonly isStrict: boolean;
	/** True if sources are watched for changes. */
	readonly isWatching: boolean;
	/** The time between two requests for a watched feed, in seconds. */
	readonly refreshSeconds: number;
	/** The file or stream with names of sources. */
	readonly filesFrom: Source | null;
	/** True if names in `filesFrom` end with NUL instead of a line feed. */
	readonly hasNulSeparators: boolean;
	/** The choice whether the screen has colours. */
	readonly color: ColorMode;
	/** The name of the theme as it was typed; `null` for the default one. */
	readonly theme: string | null;
	/** True if lines are written for a screen reader instead of a screen. */
	readonly isScreenReaderEnabled: boolean;
	/** The file of the reading state; `null` for the default place. */
	readonly state: string | null;
	/** True if the reading state is read and saved. */
	readonly keepsState: boolean;
};

/** Five minutes: servers of feeds ask readers not to come more often. */
const defaultRefreshSeconds = 300;

/** Parses normalized arguments. Prints the help or the version and ends the process if that is asked for. */
function parseFlags(argv: readonly string[], importMeta: ImportMeta) {
	const {options, sources} = normalizeArguments(argv);
	// `--no-state` always wins over `--state`: it promises to leave no trace.
	const keepsState = !options.has('no-state');
	const words = [...options].filter(([name]) => name !== 'no-state' && (name !== 'state' || keepsState)).map(([name, value]) => value === true ? `--${name}` : `--${name}=${value}`);
	const {input, flags} = meow({
		// It answers `--help` and `--version` only if there is no other word.
		argv: sources.length > 0 ? [...words, '--', ...sources] : words,
		importMeta,
		help: usage,
		helpIndent: 0,
		description: false,
		flags: {
			format: {type: 'string'},
			as: {type: 'string'},
			only: {type: 'string'},
			fields: {type: 'string'},
			strict: {type: 'boolean', default: false},
			watch: {type: 'boolean', default: false},
			every: {type: 'string'},
			filesFrom: {type: 'string'},
			null: {type: 'boolean', default: false},
			color: {type: 'string'},
			theme: {type: 'string'},
			screenReader: {type: 'boolean', default: false},
			state: {type: 'string'},
		},
	});
	return {input, flags, keepsState};
}

/**
 * Parses the command line. `--help` and `--version` are answered here and end the process.
 *
 * @throws {UsageError} for an unknown option, a wrong value, and options that do not go together
 */
export function parseOptions(argv: readonly string[], importMeta: ImportMeta, environment: NodeJS.ProcessEnv): Options {
	const {input, flags, keepsState} = parseFlags(argv, importMeta);
	const filesFrom = flags.filesFrom === undefined ? null : parseSource(flags.filesFrom);
	if (flags.null && filesFrom === null) {
		throw new UsageError('--null needs --files-from');
	}

	const output = outputOptions(flags);
	if (flags.strict && output === null) {
		throw new UsageError('--strict needs --format');
	}

	if (flags.every !== undefined && !flags.watch) {
		throw new UsageError('--every needs --watch');
	}

	if (flags.watch && output !== null) {
		throw new UsageError('--watch works on the screen only, so it does not go with --format');
	}

	return {
		sources: input.map(name => parseSource(name)),
		output,
		as: flags.as === undefined ? null : oneOf('--as', flags.as, inputFormats),
		isStrict: flags.strict,
		isWatching: flags.watch,
		refreshSeconds: flags.every === undefined ? defaultRefreshSeconds : parseSeconds(flags.every),
		filesFrom,
		hasNulSeparators: flags.null,
		color: flags.color === undefined ? 'auto' : oneOf('--color', flags.color, colorModes),
		theme: flags.theme ?? null,
		isScreenReaderEnabled: flags.screenReader,
		state: flags.state ?? (environment['NEWSREADER_STATE'] === '' ? null : environment['NEWSREADER_STATE'] ?? null),
		keepsState,
	};
}

/** Parses the value of `--every`: a time that a timer can wait. */
function parseSeconds(value: string): number {
	const seconds = Number(value);
	if (!(seconds >= 1 && seconds <= 86_400)) {
		throw new UsageError(`--every ${value}: must be a number of seconds from 1 to 86400`);
	}

	return seconds;
}

/** Returns the name that a value is. */
function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
	const found = names.find(name => name === value);
	if (found === undefined) {
		throw new UsageError(`${option} ${value}: must be one of ${names.join(', ')}`, nearestName(value, names));
	}

	return found;
}

function outputOptions(flags: {readonly format?: string | undefined; readonly only?: string | undefined; readonly fields?: string | undefined}): OutputOptions | null {
	if (flags.format === undefined) {
		if (flags.only !== undefined || flags.fields !== undefined) {
			throw new UsageError(`${flags.only === undefined ? '--fields' : '--only'} needs --format`);
		}

		return null;
	}

	const format = oneOf('--format', flags.format, formatNames);
	const only = flags.only === undefined ? null : oneOf('--only', flags.only, partNames);
	const fields = flags.fields === undefined ? null : parseFields(flags.fields, format, only);
	return {format, only, fields};
}

/** Parses the value of `--fields`: names with commas between them. */
function parseFields(value: string, format: FormatName, only: PartName | null): readonly string[] {
	const known = fieldNames(format, only);
	if (known === null) {
		throw new UsageError(`--fields works with --format json, jsonl or csv, not ${format}`);
	}

	if (only !== null && format !== 'csv') {
		throw new UsageError(`--only already chooses the fields of ${format}, so leave out --only or --fields`);
	}

	const fields = value.split(',').map(name => name.trim());
	const unknown = fields.find(name => !known.includes(name));
	if (unknown !== undefined) {
		throw new UsageError(`--fields: there is no ${unknown === '' ? 'field without a name' : `field ${unknown}`}, only ${known.join(', ')}`, nearestName(unknown, known));
	}

	const twice = fields.find((name, index) => fields.indexOf(name) < index);
	if (twice !== undefined) {
		throw new UsageError(`--fields names ${twice} twice`);
	}

	return fields;
}
