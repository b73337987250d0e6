import {type EntityType} from '../result/analysis.js';
import {type Word} from '../lexicon/lexicon.js';
import {isInitial, particles, suffixes} from './name-words.js';

/** Capitals up to this length can be initials: "JFK". */
const maxInitialsLength = 3;

const withOneCapital = (word: string): string => {
	const begin = word.startsWith('MC') && word.length > 4 ? 3 : 1;
	return (begin === 3 ? 'Mc' + word.charAt(2) : word.charAt(0)) + word.slice(begin).toLowerCase();
};

const letters = /\p{L}+/gv;

/** Returns a person's name as it is shown. A name in capitals becomes capitalised: "OSEI-BONSU" in a transcript is shown as Osei-Bonsu. */
export const displayName = (text: string, words: readonly Word[], type: EntityType | undefined): string => {
	if (type !== 'person' || words.some(word => word.shape !== 'upper' && !isInitial(word)) || (words.length === 1 && text.length <= maxInitialsLength)) {
		return text;
	}

	return text.replaceAll(letters, (word, at: number) => {
		const lower = word.toLowerCase();
		if (suffixes.includes(lower) && lower.startsWith('i')) {
			return word;
		}

		return at > 0 && lower.length > 1 && particles.includes(lower) ? lower : withOneCapital(word);
	});
};
