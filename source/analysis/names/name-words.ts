import {elementAt, intAt} from '../base/bounds-checked.js';
import {
	type WordCaseCounts, caseCountsOf, isCapital, isForcedCapital,
} from '../tokens/capitalization.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {knownNameLength, type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Tokens} from '../tokens/tokenize.js';

const verbOrAdverb = /(?:ing|ed|ly)$/v;

/** The tokens of a text with the use of capitals in it: the input of name recognition. */
export type CasedText = {
	readonly tokens: Tokens;
	readonly caseCounts: WordCaseCounts;
	/** The numbers of the paragraphs in title case or in capitals. */
	readonly headings: ReadonlySet<number>;
};

/** Particles in the names of persons. */
export const particles = new WordSet('de la del della di da dos das du van von der den ter ten te vom zu zum zur und af al el bin bint ibn ben wa y e le st');

/** Suffixes that tell members of one family apart. */
export const suffixes = new WordSet('jr sr ii iii iv');

/** True if a word is the initials of a first name: "J.", "J.T.". */
export const isInitial = (word: Word | undefined): boolean => word?.isInitials === true;

/** True if a word tells a person's role and is not part of a name: "Clerk", "Librarian". */
export const isRoleNoun = (word: Word): boolean => (word.isPersonNoun || word.isPluralPersonNoun || word.isTitle) && !word.isSurname && word.givenNameGender === undefined;

/** True if a token is part of a handle, a hashtag or a web address: "@jane", "#news", "example.com". */
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

	// "U.S.-led": the tokenizer splits it after the full stop.
	return text.charAt(end) === '-' && text.charAt(end - 1) === '.' && starts[index + 2] === end + 1;
};

/** Words that often precede a name at the start of a sentence. */
const sentenceOpeners = new WordSet('unlike besides including regarding concerning versus dear inside despite following excluding alongside regardless');

/** True if a word is a function word, or so common that a capital at the start of a sentence does not make it a name. */
const isCommon = (word: Word): boolean => word.isCommon || sentenceOpeners.has(word)
	|| word.isDeterminer || word.isPreposition || word.isConjunction || word.isAuxiliary || word.pronoun !== undefined;

/** True if a common word can be part of a name in the middle of a sentence: "May", "Will", "Mark". */
const canBeInName = (word: Word): boolean => word.shape !== 'upper' && !word.isDeterminer && !word.isPreposition && !word.isConjunction && word.pronoun === undefined && !word.isAuxiliary;

/** The number of words in capitals that a speaker label of a transcript may have. */
const maxLabelLength = 4;

/** True if a token is part of a label in capitals at the start of a line: "ROE:", "JANE ROE:". */
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

/** Nouns before the names of places, which headings have in capitals too. */
const placeGenera = new WordSet('fort lake mount cape port loch isle');

/** True if a word is a name although its position forces the capital: the word lists or the rest of the text show it. */
const isNameDespiteForcedCapital = ({tokens, caseCounts, headings}: CasedText, index: number, word: Word): boolean => {
	if (word.givenNameGender !== undefined || word.isPlaceName || word.isOrganizationName || word.isNationality || word.isTitle) {
		return true;
	}

	// "Flood cuts off Fort Edmund"
	if (placeGenera.has(word) && isCapital(tokens.words[index + 1])) {
		return true;
	}

	const {capitalized, lowerCase} = caseCountsOf(caseCounts, word.lower);
	if (capitalized > lowerCase) {
		return true;
	}

	if (lowerCase > 0 || word.isAdverb || word.cueStrength > cueStrength.none || word.isPersonNoun || word.isPluralPersonNoun || word.isOrganizationNoun) {
		return false;
	}

	if (headings.has(tokens.paragraphs[index] ?? 0)) {
		const before = elementAt(tokens.words, index - 1);
		return before?.givenNameGender !== undefined || isInitial(before);
	}

	return word.isOrganizationNamePart || !verbOrAdverb.test(word.lower);
};

/** True if a common word can be a surname after a given name that is a word itself: "April Power", but not "April President". */
const canBeSurname = (word: Word): boolean => canBeInName(word) && !word.isTitle && !word.isNationality && !word.isPersonNoun && !word.isPluralPersonNoun && !word.isOrganizationNoun;

/** True if a surname or a particle follows a word that is a month and a given name: "Jan | van der Weyden", "April | Power". */
const isBeforeSurname = (tokens: Tokens, index: number): boolean => {
	const [after, next] = [tokens.words[index + 1], tokens.words[index + 2]];
	if (after?.shape === 'lower') {
		return particles.has(after) && (isCapital(next) || particles.has(next));
	}

	if (!isCapital(after) || (isCommon(after) && (after.shape === 'upper' || !canBeSurname(after) || isForcedCapital(tokens, index)))) {
		return false;
	}

	return !after.isCalendarWord && !after.isOrganizationName && !after.isPlaceName;
};

