import {type FormatName, type Output} from '../../source/output/format-names.js';
import {openFormat} from '../../source/output/formats.js';
import {type Result} from '../../source/output/result.js';

/** All that is written for some results, as batch mode does it. */
export async function write(format: FormatName, results: readonly Result[], choice: Partial<Output> = {}): Promise<string> {
	const opened = await openFormat({
		fields: null, only: null, ...choice, format,
	});
	return opened.start + results.map(result => opened.write(result)).join(opened.separator) + opened.end;
}

/** The same as lines. */
export async function writeLines(format: FormatName, results: readonly Result[], choice: Partial<Output> = {}): Promise<string[]> {
	const written = await write(format, results, choice);
	return written.trimEnd().split('\n');
}
