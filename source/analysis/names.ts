import {
	isOrganizationName, isPlaceName, type Gender, type Word,
} from './lexicon.js';
import {type Mention} from './mentions.js';
import {type Tokens} from './tokens.js';

const particles = new Set('de la del della di da dos du van von der den ter al el bin bint ibn ben y le st'.split(' '));
const linkable = new Set('department ministry secretary university bank house board bureau council institute office academy college church city society association committee center centre chamber republic state kingdom court museum league union bay gulf isle port district school commission federation foundation daughters sons sea cape mayor'.split(' '));

/** How often each word stands with a small letter, and with a capital where none is needed. */
export type Capitals = {
	readonly small: Map<string, number>;
	readonly large: Map<string, number>;
};

const isCapital = (word: Word | undefined): word is Word => word !== undefined && (word.shape === 'capital' || word.shape === 'upper');

/** Whether the token begins a sentence, a passage or a line, so that its capital says nothing. */
export const isForced = (tokens: Tokens, index: number): boolean => {
	if (index === 0 || tokens.sentences[index] !== tokens.sentences[index - 1] || tokens.passages[index] !== tokens.passages[index - 1]) {
		return true;
	}

	const before = tokens.words[index - 1];
	return before === undefined || (before.shape === 'mark' && !',;\'’)-–/&$('.includes(before.text));
};

/** Paragraphs written in title case or in capitals: a capital there says nothing. */
export const findHeadings = (tokens: Tokens): Set<number> => {
	const headings = new Set<number>();
	let from = 0;
	for (let index = 0; index <= tokens.count; index++) {
		if (index < tokens.count && tokens.paragraphs[index] === tokens.paragraphs[from]) {
			continue;
		}

		let small = 0;
		let large = 0;
		for (let at = from; at < index; at++) {
			const word = tokens.words[at];
			if (word === undefined || word.text.length < 4 || word.preposition || word.conjunction) {
				continue;
			}

			if (word.shape === 'lower') {
				small++;
			} else if (isCapital(word)) {
				large++;
			}
		}

		if (large >= 2 && small <= large * 0.34 && index - from < 40) {
			headings.add(tokens.paragraphs[from] ?? 0);
		}

		from = index;
	}

	return headings;
};

/** Counts the capitals of an article outside headings. */
export const countCapitals = (tokens: Tokens, headings: ReadonlySet<number>): Capitals => {
	const small = new Map<string, number>();
	const large = new Map<string, number>();
	for (let index = 0; index < tokens.count; index++) {
		const word = tokens.words[index];
		if (word === undefined || word.shape === 'mark' || word.shape === 'number') {
			continue;
		}

		if (word.shape === 'lower') {
			if (!word.common) {
				small.set(word.lower, (small.get(word.lower) ?? 0) + 1);
			}
		} else if (!isForced(tokens, index) && !headings.has(tokens.paragraphs[index] ?? 0)) {
			large.set(word.lower, (large.get(word.lower) ?? 0) + 1);
		}
	}

	return {small, large};
};

/** Whether a capitalised word can be part of a name here. */
const isNameWord = (tokens: Tokens, index: number, capitals: Capitals, headings: ReadonlySet<number>): boolean => {
	const word = tokens.words[index];
	if (!isCapital(word) || word.calendar) {
		return false;
	}

	const large = capitals.large.get(word.lower) ?? 0;
	if (word.common || word.determiner || word.preposition || word.conjunction || word.auxiliary || word.pronoun !== undefined) {
		// "May", "Will", "Mark": only beside another capital or in the middle of a sentence.
		return !isForced(tokens, index) && (word.shape === 'upper' ? false : !word.determiner && !word.preposition && !word.conjunction && word.pronoun === undefined && !word.auxiliary) && !headings.has(tokens.paragraphs[index] ?? 0);
	}

	const forced = isForced(tokens, index) || headings.has(tokens.paragraphs[index] ?? 0);
	if (!forced || word.given !== undefined || word.place || word.organization || word.nationality || word.title) {
		return true;
	}

	const small = capitals.small.get(word.lower) ?? 0;
	if (large > small) {
		return true;
	}

	if (small > 0 || word.adverb || word.cue > 0 || word.person || word.persons || word.body) {
		return false;
	}

	return headings.has(tokens.paragraphs[index] ?? 0) ? false : !/(?:ing|ed)$/v.test(word.lower);
};

/** A run of capitalised words, cut where one name ends and the next begins. */
export type NameRun = {
	readonly from: number;
	readonly to: number;
	readonly title: Word | undefined;
	readonly phraseFrom: number;
};

const joins = (tokens: Tokens, at: number): boolean => {
	const before = tokens.words[at - 1];
	const word = tokens.words[at];
	if (word === undefined || before === undefined) {
		return false;
	}

	if (word.text === '&') {
		return true;
	}

	if (word.lower === 'of' || word.lower === 'for') {
		return linkable.has(before.lower) || (word.lower === 'of' && before.organizationWord);
	}

	return word.shape === 'lower' && particles.has(word.lower) && !before.title;
};

