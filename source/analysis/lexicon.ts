import * as calendarWords from './words/calendar.js';
import * as cueWords from './words/cues.js';
import * as functionWords from './words/function-words.js';
import * as givenNames from './words/given-names.js';
import * as organizations from './words/organizations.js';
import * as people from './words/people.js';
import * as places from './words/places.js';
import {familyFirst, surnames as familyNames, vietnamese} from './words/surnames.js';
import * as titleWords from './words/titles.js';
import * as worldNames from './words/world-names.js';
import {plural} from './inflect.js';
import {
	endsAsPlace, hasFormOfInitials, isCompound, shapeOf, withoutAccents,
} from './word-forms.js';
import {cueOf, isAdverb, pronounOf} from './word-grammar.js';
import {verbIndex} from './reporting-verbs.js';
import {
	type Gender, PackedWord, type Shape, type Word,
} from './word.js';

export {type Gender, type Shape, type Word} from './word.js';

const speechNouns = new Set(cueWords.speechNouns.flatMap(noun => [noun, plural(noun)]));
const males = new Set([...people.maleNouns, ...titleWords.maleHonorifics]);
const females = new Set([...people.femaleNouns, ...titleWords.femaleHonorifics]);
const titles = new Set([...titleWords.titles, ...titleWords.maleHonorifics, ...titleWords.femaleHonorifics]);
const maleGiven = new Set([...givenNames.maleNames, ...worldNames.worldMaleNames]);
const femaleGiven = new Set([...givenNames.femaleNames, ...worldNames.worldFemaleNames]);
const determiners = new Set(functionWords.determiners);
const prepositions = new Set(functionWords.prepositions);
const conjunctions = new Set(functionWords.conjunctions);
const auxiliaries = new Set(functionWords.auxiliaries);
const common = new Set(functionWords.commonWords);
const calendar = new Set(calendarWords.calendar);
const persons = new Set([...people.personNouns, ...people.maleNouns, ...people.femaleNouns]);
const personPlurals = new Set([...people.irregularPlurals, ...[...persons].map(noun => plural(noun))]);
const bodies = new Set(people.bodyNouns.flatMap(noun => [noun, plural(noun)]));
const modifiers = new Set(people.modifiers);
const placeNames = new Set([...places.countries, ...places.states, ...places.cities]);
const placeWords = new Set(places.placeWords);
const nationalities = new Set(places.nationalities);
const organizationNames = new Set(organizations.organizationNames);
const organizationWords = new Set(organizations.organizationWords);
const companyForms = new Set(organizations.companyForms);
const organizationOpeners = new Set(organizations.organizationOpeners);
const familiesFirst = new Set([...familyFirst, ...vietnamese]);
const vietnam = new Set(vietnamese);
const placeOpeners = new Set(places.placeOpeners);
const heralds = new Map<string, Word['heralds']>([
	...[...organizations.vesselNouns, ...organizations.thingNouns].map((noun): [string, 'thing'] => [noun, 'thing']),
	...organizations.companyNouns.map((noun): [string, 'organization'] => [noun, 'organization']),
	...places.settlements.map((noun): [string, 'place'] => [noun, 'place']),
]);
const linking = new Set(['of', 'the', 'and', 'for', 'on', 'de', 'to', 'in']);
const surnames = new Set(familyNames);
const organizationPhrases = new Set(organizations.organizationPhrases);

/** Whether a name of several words, in lower case, is that of a known place. */
export const isPlaceName = (name: string): boolean => placeNames.has(name);

/** Whether a name of several words, in lower case, is that of a known organization. */
export const isOrganizationName = (name: string): boolean => organizationPhrases.has(name) || organizationNames.has(name);

/** The known names of several words, by their first word; each as words, longest first. */
const phrases = new Map<string, string[][]>();
for (const phrase of [...placeNames, ...organizationPhrases]) {
	const words = phrase.split(' ');
	const [first] = words;
	if (first !== undefined && words.length > 1) {
		const others = phrases.get(first);
		if (others === undefined) {
			phrases.set(first, [words]);
		} else {
			others.push(words);
			others.sort((a, b) => b.length - a.length);
		}
	}
}

/** How many of the words from `from` on are a known name of several words; else 0. */
export const phraseLength = (words: readonly Word[], from: number): number => {
	for (const phrase of phrases.get(words[from]?.lower ?? '') ?? []) {
		if (phrase.every((part, index) => words[from + index]?.lower === part && (words[from + index]?.shape !== 'lower' || linking.has(part)))) {
			return phrase.length;
		}
	}

	return 0;
};

