import {type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {idAsWritten, parseJson} from './parse-json.js';
import {parseRecord} from './record.js';
import {findRecords} from './find-records.js';
import {isJsonObject} from './json-values.js';

/** Parses JSON Lines: one record a line. Blank lines are skipped; a line that cannot be parsed is a problem with its number. */
export async function * jsonl({text, url, firstLine}: ParserInput): AsyncGenerator<ParseResult> {
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

async function * parsedLine(line: string, number: number, url: string | null): AsyncGenerator<ParseResult> {
	const problem = (what: string): ParseResult => ({kind: 'problem', problem: `line ${number}: ${what}`});
	const value = parseJson(line);
	if (value === undefined) {
		yield problem('is not JSON');
		return;
	}

	for (const record of findRecords(value)) {
		if (!isJsonObject(record)) {
			yield problem('is no record (a JSON object)');
			continue;
		}

		// eslint-disable-next-line no-await-in-loop -- In order.
		const article = await parseRecord(record, url, idAsWritten(line, record['id']));
		yield article ? {kind: 'article', article} : problem('has no text');
	}
}
