import path from 'node:path';
import {fieldNames} from '../output/field-names.js';
import {
	formatByExtension, formatNames, partNames, type FormatName, type OutputOptions, type PartName,
} from '../output/format-names.js';
import {nearestName} from '../text/nearest-name.js';
import {type GivenOptions} from './normalize-arguments.js';
import {choiceOf, valueOf} from './option-values.js';
import {UsageError} from './usage-error.js';

/** Returns the format that the name of the output file asks for; `null` if there is no such file. */
function formatOfOutputFile(options: GivenOptions): FormatName | null {
	const file = valueOf(options, 'output');
	if (file === undefined) {
		return null;
	}

	const format = formatByExtension(path.extname(file));
	if (format === undefined) {
		throw new UsageError(`--output ${file} needs --format, because the name tells no format`);
	}

	return format;
}

/** Returns the format and the parts to write; `null` for the screen. */
export function outputOptions(options: GivenOptions): OutputOptions | null {
	const format = choiceOf(options, 'format', formatNames) ?? formatOfOutputFile(options) ?? (options.has('where') ? formatNames[0] : null);
	if (format === null) {
		return null;
	}

	const only = choiceOf(options, 'only', partNames);
	const fields = valueOf(options, 'fields');
	return {format, only, fields: fields === undefined ? null : parseFields(fields, format, only)};
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
