import {type ParseResult, type ParserInput} from '../model/parsed-article.js';
import {jsonl} from './jsonl.js';
import {findSyntaxErrorLine, parseJson} from './parse-json.js';
import {parseRecord} from './record.js';
import {findRecords} from './find-records.js';
import {isJsonObject} from './json-values.js';

/** Tells whether the first of several lines is complete JSON: JSON Lines with another extension. */
const hasWholeLine = (text: string): boolean => {
	const [first = '', rest = ''] = text.trim().split('\n', 2);
	return rest !== '' && parseJson(first) !== undefined;
};

/** Parses JSON: a record, a list of records, or an object that holds such a list (`articles`, `items`, `data`, `results` …). */
export async function * json(input: ParserInput): AsyncGenerator<ParseResult> {
	const {text, url} = input;
	const value = parseJson(text);
	if (value === undefined) {
		if (hasWholeLine(text)) {
			yield * jsonl(input);
			return;
		}

		const line = findSyntaxErrorLine(text);
		yield {kind: 'problem', problem: line === undefined ? 'is not JSON' : `line ${line}: is not JSON`};
		return;
	}

	const records = findRecords(value);
	const isOne = records.length === 1 && records[0] === value;
	for (const [index, record] of records.entries()) {
		const problem = (what: string): ParseResult => ({kind: 'problem', problem: isOne ? what : `record ${index + 1}: ${what}`});
		if (!isJsonObject(record)) {
			yield problem('is no record (a JSON object)');
			continue;
		}

		// eslint-disable-next-line no-await-in-loop -- In order.
		const article = await parseRecord(record, url);
		yield article ? {kind: 'article', article} : problem('has no text');
	}
}
