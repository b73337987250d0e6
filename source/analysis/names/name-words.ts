import {elementAt, intAt} from '../base/bounds-checked.js';
import {
	type WordCaseCounts, caseCountsOf, isCapital, isForcedCapital,
} from '../tokens/capitalization.js';
import {knownNameLength, type Word} from '../lexicon/lexicon.js';
import {type Tokens} from '../tokens/tokenize.js';

const verbOrAdverb = /(?:ing|ed|ly)$/v;

/** A text with what its capitals tell: what is needed to say where its names are. */
export type CasedText = {
	readonly tokens: Tokens;
	readonly caseCounts: WordCaseCounts;
	/** Paragraphs in which a capital says nothing. */
	readonly headings: ReadonlySet<number>;
};

/** Small words inside the names of people. */
export const particles = new Set('de la del della di da dos das du van von der den ter al el bin bint ibn ben y le st'.split(' '));

/** What follows the name of a person who is called like another of the family. */
export const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Whether a word is the initials of a first name: "J.", "J.T.". */
export const isInitial = (word: Word | undefined): boolean => word?.isInitials === true;

/** Whether a word says what somebody is and not who: "Clerk", "Librarian". */
export const isRoleNoun = (word: Word): boolean => (word.isPersonNoun || word.isPluralPersonNoun || word.isTitle) && !word.isSurname && word.givenNameGender === undefined;

