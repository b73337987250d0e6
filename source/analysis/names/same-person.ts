import {elementAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {withoutAccents} from '../lexicon/word-shape.js';
import {givenNameVariants, nicknames} from '../words/nicknames.js';
import {isInitial, particles, suffixes} from './name-words.js';

/** Returns the first names of the lines in which each name stands. */
const headsByName = (lines: readonly string[]): ReadonlyMap<string, readonly string[]> => {
	const heads = new Map<string, string[]>();
	for (const line of lines) {
		const [head = '', ...others] = line.split(' ');
		for (const name of [head, ...others]) {
			heads.set(name, [...heads.get(name) ?? [], head]);
		}
	}

	return heads;
};

/** The full given names of each nickname. */
const fullNames = headsByName(nicknames);

/** The given name of which each name is a form in another language. */
const commonNames = headsByName(givenNameVariants);

const shareHead = (heads: ReadonlyMap<string, readonly string[]>, mine: string, theirs: string): boolean =>
	heads.get(theirs)?.some(head => heads.get(mine)?.includes(head)) === true;

/** Shorter words have one spelling only: "Lee" is not "Li". */
const minSpellingLength = 4;

/** Pairs of letters that stand for one sound in names from other scripts. */
const sounds = new Map(['kh h', 'ph f', 'ks x', 'ck k', 'oo u', 'ou u', 'ee i', 'ii i', 'iy i', 'ij i', 'yi i', 'yy i', 'yj i'].map(line => [line.slice(0, 2), line.slice(3)]));

/** The second letters of the pairs. They rule out most other pairs without a search. */
const secondLetters = [...sounds.keys()].map(pair => pair.charAt(1)).join('');

/** Returns a form that the spellings of one name in Latin script share: "oleksiy" and "oleksii", "müller" and "mueller". */
export const spellingOf = (lower: string): string => {
	if (lower.length < minSpellingLength) {
		return lower;
	}

	const word = withoutAccents(lower);
	let spelling = '';
	for (let at = 0; at < word.length; at++) {
		const letter = word.charAt(at);
		const next = word.charAt(at + 1);
		const isLast = at + 1 === word.length;
		const isSilent = (letter === 'h' && isLast && word.charAt(at - 1) === 'a') || (letter === 'e' && at > 1 && !isLast && 'aou'.includes(word.charAt(at - 1)))
			|| (letter === 'y' && at === 0 && next === 'e');
		const pair = secondLetters.includes(next) ? sounds.get(letter + next) : undefined;
		const sound = pair ?? (letter === 'y' ? 'i' : (letter === 'c' && !'ehi'.includes(next) ? 'k' : letter));
		at += pair === undefined ? 0 : 1;
		spelling += isSilent || spelling.endsWith(sound) ? '' : sound;
	}

	return spelling;
};

/** A syllable of Mandarin in Latin script. */
const syllable = '(?:[bpmfdtnlgkhjqxrwyzcs]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|e|i|o|u)';
/** Matches a Chinese given name. */
const mandarinGivenName = new RegExp(`^${syllable}{1,2}$`, 'v');

/** Returns the words of a person's name without a suffix such as "Jr.". */
export const withoutSuffix = (words: readonly Word[]): readonly Word[] => words.length > 1 && suffixes.has(words.at(-1)) ? words.slice(0, -1) : words;

/** True if the surname stands first: "Xi Jinping". */
export const isSurnameFirst = (words: readonly Word[]): boolean => {
	const first = elementAt(words, 0);
	const second = words[1];
	if (first === undefined || second === undefined || words.length > 3 || second.isSurname) {
		return false;
	}

	// "Sato Haruki": the first word can only be a surname, the second only a given name.
	if (first.isSurname && first.givenNameGender === undefined && second.givenNameGender !== undefined && words.length === 2) {
		return true;
	}

	if (!first.isLeadingSurname) {
		return false;
	}

	return second.givenNameGender === undefined && (second.lower.includes('-') || words.length === 3 || mandarinGivenName.test(second.lower));
};

/** Returns the forms of the surname by which a person can be called alone: with and without particles, and both of two surnames. */
export const surnameForms = (name: readonly Word[]): string[] => {
	const words = withoutSuffix(name);
	if (words.length < 2) {
		return words.map(({lower}) => lower);
	}

	const last = words.length - 1;
	const family = elementAt(words, last)?.lower ?? '';
	if (isSurnameFirst(words)) {
		const first = elementAt(words, 0);
		return first?.isVietnameseSurname === true ? [first.lower, family] : [first?.lower ?? ''];
	}

	const found = [family];
	const tail = words.slice(1);
	if (tail.length > 2 && tail.some(word => particles.has(word))) {
		// "Maria da Silva e Souza": "Da Silva e Souza".
		found.push(tail.map(({lower}) => lower).join(' '));
	}

	let from = last;
	while (from > 1 && particles.has(elementAt(words, from - 1))) {
		from--;
		found.push(words.slice(from).map(({lower}) => lower).join(' '));
	}

	if (/^[ae]l-./v.test(family)) {
		found.push(family.slice(3));
	}

	// "Maria Lopez Iturbe", "Anna Berg Holm": both surnames together.
	const before = elementAt(words, last - 1);
	if (from === last && last > 1 && before !== undefined && !isInitial(before)) {
		found.push(`${before.lower} ${family}`);
	}

	return found;
};

/** Returns words that can be the person's surname if no other person of the text has it: the first of two surnames, or the first word. */
export const possibleSurnames = (name: readonly Word[]): string[] => {
	const words = withoutSuffix(name);
	const first = elementAt(words, 0);
	const before = words.at(-2);
	const found: string[] = [];
	if (words.length > 2 && before !== undefined && !isInitial(before) && before.shape === 'capital' && first?.givenNameGender !== undefined) {
		found.push(before.lower);
	}

	if (words.length === 2 && first?.isSurname === true && first.givenNameGender === undefined && elementAt(words, 1)?.isSurname === false) {
		found.push(first.lower);
	}

	return found;
};

/** True if two genders can belong to one person. */
export const areCompatibleGenders = (a: Gender | undefined, b: Gender | undefined): boolean => a === undefined || b === undefined || a === 'either' || b === 'either' || a === b;

/** True if two first names can belong to one person: they are equal, or one is an initial or a nickname of the other. */
const areCompatibleFirstNames = (mine: string, theirs: string): boolean => {
	if (mine === theirs || (mine.length === 1 && theirs.startsWith(mine)) || (theirs.length === 1 && mine.startsWith(theirs))) {
		return true;
	}

	return shareHead(fullNames, mine, theirs) || shareHead(commonNames, mine, theirs) || spellingOf(mine) === spellingOf(theirs);
};

const areSameSurnames = (mine: string, theirs: string): boolean => mine === theirs || spellingOf(mine) === spellingOf(theirs);

/** True if the suffix of a name tells that its bearer is the younger of two: "Jr.", "III". */
export const isYounger = (words: readonly Word[]): boolean => words.length > 1 && suffixes.has(words.at(-1)) && words.at(-1)?.lower !== 'sr';

/** True if two names have the same suffix: "Alex Roe Jr." is neither "Alex Roe Sr." nor "Alex Roe". */
const haveSameGeneration = (a: readonly Word[], b: readonly Word[]): boolean => {
	const [mine, theirs] = [a, b].map(words => words.find((word, index) => index > 0 && suffixes.has(word))?.lower);
	return mine === theirs;
};

const isMiddleName = (words: readonly Word[], name: string): boolean => words.length > 2 && words[1]?.lower === name;

/** True if two names of several words can belong to the same person. */
export const mayBeSamePerson = (a: readonly Word[], b: readonly Word[]): boolean => {
	const [mine, theirs] = [withoutSuffix(a), withoutSuffix(b)];
	const [first, other] = [mine[0]?.lower ?? '', theirs[0]?.lower ?? ''];
	if (isSurnameFirst(mine) || isSurnameFirst(theirs)) {
		return first === other && mine[1]?.lower === theirs[1]?.lower;
	}

	if (!areSameSurnames(mine.at(-1)?.lower ?? '', theirs.at(-1)?.lower ?? '') || !haveSameGeneration(a, b)) {
		return false;
	}

	// "J. Edgar Roe" is "Edgar Roe"; "Mary Anne Smith" can be called "Anne Smith".
	return areCompatibleFirstNames(first, other) || isMiddleName(mine, other) || isMiddleName(theirs, first);
};

/** True if a first name is the full form of an initial or a nickname. Of two spellings, neither is. */
const isFullForm = (name: string, short: string): boolean => name !== short && ((short.length === 1 && name.startsWith(short)) || fullNames.get(short)?.includes(name) === true);

/** True if `words` is a fuller name of the same person than `than`: more words, or a longer first name. */
export const isFullerName = (words: readonly Word[], than: readonly Word[]): boolean => {
	const [mine, theirs] = [withoutSuffix(words), withoutSuffix(than)];
	if (mine.length !== theirs.length) {
		return mine.length > theirs.length;
	}

	return isFullForm(elementAt(mine, 0)?.lower ?? '', elementAt(theirs, 0)?.lower ?? '');
};
