import {elementAt} from '../base/bounds-checked.js';
import {WordSet} from '../lexicon/word-set.js';
import {context} from './name-contexts.js';
import {type NameGroup} from './name-groups.js';
import {type NameIndex} from './name-index.js';
import {isUnlistedWord} from './titles.js';
import {isInitial, isRoleNoun, particles} from './name-words.js';
import {isSurnameFirst} from './same-person.js';

/** Contexts that show that a name acts as a person does. */
const actionContexts = [context.says, context.saidBefore, context.verb, context.auxiliary, context.pronounAfter];

const speechContexts = [context.says, context.saidBefore];

/** Prior log-odds of the types of a name. They are added to the scores of the models. */
export type TypePrior = readonly [person: number, organization: number, place: number];

const noPrior: TypePrior = [0, 0, 0];
const surePlace: TypePrior = [-3, -1, 2.5];
const listedPlace: TypePrior = [0, 0, 0.8];
const locatedPlace: TypePrior = [-0.5, -0.3, 0.8];
const likelyPlace: TypePrior = [-1.8, -0.5, 1.2];
const sureOrganization: TypePrior = [-4, 4, -4];
const likelyOrganization: TypePrior = [-2, 1.5, -0.5];
/** For example "Kenya Power". */
const startsWithPlace: TypePrior = [-2.2, 0.5, 0.5];
const sureThing: TypePrior = [-4, -1, -2];
const surePerson: TypePrior = [3.5, -2, -3];
const probablePerson: TypePrior = [1.5, -1, -1];
const likelyPerson: TypePrior = [0.6, 0, 0];
const namedAfterPerson: TypePrior = [-1, 0.7, 0];
const listedOrganization: TypePrior = [-0.5, 0.8, -0.5];
const unlikelyPerson: TypePrior = [-1.8, 0, 0];
const noEntity: TypePrior = [-8, -4, -4];

/** Contexts that only names of persons have. */
const personContexts = [context.titled, context.honorific, context.who, context.aged, context.role];

const hasPersonEvidence = ({words, contextCounts, hasSuffix}: NameGroup): boolean => hasSuffix || elementAt(words, 0)?.givenNameGender !== undefined || isInitial(elementAt(words, 0))
	|| personContexts.some(index => (contextCounts[index] ?? 0) > 0);

const events = new WordSet('war wars operation battle');
/** True if a name is that of an event and its number no suffix: "World War II", "Title IX". */
export const isNameOfEvent = ({words}: NameGroup): boolean => {
	const last = words.at(-1);
	return events.has(last) || last?.typeNoun === 'thing';
};

/** True if the last word of a name stands alone elsewhere as the name of somebody who speaks: "Church said". */
const speaksAsSurname = ({words}: NameGroup, {groups}: NameIndex): boolean => {
	const alone = groups.get(words.at(-1)?.lower ?? '');
	return words.length > 1 && alone !== undefined && (alone.contextCounts[context.the] ?? 0) === 0 && speechContexts.some(index => (alone.contextCounts[index] ?? 0) > 0);
};

const saints = new WordSet('st saint sankt san santa são santo');

/** Returns the prior by the words of a name of several words that shows no evidence of a person. */
const priorOfWords = (group: NameGroup, index: NameIndex): TypePrior => {
	const {words} = group;
	const first = elementAt(words, 0);
	const last = words.at(-1);
	if (first === undefined || last === undefined) {
		return noPrior;
	}

	if (first.opensOrganizationName || (last.typeNoun === 'organization' && !last.isSurname)) {
		return likelyOrganization;
	}

	// "Nansen Medal", "Hurricane Odalys", "Operation Tern".
	if (last.typeNoun === 'thing' || first.typeNoun === 'thing' || events.has(last) || events.has(first)) {
		return sureThing;
	}

	if (last.isPlaceNamePart && !last.isSurname) {
		return likelyPlace;
	}

	if (words.some(word => word.isOrganizationNamePart)) {
		return noPrior;
	}

	if (saints.has(first)) {
		return words.length > 2 && speaksAsSurname(group, index) ? surePerson : surePlace;
	}

	if (first.opensPlaceName && !first.isSurname) {
		return likelyPlace;
	}

	return first.isPlaceName ? startsWithPlace : noPrior;
};

/** Returns the prior of a name that the lists have, or that contains a listed name. */
const priorOfListedName = (group: NameGroup, index: NameIndex): TypePrior => {
	if (group.isPlace) {
		return listedPlace;
	}

	if (group.isOrganization) {
		return listedOrganization;
	}

	return group.words.length > 1 ? priorOfWords(group, index) : noPrior;
};

