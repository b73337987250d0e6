import {elementAt} from '../base/bounds-checked.js';
import {caseCountsOf} from '../tokens/capitalization.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {context, contextCount} from './name-contexts.js';
import {nameColumn as column} from './name-columns.js';
import {type NameGroup} from './name-groups.js';
import {type NameIndex} from './name-index.js';
import {type CasedText} from './name-words.js';
import {isSurnameFirst} from './same-person.js';

const wordFeatureCount = Object.keys(column).length;

/** The number of features of a name: those of its words and those of its contexts. */
export const nameFeatureCount = wordFeatureCount + contextCount;

const givenNameClass = (gender: Gender | undefined): number => gender === undefined ? 0 : (gender === 'either' ? 1 : 2);

const typeNouns = ['place', 'organization', 'thing'];

/** Fills the features that any word of a name can set. */
const fillAnyWord = (words: readonly Word[], row: Uint8Array): void => {
	let of = false;
	let and = false;
	let place = false;
	let organization = false;
	let hyphened = false;
	let upper = true;
	for (const word of words) {
		of ||= word.lower === 'of';
		and ||= word.text === '&' || word.lower === 'and';
		place ||= word.isPlaceName;
		organization ||= word.isOrganizationName;
		hyphened ||= word.givenNameGender === undefined && word.text.includes('-');
		upper &&= word.shape === 'upper';
	}

	row[column.ofOrAnd] = Number(of) + (Number(and) * 2);
	row[column.isUpperCase] = Number(upper);
	row[column.placeInside] = Number(words.at(-1)?.isPlaceName) + (Number(place) * 2);
	row[column.hasOrganizationInside] = Number(organization);
	row[column.familyFirstOrHyphen] = Number(isSurnameFirst(words)) + (Number(hyphened) * 2);
};

/** Fills the features of the words after the first, and of the words between the first and the last. */
const fillLaterWords = (words: readonly Word[], row: Uint8Array): void => {
	row[column.laterGivenName] = 0;
	row[column.hasMiddleOrganizationWord] = 0;
	row[column.hasMiddleInitials] = 0;
	row[column.hasMiddleLowerCase] = 0;
	const last = words.length - 1;
	for (let index = 1; index <= last; index++) {
		const word = words[index];
		if (word === undefined) {
			continue;
		}

		if (row[column.laterGivenName] === 0 && word.givenNameGender !== undefined) {
			row[column.laterGivenName] = givenNameClass(word.givenNameGender);
		}

		if (index < last) {
			row[column.hasMiddleOrganizationWord] ||= Number(word.isOrganizationNamePart);
			row[column.hasMiddleInitials] ||= Number(word.isInitials);
			row[column.hasMiddleLowerCase] ||= Number(word.shape === 'lower' && word.lower !== 'of' && word.lower !== 'and');
		}
	}
};

const fillWords = ({words, isPlace, isOrganization}: NameGroup, row: Uint8Array): void => {
	const first = elementAt(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return;
	}

	row[column.wordCount] = clamp(words.length, 6);
	row[column.firstGivenName] = givenNameClass(first.givenNameGender);
	row[column.listedPlace] = isPlace ? 2 : Number(first.isPlaceName);
	row[column.isListedOrganization] = Number(isOrganization);
	row[column.isLastOrganizationWord] = Number(last.isOrganizationNamePart);
	row[column.isFirstOrganizationWord] = Number(first.isOrganizationNamePart);
	row[column.isLastPlaceWord] = Number(last.isPlaceNamePart);
	row[column.isFirstPlaceWord] = Number(first.isPlaceNamePart);
	row[column.firstShape] = first.nameFeatures.shape;
	row[column.lastShape] = last.nameFeatures.shape;
	row[column.firstLength] = clamp(first.text.length, 12);
	row[column.lastLength] = clamp(last.text.length, 12);
	row[column.nationality] = Number(first.isNationality) + (Number(last.isNationality) * 2);
	row[column.firstEnding] = first.nameFeatures.ending;
	row[column.lastEnding] = last.nameFeatures.ending;
	row[column.surname] = Number(last.isSurname) + (Number(first.isSurname) * 2);
	row[column.firstVocabulary] = first.nameFeatures.vocabularyClass;
	row[column.lastVocabulary] = last.nameFeatures.vocabularyClass;
	row[column.hasCompanyForm] = Number(last.isLegalForm || words.at(-2)?.text === '/');
	row[column.isFirstPlaceOpener] = Number(first.opensPlaceName);
	row[column.placeEnding] = Number(last.hasPlaceEnding) + (Number(first.hasPlaceEnding) * 2);
	row[column.typeNoun] = (last.typeNoun === undefined ? 0 : typeNouns.indexOf(last.typeNoun) + 1) + (Number(first.opensOrganizationName) * 4);
	fillAnyWord(words, row);
	fillLaterWords(words, row);
};

