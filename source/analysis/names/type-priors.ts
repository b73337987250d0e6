import {elementAt} from '../base/bounds-checked.js';
import {context} from './name-contexts.js';
import {type NameGroup} from './name-groups.js';
import {isUnlistedWord} from './titles.js';
import {isInitial, isRoleNoun} from './name-words.js';
import {isSurnameFirst} from './same-person.js';

const actionContexts = [context.says, context.saidBefore, context.verb, context.auxiliary, context.pronounAfter];

/** What speaks for a person, an organization, a place, in the model's own measure: the logarithm of the odds. */
export type TypePrior = readonly [person: number, organization: number, place: number];

const noPrior: TypePrior = [0, 0, 0];
const surePlace: TypePrior = [-3, -1, 2.5];
const listedPlace: TypePrior = [0, 0, 0.8];
const likelyPlace: TypePrior = [-1.8, -0.5, 1.2];
const sureOrganization: TypePrior = [-4, 4, -4];
const likelyOrganization: TypePrior = [-2, 1.5, -0.5];
/** "Kenya Power". */
const startsWithPlace: TypePrior = [-2.2, 0.5, 0.5];
const sureThing: TypePrior = [-4, -1, -2];
const likelyPerson: TypePrior = [0.6, 0, 0];
const namedAfterPerson: TypePrior = [-1, 0.7, 0];
const listedOrganization: TypePrior = [-0.5, 0.8, -0.5];
const unlikelyPerson: TypePrior = [-1.8, 0, 0];
const noEntity: TypePrior = [-8, -4, -4];

const personContexts = [context.titled, context.honorific, context.who, context.aged];

const hasPersonEvidence = ({words, contextCounts, hasSuffix}: NameGroup): boolean => hasSuffix || elementAt(words, 0)?.givenNameGender !== undefined || isInitial(elementAt(words, 0))
	|| personContexts.some(index => (contextCounts[index] ?? 0) > 0);

const saints = new Set(['st', 'saint', 'sankt', 'san', 'santa', 'são', 'santo']);

/** What its words tell of a name of several words that nothing shows to be a person's. */
const priorOfWords = ({words}: NameGroup): TypePrior => {
	const first = elementAt(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return noPrior;
	}

	if (first.opensOrganizationName || (last.typeNoun === 'organization' && !last.isSurname)) {
		return likelyOrganization;
	}

	// "Nansen Medal", "Hurricane Odalys".
	if (last.typeNoun === 'thing' || first.typeNoun === 'thing') {
		return sureThing;
	}

	if (last.isPlaceNamePart && !last.isSurname) {
		return likelyPlace;
	}

	if (words.some(word => word.isOrganizationNamePart)) {
		return noPrior;
	}

	if (saints.has(first.lower)) {
		return surePlace;
	}

	if (first.opensPlaceName && !first.isSurname) {
		return likelyPlace;
	}

	return first.isPlaceName ? startsWithPlace : noPrior;
};

/** What lists tell. */
const priorOfListedName = (group: NameGroup): TypePrior => {
	if (group.isPlace) {
		return listedPlace;
	}

	if (group.isOrganization) {
		return listedOrganization;
	}

	return group.words.length > 1 ? priorOfWords(group) : noPrior;
};

/** Whether a name of several words has only words that no list knows, and is formed as names of people are or does what people do. */
const resemblesPerson = ({words, contextCounts}: NameGroup): boolean => {
	if (words.length > 4 || words.some(word => !isUnlistedWord(word))) {
		return false;
	}

	return isSurnameFirst(words) || words.at(-1)?.isSurname === true || actionContexts.some(deed => (contextCounts[deed] ?? 0) > 0);
};

/** What a noun beside a name that no list knows tells, else its words. */
const priorOfUnlistedName = (group: NameGroup): TypePrior => {
	const {words, contextCounts, count} = group;
	if ((contextCounts[context.body] ?? 0) * 2 >= count) {
		return likelyOrganization;
	}

	if (words.length > 1) {
		return resemblesPerson(group) ? likelyPerson : priorOfWords(group);
	}

	const [word] = words;
	if (word === undefined || word.isSurname) {
		return noPrior;
	}

	return word.hasPlaceEnding && (contextCounts[context.in] ?? 0) > 0 ? likelyPlace : (word.isPlaceNamePart ? unlikelyPerson : noPrior);
};

/** "the trawler Stella Maris": whether a noun beside an unknown name says that it is a thing's, whatever given name is in it. */
const isNameOfThing = ({words, contextCounts, count}: NameGroup): boolean => (contextCounts[context.thing] ?? 0) * 2 >= count && personContexts.every(index => contextCounts[index] === 0)
	&& !words.some(word => word.isPlaceName || word.isOrganizationName);

/** What speaks for and against a name by general knowledge that campaign news hardly shows: added to what the model says. */
export const typePriorOf = (group: NameGroup): TypePrior => {
	const {words, contextCounts} = group;
	if (words.every(word => isRoleNoun(word))) {
		return noEntity;
	}

	const last = words.at(-1);
	if (words.length > 1 && (last?.isLegalForm === true || words.at(-2)?.text === '/')) {
		return sureOrganization;
	}

	if ((contextCounts[context.dateline] ?? 0) > 0 || (contextCounts[context.town] ?? 0) > 0) {
		return surePlace;
	}

	if (isNameOfThing(group)) {
		return sureThing;
	}

	if (hasPersonEvidence(group)) {
		return words.length > 1 && last?.isOrganizationNamePart === true && !last.isSurname && !last.isTitle ? namedAfterPerson : noPrior;
	}

	return words.some(word => word.isPlaceName || word.isOrganizationName) ? priorOfListedName(group) : priorOfUnlistedName(group);
};
