import {elementAt} from '../base/bounds-checked.js';
import {type EntityType} from '../result/analysis.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {
	possibleSurnames, areCompatibleGenders, mayBeSamePerson, surnameForms,
} from '../names/same-person.js';

/** Somebody or something with a name, as far as the article has told. */
export type NamedEntity = {
	name: string;
	type: EntityType;
	/** Whether it is an entity at all: "Republican" and "Twitter" are names, but none of somebody or something in particular. */
	isListed: boolean;
	gender: Gender | undefined;
	words: readonly Word[];
	mentionCount: number;
};

/** How much a pronoun near a name counts for one of two people of that name. */
const pronounWeight = 0.4;

/** What a pronoun near a name says of somebody of a gender. */
const pronounScore = (gender: Gender | undefined, near: Gender | undefined): number => {
	if (near === undefined || gender === undefined) {
		return 0;
	}

	return gender === near ? pronounWeight : -pronounWeight;
};

/** More people of one name than this are not told apart. */
const maxNamesakes = 16;

const append = (map: Map<string, number[]>, key: string, index: number): void => {
	const list = map.get(key);
	if (list === undefined) {
		map.set(key, [index]);
	} else if (list.length < maxNamesakes && !list.includes(index)) {
		list.push(index);
	}
};

/** The people of one article by the names they may be called. */
export class PeopleByName {
	readonly #entities: readonly NamedEntity[];
	/** By the short forms of a name, by the first name, and by what may be a family name. */
	readonly #bySurname = new Map<string, number[]>();
	readonly #byFirstName = new Map<string, number[]>();
	readonly #byPossibleSurname = new Map<string, number[]>();
	/** How often each was named in full. */
	readonly #fullNameCounts: number[] = [];
	/** Those who have been named so far, the last one last. */
	readonly #recentlyMentioned: number[] = [];

	constructor(entities: readonly NamedEntity[]) {
		this.#entities = entities;
	}

	/** Whether a word is somebody's family name. */
	hasSurname(name: string): boolean {
		return this.#bySurname.has(name);
	}

	/** Counts that somebody was named in full. */
	countFullName(index: number): void {
		this.#fullNameCounts[index] = (this.#fullNameCounts[index] ?? 0) + 1;
	}

	/** Notes that an entity stands at this place of the text. */
	noteMention(index: number): void {
		const at = this.#recentlyMentioned.lastIndexOf(index, this.#recentlyMentioned.length - 1);
		if (at !== -1) {
			this.#recentlyMentioned.splice(at, 1);
		} else if (this.#recentlyMentioned.length >= maxNamesakes) {
			this.#recentlyMentioned.shift();
		}

		this.#recentlyMentioned.push(index);
	}

	/** Who goes by a single name here: of several, the one named most often in full, and of these the one named last. */
	findBearer(name: string, gender: Gender | undefined, near: Gender | undefined): number {
		let best = -1;
		let most = -1;
		for (const index of this.#bySurname.get(name) ?? this.#byFirstName.get(name) ?? this.#byPossibleSurname.get(name) ?? []) {
			const entity = this.#entities[index];
			if (entity === undefined || !areCompatibleGenders(entity.gender, gender)) {
				continue;
			}

			const recency = (this.#recentlyMentioned.lastIndexOf(index) + 1) / (this.#recentlyMentioned.length + 1);
			const score = (this.#fullNameCounts[index] ?? 0) + (recency * 2) + (gender !== undefined && entity.gender === gender ? 1 : 0) + pronounScore(entity.gender, near);
			if (score > most) {
				best = index;
				most = score;
			}
		}

		return best;
	}

	/** Somebody of the same surname whose first name agrees. */
	findSamePerson(words: readonly Word[], gender: Gender | undefined): number {
		for (const short of surnameForms(words)) {
			for (const index of this.#bySurname.get(short) ?? []) {
				const other = this.#entities[index];
				if (other !== undefined && other.words.length > 1 && areCompatibleGenders(other.gender, gender) && mayBeSamePerson(words, other.words)) {
					return index;
				}
			}
		}

		return -1;
	}

	/** Enters what a person of this name may be called. */
	addNames(index: number, words: readonly Word[]): void {
		for (const short of surnameForms(words)) {
			append(this.#bySurname, short, index);
		}

		for (const short of possibleSurnames(words)) {
			append(this.#byPossibleSurname, short, index);
		}

		if (words.length > 1) {
			append(this.#byFirstName, elementAt(words, 0)?.lower ?? '', index);
		}
	}
}
