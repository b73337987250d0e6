import {elementAt} from '../base/bounds-checked.js';
import {isCapital} from '../tokens/capitalization.js';
import {knownNameLength, type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {isInitial, particles, suffixes} from './name-words.js';

/** Words that belong to a title before or after them: "Prime Minister", "secretary of State". */
export const officeWords = new WordSet(`foreign prime vice deputy press executive national managing senior chief former majority minority interim acting
associate first assistant general presidential state defense defence treasury interior labor labour finance commerce
energy education health transportation agriculture homeland security veterans affairs housing financial operating
marketing medical scientific technical commercial technology parliamentary shadow crown honorary cabinet permanent
principal editorial sporting technical managing artistic musical rural transport fisheries culture sports environment
climate trade industry business innovation science immigration policing prisons tourism pensions works safety schools
revenue communities infrastructure planning development equality opposition policy water media digital`);

/** Words that form one name with the nationality before them: "Democratic Party", "Islamic State", "British Airways". */
export const nationalNameEndings = new WordSet(`party committee union league airways airlines bank academy association institute university college convention
conference society state states congress coalition caucus church foundation council federation embassy museum
broadcasting lives times post press republic guard governors jury corporation company alliance red civil`);

/** Titles that only a person's name can follow: "Mrs Marsh" is not a place. */
const honorifics = new WordSet('mr mrs ms mx');

/** Honours and degrees after a name. They are not part of it. */
export const postNominals = new WordSet('qc kc mp mep msp obe mbe cbe kbe phd md esq jd ba ma dds cpa rn');

/** True if a piece of a chain is the name of an organization as a whole: its last word shows it, or "of", "for" or "&" inside it. */
export const isOrganization = (words: readonly Word[], from: number, to: number): boolean => {
	const last = elementAt(words, to - 1);
	if (last === undefined || to - from < 2) {
		return false;
	}

	if (last.isOrganizationNamePart || nationalNameEndings.has(last)) {
		return true;
	}

	for (let at = from + 1; at < to; at++) {
		const word = words[at];
		if ((word?.lower === 'of' || word?.lower === 'for' || word?.text === '&') && (elementAt(words, at - 1)?.isOrganizationNamePart === true || !elementAt(words, at - 1)?.isTitle)) {
			return true;
		}
	}

	return false;
};

/** True if a title is the surname at the end of a name instead: "Larry King", "King said". */
const isSurname = (words: readonly Word[], from: number, at: number, to: number): boolean => {
	if (to - from === 1) {
		return words[at]?.isSurname === true;
	}

	const before = at > from ? elementAt(words, at - 1) : undefined;
	const next = at + 1 < to ? words[at + 1] : undefined;
	return before !== undefined && (before.givenNameGender !== undefined || isInitial(before)) && (next === undefined || suffixes.has(next));
};

/** True if the lists have a word as part of names that are not names of persons. */
const isNonPersonNamePart = (word: Word): boolean => word.typeNoun !== undefined || word.isNationality || word.isPlaceNamePart || word.opensPlaceName || word.isPlaceName
	|| word.isOrganizationName || word.isOrganizationNamePart || word.opensOrganizationName;

/** True if no list has the word, except as a name of persons: "Gagnon". */
export const isUnlistedWord = (word: Word): boolean => !isNonPersonNamePart(word)
	&& !(word.isCommon || word.isPersonNoun || word.isPluralPersonNoun || word.isOrganizationNoun || word.isModifier || word.cueStrength > 0 || word.lower === 'of');

/** True if a person noun serves as a title: "Volcanologist Roe", "Resident Jane Roe". */
const isOccupation = (word: Word, next: Word | undefined): boolean => {
	if (next === undefined || next.isOrganizationNamePart || next.isPlaceNamePart || word.isTitle || word.isSurname || word.givenNameGender !== undefined) {
		return false;
	}

	return word.lower.endsWith('ologist') || (word.isPersonNoun && (next.givenNameGender !== undefined || (next.shape === 'capital' && isUnlistedWord(next))));
};

/** True if a word of a chain is a title, and not a surname, an initial or part of an organization's name ("General Motors"). */
export const isTitle = (words: readonly Word[], from: number, at: number, to: number): boolean => {
	const word = words[at];
	if (word !== undefined && isOccupation(word, at + 1 < to ? words[at + 1] : undefined)) {
		return true;
	}

	if (word === undefined || !word.isTitle || word.givenNameGender !== undefined || (word.isOrganizationNamePart && at > from) || isSurname(words, from, at, to)) {
		return false;
	}

	const next = at + 1 < to ? words[at + 1] : undefined;
	if (isInitial(word) && (at > from || isInitial(next))) {
		return false;
	}

	return next === undefined || honorifics.has(word) || next.isTitle || next.givenNameGender !== undefined || !(next.isOrganizationNamePart || next.isPlaceNamePart);
};

/** Titles whose "for" names a person or an organization, not an office: "Attorney for Roe". */
const representatives = new WordSet('attorney lawyer solicitor barrister advocate counsel spokesman spokeswoman spokesperson aide agent candidate');

/** True if a word after a title continues it with an office: "Minister | of Education", "Commissioner | for Trade". */
export const opensOffice = (title: Word | undefined, link: Word | undefined): boolean => title?.isTitle === true
	&& (link?.lower === 'of' || (link?.lower === 'for' && !representatives.has(title)));

/** True if a word is a field of an office and no name: "Education", "State". */
export const isField = (word: Word | undefined): boolean => isCapital(word)
	&& (officeWords.has(word) || word.lower === 'state' || word.lower === 'staff' || word.lower === 'justice');

/** True if a word is part of an office or of the name of a place or an organization. */
const endsOffice = (word: Word | undefined): boolean => word !== undefined
	&& (officeWords.has(word) || word.isPlaceName || word.isPlaceNamePart || word.isOrganizationName || word.isOrganizationNamePart || word.isCommon || word.isNationality);

const isGivenName = (word: Word | undefined): boolean => word?.givenNameGender !== undefined && !word.isPlaceName && !officeWords.has(word);

const canBePersonName = (word: Word | undefined): boolean => word?.shape === 'capital' && !officeWords.has(word)
	&& (word.isSurname || word.givenNameGender !== undefined || isUnlistedWord(word));

/** True if the rest of a chain from `at` on is a person's name: it begins with a given name or initials, or follows a word of an office. */
const isPersonAfterOffice = (words: readonly Word[], at: number, to: number): boolean => {
	const word = words[at];
	if (at + 1 < to && !officeWords.has(word) && (word?.givenNameGender !== undefined || isInitial(word))) {
		return isCapital(words[at + 1]) || particles.has(words[at + 1]);
	}

	const before = elementAt(words, at - 1);
	return canBePersonName(word) && (at + 1 === to ? isField(before) : at + 2 === to && endsOffice(before) && canBePersonName(words[at + 1]));
};

/**
 * Returns the start of the person's name that follows an office within a chain, or -1 if none follows: "Education | Ada Bell".
 *
 * @param from the first word after "of" or "for"
 */
export const personAfterOffice = (words: readonly Word[], from: number, to: number): number => {
	const last = elementAt(words, to - 1);
	if (last === undefined || isGivenName(words[from]) || ((last.isOrganizationNamePart || last.isPlaceNamePart || last.isPlaceName) && !last.isSurname)) {
		return -1;
	}

	let isBound = true;
	for (let at = from; at < to; at++) {
		const word = words[at];
		const known = word?.opensKnownName === true ? knownNameLength(words, at) : 0;
		if (known > 0) {
			at += known - 1;
			isBound = false;
		} else if (!isCapital(word)) {
			isBound = true;
		} else if (isBound) {
			// "Fort | Pierce"
			isBound = word.opensPlaceName;
		} else if (isPersonAfterOffice(words, at, to)) {
			return at;
		} else if (word.isTitle && !officeWords.has(word)) {
			return -1;
		}
	}

	return -1;
};
