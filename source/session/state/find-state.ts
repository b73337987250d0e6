import {type QueryCandidates} from '../../library/query/complete-query.js';
import {type Hit} from '../../library/query/hit.js';

/** An answer of the library to a query, or the reason why there is none, in one plain line. */
export type FindAnswer = {readonly text: string; readonly hits: readonly Hit[]; readonly problem: string | null};

/** The search over everything, apart from its open overlay. */
export type FindState = {
	/** The last answer, and the index of the hit that was chosen last. */
	readonly answer: FindAnswer;
	readonly selectedIndex: number;
	/** The queries of which a hit was opened, the latest last. */
	readonly history: readonly string[];
	/** The names in the library that complete a query. */
	readonly candidates: QueryCandidates;
};

export const initialFind: FindState = {
	answer: {text: '', hits: [], problem: null}, selectedIndex: 0, history: [], candidates: {},
};
