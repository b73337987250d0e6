import {elementAt, intAt} from '../base/bounds-checked.js';
import {displayName} from '../names/display-name.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type NameRun} from '../names/name-runs.js';
import {isRoleNoun} from '../names/name-words.js';
import {type NameType, certainPerson} from '../names/name-types.js';
import {genderOfNextPronoun, genderOfName, type Names} from '../names/recognize-names.js';
import {isFullerName} from '../names/same-person.js';
import {shortForms} from '../words/short-forms.js';
import {type NamedEntity, PeopleByName} from './people-by-name.js';
import {OrganizationShortNames} from './organization-short-names.js';

/** How likely a single word must be a person's to stand for somebody of that surname, or of that first name, whom the text has named in full. */
const minSurnameProbability = 0.08;
const minFirstNameProbability = 0.2;

const fullForms = new Map(shortForms);

/** The entities of one article: names of several words first, because the short forms depend on them. */
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

	/** The person whose family name the words of a name are, or -1. */
	findByFamilyName(run: NameRun): number {
		return this.#people.hasSurname(run.key) ? this.resolveSingleWord(run) : -1;
	}

	/** Enters a name of several words and returns its entity. */
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

	/** "Daniel | and Rosa Ibarra": enters who shares the family name that follows; -1 where the word is rather a family name itself. */
	addRelative(run: NameRun, next: NameRun): number {
		const {casedText, types} = this.#names;
		const {words, text, starts, ends} = casedText.tokens;
		const name = words[run.from];
		const from = next.from + 1;
		if (name === undefined || this.#people.hasSurname(name.lower) || types.get(next.key)?.type !== 'person') {
			return -1;
		}

		const called = [name, ...words.slice(from, next.to)];
		const key = called.map(({lower}) => lower).join(' ');
		const same = this.#byName.get(key) ?? this.#people.findSamePerson(called, name.givenNameGender);
		if (same !== -1) {
			this.#countMention(same, name.givenNameGender);
			return same;
		}

		const index = this.#add(run, called, key, certainPerson);
		const entity = this.entities[index];
		if (entity !== undefined) {
			entity.name = `${name.text} ${text.slice(starts[from], ends[next.to - 1])}`;
			entity.gender = name.givenNameGender;
		}

		return index;
	}

	/** The entity of a name of one word: a surname, a first name, an acronym, or an entity of its own. */
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
		const titled = run.title !== undefined && !run.title.isOrganizationNamePart;
		const least = this.#people.hasSurname(name) ? minSurnameProbability : minFirstNameProbability;
		const bearer = titled || (type?.personProbability ?? 0) >= least ? this.#people.findBearer(name, gender, genderOfNextPronoun(tokens, run)) : -1;
		// "Mexico" is not short for "Poor Mexico", which names nothing.
		const called = type?.isListed === true && elementAt(this.entities, bearer)?.isListed === false ? -1 : bearer;
		const found = called === -1 ? this.#byName.get(key) ?? this.#organizations.entityOf(word, type) : called;
		if (found !== undefined) {
			this.#countMention(found, gender);
			return found;
		}

		return this.#add(run, [word], key, titled && type?.isListed === false && !isRoleNoun(word)
			? certainPerson
			: type);
	}

	/** Notes that an entity stands at this place of the text. */
	noteMention(index: number): void {
		this.#people.noteMention(index);
	}

	/** Lets a body go by the acronym that stands in brackets after its name; whether it does. */
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

	/** Counts a name given in full, and keeps it where it is fuller than the one known. */
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

	#textOf(run: NameRun): string {
		const {tokens} = this.#names.casedText;
		return tokens.text.slice(intAt(tokens.starts, run.from), intAt(tokens.ends, run.to - 1));
	}

	/** "Institute of Oceanography" goes by what stands before "of" where that are two words or more. */
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
