import {type Analysis} from '../../analysis/result/analysis.js';
import {countSure} from '../../analysis/result/unsure.js';

/** The parts of an analysis that the library keeps. */
export type KeptAnalysis = {
	readonly quotes: ReadonlyArray<Pick<Analysis['quotes'][number], 'start' | 'end' | 'parts' | 'text' | 'kind' | 'polarity' | 'verb' | 'speaker' | 'role' | 'confidence'>>;
	readonly entities: ReadonlyArray<Pick<Analysis['entities'][number], 'name' | 'type' | 'aliases' | 'mentions'>>;
	/** The number of sure quotes. */
	readonly sure: number;
};

/** Returns the parts of an analysis that the library keeps. */
export const keptAnalysis = (analysis: Analysis): KeptAnalysis => ({
	quotes: analysis.quotes.map(({
		start, end, parts, text, kind, polarity, verb, speaker, role, confidence,
	}) => ({
		start, end, ...(parts && {parts}), text, kind, polarity, verb, speaker, role, confidence,
	})),
	entities: analysis.entities.map(({name, type, aliases, mentions}) => ({
		name, type, aliases, mentions: mentions.map(({start, end}) => ({start, end})),
	})),
	sure: countSure(analysis),
});
