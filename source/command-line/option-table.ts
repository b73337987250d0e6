import {formatNames as inputFormats} from '../loading/model/format-names.js';
import {formatNames, partNames} from '../output/format-names.js';
import {colorModes} from '../terminal/colors/color-mode.js';
import {configActions, shells} from './question.js';

/** The groups of options, in the order of `--help`. Options of the output have no effect on the screen, and the other way round. */
export const optionGroups = ['Sources', 'Subscriptions', 'Library', 'Output', 'Screen', 'Program'] as const;

/** The value that follows an option. */
type OptionValue = {
	/** The word that stands for the value in `--help`. */
	readonly name: string;
	/** The possible values, if they are few. */
	readonly choices?: readonly string[];
	/** The value that counts if the option is not given, or a word for it. */
	readonly default?: string;
	/** True if the option may also stand without a value. Its help then names the choices. */
	readonly isOptional?: boolean;
	/** True if the value is the path of a file. */
	readonly isFile?: boolean;
};

type OptionEntry = {
	/** The long name, without dashes. */
	readonly name: string;
	/** The letter of the short form. */
	readonly letter?: string;
	/** `undefined` if the option takes no value. */
	readonly value?: OptionValue;
	readonly group: typeof optionGroups[number];
	/** The text of `--help`, without the choices, the default and the environment variable. */
	readonly help: string;
	/** More sentences, for the manual page. */
	readonly details?: string;
	/** The environment variable with the same effect. */
	readonly variable?: string;
	/** The options of which at least one must be given too. */
	readonly needs?: readonly string[];
	/** The word that stands in `--help` for the sources that the option is about. They may follow it anywhere on the command line. */
	readonly operands?: string;
	/** True if the program carries it out and ends, without a screen and without articles as output. */
	readonly isTask?: boolean;
	/** True if the program answers it and ends: nothing else on the command line counts, mistakes included. */
	readonly isQuestion?: boolean;
};

