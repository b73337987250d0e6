import {type EntityType} from './analysis.js';
import {type Gender, type Word} from './lexicon.js';
import {
	genderOfName, type NameRun, type NameType, typeOfName,
} from './names.js';
import {type Tokens} from './tokens.js';

/** Somebody or something with a name, as far as the article has told. */
export type Known = {
	name: string;
	type: EntityType;
	gender: Gender | undefined;
	readonly words: readonly Word[];
	count: number;
};

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const locatives = new Set(['in', 'at', 'near', 'from', 'to', 'outside', 'across', 'into', 'around', 'toward', 'leaving', 'visiting', 'throughout']);

const wordsOf = (tokens: Tokens, run: NameRun): Word[] => {
	const words = tokens.words.slice(run.from, run.to);
	return words.length > 1 && suffixes.has(words.at(-1)?.lower ?? '') ? words.slice(0, -1) : words;
};

const agree = (a: Gender | undefined, b: Gender | undefined): boolean => a === undefined || b === undefined || a === 'either' || b === 'either' || a === b;

/** The type of a name that its own words leave open. */
const typeByContext = (tokens: Tokens, run: NameRun): NameType => {
	const before = tokens.words[run.from - 1]?.lower ?? '';
	if (run.to - run.from > 1) {
		return before === 'the' ? 'organization' : 'person';
	}

	if (before === 'the') {
		return 'organization';
	}

	return locatives.has(before) ? 'place' : undefined;
};

/** More people of one name than this are not told apart. */
const mostNamesakes = 16;

const append = (map: Map<string, number[]>, key: string, index: number): void => {
	const list = map.get(key);
	if (list === undefined) {
		map.set(key, [index]);
	} else if (list.length < mostNamesakes) {
		list.push(index);
	}
};

/** The entities of one article: names of several words first, because the short forms depend on them. */
export class Register {
	readonly entities: Known[] = [];
	readonly #byName = new Map<string, number>();
	readonly #bySurname = new Map<string, number[]>();
	readonly #byFirst = new Map<string, number[]>();

	/** Enters a name of several words and returns its entity. */
	enter(tokens: Tokens, run: NameRun): number {
		const words = wordsOf(tokens, run);
		const key = words.map(word => word.lower).join(' ');
		const known = this.#byName.get(key);
		const gender = genderOfName(tokens, run);
		if (known !== undefined) {
			this.#meet(known, gender);
			return known;
		}

		const type = typeOfName(tokens, run) ?? typeByContext(tokens, run) ?? 'person';
		if (type === 'person') {
			const same = this.#samePerson(words, gender);
			if (same >= 0) {
				this.#byName.set(key, same);
				this.#meet(same, gender);
				return same;
			}
		}

		return this.#add(tokens, run, words, key, type, gender);
	}

	/** The entity of a name of one word: a surname, a first name, or an entity of its own. */
	resolve(tokens: Tokens, run: NameRun): number {
		const word = tokens.words[run.from];
		if (word === undefined) {
			return -1;
		}

		const gender = genderOfName(tokens, run);
		const people = this.#bySurname.get(word.lower) ?? this.#byFirst.get(word.lower);
		const type = typeOfName(tokens, run);
		if (people !== undefined && type !== 'organization') {
			for (let index = people.length - 1; index >= 0; index--) {
				const entity = people[index] ?? -1;
				if (agree(this.entities[entity]?.gender, gender)) {
					this.#meet(entity, gender);
					return entity;
				}
			}
		}

		const known = this.#byName.get(word.lower);
		if (known !== undefined) {
			this.#meet(known, gender);
			return known;
		}

		return this.#add(tokens, run, [word], word.lower, type ?? typeByContext(tokens, run) ?? 'person', gender);
	}

	#meet(index: number, gender: Gender | undefined): void {
		const entity = this.entities[index];
		if (entity !== undefined) {
			entity.count++;
			entity.gender ??= gender;
		}
	}

	/** Somebody of the same surname whose first name agrees: an initial, or a middle name left out. */
	#samePerson(words: readonly Word[], gender: Gender | undefined): number {
		for (const index of this.#bySurname.get(words.at(-1)?.lower ?? '') ?? []) {
			const other = this.entities[index];
			const [mine, theirs] = [words[0]?.lower ?? '', other?.words[0]?.lower ?? ''];
			if (other !== undefined && other.words.length > 1 && agree(other.gender, gender) && (mine === theirs || (mine.length === 1 && theirs.startsWith(mine)) || (theirs.length === 1 && mine.startsWith(theirs)))) {
				return index;
			}
		}

		return -1;
	}

	#add(tokens: Tokens, run: NameRun, words: readonly Word[], key: string, type: EntityType, gender: Gender | undefined): number {
		const index = this.entities.length;
		const name = tokens.text.slice(tokens.starts[run.from], tokens.ends[run.to - 1]);
		this.entities.push({
			name, type, gender, words, count: 1,
		});
		this.#byName.set(key, index);
		if (type === 'person') {
			const last = words.at(-1)?.lower ?? '';
			const first = words[0]?.lower ?? '';
			append(this.#bySurname, last, index);
			if (words.length > 1) {
				append(this.#byFirst, first, index);
			}
		}

		return index;
	}
}
