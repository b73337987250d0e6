import meow from 'meow';
import {formatNames as inputFormats, type FormatName as InputFormat} from '../loading/model/format-names.js';
import {fieldNames} from '../output/field-names.js';
import {
	formatNames, partNames, type FormatName, type OutputOptions, type PartName,
} from '../output/format-names.js';
import {usage} from './usage.js';

/** The command line, understood. */
export type Options = {
	readonly sources: readonly string[];
	/** `null`: the screen where there is one, else text. */
	readonly output: OutputOptions | null;
	/** How all sources are read; `null` to find out of each. */
	readonly as: InputFormat | null;
	/** Whether the first thing that cannot be opened ends it all. */
	readonly isStrict: boolean;
	/** Whether sources are followed as they change. */
	readonly isWatching: boolean;
	/** Seconds after which feeds that are followed are asked again. */
	readonly refreshSeconds: number;
	/** A file with names of sources, `-` for standard input. */
	readonly filesFrom: string | null;
	/** Names in `filesFrom` end with NUL, not with a line feed. */
	readonly hasNulSeparators: boolean;
	/** Where the reading state lies; `null` for the usual place. */
	readonly state: string | null;
	readonly keepsState: boolean;
};

/** Five minutes: oftener, nobody is grateful for it. */
const defaultEvery = 300;

/** Wrong usage; the message is one plain line. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/**
 * Takes out what the parser misunderstands: it takes a lone `-` for a source, never for a value, and `--no-state` for
 * an empty `--state`. After `--`, all words are sources.
 */
function prepare(argv: readonly string[]): {readonly words: readonly string[]; readonly keepsState: boolean} {
	const dashes = argv.indexOf('--');
	const options = dashes === -1 ? argv : argv.slice(0, dashes);
	const words: string[] = [];
	for (const word of options) {
		if (word === '-' && words.at(-1) === '--files-from') {
			words[words.length - 1] = '--files-from=-';
		} else if (word !== '--no-state') {
			words.push(word);
		}
	}

	// Whoever asks for help gets it, whatever else stands there; the parser wants it alone.
	const question = words.find(word => word === '--help' || word === '--version');
	if (question !== undefined) {
		return {words: [question], keepsState: true};
	}

	return {words: [...words, ...argv.slice(options.length)], keepsState: !options.includes('--no-state')};
}

function parse(words: readonly string[], importMeta: ImportMeta) {
	try {
		return meow({
			argv: words,
			importMeta,
			help: usage,
			helpIndent: 0,
			description: false,
			flags: {
				format: {type: 'string', shortFlag: 'f'},
				as: {type: 'string'},
				only: {type: 'string'},
				fields: {type: 'string'},
				strict: {type: 'boolean', default: false},
				watch: {type: 'boolean', default: false},
				every: {type: 'string'},
				filesFrom: {type: 'string'},
				null: {type: 'boolean', shortFlag: '0', default: false},
				state: {type: 'string'},
			},
		});
	} catch (error) {
		// A flag that is given twice, for instance.
		const message = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
		throw new UsageError(`${message}; see newsreader --help`);
	}
}

/**
 * Understands the command line. `--help` and `--version` are answered here and end the process.
 *
 * @throws {UsageError} on an unknown option or a wrong value.
 */
export function parseOptions(argv: readonly string[], importMeta: ImportMeta, environment: NodeJS.ProcessEnv): Options {
	const {words, keepsState} = prepare(argv);
	const {input, flags, unnormalizedFlags} = parse(words, importMeta);
	const known = new Set(['format', 'f', 'as', 'only', 'fields', 'strict', 'watch', 'every', 'filesFrom', 'files-from', 'null', '0', 'state']);
	const unknown = Object.keys(unnormalizedFlags).find(name => !known.has(name));
	if (unknown !== undefined) {
		throw new UsageError(`unknown option ${unknown.length === 1 ? '-' : '--'}${unknown}; see newsreader --help`);
	}

	const filesFrom = valueOf('--files-from', flags.filesFrom);
	if (flags.null && filesFrom === null) {
		throw new UsageError('--null goes with --files-from; see newsreader --help');
	}

	const output = outputOf(flags);
	if (flags.strict && output === null) {
		throw new UsageError('--strict goes with --format; see newsreader --help');
	}

	const every = secondsOf(flags.every);
	if (every !== null && !flags.watch) {
		throw new UsageError('--every goes with --watch; see newsreader --help');
	}

	if (flags.watch && output !== null) {
		throw new UsageError('--watch is for the screen, --format is not; see newsreader --help');
	}

	return {
		sources: input,
		output,
		as: oneOf('--as', flags.as, inputFormats),
		isStrict: flags.strict,
		isWatching: flags.watch,
		refreshSeconds: every ?? defaultEvery,
		filesFrom,
		hasNulSeparators: flags.null,
		state: valueOf('--state', flags.state) ?? (environment['NEWSREADER_STATE'] === '' ? null : environment['NEWSREADER_STATE'] ?? null),
		keepsState,
	};
}

/** What the parser gives for an option with a value. */
type Value = string | string[] | undefined;

function valueOf(name: string, value: Value): string | null {
	if (value === undefined) {
		return null;
	}

	if (typeof value !== 'string' || value === '') {
		throw new UsageError(`${name} needs one value; see newsreader --help`);
	}

	return value;
}

/** A number of seconds that a timer can wait. */
function secondsOf(value: Value): number | null {
	const written = valueOf('--every', value);
	if (written === null) {
		return null;
	}

	const seconds = Number(written);
	if (!(seconds >= 1 && seconds <= 86_400)) {
		throw new UsageError('--every is a number of seconds, from 1 to 86400; see newsreader --help');
	}

	return seconds;
}

/** A value that is one of `names`. */
function oneOf<Name extends string>(name: string, value: Value, names: readonly Name[]): Name | null {
	const given = valueOf(name, value);
	const found = names.find(candidate => candidate === given);
	if (given !== null && found === undefined) {
		throw new UsageError(`${name} is one of ${names.join(', ')}; see newsreader --help`);
	}

	return found ?? null;
}

function outputOf(flags: {readonly format: Value; readonly only: Value; readonly fields: Value}): OutputOptions | null {
	const format = oneOf('--format', flags.format, formatNames);
	const only = oneOf('--only', flags.only, partNames);
	const fields = valueOf('--fields', flags.fields)?.split(',').map(name => name.trim()) ?? null;
	if (format === null) {
		if (only !== null || fields !== null) {
			throw new UsageError(`${only === null ? '--fields' : '--only'} goes with --format; see newsreader --help`);
		}

		return null;
	}

	return {format, only, fields: fields && fieldsOf(fields, format, only)};
}

function fieldsOf(fields: readonly string[], format: FormatName, only: PartName | null): readonly string[] {
	const known = fieldNames(format, only);
	if (known === null) {
		throw new UsageError(`--fields goes with --format json, jsonl or csv, not ${format}; see newsreader --help`);
	}

	if (only !== null && format !== 'csv') {
		throw new UsageError(`--only chooses the fields of ${format} already: leave it out, or --fields; see newsreader --help`);
	}

	const unknown = fields.find(name => !known.includes(name));
	if (unknown !== undefined) {
		throw new UsageError(`no field '${unknown}'; --fields has names of these, with commas between: ${known.join(', ')}`);
	}

	const twice = fields.find((name, index) => fields.indexOf(name) < index);
	if (twice !== undefined) {
		throw new UsageError(`--fields names ${twice} twice; see newsreader --help`);
	}

	return fields;
}