/** True if the name of a month or a day is part of a person's name: "Jan Roe", "Alex May", "Mrs May", "May said". */
const isCalendarName = (tokens: Tokens, index: number): boolean => {
	const {words, sentences} = tokens;
	const word = words[index];
	const before = elementAt(words, index - 1);
	const after = words[index + 1];
	if (word?.shape !== 'capital' || before?.isPreposition === true || before?.isCalendarWord === true) {
		return false;
	}

	if (isCapital(before) && intAt(sentences, index - 1) === sentences[index] && (before.givenNameGender !== undefined || (before.isTitle && before.gender !== undefined))) {
		return word.isSurname;
	}

	if (word.isSurname && after?.cueStrength === cueStrength.say) {
		return true;
	}

	return word.givenNameGender !== undefined && isBeforeSurname(tokens, index);
};

/** False if a capitalised word cannot be part of a name: a month, a web address, "U.S.-led", "(R-Texas)". */
const canBeName = (tokens: Tokens, index: number, word: Word): boolean => {
	if ((word.isCalendarWord && !isCalendarName(tokens, index)) || isWebAddress(tokens, index)) {
		return false;
	}

	return !word.isCompound;
};

/** True if a function word with a capital is a surname, or part of a Vietnamese name: "Premier He Guangwei", "Truong My Linh". */
const isShortSurname = ({words}: Tokens, index: number): boolean => {
	const word = words[index];
	const before = elementAt(words, index - 1);
	if (word?.shape !== 'capital' || words[index + 1]?.shape !== 'capital' || before === undefined) {
		return false;
	}

	return before.isTitle ? word.isLeadingSurname : before.shape === 'capital' && before.isVietnameseSurname;
};

/** True if an auxiliary with a capital is a given name before a surname: "Will Smith". */
const isAuxiliaryName = (words: readonly Word[], index: number): boolean => {
	const word = words[index];
	const after = words[index + 1];
	return word?.shape === 'capital' && word.isAuxiliary && word.givenNameGender !== undefined && after?.shape === 'capital' && canBeInName(after);
};

/** True if a common word with a capital, outside headings, is part of a name: "WHO", "Will Smith". */
const isCommonPart = (tokens: Tokens, index: number, word: Word): boolean => {
	if ((word.isOrganizationName || word.isPlaceName) && word.shape === 'upper') {
		return true;
	}

	return !isForcedCapital(tokens, index) && (canBeInName(word) || isShortSurname(tokens, index) || isAuxiliaryName(tokens.words, index));
};

/** True if a token is a word of a name. */
const isNameWord = (casedText: CasedText, index: number): boolean => {
	const {tokens, headings} = casedText;
	const word = tokens.words[index];
	if (!isCapital(word) || !canBeName(tokens, index, word)) {
		return false;
	}

	if (word.isCalendarWord || ((suffixes.has(word) || word.isLegalForm) && elementAt(tokens.words, index - 1)?.shape === 'capital')) {
		return true;
	}

	if (word.text.length === 2 && isInitial(word)) {
		return isCapital(tokens.words[index + 1]) || isCapital(elementAt(tokens.words, index - 1));
	}

	const isInHeading = headings.has(tokens.paragraphs[index] ?? 0);
	if (isCommon(word)) {
		return !isInHeading && isCommonPart(tokens, index, word);
	}

	const isForced = isInHeading || isForcedCapital(tokens, index);
	return !isForced || (word.shape === 'upper' && isInLabel(tokens, index)) || isNameDespiteForcedCapital(casedText, index, word);
};

/** Returns the length in tokens of a name that begins with a capitalised particle, or 0 if it is not a name: "De Roos", "Von der Au". */
const nameLengthAfterParticle = (casedText: CasedText, index: number): number => {
	const {tokens} = casedText;
	let at = index + 1;
	while (at < index + 3 && tokens.words[at]?.shape === 'lower' && particles.has(tokens.words[at])) {
		at++;
	}

	return isCapital(tokens.words[at]) && tokens.paragraphs[at] === tokens.paragraphs[index] && isNameWord(casedText, at) ? at - index + 1 : 0;
};

/** Returns the number of tokens from `index` on that surely belong to a name: those of a known name, else one word, or 0. */
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

	return word !== undefined && isCapital(word) && particles.has(word) ? nameLengthAfterParticle(casedText, index) : 0;
};
