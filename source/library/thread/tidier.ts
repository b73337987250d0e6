import {performance} from 'node:perf_hooks';
import {type Database} from '../database/database.js';
import {nextTidying, tidy, type LibraryLimits} from '../upkeep/tidy.js';

/** What a tidying of the library must know. Articles are given by their ids. */
export type TidyInput = {
	readonly limits: LibraryLimits;
	/** See `Spared`. */
	readonly kept: readonly string[];
	readonly recent: readonly string[];
	readonly shown: readonly string[];
	/** ISO 8601. */
	readonly now: string;
};

/** In milliseconds. A search waits at most for one step more than this. */
const turnTime = 8;

/**
 * Returns a function that tidies the library for some milliseconds. With an input it begins, if the last tidying is long enough ago;
 * with `null` it goes on. It returns true when nothing is left to do.
 */
export function createTidier(database: Database): (input: TidyInput | null) => boolean {
	let steps: Generator<void, number> | null = null;
	return input => {
		if (input) {
			const now = new Date(input.now);
			const [kept, recent, shown] = [input.kept, input.recent, input.shown].map(ids => new Set(ids));
			steps = nextTidying(database, now) === null ? tidy(database, input.limits, {kept: kept ?? new Set(), recent: recent ?? new Set(), shown}, now) : null;
		}

		for (const until = performance.now() + turnTime; steps && performance.now() < until;) {
			// One that throws has ended, too.
			const running = steps;
			steps = null;
			steps = running.next().done === true ? null : running;
		}

		return steps === null;
	};
}
