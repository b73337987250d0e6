import {elementAt} from '../base/bounds-checked.js';
import {caseCountsOf} from '../tokens/capitalization.js';
import {type Word} from '../lexicon/lexicon.js';
import {type NameType} from '../names/name-types.js';
import {type CasedText} from '../names/name-words.js';

/** Returns the acronym of a name of several words, in lower case. */
const initialsOf = (words: readonly Word[]): string => words.filter(({shape}) => shape === 'capital' || shape === 'upper').map(({lower}) => lower.charAt(0)).join('');

/** True if the first word of an organization's name is distinctive enough to stand for the organization alone. */
const isDistinctiveWord = (word: Word | undefined, {caseCounts}: CasedText): word is Word => {
	if (word === undefined || word.isCommon || word.isAdverb || word.isPreposition || word.isOrganizationNoun || caseCountsOf(caseCounts, word.lower).lowerCase > 0) {
		return false;
	}

	return !(word.isNationality || word.isOrganizationNamePart || word.isPlaceNamePart || word.isPlaceName || word.isTitle || word.givenNameGender !== undefined);
};

/** The short names of the organizations of a text: acronyms, and distinctive first words. */
export class OrganizationShortNames {
	readonly #casedText: CasedText;
	readonly #byInitials = new Map<string, number>();
	readonly #byFirstWord = new Map<string, number>();

	constructor(casedText: CasedText) {
		this.#casedText = casedText;
	}

	/** Adds the short names of an organization. The first organization with a short name keeps it. */
	add(words: readonly Word[], entity: number): void {
		const initials = initialsOf(words);
		if (initials.length > 1 && !this.#byInitials.has(initials)) {
			this.#byInitials.set(initials, entity);
		}

		const first = elementAt(words, 0);
		if (isDistinctiveWord(first, this.#casedText) && !this.#byFirstWord.has(first.lower)) {
			this.#byFirstWord.set(first.lower, entity);
		}
	}

	/** Returns the organization that a single word stands for. */
	entityOf(word: Word, type: NameType | undefined): number | undefined {
		if (word.shape === 'upper' && word.text.length > 1) {
			return this.#byInitials.get(word.lower.replaceAll('.', ''));
		}

		// "Shares in Tessaly fell": the preposition of a place alone does not make it another name.
		const isPlace = word.isPlaceName || (type?.type === 'place' && type.isSure && word.hasPlaceEnding);
		return isPlace || (type?.personProbability ?? 0) >= 0.5 ? undefined : this.#byFirstWord.get(word.lower);
	}
}