/** Whether the token stands inside an address of the web: "@jane", "#news", "example.com". */
const isWebAddress = ({text, starts, ends, words}: Tokens, index: number): boolean => {
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
const sentenceOpeners = new Set('unlike besides including regarding concerning versus dear inside despite following excluding alongside regardless'.split(' '));

/** Whether a word is one that carries grammar, or so common that its capital is the sentence's. */
const isCommon = (word: Word): boolean => word.isCommon || sentenceOpeners.has(word.lower) || word.isDeterminer || word.isPreposition || word.isConjunction || word.isAuxiliary || word.pronoun !== undefined;

/** "May", "Will", "Mark": a common word is part of a name only in the middle of a sentence. */
const isCommonInName = (word: Word): boolean => word.shape !== 'upper' && !word.isDeterminer && !word.isPreposition && !word.isConjunction && word.pronoun === undefined && !word.isAuxiliary;

/** How many words in capitals may stand before the colon where a transcript names who speaks. */
const maxLabelLength = 4;

/** "ROE:", "JANE ROE:": whether the token stands in capitals between the beginning of a line and a colon. */
const isInLabel = ({words, paragraphs}: Tokens, index: number): boolean => {
	let from = index;
	while (from > 0 && index - from < maxLabelLength && intAt(paragraphs, from - 1) === paragraphs[index]) {
		from--;
	}

	let at = from;
	while (at < from + maxLabelLength && (words[at]?.shape === 'upper' || isInitial(words[at]))) {
		at++;
	}

	return at > index && words[at]?.text === ':' && (from === 0 || intAt(paragraphs, from - 1) !== paragraphs[from]);
};

/** Whether a capital that says nothing still begins a name, by what the rest of the text and the lists tell. */
const isNameDespiteForcedCapital = ({tokens, caseCounts, headings}: CasedText, index: number, word: Word): boolean => {
	if (word.givenNameGender !== undefined || word.isPlaceName || word.isOrganizationName || word.isNationality || word.isTitle) {
		return true;
	}

	const {capitalized, lowerCase} = caseCountsOf(caseCounts, word.lower);
	if (capitalized > lowerCase) {
		return true;
	}

	if (lowerCase > 0 || word.isAdverb || word.cueStrength > 0 || word.isPersonNoun || word.isPluralPersonNoun || word.isOrganizationNoun) {
		return false;
	}

	if (headings.has(tokens.paragraphs[index] ?? 0)) {
		const before = elementAt(tokens.words, index - 1);
		return before?.givenNameGender !== undefined || isInitial(before);
	}

	return word.isOrganizationNamePart || !verbOrAdverb.test(word.lower);
};

/** "Jan Roe", "Alex May", "Mrs May", "May said": whether the name of a month or a day is somebody's. */
const isCalendarName = ({words, sentences}: Tokens, index: number): boolean => {
	const word = words[index];
	const before = elementAt(words, index - 1);
	const after = words[index + 1];
	if (word?.shape !== 'capital' || before?.isPreposition === true || before?.isCalendarWord === true) {
		return false;
	}

	if (isCapital(before) && intAt(sentences, index - 1) === sentences[index] && (before.givenNameGender !== undefined || (before.isTitle && before.gender !== undefined))) {
		return word.isSurname;
	}

	if (word.isSurname && after?.cueStrength === 3) {
		return true;
	}

	return word.givenNameGender !== undefined && isCapital(after) && !isCommon(after) && !after.isCalendarWord && !after.isOrganizationName && !after.isPlaceName;
};

/** Whether a word's capital and form let it be part of a name: no month, address, "U.S.-led" or "(R-Texas)". */
const mayBeName = (tokens: Tokens, index: number, word: Word): boolean => {
	if ((word.isCalendarWord && !isCalendarName(tokens, index)) || isWebAddress(tokens, index)) {
		return false;
	}

	return !word.isCompound;
};

/** "Premier He Guangwei", "Truong My Linh": whether a small word with a capital is a family name or part of such a name. */
const isShortSurname = ({words}: Tokens, index: number): boolean => {
	const word = words[index];
	const before = elementAt(words, index - 1);
	if (word?.shape !== 'capital' || words[index + 1]?.shape !== 'capital' || before === undefined) {
		return false;
	}

	return before.isTitle ? word.isLeadingSurname : before.shape === 'capital' && before.isVietnameseSurname;
};

/** Whether a common word with a capital outside headings is part of a name: "WHO", "Will Smith". */
const isCommonPart = (tokens: Tokens, index: number, word: Word): boolean => {
	if (word.isOrganizationName && word.shape === 'upper') {
		return true;
	}

	return !isForcedCapital(tokens, index) && (isCommonInName(word) || isShortSurname(tokens, index));
};

/** Whether a capitalised word can be part of a name here. */
const isNameWord = (casedText: CasedText, index: number): boolean => {
	const {tokens, headings} = casedText;
	const word = tokens.words[index];
	if (!isCapital(word) || !mayBeName(tokens, index, word)) {
		return false;
	}

	if (word.isCalendarWord || ((suffixes.has(word.lower) || word.isLegalForm) && elementAt(tokens.words, index - 1)?.shape === 'capital')) {
		return true;
	}

	if (word.text.length === 2 && isInitial(word)) {
		return isCapital(tokens.words[index + 1]) || isCapital(elementAt(tokens.words, index - 1));
	}

	const heading = headings.has(tokens.paragraphs[index] ?? 0);
	if (isCommon(word)) {
		return !heading && isCommonPart(tokens, index, word);
	}

	const forced = heading || isForcedCapital(tokens, index);
	return !forced || (word.shape === 'upper' && isInLabel(tokens, index)) || isNameDespiteForcedCapital(casedText, index, word);
};

/** "De Roos", "Von der Au": how many words a name has so far that begins with a particle in capitals; 0 where it is none. */
const nameLengthAfterParticle = (casedText: CasedText, index: number): number => {
	const {tokens} = casedText;
	let at = index + 1;
	while (at < index + 3 && tokens.words[at]?.shape === 'lower' && particles.has(tokens.words[at]?.lower ?? '')) {
		at++;
	}

	return isCapital(tokens.words[at]) && tokens.paragraphs[at] === tokens.paragraphs[index] && isNameWord(casedText, at) ? at - index + 1 : 0;
};

/** How many words from `index` on belong to a name for certain: a known name, or one word; 0 where none does. */
export const nameLengthAt = (casedText: CasedText, index: number): number => {
	const word = casedText.tokens.words[index];
	if (word?.opensKnownName === true && word.shape !== 'lower') {
		const length = knownNameLength(casedText.tokens.words, index);
		if (length > 0) {
			return length;
		}
	}

	if (isNameWord(casedText, index)) {
		return 1;
	}

	return word !== undefined && isCapital(word) && particles.has(word.lower) ? nameLengthAfterParticle(casedText, index) : 0;
};
