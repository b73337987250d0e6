import {elementAt} from '../base/bounds-checked.js';
import {caseCountsOf} from '../tokens/capitalization.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {type NameType} from '../names/name-types.js';
import {type CasedText} from '../names/name-words.js';

/** Words at the end of a company's name that it can be called without. */
export const corporateEndings = new WordSet('inc corp co ltd llc plc limited incorporated corporation company group holdings holding industries international enterprises partners');

/** Returns a name without the corporate words at its end, in lower case: "brannock heavy" of "Brannock Heavy Industries plc". */
const stemOf = (words: readonly Word[]): string => {
	let to = words.length;
	while (to > 1 && (corporateEndings.has(words[to - 1]) || words[to - 1]?.isLegalForm === true)) {
		to--;
	}

	return words.slice(0, to).map(({lower}) => lower).join(' ');
};

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
	/** By the last word of a name that looks like a person's. */
	readonly #bySurname = new Map<string, number>();
	readonly #byStem = new Map<string, number>();

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

		// "Marshall Keane", a brewer, is also called "Keane".
		const last = words[1];
		if (words.length === 2 && first?.givenNameGender !== undefined && last?.isOrganizationNamePart === false && !this.#bySurname.has(last.lower)) {
			this.#bySurname.set(last.lower, entity);
		}

		const stem = stemOf(words);
		if (!this.#byStem.has(stem)) {
			this.#byStem.set(stem, entity);
		}
	}

	/** Returns the organization whose name differs by corporate words at its end only: "Brannock Heavy" and "Brannock Heavy Industries plc". */
	sameOrganization(words: readonly Word[]): number | undefined {
		return this.#byStem.get(stemOf(words));
	}

	/** Returns the organization that a single word stands for. */
	entityOf(word: Word, type: NameType | undefined): number | undefined {
		if (word.shape === 'upper' && word.text.length > 1) {
			return this.#byInitials.get(word.lower.replaceAll('.', ''));
		}

		const namesake = this.#bySurname.get(word.lower);
		if (namesake !== undefined) {
			return namesake;
		}

		// "Shares in Tessaly fell": the preposition of a place alone does not make it another name.
		const isPlace = word.isPlaceName || (type?.type === 'place' && type.isSure && word.hasPlaceEnding);
		return isPlace || (type?.personProbability ?? 0) >= 0.5 ? undefined : this.#byFirstWord.get(word.lower) ?? this.#byStem.get(word.lower);
	}
}
