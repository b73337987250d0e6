import {get, numberAt} from '../base/bounds-checked.js';
import {
	type Capitals, countsOf, isCapital, isForced,
} from '../tokens/capitals.js';
import {phraseLength, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';

const verbOrAdverb = /(?:ing|ed|ly)$/v;

/** A text with what its capitals tell: what is needed to say where its names are. */
export type Reading = {
	readonly tokens: Tokens;
	readonly capitals: Capitals;
	/** Paragraphs in which a capital says nothing. */
	readonly headings: ReadonlySet<number>;
};

/** Small words inside the names of people. */
export const particles = new Set('de la del della di da dos das du van von der den ter al el bin bint ibn ben y le st'.split(' '));

/** What follows the name of a person who is called like another of the family. */
export const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Whether a word is the initials of a first name: "J.", "J.T.". */
export const isInitial = (word: Word | undefined): boolean => word?.initials === true;

/** Whether a word says what somebody is and not who: "Clerk", "Librarian". */
export const isRole = (word: Word): boolean => (word.person || word.persons || word.title) && !word.surname && word.given === undefined;

/** Whether the token stands inside an address of the web: "@jane", "#news", "example.com". */
const isAddress = ({text, starts, ends, words}: Tokens, index: number): boolean => {
	const start = starts[index] ?? 0;
	const end = ends[index] ?? 0;
	const before = start > 0 ? text.charAt(start - 1) : '';
	if (before === '@' || before === '#' || before === '_' || before === '=') {
		return true;
	}

	if (text.charAt(end) === '.') {
		return starts[index + 2] === end + 1 && words[index + 2]?.shape === 'lower';
	}

	// "U.S.-led": cut after the full stop.
	return text.charAt(end) === '-' && text.charAt(end - 1) === '.' && starts[index + 2] === end + 1;
};

/** Words before a name at the beginning of a sentence. */
const openers = new Set('unlike besides including regarding concerning versus dear inside despite following excluding alongside regardless'.split(' '));

/** Whether a word is one that carries grammar, or so common that its capital is the sentence's. */
const isCommon = (word: Word): boolean => word.common || openers.has(word.lower) || word.determiner || word.preposition || word.conjunction || word.auxiliary || word.pronoun !== undefined;

/** "May", "Will", "Mark": a common word is part of a name only in the middle of a sentence. */
const isCommonInName = (word: Word): boolean => word.shape !== 'upper' && !word.determiner && !word.preposition && !word.conjunction && word.pronoun === undefined && !word.auxiliary;

/** How many words in capitals may stand before the colon where a transcript names who speaks. */
const longestLabel = 4;

/** "ROE:", "JANE ROE:": whether the token stands in capitals between the beginning of a line and a colon. */
const isInLabel = ({words, paragraphs}: Tokens, index: number): boolean => {
	let from = index;
	while (from > 0 && index - from < longestLabel && numberAt(paragraphs, from - 1) === paragraphs[index]) {
		from--;
	}

	let at = from;
	while (at < from + longestLabel && (words[at]?.shape === 'upper' || isInitial(words[at]))) {
		at++;
	}

	return at > index && words[at]?.text === ':' && (from === 0 || numberAt(paragraphs, from - 1) !== paragraphs[from]);
};

/** Whether a capital that says nothing still begins a name, by what the rest of the text and the lists tell. */
const isNameWhereForced = ({tokens, capitals, headings}: Reading, index: number, word: Word): boolean => {
	if (word.given !== undefined || word.place || word.organization || word.nationality || word.title) {
		return true;
	}

	const {large, small} = countsOf(capitals, word.lower);
	if (large > small) {
		return true;
	}

	if (small > 0 || word.adverb || word.cue > 0 || word.person || word.persons || word.body) {
		return false;
	}

	if (headings.has(tokens.paragraphs[index] ?? 0)) {
		const before = get(tokens.words, index - 1);
		return before?.given !== undefined || isInitial(before);
	}

	return word.organizationWord || !verbOrAdverb.test(word.lower);
};

/** "Jan Roe", "Alex May", "Mrs May", "May said": whether the name of a month or a day is somebody's. */
const isCalendarName = ({words, sentences}: Tokens, index: number): boolean => {
	const word = words[index];
	const before = get(words, index - 1);
	const after = words[index + 1];
	if (word?.shape !== 'capital' || before?.preposition === true || before?.calendar === true) {
		return false;
	}

	if (isCapital(before) && numberAt(sentences, index - 1) === sentences[index] && (before.given !== undefined || (before.title && before.gender !== undefined))) {
		return word.surname;
	}

	if (word.surname && after?.cue === 3) {
		return true;
	}

	return word.given !== undefined && isCapital(after) && !isCommon(after) && !after.calendar && !after.organization && !after.place;
};

/** Whether a word's capital and form let it be part of a name: no month, address, "U.S.-led" or "(R-Texas)". */
const mayBeName = (tokens: Tokens, index: number, word: Word): boolean => {
	if ((word.calendar && !isCalendarName(tokens, index)) || isAddress(tokens, index)) {
		return false;
	}

	return !word.compound;
};

/** "Premier He Guangwei", "Truong My Linh": whether a small word with a capital is a family name or part of such a name. */
const isShortName = ({words}: Tokens, index: number): boolean => {
	const word = words[index];
	const before = get(words, index - 1);
	if (word?.shape !== 'capital' || words[index + 1]?.shape !== 'capital' || before === undefined) {
		return false;
	}

	return before.title ? word.familyFirst : before.shape === 'capital' && before.vietnamese;
};

/** Whether a common word with a capital outside headings is part of a name: "WHO", "Will Smith". */
const isCommonPart = (tokens: Tokens, index: number, word: Word): boolean => {
	if (word.organization && word.shape === 'upper') {
		return true;
	}

	return !isForced(tokens, index) && (isCommonInName(word) || isShortName(tokens, index));
};

/** Whether a capitalised word can be part of a name here. */
const isNameWord = (reading: Reading, index: number): boolean => {
	const {tokens, headings} = reading;
	const word = tokens.words[index];
	if (!isCapital(word) || !mayBeName(tokens, index, word)) {
		return false;
	}

	if (word.calendar || ((suffixes.has(word.lower) || word.companyForm) && get(tokens.words, index - 1)?.shape === 'capital')) {
		return true;
	}

	if (word.text.length === 2 && isInitial(word)) {
		return isCapital(tokens.words[index + 1]) || isCapital(get(tokens.words, index - 1));
	}

	const heading = headings.has(tokens.paragraphs[index] ?? 0);
	if (isCommon(word)) {
		return !heading && isCommonPart(tokens, index, word);
	}

	const forced = heading || isForced(tokens, index);
	return !forced || (word.shape === 'upper' && isInLabel(tokens, index)) || isNameWhereForced(reading, index, word);
};

/** "De Roos", "Von der Au": how many words a name has so far that begins with a particle in capitals; 0 where it is none. */
const afterParticle = (reading: Reading, index: number): number => {
	const {tokens} = reading;
	let at = index + 1;
	while (at < index + 3 && tokens.words[at]?.shape === 'lower' && particles.has(tokens.words[at]?.lower ?? '')) {
		at++;
	}

	return isCapital(tokens.words[at]) && tokens.paragraphs[at] === tokens.paragraphs[index] && isNameWord(reading, at) ? at - index + 1 : 0;
};

/** How many words from `index` on belong to a name for certain: a known name, or one word; 0 where none does. */
export const nameWords = (reading: Reading, index: number): number => {
	const word = reading.tokens.words[index];
	if (word?.opensPhrase === true && word.shape !== 'lower') {
		const length = phraseLength(reading.tokens.words, index);
		if (length > 0) {
			return length;
		}
	}

	if (isNameWord(reading, index)) {
		return 1;
	}

	return word !== undefined && isCapital(word) && particles.has(word.lower) ? afterParticle(reading, index) : 0;
};
