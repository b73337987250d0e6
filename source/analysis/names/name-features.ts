import {elementAt} from '../base/bounds-checked.js';
import {countsOf} from '../tokens/capitals.js';
import {bucket, cap} from '../model/feature-values.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {context, contextCount} from './name-contexts.js';
import {type NameGroup} from './name-occurrences.js';
import {type NameIndex} from './name-index.js';
import {type Reading} from './name-words.js';
import {isFamilyFirst} from './same-person.js';

const ownFeatures = 45;

/** How many features a name has. */
export const nameFeatureCount = ownFeatures + contextCount;

const genderGroup = (gender: Gender | undefined): number => gender === undefined ? 0 : (gender === 'either' ? 1 : 2);

const heralds = ['place', 'organization', 'thing'];

/** What any of the words of a name is. */
const fillAny = (words: readonly Word[], row: Uint8Array): void => {
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

	row[13] = Number(of) + (Number(and) * 2);
	row[19] = Number(upper);
	row[22] = Number(words.at(-1)?.isPlaceName) + (Number(place) * 2);
	row[23] = Number(organization);
	row[43] = Number(isFamilyFirst(words)) + (Number(hyphened) * 2);
};

/** What the words of a name after its first are, and those between its first and its last. */
const fillMiddle = (words: readonly Word[], row: Uint8Array): void => {
	row[2] = 0;
	row[7] = 0;
	row[18] = 0;
	row[24] = 0;
	const last = words.length - 1;
	for (let index = 1; index <= last; index++) {
		const word = words[index];
		if (word === undefined) {
			continue;
		}

		if (row[2] === 0 && word.givenNameGender !== undefined) {
			row[2] = genderGroup(word.givenNameGender);
		}

		if (index < last) {
			row[7] ||= Number(word.isOrganizationNamePart);
			row[18] ||= Number(word.isInitials);
			row[24] ||= Number(word.shape === 'lower' && word.lower !== 'of' && word.lower !== 'and');
		}
	}
};

const fillWords = ({words, isPlace, isOrganization}: NameGroup, row: Uint8Array): void => {
	const first = elementAt(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return;
	}

	row[0] = cap(words.length, 6);
	row[1] = genderGroup(first.givenNameGender);
	row[3] = isPlace ? 2 : Number(first.isPlaceName);
	row[4] = Number(isOrganization);
	row[5] = Number(last.isOrganizationNamePart);
	row[6] = Number(first.isOrganizationNamePart);
	row[8] = Number(last.isPlaceNamePart);
	row[39] = Number(first.isPlaceNamePart);
	row[9] = first.nameFeatures.shape;
	row[10] = last.nameFeatures.shape;
	row[11] = cap(first.text.length, 12);
	row[12] = cap(last.text.length, 12);
	row[14] = Number(first.isNationality) + (Number(last.isNationality) * 2);
	row[15] = first.nameFeatures.ending;
	row[16] = last.nameFeatures.ending;
	row[17] = Number(last.isSurname) + (Number(first.isSurname) * 2);
	row[20] = first.nameFeatures.vocabularyClass;
	row[21] = last.nameFeatures.vocabularyClass;
	row[40] = Number(last.isLegalForm || words.at(-2)?.text === '/');
	row[41] = Number(first.opensPlaceName);
	row[42] = Number(last.hasPlaceEnding) + (Number(first.hasPlaceEnding) * 2);
	row[44] = (last.typeNoun === undefined ? 0 : heralds.indexOf(last.typeNoun) + 1) + (Number(first.opensOrganizationName) * 4);
	fillAny(words, row);
	fillMiddle(words, row);
};

/** What the rest of the text tells about a name of one word. */
const fillSingle = ({words, key}: NameGroup, index: NameIndex, row: Uint8Array): void => {
	row[28] = index.surnames.get(key) ?? 0;
	row[29] = index.firstNames.get(key) ?? 0;
	row[30] = Number(index.bodies.has(key));
	row[31] = elementAt(words, 0)?.shape === 'upper' ? 1 + Number(index.acronyms.has(key.replaceAll('.', ''))) : 0;
	row.fill(7, 32, 34);
	row.fill(3, 34, 36);
};

/** What the rest of the text tells about a name of several words. */
const fillSeveral = (group: NameGroup, index: NameIndex, row: Uint8Array): void => {
	const first = elementAt(group.words, 0)?.lower ?? '';
	const last = group.words.at(-1)?.lower ?? '';
	const alone = index.groups.get(last);
	row.fill(3, 28, 30);
	row[30] = 2;
	row[31] = 0;
	row[32] = cap(alone?.count ?? 0, 6);
	row[33] = cap(index.groups.get(first)?.count ?? 0, 6);
	row[34] = index.surnames.get(last) ?? 0;
	row[35] = Number((alone?.seen[context.honorific] ?? 0) > 0);
};

const fillNeighbours = (group: NameGroup, {capitals}: Reading, index: NameIndex, row: Uint8Array): void => {
	const {words, suffixed, count} = group;
	const first = elementAt(words, 0)?.lower ?? '';
	const last = words.at(-1)?.lower ?? '';
	if (words.length === 1) {
		fillSingle(group, index, row);
	} else {
		fillSeveral(group, index, row);
	}

	row[25] = bucket(count);
	const [ofFirst, ofLast] = [countsOf(capitals, first), countsOf(capitals, last)];
	row[26] = cap(ofFirst.small, 5);
	row[27] = cap(ofLast.small, 5);
	row[36] = cap(ofFirst.large, 6);
	row[37] = cap(ofLast.large, 6);
	row[38] = Number(suffixed);
};

/** Writes what is known of a name into a row of features. */
export const fillNameFeatures = (group: NameGroup, reading: Reading, index: NameIndex, row: Uint8Array): void => {
	fillWords(group, row);
	fillNeighbours(group, reading, index, row);
	const {seen, count} = group;
	for (let index = 0; index < contextCount; index++) {
		const times = seen[index] ?? 0;
		row[ownFeatures + index] = times === 0 ? 0 : Math.ceil(times * 8 / count);
	}
};
