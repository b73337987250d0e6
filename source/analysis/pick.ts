import {type Clause} from './clauses.js';
import {type Passage} from './passages.js';
import {type Tokens} from './tokens.js';

const reach = 400;

/** The first clause whose cue stands at or after `offset`. */
const firstFrom = (tokens: Tokens, clauses: readonly Clause[], offset: number): number => {
	let low = 0;
	let high = clauses.length;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if ((tokens.starts[clauses[middle]?.cue ?? 0] ?? 0) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
};

/** The clause that says who said a passage: the nearest one in its paragraph, a plain verb of speech first. */
export const pick = (tokens: Tokens, passage: Passage, clauses: readonly Clause[]): Clause | undefined => {
	let best: Clause | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (let index = firstFrom(tokens, clauses, passage.start - reach); index < clauses.length; index++) {
		const clause = clauses[index];
		const at = tokens.starts[clause?.cue ?? 0] ?? 0;
		if (clause === undefined || at > passage.end + reach) {
			break;
		}

		const gap = at < passage.start ? tokens.text.slice(at, passage.start) : tokens.text.slice(passage.end, at);
		if (clause.subject < 0 || gap.length > reach || gap.includes('\n')) {
			continue;
		}

		const cost = (gap.length * (at < passage.start ? 1 : 0.8)) - (clause.strength * 30) + (gap.includes('. ') ? 60 : 0);
		if (cost < least) {
			least = cost;
			best = clause;
		}
	}

	return best;
};
