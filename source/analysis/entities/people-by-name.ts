import {elementAt} from '../base/bounds-checked.js';
import {type EntityType} from '../result/analysis.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {suffixes} from '../names/name-words.js';
import {
	areCompatibleGenders, isYounger, mayBeSamePerson, possibleSurnames, spellingOf, surnameForms,
} from '../names/same-person.js';

/** A person, organization or place with a name. */
export type NamedEntity = {
	/** The fullest form of the name. */
	name: string;
	type: EntityType;
	/** False if the name is not that of an entity: "Republican", "Ironically". Such names are kept, so that their mentions resolve. */
	isListed: boolean;
	gender: Gender | undefined;
	words: readonly Word[];
	mentionCount: number;
};

/** The generation that a word before a surname tells: "the younger Roe". */
export type Generation = 'younger' | 'elder';

/** The weight of a pronoun after a name in choosing between people of that name. */
const pronounWeight = 0.4;

/** Scores a person by the gender of the pronoun after the name. */
const pronounScore = (gender: Gender | undefined, pronounGender: Gender | undefined): number => {
	if (pronounGender === undefined || gender === undefined) {
		return 0;
	}

	return gender === pronounGender ? pronounWeight : -pronounWeight;
};

/** The number of people with one name that are told apart. It bounds the time for a text of one name. */
const maxNamesakes = 16;

const append = (map: Map<string, number[]>, key: string, index: number): void => {
	const list = map.get(key);
	if (list === undefined) {
		map.set(key, [index]);
	} else if (list.length < maxNamesakes && !list.includes(index)) {
		list.push(index);
	}
};

/** The people of one text by the names that they can be called. People are indexes into the entities. */
export class PeopleByName {
	readonly #entities: readonly NamedEntity[];
	/** By `surnameForms`. */
	readonly #bySurname = new Map<string, number[]>();
	readonly #byFirstName = new Map<string, number[]>();
	/** By `spellingOf` of the surname. */
	readonly #bySpelling = new Map<string, number[]>();
	/** By `possibleSurnames`. */
	readonly #byPossibleSurname = new Map<string, number[]>();
	/** By person: the number of full names. */
	readonly #fullNameCounts: number[] = [];
	/** The entities mentioned last, in the order of their last mentions. */
	readonly #recentlyMentioned: number[] = [];

	constructor(entities: readonly NamedEntity[]) {
		this.#entities = entities;
	}

	/** True if a word is the surname of a person of the text. */
	hasSurname(name: string): boolean {
		return this.#bySurname.has(name);
	}

	/** Counts a full name of a person. */
	countFullName(index: number): void {
		this.#fullNameCounts[index] = (this.#fullNameCounts[index] ?? 0) + 1;
	}

	/** Notes that the text mentions an entity here. */
	noteMention(index: number): void {
		const at = this.#recentlyMentioned.lastIndexOf(index, this.#recentlyMentioned.length - 1);
		if (at !== -1) {
			this.#recentlyMentioned.splice(at, 1);
		} else if (this.#recentlyMentioned.length >= maxNamesakes) {
			this.#recentlyMentioned.shift();
		}

		this.#recentlyMentioned.push(index);
	}

	/**
	 * Finds the person whom a single name stands for, or returns -1. Of several people the one with most full names is
	 * chosen, and of these the one mentioned last.
	 *
	 * @param gender the gender that the name itself tells
	 * @param pronounGender returns the gender of the pronoun after the name; it is asked only if there are several people
	 * @param generation "younger" or "elder" before the name
	 */
	findBearer(name: string, gender: Gender | undefined, pronounGender: () => Gender | undefined, generation?: Generation): number {
		let best = -1;
		let bestScore = -1;
		const bearers = this.#bySurname.get(name) ?? this.#byFirstName.get(name) ?? this.#byPossibleSurname.get(name) ?? this.#bySpelling.get(spellingOf(name)) ?? [];
		const pronoun = bearers.length > 1 ? pronounGender() : undefined;
		for (const index of bearers) {
			const entity = this.#entities[index];
			if (entity === undefined || !areCompatibleGenders(entity.gender, gender) || (generation !== undefined && isYounger(entity.words) !== (generation === 'younger'))) {
				continue;
			}

			const recency = (this.#recentlyMentioned.lastIndexOf(index) + 1) / (this.#recentlyMentioned.length + 1);
			const score = (this.#fullNameCounts[index] ?? 0) + (recency * 2) + (gender !== undefined && entity.gender === gender ? 1 : 0) + pronounScore(entity.gender, pronoun);
			if (score > bestScore) {
				best = index;
				bestScore = score;
			}
		}

		return best;
	}

	/** Finds the person with a compatible full name, or returns -1. */
	findSamePerson(words: readonly Word[], gender: Gender | undefined): number {
		const forms = surnameForms(words);
		for (const form of forms) {
			const same = this.#samePersonOf(this.#bySurname.get(form), words, gender);
			if (same !== -1) {
				return same;
			}
		}

		return this.#samePersonOf(this.#bySpelling.get(spellingOf(forms[0] ?? '')), words, gender);
	}

	/** Adds the names that a person with this full name can be called. */
	addNames(index: number, words: readonly Word[]): void {
		const forms = surnameForms(words);
		for (const short of forms) {
			append(this.#bySurname, short, index);
		}

		append(this.#bySpelling, spellingOf(forms[0] ?? ''), index);
		if (words.length > 2 && suffixes.has(words.at(-1))) {
			append(this.#bySurname, words.slice(-2).map(({lower}) => lower).join(' '), index);
		}

		for (const short of possibleSurnames(words)) {
			append(this.#byPossibleSurname, short, index);
		}

		if (words.length > 1) {
			append(this.#byFirstName, elementAt(words, 0)?.lower ?? '', index);
		}
	}

	/** Returns the first of some people who has a compatible full name, or -1. */
	#samePersonOf(candidates: readonly number[] | undefined, words: readonly Word[], gender: Gender | undefined): number {
		return candidates?.find(index => {
			const other = this.#entities[index];
			return other !== undefined && other.words.length > 1 && areCompatibleGenders(other.gender, gender) && mayBeSamePerson(words, other.words);
		}) ?? -1;
	}
}
