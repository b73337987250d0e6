import {type FormatName} from './format-names.js';
import {toRecord} from './record.js';
import {type Result} from './result.js';
import {toText} from './text.js';

/** How results are written one after the other; all strings end where the next may begin. */
export type Format = {
	readonly start: string;
	/** Between two results. */
	readonly separator: string;
	readonly end: string;
	readonly write: (result: Result) => string;
};

export const formats: Readonly<Record<FormatName, Format>> = {
	text: {
		start: '', separator: `\n${'─'.repeat(72)}\n\n`, end: '', write: toText,
	},
	json: {
		start: '[', separator: ',\n', end: ']\n', write: result => JSON.stringify(toRecord(result), undefined, '\t'),
	},
	jsonl: {
		start: '', separator: '', end: '', write: result => `${JSON.stringify(toRecord(result))}\n`,
	},
};
