import {elementAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {context} from './name-contexts.js';
import {type NameGroup} from './name-groups.js';
import {isInitial} from './name-words.js';
import {possibleSurnames} from './same-person.js';

/** Evidence that the names of a text give about each other. Keys are in lower case. */
export type NameIndex = {
	/** The last and first words of names that look like a person's: 1, or 2 if a given name or a title shows it. */
	readonly surnames: ReadonlyMap<string, number>;
	readonly firstNames: ReadonlyMap<string, number>;
	/** The first words of names that do not look like a person's. */
	readonly organizationWords: ReadonlySet<string>;
	/** The initials of names of several words. */
	readonly acronyms: ReadonlySet<string>;
	readonly groups: ReadonlyMap<string, NameGroup>;
};

const isLowerOrMark = (word: Word | undefined): boolean => word?.shape === 'lower' || word?.shape === 'mark';

/** Returns how much a name of several words looks like a person's: 0 (not at all) to 2. */
const personLikeness = (group: NameGroup): number => {
	const first = elementAt(group.words, 0);
	const last = group.words.at(-1);
	if (first === undefined || last === undefined || last.isOrganizationNamePart || last.isPlaceNamePart || group.words.length > 4) {
		return 0;
	}

	if (group.isPlace || group.isOrganization || group.words.some(({text}) => text === '&' || text === 'of')) {
		return 0;
	}

	if (first.givenNameGender !== undefined || group.hasSuffix || isInitial(first) || (group.contextCounts[context.honorific] ?? 0) > 0 || (group.contextCounts[context.titled] ?? 0) > 0) {
		return 2;
	}

	return first.isOrganizationNamePart || first.isPlaceName ? 0 : 1;
};

/** Collects what the names of a text tell about each other. */
export const indexNames = (groups: ReadonlyMap<string, NameGroup>): NameIndex => {
	const surnames = new Map<string, number>();
	const firstNames = new Map<string, number>();
	const organizationWords = new Set<string>();
	const acronyms = new Set<string>();
	for (const group of groups.values()) {
		const {words} = group;
		if (words.length === 1) {
			if ((group.contextCounts[context.honorific] ?? 0) > 0) {
				surnames.set(group.key, 2);
			}

			continue;
		}

		const likeness = personLikeness(group);
		const first = elementAt(words, 0)?.lower ?? '';
		const last = words.at(-1)?.lower ?? '';
		surnames.set(last, Math.max(likeness, surnames.get(last) ?? 0));
		firstNames.set(first, Math.max(likeness, firstNames.get(first) ?? 0));
		if (likeness === 0) {
			organizationWords.add(first);
		} else if (likeness === 2) {
			for (const name of possibleSurnames(words)) {
				surnames.set(name, Math.max(1, surnames.get(name) ?? 0));
			}
		}

		acronyms.add(words.filter(word => !isLowerOrMark(word)).map(({lower}) => lower.charAt(0)).join(''));
	}

	return {
		surnames, firstNames, organizationWords, acronyms, groups,
	};
};
