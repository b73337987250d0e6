import {type Analysis} from '../analysis/analysis.js';
import {type Article} from '../article/article.js';
import {toRecord} from './record.js';
import {toText} from './text.js';

/** One article with what was found in it. */
export type Result = {readonly article: Article; readonly analysis: Analysis};

/** How results are written one after the other; all strings end where the next may begin. */
export type Format = {
	readonly start: string;
	/** Between two results. */
	readonly separator: string;
	readonly end: string;
	readonly write: (result: Result) => string;
};

const formats = {
	text: {
		start: '', separator: `\n${'─'.repeat(72)}\n\n`, end: '', write: toText,
	},
	json: {
		start: '[', separator: ',\n', end: ']\n', write: result => JSON.stringify(toRecord(result), undefined, '\t'),
	},
	jsonl: {
		start: '', separator: '', end: '', write: result => `${JSON.stringify(toRecord(result))}\n`,
	},
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The table has no keys but these.
export const formatNames = Object.keys(formats) as FormatName[];

export const formatOf = (name: FormatName): Format => formats[name];
