import {type FormatWriter} from './format-writer.js';
import {type OutputOptions} from './format-names.js';
import {recordMaker} from './record.js';
import {textFormat} from './text.js';

/** Creates the writer of a format. Loads the libraries of that format only. */
export async function openFormat(output: OutputOptions): Promise<FormatWriter> {
	switch (output.format) {
		case 'text': {
			return textFormat(output);
		}

		case 'markdown': {
			const {markdownFormat} = await import('./markdown/markdown.js');
			return markdownFormat(output);
		}

		case 'json': {
			const toRecord = recordMaker(output);
			return {
				start: '[', separator: ',\n', end: ']\n', write: result => JSON.stringify(toRecord(result), undefined, '\t'),
			};
		}

		case 'jsonl': {
			const toRecord = recordMaker(output);
			return {
				start: '', separator: '', end: '', write: result => `${JSON.stringify(toRecord(result))}\n`,
			};
		}

		case 'csv': {
			const {csvFormat} = await import('./csv.js');
			return csvFormat(output);
		}
	}
}
