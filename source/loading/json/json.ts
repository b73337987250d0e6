import {type Parsed, type ParserInput} from '../model/draft.js';
import {jsonl} from './jsonl.js';
import {brokenLine, parseJson} from './parse-json.js';
import {draftOfRecord} from './record.js';
import {recordsIn} from './records-in.js';
import {isFields} from './values.js';

/** Whether the first line is a whole, as in JSON Lines by another name. */
const hasWholeLine = (text: string): boolean => {
	const [first = '', rest = ''] = text.trim().split('\n', 2);
	return rest !== '' && parseJson(first) !== undefined;
};

/** JSON: a record, a list of records, or an object that holds such a list (`articles`, `items`, `data`, `results` …). */
export async function * json(input: ParserInput): AsyncGenerator<Parsed> {
	const {text, url} = input;
	const value = parseJson(text);
	if (value === undefined) {
		if (hasWholeLine(text)) {
			yield * jsonl(input);
			return;
		}

		const line = brokenLine(text);
		yield {kind: 'problem', problem: line === undefined ? 'is not JSON' : `line ${line}: is not JSON`};
		return;
	}

	const records = recordsIn(value);
	const isOne = records.length === 1 && records[0] === value;
	for (const [index, record] of records.entries()) {
		const problem = (what: string): Parsed => ({kind: 'problem', problem: isOne ? what : `record ${index + 1}: ${what}`});
		if (!isFields(record)) {
			yield problem('is no record (a JSON object)');
			continue;
		}

		// eslint-disable-next-line no-await-in-loop -- In order.
		const draft = await draftOfRecord(record, url);
		yield draft ? {kind: 'draft', draft} : problem('has no text');
	}
}
