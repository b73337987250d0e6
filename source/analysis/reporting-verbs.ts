import {inflect} from './inflect.js';
import {verbs} from './weights/verbs.js';
import * as cues from './words/cues.js';

/** The verbs of which the habits are known, in base form; irregular forms count as verbs of their own. */
export const reportingVerbs: readonly string[] = [...new Set([...cues.speechVerbs, ...cues.irregularSpeechVerbs, ...cues.stanceVerbs, ...cues.irregularStanceVerbs])];

const habits = verbs.replaceAll('\n', '');
const irregular = new Set([...cues.irregularSpeechVerbs, ...cues.irregularStanceVerbs]);
const indexOf = new Map<string, number>();
for (const [index, verb] of reportingVerbs.entries()) {
	for (const form of irregular.has(verb) ? [verb] : inflect(verb)) {
		if (!indexOf.has(form)) {
			indexOf.set(form, index);
		}
	}
}

/** The verb that a word is a form of, as an index, or -1. */
export const verbIndex = (word: string): number => indexOf.get(word) ?? -1;

/**
 * How often a verb reports what follows it (`after`) or precedes it (`before`) without marks, from 0 never to 9 always.
 */
export const habitOf = (word: string): {readonly after: number; readonly before: number} => {
	const at = verbIndex(word) * 2;
	return {after: Number(habits[at] ?? 0), before: Number(habits[at + 1] ?? 0)};
};
