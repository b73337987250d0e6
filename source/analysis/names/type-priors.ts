import {elementAt} from '../base/bounds-checked.js';
import {context} from './name-contexts.js';
import {type NameGroup} from './name-occurrences.js';
import {isUnknown} from './titles.js';
import {isInitial, isRole} from './name-words.js';
import {isFamilyFirst} from './same-person.js';

const deeds = [context.says, context.saidBefore, context.verb, context.auxiliary, context.pronounAfter];

/** What speaks for a person, an organization, a place, in the model's own measure: the logarithm of the odds. */
export type Hint = readonly [person: number, organization: number, place: number];

const none: Hint = [0, 0, 0];
const ofPlace: Hint = [-3, -1, 2.5];
const ofKnownPlace: Hint = [0, 0, 0.8];
const likelyPlace: Hint = [-1.8, -0.5, 1.2];
const ofBody: Hint = [-4, 4, -4];
const likelyBody: Hint = [-2, 1.5, -0.5];
/** "Kenya Power". */
const ofPlaceFirst: Hint = [-2.2, 0.5, 0.5];
const ofThing: Hint = [-4, -1, -2];
const likelyPerson: Hint = [0.6, 0, 0];
const namedAfter: Hint = [-1, 0.7, 0];
const ofKnownBody: Hint = [-0.5, 0.8, -0.5];
const nobodyProbably: Hint = [-1.8, 0, 0];
const nobody: Hint = [-8, -4, -4];

const personal = [context.titled, context.honorific, context.who, context.aged];

const isPersonal = ({words, seen, suffixed}: NameGroup): boolean => suffixed || elementAt(words, 0)?.givenNameGender !== undefined || isInitial(elementAt(words, 0))
	|| personal.some(index => (seen[index] ?? 0) > 0);

const saints = new Set(['st', 'saint', 'sankt', 'san', 'santa', 'são', 'santo']);

/** What its words tell of a name of several words that nothing shows to be a person's. */
const hintOfWords = ({words}: NameGroup): Hint => {
	const first = elementAt(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return none;
	}

	if (first.opensOrganizationName || (last.typeNoun === 'organization' && !last.isSurname)) {
		return likelyBody;
	}

	// "Nansen Medal", "Hurricane Odalys".
	if (last.typeNoun === 'thing' || first.typeNoun === 'thing') {
		return ofThing;
	}

	if (last.isPlaceNamePart && !last.isSurname) {
		return likelyPlace;
	}

	if (words.some(word => word.isOrganizationNamePart)) {
		return none;
	}

	if (saints.has(first.lower)) {
		return ofPlace;
	}

	if (first.opensPlaceName && !first.isSurname) {
		return likelyPlace;
	}

	return first.isPlaceName ? ofPlaceFirst : none;
};

/** What lists tell. */
const hintOfKnown = (group: NameGroup): Hint => {
	if (group.isPlace) {
		return ofKnownPlace;
	}

	if (group.isOrganization) {
		return ofKnownBody;
	}

	return group.words.length > 1 ? hintOfWords(group) : none;
};

/** Whether a name of several words has only words that no list knows, and is formed as names of people are or does what people do. */
const seemsPersonal = ({words, seen}: NameGroup): boolean => {
	if (words.length > 4 || words.some(word => !isUnknown(word))) {
		return false;
	}

	return isFamilyFirst(words) || words.at(-1)?.isSurname === true || deeds.some(deed => (seen[deed] ?? 0) > 0);
};

/** What a noun beside a name that no list knows tells, else its words. */
const hintOfStranger = (group: NameGroup): Hint => {
	const {words, seen, count} = group;
	if ((seen[context.body] ?? 0) * 2 >= count) {
		return likelyBody;
	}

	if (words.length > 1) {
		return seemsPersonal(group) ? likelyPerson : hintOfWords(group);
	}

	const [word] = words;
	if (word === undefined || word.isSurname) {
		return none;
	}

	return word.hasPlaceEnding && (seen[context.in] ?? 0) > 0 ? likelyPlace : (word.isPlaceNamePart ? nobodyProbably : none);
};

/** "the trawler Stella Maris": whether a noun beside an unknown name says that it is a thing's, whatever given name is in it. */
const isThing = ({words, seen, count}: NameGroup): boolean => (seen[context.thing] ?? 0) * 2 >= count && personal.every(index => seen[index] === 0)
	&& !words.some(word => word.isPlaceName || word.isOrganizationName);

/** What speaks for and against a name by general knowledge that campaign news hardly shows: added to what the model says. */
export const hintOf = (group: NameGroup): Hint => {
	const {words, seen} = group;
	if (words.every(word => isRole(word))) {
		return nobody;
	}

	const last = words.at(-1);
	if (words.length > 1 && (last?.isLegalForm === true || words.at(-2)?.text === '/')) {
		return ofBody;
	}

	if ((seen[context.dateline] ?? 0) > 0 || (seen[context.town] ?? 0) > 0) {
		return ofPlace;
	}

	if (isThing(group)) {
		return ofThing;
	}

	if (isPersonal(group)) {
		return words.length > 1 && last?.isOrganizationNamePart === true && !last.isSurname && !last.isTitle ? namedAfter : none;
	}

	return words.some(word => word.isPlaceName || word.isOrganizationName) ? hintOfKnown(group) : hintOfStranger(group);
};