const endOfRun = (tokens: Tokens, from: number, capitals: Capitals, headings: ReadonlySet<number>): number => {
	let at = from + 1;
	while (at < tokens.count && at - from < 9 && tokens.passages[at] === tokens.passages[from] && tokens.sentences[at] === tokens.sentences[from]) {
		if (isNameWord(tokens, at, capitals, headings)) {
			at++;
		} else if (joins(tokens, at) && at + 1 < tokens.count && isNameWord(tokens, at + 1, capitals, headings)) {
			at += 2;
		} else if (joins(tokens, at) && tokens.words[at + 1]?.shape === 'lower' && particles.has(tokens.words[at + 1]?.lower ?? '') && isNameWord(tokens, at + 2, capitals, headings)) {
			at += 3;
		} else {
			break;
		}
	}

	return at;
};

/** Finds the names of a text: runs of capitalised words, without the titles and nationalities before them. */
export const findNames = (tokens: Tokens, capitals: Capitals, headings: ReadonlySet<number>): NameRun[] => {
	const found: NameRun[] = [];
	for (let index = 0; index < tokens.count; index++) {
		const first = tokens.words[index];
		if (!isCapital(first) || !isNameWord(tokens, index, capitals, headings)) {
			continue;
		}

		const end = endOfRun(tokens, index, capitals, headings);
		let from = index;
		let title: Word | undefined;
		let phraseFrom = index;
		for (let at = index; at < end; at++) {
			const word = tokens.words[at];
			if (word === undefined) {
				continue;
			}

			const isTitle = word.title && word.given === undefined && !(word.organizationWord && at > from);
			if (!isTitle && !(word.nationality && at === from && at + 1 < end)) {
				continue;
			}

			if (at > from) {
				found.push({
					from, to: at, title: undefined, phraseFrom: from,
				});
			}

			if (isTitle) {
				title = word;
			}

			from = at + 1;
			// "Secretary of State", "Attorney General of Texas": the office goes on after "of".
			if (isTitle && tokens.words[at + 1]?.lower === 'of' && at + 2 < end) {
				from = at + 3;
				at += 2;
			}
		}

		if (end > from) {
			const before = tokens.words[from - 1];
			if (before !== undefined && before.title && title === undefined && tokens.sentences[from - 1] === tokens.sentences[from]) {
				title = before;
			}

			if (from === index) {
				phraseFrom = from;
			}

			found.push({
				from, to: end, title, phraseFrom,
			});
		}

		index = end - 1;
	}

	return found;
};

/** The gender that the words of a name and its title tell. */
export const genderOfName = (tokens: Tokens, run: NameRun): Gender | undefined => {
	const titled = run.title?.gender;
	if (titled !== undefined) {
		return titled;
	}

	const first = tokens.words[run.from];
	return run.to - run.from > 1 ? first?.given : undefined;
};

export type NameType = 'person' | 'organization' | 'place' | undefined;

/** What kind of thing a name names, as far as its own words and its title tell. */
export const typeOfName = (tokens: Tokens, run: NameRun): NameType => {
	const first = tokens.words[run.from];
	const last = tokens.words[run.to - 1];
	if (first === undefined || last === undefined) {
		return undefined;
	}

	const name = tokens.text.slice(tokens.starts[run.from], tokens.ends[run.to - 1]).toLowerCase();
	if (isOrganizationName(name)) {
		return 'organization';
	}

	if (isPlaceName(name.endsWith('.') ? name.slice(0, -1) : name) && first.shape + last.shape !== 'lower') {
		return 'place';
	}

	if (run.title !== undefined && !run.title.organizationWord) {
		return 'person';
	}

	const many = run.to - run.from > 1;
	if (!many) {
		return first.shape === 'upper' && first.text.length > 1 && first.text.length < 7 ? 'organization' : undefined;
	}

	if (last.organizationWord || (first.organizationWord && first.given === undefined)) {
		return 'organization';
	}

	if (first.given !== undefined) {
		return 'person';
	}

	for (let at = run.from; at < run.to; at++) {
		if (tokens.words[at]?.organizationWord === true || tokens.words[at]?.text === '&') {
			return 'organization';
		}
	}

	return last.placeWord ? 'place' : undefined;
};

/** A name as a mention. */
export const nameMention = (tokens: Tokens, run: NameRun, entity: number): Mention => ({
	start: tokens.starts[run.from] ?? 0,
	end: tokens.ends[run.to - 1] ?? 0,
	kind: 'name',
	from: run.from,
	to: run.to,
	phraseFrom: run.phraseFrom,
	plural: false,
	gender: genderOfName(tokens, run),
	entity,
});
