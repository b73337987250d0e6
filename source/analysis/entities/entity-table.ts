import {elementAt, intAt} from '../base/bounds-checked.js';
import {displayName} from '../names/display-name.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type NameRun} from '../names/name-spans.js';
import {isRole} from '../names/name-words.js';
import {type NameType, somebody} from '../names/name-types.js';
import {genderNear, genderOfName, type Names} from '../names/find-names.js';
import {isFuller} from '../names/same-person.js';
import {shortForms} from '../words/short-forms.js';
import {type Known, Namesakes} from './people-by-name.js';
import {ShortBodies} from './organization-short-names.js';

/** How likely a single word must be a person's to stand for somebody of that surname, or of that first name, whom the text has named in full. */
const leastSurname = 0.08;
const leastFirstName = 0.2;

const fullForms = new Map(shortForms);

/** The entities of one article: names of several words first, because the short forms depend on them. */
export class Register {
	readonly entities: Known[] = [];
	readonly #names: Names;
	readonly #byName = new Map<string, number>();
	readonly #people = new Namesakes(this.entities);
	readonly #bodies: ShortBodies;

	constructor(names: Names) {
		this.#names = names;
		this.#bodies = new ShortBodies(names.reading);
	}

	/** The person whose family name the words of a name are, or -1. */
	family(run: NameRun): number {
		return this.#people.hasSurname(run.key) ? this.resolve(run) : -1;
	}

	/** Enters a name of several words and returns its entity. */
	enter(run: NameRun): number {
		const {reading, types} = this.#names;
		const words = reading.tokens.words.slice(run.from, run.to);
		const name = run.key;
		const key = fullForms.get(name) ?? name;
		const known = this.#byName.get(key);
		const gender = genderOfName(reading.tokens, run);
		if (known !== undefined) {
			this.#nameInFull(known, run, gender);
			return known;
		}

		const type = types.get(name);
		if (type?.type === 'person') {
			const same = this.#people.samePerson(words, gender);
			if (same !== -1) {
				this.#byName.set(key, same);
				this.#nameInFull(same, run, gender);
				this.#people.call(same, words);
				return same;
			}
		}

		return this.#add(run, words, key, type);
	}

	/** "Daniel | and Rosa Ibarra": enters who shares the family name that follows; -1 where the word is rather a family name itself. */
	enterRelative(run: NameRun, next: NameRun): number {
		const {reading, types} = this.#names;
		const {words, text, starts, ends} = reading.tokens;
		const name = words[run.from];
		const from = next.from + 1;
		if (name === undefined || this.#people.hasSurname(name.lower) || types.get(next.key)?.type !== 'person') {
			return -1;
		}

		const called = [name, ...words.slice(from, next.to)];
		const key = called.map(({lower}) => lower).join(' ');
		const same = this.#byName.get(key) ?? this.#people.samePerson(called, name.givenNameGender);
		if (same !== -1) {
			this.#meet(same, name.givenNameGender);
			return same;
		}

		const index = this.#add(run, called, key, somebody);
		const entity = this.entities[index];
		if (entity !== undefined) {
			entity.name = `${name.text} ${text.slice(starts[from], ends[next.to - 1])}`;
			entity.gender = name.givenNameGender;
		}

		return index;
	}

	/** The entity of a name of one word: a surname, a first name, an acronym, or an entity of its own. */
	resolve(run: NameRun): number {
		const {reading, types} = this.#names;
		const {tokens} = reading;
		const word = elementAt(tokens.words, run.from);
		if (word === undefined) {
			return -1;
		}

		const name = run.key;
		const key = fullForms.get(name) ?? name;
		const type = types.get(name);
		const gender = genderOfName(tokens, run);
		const titled = run.title !== undefined && !run.title.isOrganizationNamePart;
		const least = this.#people.hasSurname(name) ? leastSurname : leastFirstName;
		const bearer = titled || (type?.person ?? 0) >= least ? this.#people.bearer(name, gender, genderNear(tokens, run)) : -1;
		// "Mexico" is not short for "Poor Mexico", which names nothing.
		const called = type?.listed === true && elementAt(this.entities, bearer)?.listed === false ? -1 : bearer;
		const found = called === -1 ? this.#byName.get(key) ?? this.#bodies.entityOf(word, type) : called;
		if (found !== undefined) {
			this.#meet(found, gender);
			return found;
		}

		return this.#add(run, [word], key, titled && type?.listed === false && !isRole(word)
			? somebody
			: type);
	}

	/** Notes that an entity stands at this place of the text. */
	pass(index: number): void {
		this.#people.pass(index);
	}

	/** Lets a body go by the acronym that stands in brackets after its name; whether it does. */
	introduce(run: NameRun, entity: number): boolean {
		const word = elementAt(this.#names.reading.tokens.words, run.from);
		const known = elementAt(this.entities, entity);
		if (word?.shape !== 'upper' || known === undefined || known.type === 'person' || known.words.length < 2) {
			return false;
		}

		this.#byName.set(run.key, entity);
		this.#meet(entity, undefined);
		return true;
	}

	#meet(index: number, gender: Gender | undefined): void {
		const entity = this.entities[index];
		if (entity !== undefined) {
			entity.count++;
			entity.gender ??= gender;
		}
	}

	/** Counts a name given in full, and keeps it where it is fuller than the one known. */
	#nameInFull(index: number, run: NameRun, gender: Gender | undefined): void {
		this.#meet(index, gender);
		this.#people.nameInFull(index);
		const entity = this.entities[index];
		const words = this.#names.reading.tokens.words.slice(run.from, run.to);
		if (entity?.type === 'person' && words.length <= 4 && isFuller(words, entity.words)) {
			entity.name = displayName(this.#textOf(run), words, 'person');
			entity.words = words;
		}
	}

	#textOf(run: NameRun): string {
		const {tokens} = this.#names.reading;
		return tokens.text.slice(intAt(tokens.starts, run.from), intAt(tokens.ends, run.to - 1));
	}

	/** "Institute of Oceanography" goes by what stands before "of" where that are two words or more. */
	#callBody(words: readonly Word[], index: number): void {
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
			listed: type?.listed ?? false,
			gender: genderOfName(this.#names.reading.tokens, run),
			words,
			count: 1,
		});
		if (words.length > 1) {
			this.#people.nameInFull(index);
		}

		this.#byName.set(key, index);
		if (type?.type === 'person') {
			this.#people.call(index, words);
		} else if (type?.type === 'organization' && words.length > 1) {
			this.#bodies.enter(words, index);
			this.#callBody(words, index);
		}

		return index;
	}
}
