import {isOrganizationName, isPlaceName, type Word} from '../lexicon/lexicon.js';
import {contextCount, ContextCounter} from './name-contexts.js';
import {type NameRun} from './name-runs.js';
import {type CasedText} from './name-words.js';
import {withoutSuffix} from './same-person.js';

/** All occurrences of one name in a text, with the contexts that tell its type. */
export type NameGroup = {
	/** The name in lower case. */
	readonly key: string;
	/** The words of the name without a suffix such as "Jr.". */
	readonly words: readonly Word[];
	/** True if the name is in the list of places, or of organizations. */
	readonly isPlace: boolean;
	readonly isOrganization: boolean;
	/** True if the name has a suffix such as "Jr.". */
	readonly hasSuffix: boolean;
	/** The number of occurrences. */
	count: number;
	/** By `context`: the number of occurrences in it. */
	readonly contextCounts: number[];
};

/** Copying this array takes a tenth of the time of creating a typed array. */
const noContexts: readonly number[] = Array.from({length: contextCount}, () => 0);

/** Groups the occurrences of each name of a text and counts their contexts. */
export const groupNames = (casedText: CasedText, runs: readonly NameRun[]): Map<string, NameGroup> => {
	const groups = new Map<string, NameGroup>();
	const contexts = new ContextCounter(casedText);
	for (const run of runs) {
		const {key} = run;
		let group = groups.get(key);
		if (group === undefined) {
			const words = withoutSuffix(casedText.tokens.words.slice(run.from, run.to));
			group = {
				key, words, isPlace: isPlaceName(key), isOrganization: isOrganizationName(key), hasSuffix: words.length < run.to - run.from, count: 0, contextCounts: [...noContexts],
			};
			groups.set(key, group);
		}

		group.count++;
		contexts.count(run, group.contextCounts);
	}

	return groups;
};