/** The options. Parsing, `--help`, the README, the manual page and the completions are made from this table. */
const table = [
	{
		name: 'as',
		value: {name: 'FORMAT', choices: inputFormats},
		group: 'Sources',
		help: 'Read all sources in this format, without detecting it',
	},
	{
		name: 'files-from',
		value: {name: 'FILE', isFile: true},
		group: 'Sources',
		help: 'Read names of sources from FILE (- for standard input)',
		details: 'There is one name on each line. The sources of the command line come first.',
	},
	{
		name: 'null',
		letter: '0',
		group: 'Sources',
		help: 'Names in FILE end with a NUL character, not a line end',
		details: 'So they may contain line ends, as those that find -print0 writes.',
		needs: ['files-from'],
	},

	{
		name: 'subscribe',
		operands: 'SOURCE',
		group: 'Subscriptions',
		help: 'Follow feeds, by their addresses or those of pages, or from lists of feeds',
		details: 'Several may follow. A list is an OPML file or the urls file of newsboat; - is standard input. Folders are kept; of the tags of newsboat, the first becomes the folder.',
		isTask: true,
	},
	{
		name: 'unsubscribe',
		operands: 'NAME',
		group: 'Subscriptions',
		help: 'Follow feeds no longer, by their addresses or titles',
		details: 'Several may follow. Their articles stay.',
		isTask: true,
	},
	{
		name: 'subscriptions',
		group: 'Subscriptions',
		help: 'Write all subscriptions to standard output, as OPML',
		details: 'Other readers read it, and so does --subscribe.',
		isTask: true,
	},
	{
		name: 'fetch',
		group: 'Subscriptions',
		help: 'Fetch new articles of all subscriptions, without a screen, as for cron',
		details: 'Nothing is printed but one line for each feed that cannot be fetched; then the exit code is 1. Feeds that have not changed are not sent again.',
		isTask: true,
	},

	{
		name: 'where',
		value: {name: 'QUERY'},
		group: 'Library',
		help: 'Write the articles of the library that match QUERY, the newest first',
		details: 'It is the query of the search on the screen: words, "phrases", speaker:, says:, is:starred, since:7d, - and OR among others. Without --format, they are written as text. '
			+ 'With --only quotes, and in CSV, there are only the quotes that the query asks for. A query that begins with a minus sign follows an equals sign.',
	},
	{
		name: 'library-info',
		group: 'Library',
		help: 'Say what the library holds, and what the limits will remove',
		details: 'With --format json, as one object.',
		isTask: true,
	},
	{
		name: 'export',
		value: {name: 'FOLDER', isFile: true},
		group: 'Library',
		help: 'Write each article of the library to FOLDER, as Markdown with its data above it',
		details: 'A file that exists stays as it is without --force, so an export that was stopped goes on where it ended. newsreader FOLDER opens the files as the same articles.',
		isTask: true,
	},
	{
		name: 'forget',
		operands: 'SOURCE',
		group: 'Library',
		help: 'Remove the articles of files, folders, addresses or feeds from the library',
		details: 'Several may follow; a feed may be named by its title. Stars, notes and other decisions stay, and so do the files. An article that another source has stays too.',
		isTask: true,
	},

	{
		name: 'format',
		letter: 'f',
		value: {name: 'FORMAT', choices: formatNames},
		group: 'Output',
		help: 'Write to standard output instead of the screen',
	},
	{
		name: 'output',
		letter: 'o',
		value: {name: 'FILE', isFile: true},
		group: 'Output',
		help: 'Write to FILE, in the format of its extension or of -f',
		details: 'The file appears when all articles are written, and not at all if a signal, --strict or an error stops the program before. '
			+ 'A file that exists is not replaced without --force. A pipe or device is written to at once; - is standard output.',
	},
	{
		name: 'force',
		group: 'Output',
		help: 'With --output or --export, replace files that exist',
		details: 'The permissions of the output stay.',
		needs: ['output', 'export'],
	},
	{
		name: 'only',
		value: {name: 'PART', choices: partNames},
		group: 'Output',
		help: 'Write only this part',
		details: 'JSON keeps the id of the article.',
		needs: ['format', 'output', 'where'],
	},
	{
		name: 'fields',
		value: {name: 'A,B,…'},
		group: 'Output',
		help: 'Write these fields (json, jsonl) or columns (csv), in this order',
		needs: ['format', 'output'],
	},
	{
		name: 'strict',
		group: 'Output',
		help: 'Stop at the first source that cannot be read',
		details: 'Everything before it is written.',
		needs: ['format', 'output', 'where'],
	},
	{
		name: 'quiet',
		letter: 'q',
		group: 'Output',
		help: 'Print no messages but the one that ends the program',
		details: 'There is no line of progress either. The exit code tells that a source could not be read.',
	},

	{
		name: 'watch',
		group: 'Screen',
		help: 'Watch files, folders and feeds for changes',
	},
	{
		name: 'every',
		value: {name: 'SECONDS', default: '300'},
		group: 'Screen',
		help: 'With --watch, check feeds this often',
		needs: ['watch'],
	},
	{
		name: 'color',
		value: {name: 'WHEN', choices: colorModes, default: 'auto'},
		group: 'Screen',
		help: 'Use colours',
		details: 'With auto, FORCE_COLOR and NO_COLOR decide; without them, there are colours.',
	},
	{
		name: 'theme',
		value: {name: 'NAME'},
		group: 'Screen',
		help: 'Use this theme for the screen',
	},
	{
		name: 'screen-reader',
		group: 'Screen',
		help: 'Write lines for a screen reader',
		details: 'One pane at a time is written as lines of text, without borders and without an alternate screen.',
		variable: 'INK_SCREEN_READER',
	},

	{
		name: 'state',
		value: {name: 'FILE', isFile: true},
		group: 'Program',
		help: 'Save the reading state in FILE',
		variable: 'NEWSREADER_STATE',
	},
	{
		name: 'library',
		value: {name: 'FILE', isFile: true},
		group: 'Program',
		help: 'Keep what is read in FILE',
		details: 'A SQLite database with articles, quotes and names. The default is library.db in the data folder.',
		variable: 'NEWSREADER_LIBRARY',
	},
	{
		name: 'no-state',
		group: 'Program',
		help: 'Leave no trace: neither reading state nor library',
		details: 'The cache of web pages is not used either, and the library is only in memory. It wins over --state and --library.',
	},
	{
		name: 'jobs',
		letter: 'j',
		value: {name: 'N', default: 'one for each core'},
		group: 'Program',
		help: 'Read and analyse in N threads',
		details: 'N is a number from 1 to 64. The output does not depend on it.',
	},
	{
		name: 'config',
		value: {name: 'init', choices: configActions, isOptional: true},
		group: 'Program',
		help: 'Print the path of the settings file; init writes it first, with every default',
		details: 'A file that exists is never replaced. The comments in the file explain each setting.',
		isQuestion: true,
	},
	{
		name: 'completion',
		value: {name: 'SHELL', choices: shells},
		group: 'Program',
		help: 'Print a script that completes options in a shell',
		details: 'For bash, and for zsh after compinit, source it at the start of the shell: source <(newsreader --completion bash). '
			+ 'For fish, write it to ~/.config/fish/completions/newsreader.fish.',
		isQuestion: true,
	},
	{
		name: 'help', letter: 'h', group: 'Program', help: 'Show this help', isQuestion: true,
	},
	{
		name: 'version', letter: 'V', group: 'Program', help: 'Show the version', isQuestion: true,
	},
] as const satisfies readonly OptionEntry[];

export type OptionName = typeof table[number]['name'];

/** An option of the command line. */
export type OptionDefinition = OptionEntry & {readonly name: OptionName};

/** All options, in the order of `--help`. */
export const optionTable: readonly OptionDefinition[] = table;

/** Returns the forms of an option with its value, as `--help` shows them: `-f, --format FORMAT`. */
export const optionForms = ({letter, name, value, operands}: OptionDefinition): string =>
	`${letter === undefined ? '' : `-${letter}, `}--${name}${value ? ` ${value.isOptional === true ? `[${value.name}]` : value.name}` : ''}${operands === undefined ? '' : ` ${operands}`}`;

/** Returns the help of an option with its choices, its default and its environment variable. */
export function optionHelp({help, value, variable}: OptionDefinition): string {
	const choices = value?.choices && value.isOptional !== true ? `: ${value.choices.join(', ')}` : '';
	const standard = value?.default === undefined ? '' : ` (default ${value.default})`;
	return `${help}${choices}${standard}${variable === undefined ? '' : ` (also ${variable})`}`;
}
