import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';
import {officeWords} from '../names/titles.js';
import {type Tokens} from '../tokens/tokenize.js';
import {type NamedEntity} from './find-entities.js';

/** The person with a role, and the modifiers by which the text described the role. */
type Role = {
	readonly entity: number;
	readonly words: ReadonlySet<string>;
	/** True if the text described the role by a relation, "his widow", so that "her widow" can refer to the person too. */
	readonly isRelational: boolean;
};

type LinkableText = {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
	readonly entities: readonly NamedEntity[];
};

/** Marks a role that several persons of the text have. */
const sharedByMany = -2;

/** The full forms of titles that are abbreviated before a name. */
const fullTitles = new Map(`gov governor, sen senator, rep representative, capt captain, sgt sergeant, lt lieutenant, col colonel, gen general,
prof professor, det detective, rev reverend, supt superintendent, insp inspector, cllr councillor`.split(/,\s/v).map(pair => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']));
const possessives = new Set(['his', 'her', 'their']);

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

/** True if an apposition can end before a word. */
const endsApposition = (word: Word | undefined): boolean => word === undefined || word.shape === 'mark' || word.cueStrength > 0 || word.isPreposition || word.lower === 'who';

/** Links nominals to persons: in "the judge, Helen Mott", and later in "the judge". It changes the mentions that it is given. */
class NominalLinker {
	readonly #tokens: Tokens;
	readonly #entities: readonly NamedEntity[];
	/** By the head of the nominal. */
	readonly #roles = new Map<string, Role>();

	constructor({tokens, entities}: LinkableText) {
		this.#tokens = tokens;
		this.#entities = entities;
	}

	/** Learns the role of a person from the title or occupation before the name: "Mayor Jane Roe", "Minister of Fisheries Jane Roe". */
	learnTitle(name: Mention): void {
		for (const place of new Set([name.from - 1, name.phraseFrom])) {
			const word = elementAt(this.#tokens.words, place);
			const role = word === undefined ? undefined : fullTitles.get(word.lower) ?? (word.isPersonNoun || (word.isTitle && word.isPluralPersonNoun) ? word.lower : undefined);
			if (role !== undefined && place < name.from && intOrZeroAt(this.#tokens.passages, place) < 0) {
				this.#learn(role, name.entity, []);
			}
		}
	}

	/** Links a nominal that consists of an article and a name: "The New York Post". */
	linkArticle(nominal: Mention, name: Mention): void {
		const isArticle = elementAt(this.#tokens.words, nominal.from)?.lower === 'the' && name.from === nominal.from + 1 && name.to === nominal.to;
		if (nominal.kind === 'nominal' && name.kind === 'name' && isArticle) {
			nominal.entity = name.entity;
		}
	}

	/** Links a relative pronoun to the mention before it: "Roe, who said". */
	linkRelative(before: Mention, relative: Mention): void {
		const {words} = this.#tokens;
		const gap = elementAt(words, before.to)?.text === ',' ? 1 : 0;
		if (elementAt(words, relative.from)?.lower === 'who' && before.to + gap === relative.from) {
			relative.entity = before.entity;
		}
	}

	/** Links a nominal to the name beside it if one explains the other: "the judge, Helen Mott". */
	linkApposition(first: Mention, second: Mention): void {
		const {words, passages} = this.#tokens;
		const nominal = first.kind === 'nominal' ? first : second;
		const name = first.kind === 'name' ? first : second;
		const isPersonal = elementAt(words, nominal.to - 1)?.isPersonNoun === true && !nominal.isPlural;
		const begin = this.#explanationStart(first);
		const isApposition = isPersonal && begin >= 0 && begin <= second.phraseFrom && this.#areOfficeWords(begin, second.phraseFrom) && intOrZeroAt(passages, first.to) < 0
			&& first.kind !== second.kind && endsApposition(elementAt(words, second.to));
		if (isApposition && this.#isPerson(name.entity)) {
			nominal.entity = name.entity;
			this.#learnGender(name.entity, nominal.gender);
			const isRelational = possessives.has(elementAt(words, nominal.from)?.lower ?? '');
			this.#learn(elementAt(words, nominal.to - 1)?.lower ?? '', name.entity, modifiersOf(this.#tokens, {...nominal, from: Math.min(begin, nominal.from)}), isRelational);
		}
	}

	/** Links a nominal to the person whose role the text has told before: "the judge". */
	linkByRole(nominal: Mention): void {
		const {words} = this.#tokens;
		const role = this.#roles.get(elementAt(words, nominal.to - 1)?.lower ?? '');
		const determiner = elementAt(words, nominal.from)?.lower ?? '';
		if (role === undefined || role.entity < 0 || nominal.entity >= 0 || nominal.isPlural || !(determiner === 'the' || (role.isRelational && possessives.has(determiner)))) {
			return;
		}

		// "The judge of another court", "the judge's clerk": another person.
		const after = elementAt(words, nominal.to)?.lower ?? '';
		if (after !== '\'s' && after !== '’s' && after !== 'of' && after !== 'for' && modifiersOf(this.#tokens, nominal).every(word => role.words.has(word))) {
			nominal.entity = role.entity;
		}
	}

	#isPerson(entity: number): boolean {
		return elementAt(this.#entities, entity)?.type === 'person';
	}

	/** Sets the gender of a person from a nominal: in "Owen's widow, Shelby Pratt" she is female. */
	#learnGender(entity: number, gender: Gender | undefined): void {
		const person = elementAt(this.#entities, entity);
		if (person !== undefined && (gender === 'male' || gender === 'female') && person.gender !== 'male' && person.gender !== 'female') {
			person.gender = gender;
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
			if (!officeWords.has(elementAt(this.#tokens.words, index)?.lower ?? '')) {
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

/** Links nominals and relative pronouns to persons. Sets `entity` of the mentions, which are in the order of the text. */
export const linkNominals = (text: LinkableText): void => {
	const roles = new NominalLinker(text);
	let before: Mention | undefined;
	for (const mention of text.mentions) {
		if (mention.kind === 'pronoun') {
			if (before !== undefined) {
				roles.linkRelative(before, mention);
			}

			continue;
		}

		if (mention.kind === 'name') {
			roles.learnTitle(mention);
		}

		if (before !== undefined) {
			roles.linkArticle(before, mention);
			roles.linkApposition(before, mention);
		}

		if (mention.kind === 'nominal') {
			roles.linkByRole(mention);
		}

		before = mention;
	}
};
