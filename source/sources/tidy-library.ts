import {setTimeout as wait} from 'node:timers/promises';
import {logError} from '../debug/log-error.js';
import {type Library} from '../library/thread/library.js';
import {type TidyInput} from '../library/thread/tidier.js';
import {expiryOf, type LibraryLimits} from '../library/upkeep/tidy.js';
import {sparedArticles, type Decisions} from '../session/model/article-marks.js';

/** Returns what a tidying must know of the reading state and of the session. */
export function tidyInput(limits: LibraryLimits, decisions: Decisions, shown: readonly string[] = [], now = new Date()): TidyInput {
	const {kept, recent} = sparedArticles(decisions, expiryOf(limits.days, now));
	return {
		limits, kept: [...kept], recent: [...recent], shown, now: now.toISOString(),
	};
}

type TidyOptions = {
	/** Returns the input to begin with, and to begin again with if it is another object. */
	readonly input: () => TidyInput;
	/** The time between two turns, in milliseconds: others come first. */
	readonly pause: number;
};

/** Removes from the library what is past its limits, in short turns. Never rejects, and does not keep the process alive. */
export async function tidyLibrary({request}: Pick<Library, 'request'>, {input, pause}: TidyOptions): Promise<void> {
	try {
		let begun: TidyInput | null = null;
		for (let isDone = false; !isDone;) {
			const next = input();
			// eslint-disable-next-line no-await-in-loop -- One turn after the other.
			isDone = await request('tidy', next === begun ? null : next);
			begun = next;
			// eslint-disable-next-line no-await-in-loop
			await wait(pause, undefined, {ref: false});
		}
	} catch (error) {
		logError('tidy the library', error);
	}
}