/** Whether a word is the name of a people or a creed, in the plural or after a hyphen too: "Mexican-Americans". */
const isNationality = (lower: string): boolean => {
	if (nationalities.has(lower) || (lower.endsWith('s') && nationalities.has(lower.slice(0, -1)))) {
		return true;
	}

	const hyphen = lower.lastIndexOf('-');
	return hyphen > 0 && (isNationality(lower.slice(hyphen + 1)) || nationalities.has(lower.slice(0, hyphen)));
};

const eitherOf = (word: string, male: Set<string>, female: Set<string>): Gender | undefined => {
	if (male.has(word)) {
		return female.has(word) ? 'either' : 'male';
	}

	return female.has(word) ? 'female' : undefined;
};

const isSurname = (lower: string): boolean => surnames.has(lower) || surnames.has(withoutAccents(lower.slice(lower.lastIndexOf('-') + 1)));

/** The gender of a given name, written with or without its accents, alone or as the first of two: "Jean-Pierre". */
const givenOf = (lower: string): Gender | undefined => {
	const hyphen = lower.indexOf('-');
	const name = hyphen > 2 ? lower.slice(0, hyphen) : lower;
	return eitherOf(name, maleGiven, femaleGiven) ?? eitherOf(withoutAccents(name), maleGiven, femaleGiven);
};

/** Whether a word has the form of initials and is no known place or body, as "U.S." is. */
const isInitials = (text: string, lower: string): boolean => hasFormOfInitials(text) && !companyForms.has(text) && !placeNames.has(lower) && !organizationNames.has(lower);

/** Whether a list has a word, which is a small word too unless it is in capitals: "US", "WHO". */
const isListed = (list: ReadonlySet<string>, small: string, lower: string, shape: Shape): boolean => list.has(lower) && (lower !== small || shape === 'upper');

const describe = (text: string): Word => {
	const shape = shapeOf(text);
	const lowered = text.toLowerCase().replaceAll('’', '\'');
	const lower = lowered.endsWith('.') && lowered.length > 1 ? lowered.slice(0, -1) : lowered;
	const isNamed = shape === 'capital' || shape === 'upper';
	return new PackedWord({
		text,
		lower,
		shape,
		cue: cueOf(lower),
		finite: !lower.endsWith('ing'),
		speechNoun: speechNouns.has(lower),
		title: titles.has(lower),
		gender: eitherOf(lower, males, females),
		given: isNamed ? givenOf(lower) : undefined,
		determiner: determiners.has(lower),
		preposition: prepositions.has(lower),
		conjunction: conjunctions.has(lower),
		auxiliary: auxiliaries.has(lower),
		adverb: isAdverb(lower, shape),
		common: common.has(lower),
		calendar: isNamed && calendar.has(lower),
		pronoun: pronounOf(lower),
		person: persons.has(lower),
		persons: personPlurals.has(lower),
		body: bodies.has(lower),
		modifier: modifiers.has(lower),
		place: isNamed && isListed(placeNames, 'us', lower, shape),
		placeWord: placeWords.has(lower),
		nationality: isNationality(lower),
		organization: isNamed && isListed(organizationNames, 'who', lower, shape),
		organizationWord: organizationWords.has(lower) || companyForms.has(text),
		opensPhrase: phrases.has(lower),
		surname: isNamed && isSurname(lower),
		initials: isNamed && isInitials(text, lower),
		compound: isCompound(text),
		companyForm: companyForms.has(text),
		placeOpener: isNamed && placeOpeners.has(lower),
		familyFirst: isNamed && familiesFirst.has(withoutAccents(lower)),
		vietnamese: isNamed && vietnam.has(withoutAccents(lower)),
		organizationOpener: isNamed && organizationOpeners.has(lower),
		placeEnding: isNamed && endsAsPlace(lower),
		heralds: heralds.get(lower),
	}, verbIndex(lower));
};

const known = new Map<string, Word>();
const longest = 40;
const most = 100_000;

/** What is known of a word. Remembered for as many words as a language uses, so that a long text costs no more memory. */
export const lookUp = (text: string): Word => {
	const found = known.get(text);
	if (found !== undefined) {
		return found;
	}

	const word = describe(text);
	if (text.length <= longest) {
		if (known.size >= most) {
			known.clear();
		}

		known.set(text, word);
	}

	return word;
};