/** Fills the features by which the other names of the text tell about a name of one word. */
const fillSingleWordName = ({words, key}: NameGroup, index: NameIndex, row: Uint8Array): void => {
	row[column.surnameElsewhere] = index.surnames.get(key) ?? 0;
	row[column.firstNameElsewhere] = index.firstNames.get(key) ?? 0;
	row[column.bodyElsewhere] = Number(index.organizationWords.has(key));
	row[column.acronym] = elementAt(words, 0)?.shape === 'upper' ? 1 + Number(index.acronyms.has(key.replaceAll('.', ''))) : 0;
	row[column.lastAloneCount] = 7;
	row[column.firstAloneCount] = 7;
	row[column.lastSurnameElsewhere] = 3;
	row[column.lastWithHonorific] = 3;
	row[column.lastAloneSays] = 2;
	row[column.firstAloneSays] = 2;
	row[column.lastAloneIsPerson] = 2;
};

const has = (group: NameGroup | undefined, index: number): boolean => (group?.contextCounts[index] ?? 0) > 0;

/** True if the text says that the bearer of a name speaks. */
const speaks = (group: NameGroup | undefined): boolean => has(group, context.says) || has(group, context.saidBefore);

/** Fills the features by which the other names of the text tell about a name of several words. */
const fillMultiWordName = (group: NameGroup, index: NameIndex, row: Uint8Array): void => {
	const first = elementAt(group.words, 0)?.lower ?? '';
	const last = group.words.at(-1)?.lower ?? '';
	const alone = index.groups.get(last);
	row[column.surnameElsewhere] = 3;
	row[column.firstNameElsewhere] = 3;
	row[column.bodyElsewhere] = 2;
	row[column.acronym] = 0;
	row[column.lastAloneCount] = clamp(alone?.count ?? 0, 6);
	row[column.firstAloneCount] = clamp(index.groups.get(first)?.count ?? 0, 6);
	row[column.lastSurnameElsewhere] = index.surnames.get(last) ?? 0;
	row[column.lastWithHonorific] = Number(has(alone, context.honorific));
	row[column.lastAloneSays] = Number(speaks(alone));
	row[column.firstAloneSays] = Number(speaks(index.groups.get(first)));
	row[column.lastAloneIsPerson] = Number(has(alone, context.pronounAfter) || has(alone, context.who));
};

const fillTextFeatures = (group: NameGroup, {caseCounts}: CasedText, index: NameIndex, row: Uint8Array): void => {
	const {words, hasSuffix, count} = group;
	const first = elementAt(words, 0)?.lower ?? '';
	const last = words.at(-1)?.lower ?? '';
	if (words.length === 1) {
		fillSingleWordName(group, index, row);
	} else {
		fillMultiWordName(group, index, row);
	}

	row[column.count] = bucketDistance(count);
	const [ofFirst, ofLast] = [caseCountsOf(caseCounts, first), caseCountsOf(caseCounts, last)];
	row[column.firstLowerCaseCount] = clamp(ofFirst.lowerCase, 5);
	row[column.lastLowerCaseCount] = clamp(ofLast.lowerCase, 5);
	row[column.firstCapitalizedCount] = clamp(ofFirst.capitalized, 6);
	row[column.lastCapitalizedCount] = clamp(ofLast.capitalized, 6);
	row[column.hasSuffix] = Number(hasSuffix);
};

/** Fills the row of features of a name. Sets every column, so rows can be reused. */
export const fillNameFeatures = (group: NameGroup, casedText: CasedText, index: NameIndex, row: Uint8Array): void => {
	fillWords(group, row);
	fillTextFeatures(group, casedText, index, row);
	const {contextCounts, count} = group;
	for (let index = 0; index < contextCount; index++) {
		const times = contextCounts[index] ?? 0;
		row[wordFeatureCount + index] = times === 0 ? 0 : Math.ceil(times * 8 / count);
	}
};
