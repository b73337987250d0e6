import {elementAt, intAt} from '../base/bounds-checked.js';
import {displayName} from '../names/display-name.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {isPope, type NameRun} from '../names/name-runs.js';
import {isRoleNoun} from '../names/name-words.js';
import {type NameType, certainPerson} from '../names/name-types.js';
import {genderOfName, genderOfNextPronoun, type Names} from '../names/recognize-names.js';
import {isFullerName} from '../names/same-person.js';
import {shortForms} from '../words/short-forms.js';
import {type Generation, type NamedEntity, PeopleByName} from './people-by-name.js';
import {OrganizationShortNames} from './organization-short-names.js';

/** The probability of being a person's name from which a single word refers to a person with that surname whom the text names in full. */
const minSurnameProbability = 0.08;

/** The same for a person with that first name. */
const minFirstNameProbability = 0.2;

const fullForms = new Map(shortForms);

/** Returns the generation that the word before a surname tells: "the younger | Roe". */
const generationBefore = (words: readonly Word[], from: number): Generation | undefined => {
	const word = elementAt(words, from - 1)?.lower;
	return word === 'younger' ? 'younger' : (word === 'elder' || word === 'older' ? 'elder' : undefined);
};

/** The entities of one text. Add names of several words first: short forms are resolved to them. */
export class EntityTable {
	readonly entities: NamedEntity[] = [];
	readonly #names: Names;
	readonly #byName = new Map<string, number>();
	readonly #people = new PeopleByName(this.entities);
	readonly #organizations: OrganizationShortNames;

	constructor(names: Names) {
		this.#names = names;
		this.#organizations = new OrganizationShortNames(names.casedText);
	}

	/** Finds the person whose surname is the whole name of several words. Returns the entity or -1. */
	findByFamilyName(run: NameRun): number {
		if (!this.#people.hasSurname(run.key)) {
			return -1;
		}

		const {tokens} = this.#names.casedText;
		const gender = genderOfName(tokens, run);
		const bearer = this.#people.findBearer(run.key, gender, () => genderOfNextPronoun(tokens, run));
		if (bearer !== -1) {
			this.#countMention(bearer, gender);
		}

		return bearer;
	}

	/** Adds a name of several words, or counts a mention of its entity. Returns the entity. */
	addFullName(run: NameRun): number {
		const {casedText, types} = this.#names;
		const words = casedText.tokens.words.slice(run.from, run.to);
		const name = run.key;
		const key = fullForms.get(name) ?? name;
		const known = this.#byName.get(key);
		const gender = genderOfName(casedText.tokens, run);
		if (known !== undefined) {
			this.#countFullName(known, run, gender);
			return known;
		}

		const organization = this.#organizations.sameOrganization(words);
		if (organization !== undefined) {
			this.#byName.set(key, organization);
			this.#countMention(organization, undefined);
			this.#keepLongerName(organization, run, words);
			return organization;
		}

		const type = types.get(name);
		if (type?.type === 'person') {
			const same = this.#people.findSamePerson(words, gender);
			if (same !== -1) {
				this.#byName.set(key, same);
				this.#countFullName(same, run, gender);
				this.#people.addNames(same, words);
				return same;
			}
		}

		return this.#add(run, words, key, type);
	}

	/** Adds a person who shares the surname of the next name: "Daniel | and Rosa Ibarra". Returns the entity, or -1 if the word is a surname itself. */
	addRelative(run: NameRun, next: NameRun): number {
		const {casedText, types} = this.#names;
		const {words, text, starts, ends} = casedText.tokens;
		const name = words[run.from];
		const from = next.from + 1;
		if (name === undefined || this.#people.hasSurname(name.lower) || types.get(next.key)?.type !== 'person') {
			return -1;
		}

		const fullName = [name, ...words.slice(from, next.to)];
		const key = fullName.map(({lower}) => lower).join(' ');
		const same = this.#byName.get(key) ?? this.#people.findSamePerson(fullName, name.givenNameGender);
		if (same !== -1) {
			this.#countMention(same, name.givenNameGender);
			return same;
		}

		const index = this.#add(run, fullName, key, certainPerson);
		const entity = this.entities[index];
		if (entity !== undefined) {
			entity.name = `${name.text} ${text.slice(starts[from], ends[next.to - 1])}`;
			entity.gender = name.givenNameGender;
		}

		return index;
	}

