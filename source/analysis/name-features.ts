import {get} from './arrays.js';
import {bucket, cap} from './feature-groups.js';
import {
	isOrganizationName, isPlaceName, type Gender,
} from './lexicon.js';
import {contexts} from './name-contexts.js';
import {type NameGroup} from './name-groups.js';
import {honorific, type NameIndex} from './name-index.js';
import {isInitial, type Reading} from './name-words.js';
import {isFamilyFirst} from './same-person.js';
import {endingOf, shapeOf, vocabulary} from './word-features.js';

const ownFeatures = 45;

/** How many features a name has. */
export const nameFeatureCount = ownFeatures + contexts.length;

const genderGroup = (gender: Gender | undefined): number => gender === undefined ? 0 : (gender === 'either' ? 1 : 2);

const heralds = ['place', 'organization', 'thing'];

const fillWords = ({words, key}: NameGroup, row: Uint8Array): void => {
	const first = get(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return;
	}

	const middle = words.slice(1, -1);
	row[0] = cap(words.length, 6);
	row[1] = genderGroup(first.given);
	row[2] = genderGroup(words.find((word, index) => index > 0 && word.given !== undefined)?.given);
	row[3] = isPlaceName(key) ? 2 : Number(first.place);
	row[4] = isOrganizationName(key) ? 1 : 0;
	row[5] = Number(last.organizationWord);
	row[6] = Number(first.organizationWord);
	row[7] = Number(middle.some(word => word.organizationWord));
	row[8] = Number(last.placeWord);
	row[39] = Number(first.placeWord);
	row[9] = shapeOf(first);
	row[10] = shapeOf(last);
	row[11] = cap(first.text.length, 12);
	row[12] = cap(last.text.length, 12);
	row[13] = Number(words.some(word => word.lower === 'of')) + (Number(words.some(word => word.text === '&' || word.lower === 'and')) * 2);
	row[14] = Number(first.nationality) + (Number(last.nationality) * 2);
	row[15] = endingOf(first.lower);
	row[16] = endingOf(last.lower);
	row[17] = Number(last.surname) + (Number(first.surname) * 2);
	row[18] = Number(middle.some(word => isInitial(word)));
	row[19] = Number(words.every(word => word.shape === 'upper'));
	row[20] = vocabulary(first);
	row[21] = vocabulary(last);
	row[22] = Number(last.place) + (Number(words.some(word => word.place)) * 2);
	row[23] = Number(words.some(word => word.organization));
	row[40] = Number(last.companyForm);
	row[41] = Number(first.placeOpener);
	row[42] = Number(last.placeEnding) + (Number(first.placeEnding) * 2);
	row[43] = Number(isFamilyFirst(words)) + (Number(words.some(word => word.given === undefined && word.text.includes('-'))) * 2);
	row[44] = (last.heralds === undefined ? 0 : heralds.indexOf(last.heralds) + 1) + (Number(first.organizationOpener) * 4);
	row[24] = Number(middle.some(word => word.shape === 'lower' && word.lower !== 'of' && word.lower !== 'and'));
};

/** What the rest of the text tells about a name of one word. */
const fillSingle = ({words, key}: NameGroup, index: NameIndex, row: Uint8Array): void => {
	row[28] = index.surnames.get(key) ?? 0;
	row[29] = index.firstNames.get(key) ?? 0;
	row[30] = Number(index.bodies.has(key));
	row[31] = get(words, 0)?.shape === 'upper' ? 1 + Number(index.acronyms.has(key.replaceAll('.', ''))) : 0;
	row.fill(7, 32, 34);
	row.fill(3, 34, 36);
};

/** What the rest of the text tells about a name of several words. */
const fillSeveral = (group: NameGroup, index: NameIndex, row: Uint8Array): void => {
	const first = get(group.words, 0)?.lower ?? '';
	const last = group.words.at(-1)?.lower ?? '';
	const alone = index.groups.get(last);
	row.fill(3, 28, 30);
	row[30] = 2;
	row[31] = 0;
	row[32] = cap(alone?.count ?? 0, 6);
	row[33] = cap(index.groups.get(first)?.count ?? 0, 6);
	row[34] = index.surnames.get(last) ?? 0;
	row[35] = Number((alone?.seen[honorific] ?? 0) > 0);
};

const fillNeighbours = (group: NameGroup, {capitals}: Reading, index: NameIndex, row: Uint8Array): void => {
	const {words, suffixed, count} = group;
	const first = get(words, 0)?.lower ?? '';
	const last = words.at(-1)?.lower ?? '';
	if (words.length === 1) {
		fillSingle(group, index, row);
	} else {
		fillSeveral(group, index, row);
	}

	row[25] = bucket(count);
	row[26] = cap(capitals.small.get(first) ?? 0, 5);
	row[27] = cap(capitals.small.get(last) ?? 0, 5);
	row[36] = cap(capitals.large.get(first) ?? 0, 6);
	row[37] = cap(capitals.large.get(last) ?? 0, 6);
	row[38] = Number(suffixed);
};

/** Writes what is known of a name into a row of features. */
export const fillNameFeatures = (group: NameGroup, reading: Reading, index: NameIndex, row: Uint8Array): void => {
	fillWords(group, row);
	fillNeighbours(group, reading, index, row);
	const {seen, count} = group;
	for (let context = 0; context < contexts.length; context++) {
		row[ownFeatures + context] = Math.ceil((seen[context] ?? 0) * 8 / count);
	}
};
