import {type Quote} from '../../analysis/result/analysis.js';
import {type OutputOptions} from '../../output/format-names.js';

/** The parts of an analysis that an output needs: `stored` are those that the library keeps. */
export type NeededAnalysis = 'none' | 'stored' | 'whole';

/** The columns of tables that the library does not keep. */
const columnsOfEngine: ReadonlySet<string> = new Set(['cue', 'pattern', 'aliases']);

/** Returns what an output needs of an analysis. The stored parts are read a hundred times as fast as an article is analysed. */
export function neededAnalysis({format, fields, only}: OutputOptions): NeededAnalysis {
	switch (format) {
		case 'text':
		case 'markdown': {
			return 'stored';
		}

		case 'csv': {
			return fields === null || fields.some(name => columnsOfEngine.has(name)) ? 'whole' : 'stored';
		}

		case 'json':
		case 'jsonl': {
			return only !== null || fields === null || fields.includes('quotes') || fields.includes('entities') ? 'whole' : 'none';
		}
	}
}

/** Tells whether the words of a quote can be written without its evidence: a clause without a verb may be of a transcript. */
export const isWholeAsStored = ({kind, verb}: Quote): boolean => kind === 'direct' || verb !== null;