	/** Returns the entity of a name of one word: a known surname, first name, acronym or short name, else a new entity. */
	resolveSingleWord(run: NameRun): number {
		const {casedText, types} = this.#names;
		const {tokens} = casedText;
		const word = elementAt(tokens.words, run.from);
		if (word === undefined) {
			return -1;
		}

		const name = run.key;
		const key = fullForms.get(name) ?? name;
		const type = types.get(name);
		const gender = genderOfName(tokens, run);
		const isTitled = run.title !== undefined && !run.title.isOrganizationNamePart;
		const minProbability = this.#people.hasSurname(name) ? minSurnameProbability : minFirstNameProbability;
		const bearer = isTitled || (type?.personProbability ?? 0) >= minProbability
			? this.#people.findBearer(name, gender, () => genderOfNextPronoun(tokens, run), generationBefore(tokens.words, run.from))
			: -1;
		// "Mexico" is not short for "Poor Mexico", which is not an entity.
		const person = type?.isListed === true && elementAt(this.entities, bearer)?.isListed === false ? -1 : bearer;
		const found = person === -1 ? this.#byName.get(key) ?? this.#organizations.entityOf(word, type) : person;
		if (found !== undefined) {
			this.#countMention(found, gender);
			return found;
		}

		return this.#add(run, [word], key, isTitled && type?.isListed === false && !isRoleNoun(word)
			? certainPerson
			: type);
	}

	/** Notes that the text mentions an entity here. Call it in the order of the text. */
	noteMention(index: number, {title}: NameRun): void {
		this.#people.noteMention(index);
		if (isPope(title)) {
			this.#byName.set('pope', index);
		}
	}

	/** Adds the acronym in brackets after the name of an organization or place. Returns true if it was added. */
	addAcronym(run: NameRun, entity: number): boolean {
		const word = elementAt(this.#names.casedText.tokens.words, run.from);
		const known = elementAt(this.entities, entity);
		if (word?.shape !== 'upper' || known === undefined || known.type === 'person' || known.words.length < 2) {
			return false;
		}

		this.#byName.set(run.key, entity);
		this.#countMention(entity, undefined);
		return true;
	}

	#countMention(index: number, gender: Gender | undefined): void {
		const entity = this.entities[index];
		if (entity !== undefined) {
			entity.mentionCount++;
			entity.gender ??= gender;
		}
	}

	/** Counts a full name, and keeps it if it is fuller than the known one. */
	#countFullName(index: number, run: NameRun, gender: Gender | undefined): void {
		this.#countMention(index, gender);
		this.#people.countFullName(index);
		const entity = this.entities[index];
		const words = this.#names.casedText.tokens.words.slice(run.from, run.to);
		if (entity?.type === 'person' && words.length <= 4 && isFullerName(words, entity.words)) {
			entity.name = displayName(this.#textOf(run), words, 'person');
			entity.words = words;
		}
	}

	#keepLongerName(index: number, run: NameRun, words: readonly Word[]): void {
		const entity = this.entities[index];
		if (entity !== undefined && words.length > entity.words.length) {
			entity.name = this.#textOf(run);
			entity.words = words;
		}
	}

	#textOf(run: NameRun): string {
		const {tokens} = this.#names.casedText;
		return tokens.text.slice(intAt(tokens.starts, run.from), intAt(tokens.ends, run.to - 1));
	}

	/** Adds the words before "of" or "for" as a short name if they are two or more: "National Institute | of Oceanography". */
	#addShortName(words: readonly Word[], index: number): void {
		const at = words.findIndex(({lower}) => lower === 'of' || lower === 'for');
		if (at > 1) {
			const short = words.slice(0, at).map(({lower}) => lower).join(' ');
			if (!this.#byName.has(short)) {
				this.#byName.set(short, index);
			}
		}
	}

	#add(run: NameRun, words: readonly Word[], key: string, type: NameType | undefined): number {
		const index = this.entities.length;
		this.entities.push({
			name: displayName(this.#textOf(run), words, type?.type),
			type: type?.type ?? 'person',
			isListed: type?.isListed ?? false,
			gender: genderOfName(this.#names.casedText.tokens, run),
			words,
			mentionCount: 1,
		});
		if (words.length > 1) {
			this.#people.countFullName(index);
		}

		this.#byName.set(key, index);
		if (type?.type === 'person') {
			this.#people.addNames(index, words);
		} else if (type?.type === 'organization' && words.length > 1) {
			this.#organizations.add(words, index);
			this.#addShortName(words, index);
		}

		return index;
	}
}
