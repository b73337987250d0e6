import {isGenitive} from '../lexicon/word-class.js';
import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';
import {officeWords} from '../names/titles.js';
import {type Tokens} from '../tokens/tokenize.js';
import {type NamedEntity} from './find-entities.js';
import {OrganizationRoles} from './organization-roles.js';

/** The person with a role, and the modifiers by which the text described the role. */
type Role = {
	readonly entity: number;
	readonly words: ReadonlySet<string>;
	/** True if the text described the role by a relation, "his widow", so that "her widow" can refer to the person too. */
	readonly isRelational: boolean;
};

/** A text with its mentions, in the order of the text, and its named entities. */
type LinkableText = {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
	readonly entities: ReadonlyArray<Readonly<NamedEntity>>;
};

/** Marks a role that several persons of the text have. */
const sharedByMany = -2;

/** The full forms of titles that are abbreviated before a name. */
export const fullTitles: ReadonlyMap<string, string> = new Map(`gov governor, sen senator, rep representative, capt captain, sgt sergeant, lt lieutenant, col colonel, gen general,
prof professor, det detective, rev reverend, supt superintendent, insp inspector, cllr councillor`.split(/,\s/v).map(pair => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']));
const shortTitles = new WordSet([...fullTitles.keys()]);
const phrasePrepositions = new Set(['for', 'of']);
const possessives = new WordSet('his her their');

/** Returns the modifiers of a nominal: its words without determiners, marks and the head. */
const modifiersOf = ({words}: Tokens, {from, to}: Mention): string[] => {
	const modifiers: string[] = [];
	for (let index = from; index < to - 1; index++) {
		const word = words[index];
		if (word !== undefined && !word.isDeterminer && word.shape !== 'mark') {
			modifiers.push(word.lower);
		}
	}

	return modifiers;
};

/** Returns a mention of another entity. The properties have the order of all mentions, which keeps reading them fast. */
const withEntity = ({start, end, kind, from, to, phraseFrom, isPlural, gender}: Mention, entity: number): Mention => ({
	start, end, kind, from, to, phraseFrom, isPlural, gender, entity,
});

/** True if an apposition can end before a word. */
const endsApposition = (word: Word | undefined): boolean => word === undefined || word.shape === 'mark' || word.cueStrength > 0 || word.isPreposition || word.lower === 'who';

/** Links nominals to persons: in "the judge, Helen Mott", and later in "the judge". Mentions are given by their indexes. */
class NominalLinker {
	readonly #tokens: Tokens;
	readonly #mentions: readonly Mention[];
	readonly #entities: ReadonlyArray<Readonly<NamedEntity>>;
	/** By mention: the entity that it refers to, or -1. */
	readonly #linked: Int32Array;
	/** By entity: the genders that the text has told of persons without one. */
	readonly #genders = new Map<number, Gender>();
	/** By the head of the nominal. */
	readonly #roles = new Map<string, Role>();
	readonly #organizations: OrganizationRoles;

	constructor({tokens, mentions, entities}: LinkableText) {
		this.#tokens = tokens;
		this.#mentions = mentions;
		this.#entities = entities;
		this.#linked = new Int32Array(mentions.length);
		let index = 0;
		for (const {entity} of mentions) {
			this.#linked[index] = entity;
			index++;
		}

		this.#organizations = new OrganizationRoles(tokens, entities);
	}

	/** Notes that the text names an entity here. Call it in the order of the text. */
	noteName(name: Mention): void {
		this.#organizations.noteName(name);
		this.learnTitle(name);
	}

	/** Learns the role of a person from the title or occupation before the name: "Mayor Jane Roe", "Minister of Fisheries Jane Roe". */
	learnTitle(name: Mention): void {
		this.#learnTitleAt(name.from - 1, name);
		if (name.phraseFrom < name.from - 1) {
			this.#learnTitleAt(name.phraseFrom, name);
		}
	}

	/** Links a nominal that consists of an article and a name: "The New York Post". */
	linkArticle(first: number, second: number): void {
		const nominal = this.#mentions[first];
		const name = this.#mentions[second];
		if (nominal?.kind !== 'nominal' || name?.kind !== 'name') {
			return;
		}

		if (elementAt(this.#tokens.words, nominal.from)?.lower === 'the' && name.from === nominal.from + 1 && name.to === nominal.to) {
			this.#linked[first] = name.entity;
		}
	}

	/** Links a relative pronoun to the mention before it: "Roe, who said". */
	linkRelative(first: number, second: number): void {
		const {words} = this.#tokens;
		const before = this.#mentions[first];
		const relative = this.#mentions[second];
		if (before === undefined || relative === undefined) {
			return;
		}

		const gap = elementAt(words, before.to)?.text === ',' ? 1 : 0;
		if (elementAt(words, relative.from)?.lower === 'who' && before.to + gap === relative.from) {
			this.#linked[second] = this.#linked[first] ?? -1;
		}
	}

	/** Links a nominal to the name beside it if one explains the other: "the judge, Helen Mott". */
	linkApposition(first: number, second: number): void {
		const {words, passages} = this.#tokens;
		const before = this.#mentions[first];
		const after = this.#mentions[second];
		if (before === undefined || after === undefined) {
			return;
		}

		const nominal = before.kind === 'nominal' ? before : after;
		const name = before.kind === 'name' ? before : after;
		const isPersonal = elementAt(words, nominal.to - 1)?.isPersonNoun === true && !nominal.isPlural;
		const begin = this.#explanationStart(before);
		const isApposition = isPersonal && begin >= 0 && begin <= after.phraseFrom && this.#areOfficeWords(begin, after.phraseFrom) && intOrZeroAt(passages, before.to) < 0
			&& before.kind !== after.kind && endsApposition(elementAt(words, after.to));
		if (isApposition && this.#isPerson(name.entity)) {
			this.#linked[nominal === before ? first : second] = name.entity;
			this.#learnGender(name.entity, nominal.gender);
			const isRelational = possessives.has(elementAt(words, nominal.from));
			this.#learn(elementAt(words, nominal.to - 1)?.lower ?? '', name.entity, modifiersOf(this.#tokens, {...nominal, from: Math.min(begin, nominal.from)}), isRelational);
		}
	}

	/** Links a nominal to the organization beside it: "the airline, Norvane Air Group". */
	linkOrganization(first: number, second: number): void {
		const {words, passages} = this.#tokens;
		const before = this.#mentions[first];
		const after = this.#mentions[second];
		if (before === undefined || after === undefined || before.kind === after.kind || before.to + 1 !== after.from) {
			return;
		}

		if (elementAt(words, before.to)?.text !== ',' || intOrZeroAt(passages, before.to) >= 0) {
			return;
		}

		const nominal = before.kind === 'nominal' ? before : after;
		const name = before.kind === 'name' ? before : after;
		const head = elementAt(words, nominal.to - 1);
		if (head?.typeNoun === 'organization' && this.#isOrganization(name.entity)) {
			this.#linked[nominal === before ? first : second] = name.entity;
			this.#organizations.learn(head.lower, name.entity);
		}
	}

	/** Links a nominal to the person named after the one that it belongs to: "a lawyer for Roe, Jonas Wirth, said". */
	linkBehindPhrase(first: number, middle: number, second: number): void {
		const {words} = this.#tokens;
		const [nominal, other, name] = [this.#mentions[first], this.#mentions[middle], this.#mentions[second]];
		if (nominal?.kind !== 'nominal' || other?.kind !== 'name' || name?.kind !== 'name' || nominal.isPlural || elementAt(words, nominal.to - 1)?.isPersonNoun !== true) {
			return;
		}

		const preposition = elementAt(words, nominal.to)?.lower;
		const isPhrase = phrasePrepositions.has(preposition ?? '') && other.phraseFrom === nominal.to + 1;
		const isBetweenCommas = elementAt(words, other.to)?.text === ',' && name.phraseFrom === other.to + 1 && elementAt(words, name.to)?.text === ',';
		if (isPhrase && isBetweenCommas && this.#isPerson(name.entity)) {
			this.#linked[first] = name.entity;
			this.#learn(elementAt(words, nominal.to - 1)?.lower ?? '', name.entity, []);
		}
	}

	/** Links a nominal to the person whose role the text has told before: "the judge". */
	linkByRole(nominal: Mention, index: number): void {
		this.#linkToOrganization(nominal, index);
		const {words} = this.#tokens;
		const role = this.#roles.get(elementAt(words, nominal.to - 1)?.lower ?? '');
		const determiner = elementAt(words, nominal.from);
		const isLinked = intOrZeroAt(this.#linked, index) >= 0;
		if (role === undefined || role.entity < 0 || isLinked || nominal.isPlural || !(determiner?.lower === 'the' || (role.isRelational && possessives.has(determiner)))) {
			return;
		}

		// "The judge of another court", "the judge's clerk": another person.
		const after = elementAt(words, nominal.to);
		if (!isGenitive(after) && after?.lower !== 'of' && after?.lower !== 'for' && modifiersOf(this.#tokens, nominal).every(word => role.words.has(word))) {
			this.#linked[index] = role.entity;
		}
	}

	/** Returns the mentions with the entities that they are linked to. */
	linkedMentions(): Mention[] {
		return this.#mentions.map((mention, index) => {
			const entity = this.#linked[index] ?? -1;
			return entity === mention.entity ? mention : withEntity(mention, entity);
		});
	}

	/** Returns the entities with the genders that were learned. */
	entitiesWithGender(): ReadonlyArray<Readonly<NamedEntity>> {
		if (this.#genders.size === 0) {
			return this.#entities;
		}

		return this.#entities.map((entity, index) => {
			const gender = this.#genders.get(index);
			return gender === undefined ? entity : {...entity, gender};
		});
	}

	/** Learns the role of a person from the title or occupation at a token. */
	#learnTitleAt(place: number, {entity}: Mention): void {
		const word = elementAt(this.#tokens.words, place);
		if (word === undefined || intOrZeroAt(this.#tokens.passages, place) >= 0) {
			return;
		}

		if (shortTitles.has(word)) {
			this.#learn(fullTitles.get(word.lower) ?? '', entity, []);
		} else if (word.isPersonNoun || (word.isTitle && word.isPluralPersonNoun)) {
			this.#learn(word.lower, entity, []);
		}
	}

	/** Links a nominal to the organization that the text has named before: "the company". */
	#linkToOrganization(nominal: Mention, index: number): void {
		const organization = intOrZeroAt(this.#linked, index) >= 0 ? -1 : this.#organizations.referentOf(nominal);
		if (organization >= 0) {
			this.#linked[index] = organization;
		}
	}

	#isOrganization(entity: number): boolean {
		const named = elementAt(this.#entities, entity);
		return named?.type === 'organization' && named.isListed;
	}

	#isPerson(entity: number): boolean {
		return elementAt(this.#entities, entity)?.type === 'person';
	}

	/** Learns the gender of a person from a nominal: in "Owen's widow, Shelby Pratt" she is female. */
	#learnGender(entity: number, gender: Gender | undefined): void {
		const known = this.#genders.get(entity) ?? elementAt(this.#entities, entity)?.gender;
		if ((gender === 'male' || gender === 'female') && known !== 'male' && known !== 'female') {
			this.#genders.set(entity, gender);
		}
	}

	/** Returns the token at which an explanation of a mention can begin: after a comma, an age between commas, or "is"; or -1. */
	#explanationStart({kind, to}: Mention): number {
		const {words} = this.#tokens;
		const next = words[to];
		if (next?.text === ',') {
			return words[to + 1]?.shape === 'number' && words[to + 2]?.text === ',' ? to + 3 : to + 1;
		}

		const isCopula = kind === 'name' && (next?.lower === 'is' || next?.lower === 'was') && elementAt(words, to + 1)?.isDeterminer === true;
		return isCopula ? to + 1 : -1;
	}

	/** True if only words of an office stand between two tokens: "prime | minister". */
	#areOfficeWords(from: number, to: number): boolean {
		for (let index = from; index < to; index++) {
			if (!officeWords.has(elementAt(this.#tokens.words, index))) {
				return false;
			}
		}

		return true;
	}

	#learn(head: string, entity: number, modifiers: readonly string[], isRelational = false): void {
		if (!this.#isPerson(entity)) {
			return;
		}

		const known = this.#roles.get(head);
		this.#roles.set(head, {
			entity: known === undefined || known.entity === entity ? entity : sharedByMany,
			words: new Set([...known?.words ?? [], ...modifiers]),
			isRelational: isRelational || known?.isRelational === true,
		});
	}
}

/** Links nominals and relative pronouns to persons. Returns the mentions and entities with what the text tells of them. */
export const linkNominals = (text: LinkableText): Pick<LinkableText, 'mentions' | 'entities'> => {
	const linker = new NominalLinker(text);
	let beforeLast = -1;
	let before = -1;
	let index = -1;
	for (const mention of text.mentions) {
		index++;
		if (mention.kind === 'pronoun') {
			if (before >= 0) {
				linker.linkRelative(before, index);
			}

			continue;
		}

		if (mention.kind === 'name') {
			linker.noteName(mention);
		}

		if (before >= 0) {
			linker.linkArticle(before, index);
			linker.linkApposition(before, index);
			linker.linkOrganization(before, index);
			linker.linkBehindPhrase(beforeLast, before, index);
		}

		if (mention.kind === 'nominal') {
			linker.linkByRole(mention, index);
		}

		beforeLast = before;
		before = index;
	}

	return {mentions: linker.linkedMentions(), entities: linker.entitiesWithGender()};
};