/** True if "in" or "at" precedes a name, and nothing shows that it acts. */
const isLocated = ({contextCounts}: NameGroup): boolean => (contextCounts[context.in] ?? 0) + (contextCounts[context.at] ?? 0) > 0
	&& actionContexts.every(index => contextCounts[index] === 0);

/** Matches endings of invented words in the names of companies: "Coachworks", "Biotech". */
const companyEnding = /.{3}(?:works|tech|soft|ware|corp|mart|chem|pharm|tronics|dyne)$/v;

/** True if no list has the words of a name, and its form or its contexts are those of a person. */
const resemblesPerson = ({words, contextCounts}: NameGroup): boolean => {
	if (words.length > 4 || words.some(word => !isUnlistedWord(word))) {
		return false;
	}

	return isSurnameFirst(words) || words.at(-1)?.isSurname === true || actionContexts.some(index => (contextCounts[index] ?? 0) > 0);
};

/** Returns the prior of a name of one word that is in no list. */
const priorOfUnlistedWord = (group: NameGroup): TypePrior => {
	const {words, contextCounts} = group;
	const [word] = words;
	if (word === undefined || word.isSurname) {
		return noPrior;
	}

	if (speechContexts.some(index => (contextCounts[index] ?? 0) > 0) && (contextCounts[context.the] ?? 0) === 0 && isUnlistedWord(word) && word.shape === 'capital') {
		return likelyPerson;
	}

	return word.hasPlaceEnding && (isLocated(group) || (contextCounts[context.of] ?? 0) > 0) ? likelyPlace : (word.isPlaceNamePart ? unlikelyPerson : noPrior);
};

/** Returns the prior of a name without listed words: by a type noun beside it, else by its words. */
const priorOfUnlistedName = (group: NameGroup, index: NameIndex): TypePrior => {
	const {words, contextCounts, count} = group;
	if ((contextCounts[context.body] ?? 0) * 2 >= count) {
		return likelyOrganization;
	}

	if (words.length > 1 && companyEnding.test(words.at(-1)?.lower ?? '')) {
		return likelyOrganization;
	}

	if (words.length > 1) {
		const prior = resemblesPerson(group) ? likelyPerson : priorOfWords(group, index);
		return prior === noPrior && isLocated(group) ? locatedPlace : prior;
	}

	return priorOfUnlistedWord(group);
};

/** True if type nouns beside an unlisted name show that it names a thing, even if it contains a given name: "the trawler Stella Maris". */
const isNameOfThing = ({words, contextCounts, count}: NameGroup): boolean => (contextCounts[context.thing] ?? 0) * 2 >= count && personContexts.every(index => contextCounts[index] === 0)
	&& !words.some(word => word.isPlaceName || word.isOrganizationName);

/** True if type nouns beside a name show that it names an organization, even if it contains a given name: "Marshall Keane, the brewer". */
const isNameOfBody = ({contextCounts, count}: NameGroup): boolean => (contextCounts[context.body] ?? 0) * 2 >= count
	&& (contextCounts[context.pronounAfter] ?? 0) === 0 && personContexts.every(index => contextCounts[index] === 0);

/** Returns the prior of a name that shows evidence of a person. */
const priorOfPersonalName = (group: NameGroup, index: NameIndex): TypePrior => {
	const {words, contextCounts} = group;
	const last = words.at(-1);
	if (words.length > 1 && last?.isOrganizationNamePart === true && !last.isSurname && !last.isTitle) {
		return speaksAsSurname(group, index) ? surePerson : namedAfterPerson;
	}

	if (words.length === 1) {
		return noPrior;
	}

	const hasRole = (contextCounts[context.role] ?? 0) > 0;
	if (hasRole && speaksAsSurname(group, index)) {
		return surePerson;
	}

	return hasRole || words.some(word => word.shape === 'lower' && particles.has(word)) ? probablePerson : noPrior;
};

/** Returns the prior of a name's types by general knowledge. It corrects the models, which were trained on news of one kind. */
export const typePriorOf = (group: NameGroup, index: NameIndex): TypePrior => {
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

	if (isNameOfBody(group)) {
		return sureOrganization;
	}

	if (hasPersonEvidence(group)) {
		return priorOfPersonalName(group, index);
	}

	return words.some(word => word.isPlaceName || word.isOrganizationName) ? priorOfListedName(group, index) : priorOfUnlistedName(group, index);
};
