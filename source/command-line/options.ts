import {formatNames as inputFormats, type FormatName as InputFormat} from '../loading/model/format-names.js';
import {parseSource, type Source} from '../article/source.js';
import {type Query} from '../library/query/query.js';
import {type OutputOptions} from '../output/format-names.js';
import {colorModes, type ColorMode} from '../terminal/colors/color-mode.js';
import {normalizeArguments, type GivenOptions} from './normalize-arguments.js';
import {optionTable} from './option-table.js';
import {choiceOf, valueOf} from './option-values.js';
import {outputOptions} from './output-options.js';
import {whereOf} from './query-option.js';
import {configActions, shells, type Question} from './question.js';
import {taskOf, type TaskName} from './task-options.js';
import {UsageError} from './usage-error.js';

/** The options of one run of the program. */
export type Options = {
	/** The task to carry out; `null` to show or write articles. */
	readonly task: TaskName | null;
	/** The query to the library whose articles are written; `null` to read sources. */
	readonly where: Query | null;
	/** The folder of an export of the library; `null` without one. */
	readonly exportFolder: string | null;
	/** The sources that the command line names; empty if it names none. */
	readonly sources: readonly Source[];
	/** The format of standard output. `null`: articles go to the screen, or as text to standard output if there is no screen. */
	readonly output: OutputOptions | null;
	/** The file for the output; `null` for standard output. */
	readonly outputFile: string | null;
	/** True if that file, or the files of an export, may be replaced. */
	readonly mayReplaceOutput: boolean;
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
	/** The file of the library; `null` for the default place. */
	readonly library: string | null;
	/** True if the reading state and the library are read and saved. */
	readonly keepsState: boolean;
	/** True if standard error gets only the message that ends the program. */
	readonly isQuiet: boolean;
	/** The number of worker threads; `null` for one on each core. */
	readonly jobs: number | null;
};

/** Five minutes: servers of feeds ask readers not to come more often. */
const defaultRefreshSeconds = 300;

const questions = ['help', 'version'] as const;

/** Returns the file that an environment variable names; `null` if there is none. */
const fileIn = (environment: NodeJS.ProcessEnv, name: string): string | null => environment[name] === '' ? null : environment[name] ?? null;

/** Checks that no option is given without the one that it needs. */
function checkNeeds(options: GivenOptions): void {
	for (const {name, needs} of optionTable) {
		if (needs && options.has(name) && !optionTable.some(other => needs.includes(other.name) && options.has(other.name))) {
			throw new UsageError(`--${name} needs ${needs.map(other => `--${other}`).join(' or ')}`);
		}
	}
}

/**
 * Parses the command line. Returns the question if an option is one.
 *
 * @throws {UsageError} for an unknown option, a wrong value, and options that do not go together
 */
export function parseOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Options | Question {
	const {options, sources} = normalizeArguments(argv);
	if (options.has('config')) {
		return {question: 'config', action: choiceOf(options, 'config', configActions)};
	}

	const shell = choiceOf(options, 'completion', shells);
	if (shell !== null) {
		return {question: 'completion', shell};
	}

	const question = questions.find(name => options.has(name));
	if (question !== undefined) {
		return {question};
	}

	checkNeeds(options);
	const task = taskOf(options, sources);
	const where = whereOf(options, sources);
	const output = outputOptions(options);
	const outputFile = valueOf(options, 'output');
	if (options.has('watch') && output !== null) {
		throw new UsageError(`--watch works on the screen only, so it does not go with ${options.has('format') ? '--format' : '--output'}`);
	}

	const filesFrom = valueOf(options, 'files-from');
	const every = valueOf(options, 'every');
	const jobs = valueOf(options, 'jobs');
	// `--no-state` always wins over `--state`: it promises to leave no trace.
	const keepsState = !options.has('no-state');
	return {
		task,
		where,
		exportFolder: valueOf(options, 'export') ?? null,
		sources: sources.map(name => parseSource(name)),
		output,
		outputFile: outputFile === undefined || outputFile === '-' ? null : outputFile,
		mayReplaceOutput: options.has('force'),
		as: choiceOf(options, 'as', inputFormats),
		isStrict: options.has('strict'),
		isWatching: options.has('watch'),
		refreshSeconds: every === undefined ? defaultRefreshSeconds : parseSeconds(every),
		filesFrom: filesFrom === undefined ? null : parseSource(filesFrom),
		hasNulSeparators: options.has('null'),
		color: choiceOf(options, 'color', colorModes) ?? 'auto',
		theme: valueOf(options, 'theme') ?? null,
		isScreenReaderEnabled: options.has('screen-reader'),
		state: (keepsState ? valueOf(options, 'state') : undefined) ?? fileIn(environment, 'NEWSREADER_STATE'),
		library: valueOf(options, 'library') ?? fileIn(environment, 'NEWSREADER_LIBRARY'),
		keepsState,
		isQuiet: options.has('quiet'),
		jobs: jobs === undefined ? null : parseJobs(jobs),
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

/** The greatest value of `--jobs`. Each thread takes tens of megabytes. */
const maxJobs = 64;

/** Parses the value of `--jobs`. */
function parseJobs(value: string): number {
	const jobs = Number(value);
	if (!Number.isInteger(jobs) || jobs < 1 || jobs > maxJobs) {
		throw new UsageError(`--jobs ${value}: must be a number of threads from 1 to ${maxJobs}`);
	}

	return jobs;
}
