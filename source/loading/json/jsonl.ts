import {type Parsed, type ParserInput} from '../model/draft.js';
import {exactId, parseJson} from './parse-json.js';
import {draftOfRecord} from './record.js';
import {recordsIn} from './records-in.js';
import {isFields} from './values.js';

/** JSON Lines: a record a line. Blank lines are skipped; a line that cannot be read is a problem with its number. */
export async function * jsonl({text, url, firstLine}: ParserInput): AsyncGenerator<Parsed> {
	let number = firstLine;
	let start = 0;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 ? text.length : newline;
		const line = text.slice(start, end);
		start = end + 1;
		if (/\S/.test(line)) {
			yield * parsedLine(line, number, url);
		}

		number++;
	}
}

async function * parsedLine(line: string, number: number, url: string | null): AsyncGenerator<Parsed> {
	const problem = (what: string): Parsed => ({kind: 'problem', problem: `line ${number}: ${what}`});
	const value = parseJson(line);
	if (value === undefined) {
		yield problem('is not JSON');
		return;
	}

	for (const record of recordsIn(value)) {
		if (!isFields(record)) {
			yield problem('is no record (a JSON object)');
			continue;
		}

		// eslint-disable-next-line no-await-in-loop -- In order.
		const draft = await draftOfRecord(record, url, exactId(line, record['id']));
		yield draft ? {kind: 'draft', draft} : problem('has no text');
	}
}
