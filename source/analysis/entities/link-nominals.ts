import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Gender, type Word} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';
import {officeWords} from '../names/titles.js';
import {type Tokens} from '../tokens/tokenize.js';
import {type NamedEntity} from './find-entities.js';

/** A person who is what a noun says, and the words by which the text said so. */
type Role = {readonly entity: number; readonly words: ReadonlySet<string>; readonly isRelative: boolean};

type Article = {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
	readonly entities: readonly NamedEntity[];
};

const sharedByMany = -2;
/** Titles as they are shortened before a name. */
const shortTitles = new Map(`gov governor, sen senator, rep representative, capt captain, sgt sergeant, lt lieutenant, col colonel, gen general,
prof professor, det detective, rev reverend, supt superintendent, insp inspector, cllr councillor`.split(/,\s/v).map(pair => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']));
const possessives = new Set(['his', 'her', 'their']);

/** The words of a description apart from its head and its determiner. */
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

/** Whether an apposition may end before a word. */
const endsApposition = (word: Word | undefined): boolean => word === undefined || word.shape === 'mark' || word.cueStrength > 0 || word.isPreposition || word.lower === 'who';

/** Gives descriptions the persons they stand for: "the judge, Helen Mott", and after that "the judge". */
class NominalLinker {
	readonly #tokens: Tokens;
	readonly #entities: readonly NamedEntity[];
	/** By the head of a description; an entity of -2 where several persons share it. */
	readonly #roles = new Map<string, Role>();

	constructor({tokens, entities}: Article) {
		this.#tokens = tokens;
		this.#entities = entities;
	}

	/** "Mayor Jane Roe", "engineer Jane Roe", "Minister of Fisheries Jane Roe": the title or occupation before a name. */
	learnTitle(name: Mention): void {
		for (const place of new Set([name.from - 1, name.phraseFrom])) {
			const word = elementAt(this.#tokens.words, place);
			const role = word === undefined ? undefined : shortTitles.get(word.lower) ?? (word.isPersonNoun || (word.isTitle && word.isPluralPersonNoun) ? word.lower : undefined);
			if (role !== undefined && place < name.from && intOrZeroAt(this.#tokens.passages, place) < 0) {
				this.#learn(role, name.entity, []);
			}
		}
	}

	/** "The New York Post": a description that is no more than an article and a name. */
	linkArticle(description: Mention, name: Mention): void {
		const isArticle = elementAt(this.#tokens.words, description.from)?.lower === 'the' && name.from === description.from + 1 && name.to === description.to;
		if (description.kind === 'nominal' && name.kind === 'name' && isArticle) {
			description.entity = name.entity;
		}
	}

	/** "Roe, who said": the relative pronoun stands for the name before it. */
	linkRelative(before: Mention, relative: Mention): void {
		const {words} = this.#tokens;
		const gap = elementAt(words, before.to)?.text === ',' ? 1 : 0;
		if (elementAt(words, relative.from)?.lower === 'who' && before.to + gap === relative.from) {
			relative.entity = before.entity;
		}
	}

	/** Links a description and the name beside it, if one explains the other. */
	linkApposition(first: Mention, second: Mention): void {
		const {words, passages} = this.#tokens;
		const description = first.kind === 'nominal' ? first : second;
		const name = first.kind === 'name' ? first : second;
		const isPersonal = elementAt(words, description.to - 1)?.isPersonNoun === true && !description.isPlural;
		const begin = this.#explanationStart(first);
		const isApposition = isPersonal && begin >= 0 && begin <= second.phraseFrom && this.#areOfficeWords(begin, second.phraseFrom) && intOrZeroAt(passages, first.to) < 0
			&& first.kind !== second.kind && endsApposition(elementAt(words, second.to));
		if (isApposition && this.#isPerson(name.entity)) {
			description.entity = name.entity;
			this.#learnGender(name.entity, description.gender);
			const isRelative = possessives.has(elementAt(words, description.from)?.lower ?? '');
			this.#learn(elementAt(words, description.to - 1)?.lower ?? '', name.entity, modifiersOf(this.#tokens, {...description, from: Math.min(begin, description.from)}), isRelative);
		}
	}

	/** Finds whom "the judge" stands for, as far as the text has told by then. */
	linkRole(description: Mention): void {
		const {words} = this.#tokens;
		const role = this.#roles.get(elementAt(words, description.to - 1)?.lower ?? '');
		const determiner = elementAt(words, description.from)?.lower ?? '';
		if (role === undefined || role.entity < 0 || description.entity >= 0 || description.isPlural || !(determiner === 'the' || (role.isRelative && possessives.has(determiner)))) {
			return;
		}

		// "The judge from Ohio", "the judge's clerk": somebody else.
		const after = elementAt(words, description.to)?.lower ?? '';
		if (after !== '\'s' && after !== '’s' && after !== 'of' && after !== 'for' && modifiersOf(this.#tokens, description).every(word => role.words.has(word))) {
			description.entity = role.entity;
		}
	}

	#isPerson(entity: number): boolean {
		return elementAt(this.#entities, entity)?.type === 'person';
	}

	/** "Owen's widow, Shelby Pratt": she. */
	#learnGender(entity: number, gender: Gender | undefined): void {
		const known = elementAt(this.#entities, entity);
		if (known !== undefined && (gender === 'male' || gender === 'female') && known.gender !== 'male' && known.gender !== 'female') {
			known.gender = gender;
		}
	}

	/** The token at which a mention may be explained: after a comma, an age between commas, or "is"; or -1. */
	#explanationStart({kind, to}: Mention): number {
		const {words} = this.#tokens;
		const next = words[to];
		if (next?.text === ',') {
			return words[to + 1]?.shape === 'number' && words[to + 2]?.text === ',' ? to + 3 : to + 1;
		}

		const isCopula = kind === 'name' && (next?.lower === 'is' || next?.lower === 'was') && elementAt(words, to + 1)?.isDeterminer === true;
		return isCopula ? to + 1 : -1;
	}

	/** Whether only words of an office stand between two tokens: "prime | minister". */
	#areOfficeWords(from: number, to: number): boolean {
		for (let index = from; index < to; index++) {
			if (!officeWords.has(elementAt(this.#tokens.words, index)?.lower ?? '')) {
				return false;
			}
		}

		return true;
	}

	#learn(head: string, entity: number, modifiers: readonly string[], isRelative = false): void {
		if (!this.#isPerson(entity)) {
			return;
		}

		const known = this.#roles.get(head);
		this.#roles.set(head, {
			entity: known === undefined || known.entity === entity ? entity : sharedByMany,
			words: new Set([...known?.words ?? [], ...modifiers]),
			isRelative: isRelative || known?.isRelative === true,
		});
	}
}

/** Goes through the mentions, which are in the order of the text, and gives descriptions the persons they stand for. */
export const linkNominals = (article: Article): void => {
	const roles = new NominalLinker(article);
	let before: Mention | undefined;
	for (const mention of article.mentions) {
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
			roles.linkRole(mention);
		}

		before = mention;
	}
};
