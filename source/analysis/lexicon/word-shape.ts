import {placeEndings as endings} from '../words/places.js';
import {type WordShape} from './word.js';

const placeEndings = new Set(endings);

/** Matches names that begin with a lower-case article: "al-Hassan", "d'Artois". */
const nameWithArticle = /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul|ur)-|[dl]['’])\p{Lu}/v;

/** Returns the shape of a word by its first character and its case. */
export const shapeOf = (text: string): WordShape => {
	const first = text.charAt(0);
	if (first >= '0' && first <= '9') {
		return 'number';
	}

	if (first.toLowerCase() === first.toUpperCase()) {
		// Scripts without case count as capitalised, so that their words can be names.
		return first > '\u2FFF' ? 'capital' : 'mark';
	}

	if (first === first.toLowerCase()) {
		return nameWithArticle.test(text) ? 'capital' : 'lower';
	}

	return text.length > 1 && text === text.toUpperCase() ? 'upper' : 'capital';
};

const beyondAscii = /[^a-z]/v;

const marks = /\p{M}/gv;

/** Removes the accents of a word in lower case. */
export const withoutAccents = (word: string): string => beyondAscii.test(word) ? word.normalize('NFD').replaceAll(marks, '').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('đ', 'd') : word;

/** Matches compounds that qualify a name but are not one: "U.S.-based", "Roe-style". "Jong-un" does not match. */
const compound = /-(?:\p{Ll}{2,}(?:ed|ing|ern|er)|based|led|style|era|run|born|made|like|free|wide|bound|long|old|friendly|only|level|out|in|up|off|heavy|rich|speaking|centric|esque|type|related)$/v;

/** Matches a party and a state after the name of a politician: "(R-Texas)", "D-N.Y.". */
const partyAndState = /^[A-Z]-[A-Z]/v;

/** In characters. */
const maxInitialsLength = 6;

const initials = /^(?:\p{Lu}\.){1,3}$|^\p{Lu}\.\p{Lu}$/v;

/** True if a word is a compound that qualifies a name but is not one: "U.S.-based", "R-Texas". */
export const isCompound = (text: string): boolean => text.includes('-') && (compound.test(text) || partyAndState.test(text));

/** True if a word looks like initials: "J.", "J.T.". */
export const hasFormOfInitials = (text: string): boolean => text.length <= maxInitialsLength && text.includes('.') && initials.test(text);

const maxPlaceEndingLength = 8;
const minPlaceEndingLength = 3;

/** The last letters of all place endings. They rule out most words with one look-up. */
const lastLettersOfEndings = new Set(endings.map(ending => ending.slice(-minPlaceEndingLength)));

/** True if a word ends like the name of a town and has at least three letters before the ending. */
export const endsAsPlace = (lower: string): boolean => {
	if (!lastLettersOfEndings.has(lower.slice(-minPlaceEndingLength))) {
		return false;
	}

	for (let length = Math.min(maxPlaceEndingLength, lower.length - 3); length >= minPlaceEndingLength; length--) {
		if (placeEndings.has(lower.slice(-length))) {
			return true;
		}
	}

	return false;
};
