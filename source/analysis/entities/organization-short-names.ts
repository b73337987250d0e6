import {elementAt} from '../base/bounds-checked.js';
import {caseCountsOf} from '../tokens/capitalization.js';
import {type Word} from '../lexicon/lexicon.js';
import {type NameType} from '../names/name-types.js';
import {type CasedText} from '../names/name-words.js';

/** The capital letters that a name of several words is shortened to. */
const initialsOf = (words: readonly Word[]): string => words.filter(({shape}) => shape === 'capital' || shape === 'upper').map(({lower}) => lower.charAt(0)).join('');

/** Whether the first word of a body's name is one that no other name or noun shares, so that the body may go by it alone. */
const isDistinctiveWord = (word: Word | undefined, {caseCounts}: CasedText): word is Word => {
	if (word === undefined || word.isCommon || word.isAdverb || word.isPreposition || word.isOrganizationNoun || caseCountsOf(caseCounts, word.lower).lowerCase > 0) {
		return false;
	}

	return !(word.isNationality || word.isOrganizationNamePart || word.isPlaceNamePart || word.isPlaceName || word.isTitle || word.givenNameGender !== undefined);
};

/** The short forms of the bodies of an article: acronyms, and first words that tell enough. */
export class OrganizationShortNames {
	readonly #casedText: CasedText;
	readonly #byInitials = new Map<string, number>();
	readonly #byFirstWord = new Map<string, number>();

	constructor(casedText: CasedText) {
		this.#casedText = casedText;
	}

	/** Enters the short forms of a body's name. The first to have a form keeps it. */
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

	/** The body that a single word stands for. */
	entityOf(word: Word, type: NameType | undefined): number | undefined {
		if (word.shape === 'upper' && word.text.length > 1) {
			return this.#byInitials.get(word.lower.replaceAll('.', ''));
		}

		const isPlace = word.isPlaceName || (type?.type === 'place' && type.isSure);
		return isPlace || (type?.personProbability ?? 0) >= 0.5 ? undefined : this.#byFirstWord.get(word.lower);
	}
}
