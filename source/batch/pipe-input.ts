import {type Progress} from './progress.js';
import {type WriteArticlesOptions} from './write-articles.js';

/** The articles of a run, and its progress. */
export type PipeInput = Pick<WriteArticlesOptions, 'open' | 'onUnit'> & {
	readonly progress: () => Progress | null;
	/** Called before the progress is shown first. */
	readonly onProgressShown: () => void;
	readonly close: () => void;
};
