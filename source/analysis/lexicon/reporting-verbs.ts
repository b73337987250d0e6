import {verbs} from '../weights/verbs.js';
import * as cues from '../words/cues.js';
import {inflect} from './inflect.js';

/** The reporting verbs in base form, in the order of the learned usage digits. Irregular forms count as separate verbs. */
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

/** Returns the index in `reportingVerbs` of the verb that a word is a form of, or -1. */
export const reportingVerbIndex = (word: string): number => indexOf.get(word) ?? -1;

/** The frequencies with which a verb reports speech in each position, from 0 (never) to 9 (always). */
type VerbUsage = {
	/** Reports the words after it, without quotation marks. */
	readonly after: number;
	/** Reports the words before it, without quotation marks. */
	readonly before: number;
	/** Reports a passage in quotation marks. */
	readonly quoted: number;
};

const noUsage: VerbUsage = {after: 0, before: 0, quoted: 0};
const usages: readonly VerbUsage[] = reportingVerbs.map((_, index) => ({
	after: Number(usageDigits[3 * index] ?? 0), before: Number(usageDigits[(3 * index) + 1] ?? 0), quoted: Number(usageDigits[(3 * index) + 2] ?? 0),
}));

/** Returns how a word is used as a reporting verb. */
export const verbUsageOf = (word: {readonly reportingVerb: number} | undefined): VerbUsage => word === undefined || word.reportingVerb < 0 ? noUsage : usages[word.reportingVerb] ?? noUsage;
