import {placeEndings as endings} from '../words/places.js';
import {type WordShape} from './word.js';

const placeEndings = new Set(endings);

/** "al-Hassan", "d'Artois": names that begin with a small letter. */
const articleName = /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul|ur)-|[dl]['’])\p{Lu}/v;

/** The shape of a word: how it begins, and whether it is all in capitals. */
export const shapeOf = (text: string): WordShape => {
	const first = text.charAt(0);
	if (first >= '0' && first <= '9') {
		return 'number';
	}

	if (first.toLowerCase() === first.toUpperCase()) {
		// Scripts without capitals count as capitals: their names cannot be told otherwise.
		return first > '\u2FFF' ? 'capital' : 'mark';
	}

	if (first === first.toLowerCase()) {
		return articleName.test(text) ? 'capital' : 'lower';
	}

	return text.length > 1 && text === text.toUpperCase() ? 'upper' : 'capital';
};

const beyondAscii = /[^a-z]/v;

const marks = /\p{M}/gv;

/** A word in lower case without its accents. */
export const withoutAccents = (word: string): string => beyondAscii.test(word) ? word.normalize('NFD').replaceAll(marks, '').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('đ', 'd') : word;

/** "U.S.-based", "Roe-style": words about a name rather than a name. "Kim Jong-un" has no such ending. */
const compound = /-(?:\p{Ll}{2,}(?:ed|ing|ern|er)|based|led|style|era|run|born|made|like|free|wide|bound|long|old|friendly|only|level|out|in|up|off|heavy|rich|speaking|centric|esque|type|related)$/v;

/** "(R-Texas)", "D-N.Y.": a party and a state after the name of a politician. */
const partyAndState = /^[A-Z]-[A-Z]/v;

/** How long initials may be. */
const longestInitials = 6;

const initials = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}\.\p{Lu}$/v;

/** Whether a word is about a name rather than one: "U.S.-based", "R-Texas". */
export const isCompound = (text: string): boolean => text.includes('-') && (compound.test(text) || partyAndState.test(text));

/** Whether a word has the form of initials: "J.", "J.T.". */
export const hasFormOfInitials = (text: string): boolean => text.length <= longestInitials && text.includes('.') && initials.test(text);

const longestPlaceEnding = 8;
const shortestPlaceEnding = 3;

/** How the endings end: most words are no town's at the first look. */
const lastOfEndings = new Set(endings.map(ending => ending.slice(-shortestPlaceEnding)));

/** Whether a word ends as names of towns do, and has a syllable before the ending. */
export const endsAsPlace = (lower: string): boolean => {
	if (!lastOfEndings.has(lower.slice(-shortestPlaceEnding))) {
		return false;
	}

	for (let length = Math.min(longestPlaceEnding, lower.length - 3); length >= shortestPlaceEnding; length--) {
		if (placeEndings.has(lower.slice(-length))) {
			return true;
		}
	}

	return false;
};
