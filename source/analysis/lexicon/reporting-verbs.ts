import {verbs} from '../weights/verbs.js';
import * as cues from '../words/cues.js';
import {inflect} from './inflect.js';

/** The verbs of which the habits are known, in base form; irregular forms count as verbs of their own. */
export const reportingVerbs: readonly string[] = [...new Set([...cues.speechVerbs, ...cues.irregularSpeechVerbs, ...cues.stanceVerbs, ...cues.irregularStanceVerbs])];

const usageDigits = verbs.replaceAll('\n', '');
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
export const reportingVerbIndex = (word: string): number => indexOf.get(word) ?? -1;

/** What a verb is used for, each from 0 never to 9 always. */
type VerbUsage = {
	/** It reports without marks what follows it. */
	readonly after: number;
	/** It reports without marks what precedes it. */
	readonly before: number;
	/** It reports a passage in marks. */
	readonly quoted: number;
};

const unknown: VerbUsage = {after: 0, before: 0, quoted: 0};
const usages: readonly VerbUsage[] = reportingVerbs.map((_, index) => ({
	after: Number(usageDigits[3 * index] ?? 0), before: Number(usageDigits[(3 * index) + 1] ?? 0), quoted: Number(usageDigits[(3 * index) + 2] ?? 0),
}));

/** What a word is used for as a verb that reports. */
export const verbUsageOf = (word: {readonly reportingVerb: number} | undefined): VerbUsage => word === undefined || word.reportingVerb < 0 ? unknown : usages[word.reportingVerb] ?? unknown;
