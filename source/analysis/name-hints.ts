import {get} from './arrays.js';
import {isPlaceName} from './lexicon.js';
import {contexts} from './name-contexts.js';
import {type NameGroup} from './name-groups.js';
import {honorific} from './name-index.js';
import {isInitial, isRole} from './name-words.js';

/** What speaks for a person, an organization, a place, in the model's own measure: the logarithm of the odds. */
export type Hint = readonly [person: number, organization: number, place: number];

const none: Hint = [0, 0, 0];
const ofPlace: Hint = [-3, -1, 2.5];
const ofKnownPlace: Hint = [0, 0, 0.8];
const likelyPlace: Hint = [-1.8, -0.5, 1.2];
const ofBody: Hint = [-4, 4, -4];
const likelyBody: Hint = [-2, 1.5, -0.5];
const ofThing: Hint = [-2.5, -1, -2];
const nobody: Hint = [-8, -4, -4];

const [town = 0, body = 0, thing = 0, dateline = 0, titled = 0, who = 0, aged = 0, within = 0] = ['town', 'body', 'thing', 'dateline', 'titled', 'who', 'aged', 'in'].map(context => contexts.indexOf(context));

const isPersonal = ({words, seen, suffixed}: NameGroup): boolean => suffixed || get(words, 0)?.given !== undefined || isInitial(get(words, 0))
	|| [titled, honorific, who, aged].some(context => (seen[context] ?? 0) > 0);

/** What its words tell of a name of several words that nothing shows to be a person's. */
const hintOfWords = ({words}: NameGroup): Hint => {
	const first = get(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return none;
	}

	if (first.organizationOpener || (last.heralds === 'organization' && !last.surname)) {
		return likelyBody;
	}

	if (last.heralds === 'thing') {
		return ofThing;
	}

	if (last.organizationWord) {
		return none;
	}

	return (last.placeWord && !last.surname) || (first.placeOpener && !first.surname) || first.place ? likelyPlace : none;
};

/** What speaks for and against a name by general knowledge that campaign news hardly shows: added to what the model says. */
export const hintOf = (group: NameGroup): Hint => {
	const {key, words, seen, count} = group;
	if (words.every(word => isRole(word))) {
		return nobody;
	}

	const last = words.at(-1);
	if (last?.companyForm === true && words.length > 1) {
		return ofBody;
	}

	if ((seen[dateline] ?? 0) > 0 || (seen[town] ?? 0) > 0) {
		return ofPlace;
	}

	if (isPersonal(group)) {
		return none;
	}

	if (words.some(word => word.place || word.organization)) {
		return isPlaceName(key) ? ofKnownPlace : (words.length > 1 ? hintOfWords(group) : none);
	}

	if ((seen[thing] ?? 0) * 2 >= count) {
		return ofThing;
	}

	if ((seen[body] ?? 0) * 2 >= count) {
		return likelyBody;
	}

	if (words.length > 1) {
		return hintOfWords(group);
	}

	return last?.placeEnding === true && !last.surname && (seen[within] ?? 0) > 0 ? likelyPlace : none;
};
