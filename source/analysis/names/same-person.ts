import {elementAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {nicknames} from '../words/nicknames.js';
import {isInitial, particles, suffixes} from './name-words.js';

/** The full given names of each nickname. */
const fullNames = new Map<string, string[]>();
for (const line of nicknames) {
	const [full = '', ...shorts] = line.split(' ');
	for (const short of [full, ...shorts]) {
		const others = fullNames.get(short);
		if (others === undefined) {
			fullNames.set(short, [full]);
		} else {
			others.push(full);
		}
	}
}

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

	const others = fullNames.get(theirs);
	return others?.some(full => fullNames.get(mine)?.includes(full)) === true;
};

/** True if two names have the same suffix: "Alex Roe Jr." is neither "Alex Roe Sr." nor "Alex Roe". */
const haveSameGeneration = (a: readonly Word[], b: readonly Word[]): boolean => {
	const [mine, theirs] = [a, b].map(words => words.find((word, index) => index > 0 && suffixes.has(word))?.lower);
	return mine === theirs;
};

/** True if two names of several words can belong to the same person. */
export const mayBeSamePerson = (a: readonly Word[], b: readonly Word[]): boolean => {
	const [mine, theirs] = [withoutSuffix(a), withoutSuffix(b)];
	const [first, other] = [mine[0]?.lower ?? '', theirs[0]?.lower ?? ''];
	if (isSurnameFirst(mine) || isSurnameFirst(theirs)) {
		return first === other && mine[1]?.lower === theirs[1]?.lower;
	}

	if (mine.at(-1)?.lower !== theirs.at(-1)?.lower || !haveSameGeneration(a, b)) {
		return false;
	}

	if (areCompatibleFirstNames(first, other)) {
		return true;
	}

	// "J. Edgar Roe" is "Edgar Roe"; "Mary Anne Smith" can be called "Anne Smith".
	return (mine.length > 2 && mine[1]?.lower === other) || (theirs.length > 2 && theirs[1]?.lower === first);
};

/** True if `words` is a fuller name of the same person than `than`: more words, or a longer first name. */
export const isFullerName = (words: readonly Word[], than: readonly Word[]): boolean => {
	const [mine, theirs] = [withoutSuffix(words), withoutSuffix(than)];
	if (mine.length !== theirs.length) {
		return mine.length > theirs.length;
	}

	const [first, other] = [elementAt(mine, 0)?.lower ?? '', elementAt(theirs, 0)?.lower ?? ''];
	return first.length > other.length && areCompatibleFirstNames(first, other);
};
