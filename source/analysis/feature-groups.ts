import {type Document} from './document.js';

/** A number as a feature: from 0 to `most`. */
export const cap = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Distances grow coarser with length: 0 to 8 as they are, then by doubling. */
export const bucket = (distance: number): number => distance <= 8 ? cap(distance, 8) : cap(9 + Math.floor(Math.log2(distance / 8) * 3), 24);

const prepositionGroups = new Map([['by', 1], ['to', 2], ['of', 3], ['for', 4], ['with', 5], ['from', 6], ['in', 7], ['at', 7], ['on', 8], ['about', 8], ['against', 9], ['as', 10], ['like', 10], ['between', 11], ['than', 11]]);

/** The prepositions that tell the role of the name after them, as a number. */
export const prepositionGroup = (word: string): number => prepositionGroups.get(word) ?? 0;

/** What kind of mark a character is, as a number. */
export const markGroup = (text: string): number => {
	switch (text) {
		case '': {
			return 0;
		}

		case ',': {
			return 1;
		}

		case ':': {
			return 2;
		}

		case '.': {
			return 3;
		}

		case '\n': {
			return 4;
		}

		case '—':
		case '–':
		case '-': {
			return 5;
		}

		case '?':
		case '!': {
			return 6;
		}

		case '(':
		case '[': {
			return 7;
		}

		case ')':
		case ']': {
			return 8;
		}

		case ';': {
			return 9;
		}

		default: {
			return 10;
		}
	}
};

/** What kind of word or mark stands at a token, as a number. */
export const wordGroup = (document: Document, index: number): number => {
	const {tokens} = document;
	const word = tokens.words[index];
	if (word === undefined) {
		return 4;
	}

	if ((tokens.passages[index] ?? -1) >= 0) {
		return 11;
	}

	if (word.shape === 'mark') {
		return word.lower === '\'s' || word.lower === '’s' ? 12 : markGroup(word.text);
	}

	if (word.lower === 'who' || word.lower === 'which' || word.lower === 'that') {
		return word.lower === 'that' ? 14 : 13;
	}

	if (word.auxiliary) {
		return 15;
	}

	if (word.preposition) {
		return 16;
	}

	if (word.conjunction) {
		return 17;
	}

	if (word.cue > 0 && word.shape === 'lower') {
		return 17 + word.cue;
	}

	if (word.adverb) {
		return 21;
	}

	if (word.determiner) {
		return 22;
	}

	if (word.pronoun !== undefined) {
		return 23;
	}

	if (word.shape === 'lower') {
		if (word.lower.endsWith('ed')) {
			return 25;
		}

		if (word.lower.endsWith('ing')) {
			return 26;
		}

		return word.lower.endsWith('s') ? 27 : 24;
	}

	return word.calendar ? 28 : 29;
};

