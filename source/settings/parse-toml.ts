import {parse, TomlError} from 'smol-toml';

/** A table of TOML. */
export type TomlTable = Readonly<Record<string, unknown>>;

/** Tells whether a value of TOML is a table. Dates and lists are objects, too. */
export const isTable = (value: unknown): value is TomlTable => typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** A line of a file, counted from 1, and what is wrong there; without a line if the whole file is wrong. */
export type FileProblem = {readonly line: number | null; readonly text: string};

/** A setting is two tables deep at most. */
const maxDepth = 16;

/** Parses a text of TOML. Never throws. */
export function parseToml(text: string): {readonly table: TomlTable} | {readonly problem: FileProblem} {
	try {
		return {table: parse(text, {maxDepth})};
	} catch (error) {
		if (!(error instanceof TomlError)) {
			throw error;
		}

		// Its message goes on with a picture of the place.
		const [reason = ''] = error.message.replace('Invalid TOML document: ', '').split('\n');
		return {problem: {line: error.line, text: reason}};
	}
}
