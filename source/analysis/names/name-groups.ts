import {isOrganizationName, isPlaceName, type Word} from '../lexicon/lexicon.js';
import {contextCount, ContextCounter} from './name-contexts.js';
import {type NameRun} from './name-runs.js';
import {type CasedText} from './name-words.js';
import {withoutSuffix} from './same-person.js';

/** One name with all the places where a text has it: what stands around them tells what it names. */
export type NameGroup = {
	readonly key: string;
	/** Its words without "Jr." and the like. */
	readonly words: readonly Word[];
	/** Whether lists have it as that of a place, or of an organization. */
	readonly isPlace: boolean;
	readonly isOrganization: boolean;
	/** Whether "Jr." or the like follows. */
	readonly hasSuffix: boolean;
	count: number;
	/** How often each `context` was seen. */
	readonly contextCounts: number[];
};

/** A copy of an array takes a tenth of the time that a typed array of this length takes. */
const nothing: readonly number[] = Array.from({length: contextCount}, () => 0);

/** Gathers the names of a text, each with what stands around it. */
export const groupNames = (casedText: CasedText, runs: readonly NameRun[]): Map<string, NameGroup> => {
	const groups = new Map<string, NameGroup>();
	const watcher = new ContextCounter(casedText);
	for (const run of runs) {
		const {key} = run;
		let group = groups.get(key);
		if (group === undefined) {
			const words = withoutSuffix(casedText.tokens.words.slice(run.from, run.to));
			group = {
				key, words, isPlace: isPlaceName(key), isOrganization: isOrganizationName(key), hasSuffix: words.length < run.to - run.from, count: 0, contextCounts: [...nothing],
			};
			groups.set(key, group);
		}

		group.count++;
		watcher.watch(run, group.contextCounts);
	}

	return groups;
};
