import {isStandardInput} from '../article/source.js';
import {nearestName} from '../text/nearest-name.js';
import {optionTable, type OptionDefinition, type OptionName} from './option-table.js';
import {UsageError} from './usage-error.js';

/** The given options by their long names, with their values; `true` for an option without a value. */
export type GivenOptions = ReadonlyMap<OptionName, string | true>;

/** The arguments of the command line, each option at most once. */
export type NormalizedArguments = {
	readonly options: GivenOptions;
	readonly sources: readonly string[];
};

/** Finds an option by its long name, without dashes. */
function longOption(name: string): OptionDefinition {
	const option = optionTable.find(candidate => candidate.name === name);
	if (!option) {
		const nearest = nearestName(name, optionTable.map(candidate => candidate.name));
		throw new UsageError(`unknown option --${name}`, nearest === null ? null : `--${nearest}`);
	}

	return option;
}

/** Finds an option by its letter. */
function shortOption(letter: string): OptionDefinition {
	const option = optionTable.find(candidate => candidate.letter === letter);
	if (!option) {
		const nearest = optionTable.find(candidate => candidate.letter?.toLowerCase() === letter.toLowerCase());
		throw new UsageError(`unknown option -${letter}`, nearest?.letter === undefined ? null : `-${nearest.letter}`);
	}

	return option;
}

/** A lone dash is standard input. */
const isOption = (word: string): boolean => word.startsWith('-') && !isStandardInput(word);

/**
 * Splits the arguments before `--` into options and sources, in all forms that are usual: `--format json`, `--format=json`,
 * `-f json`, `-fjson`, `-f=json` and letters in a row (`-0f json`).
 */
class ArgumentReader {
	readonly options = new Map<OptionName, string | true>();
	readonly sources: string[] = [];
	/** The first thing that is wrong. It counts only if the user does not ask for help. */
	problem: UsageError | undefined;
	readonly #words: string[];

	constructor(words: readonly string[]) {
		this.#words = [...words];
	}

	readAll(): void {
		for (let word = this.#words.shift(); word !== undefined; word = this.#words.shift()) {
			try {
				this.#read(word);
			} catch (error) {
				if (!(error instanceof UsageError)) {
					throw error;
				}

				this.problem ??= error;
			}
		}
	}

	#read(word: string): void {
		if (!isOption(word)) {
			this.sources.push(word);
		} else if (word.startsWith('--')) {
			const equals = word.indexOf('=');
			const option = longOption(word.slice(2, equals === -1 ? undefined : equals));
			this.#set(option, `--${option.name}`, equals === -1 ? null : word.slice(equals + 1));
		} else {
			this.#readLetters(word.slice(1));
		}
	}

	#readLetters(letters: string): void {
		for (const [index, letter] of [...letters].entries()) {
			const option = shortOption(letter);
			const rest = [...letters].slice(index + 1).join('');
			if (option.value !== undefined || rest.startsWith('=')) {
				this.#set(option, `-${letter}`, rest === '' ? null : rest.replace(/^=/v, ''));
				return;
			}

			this.#set(option, `-${letter}`, null);
		}
	}

	/** @param given the value in the same word; `null` if there is none */
	#set(option: OptionDefinition, written: string, given: string | null): void {
		if (!option.value) {
			if (given !== null && option.operands !== undefined) {
				this.sources.push(given);
			} else if (given !== null) {
				throw new UsageError(`${written} takes no value`);
			}

			this.#store(option, true);
			return;
		}

		const isNext = given === null && this.#words[0] !== undefined && !isOption(this.#words[0]);
		const value = isNext ? this.#words.shift() : given;
		if (value === null && option.value.isOptional === true) {
			this.#store(option, true);
			return;
		}

		if (value === null || value === undefined || value === '') {
			throw new UsageError(`${written} needs a value`);
		}

		this.#store(option, value);
	}

	/** The last of several wins. */
	#store({name}: OptionDefinition, value: string | true): void {
		this.options.set(name, value);
	}
}

/**
 * Brings the arguments into one form. Of an option that is given more than once, the last counts. All words after `--` are
 * sources. If an option is a question, such as `--help`, everything else is left out, mistakes included.
 *
 * @throws {UsageError} for an unknown option, a missing value, and a value that does not belong there
 */
export function normalizeArguments(argv: readonly string[]): NormalizedArguments {
	const separator = argv.indexOf('--');
	const reader = new ArgumentReader(separator === -1 ? argv : argv.slice(0, separator));
	reader.readAll();
	const question = optionTable.find(({name, isQuestion}) => isQuestion === true && reader.options.has(name));
	if (question) {
		return {options: new Map([[question.name, reader.options.get(question.name) ?? true]]), sources: []};
	}

	if (reader.problem) {
		throw reader.problem;
	}

	return {options: reader.options, sources: [...reader.sources, ...separator === -1 ? [] : argv.slice(separator + 1)]};
}
