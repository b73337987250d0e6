import {at, get} from './arrays.js';
import {type Known} from './entities.js';
import {type Mention} from './mentions.js';
import {type Tokens} from './tokens.js';

/** A person who is what a noun says, and the words by which the text said so. */
type Role = {readonly entity: number; readonly words: ReadonlySet<string>};

type Article = {
	readonly tokens: Tokens;
	readonly mentions: readonly Mention[];
	readonly entities: readonly Known[];
};

const shared = -2;

/** The words of a description apart from its head and its determiner. */
const modifiersOf = ({words}: Tokens, {from, to}: Mention): string[] => {
	const modifiers: string[] = [];
	for (let index = from; index < to - 1; index++) {
		const word = words[index];
		if (word !== undefined && !word.determiner && word.shape !== 'mark') {
			modifiers.push(word.lower);
		}
	}

	return modifiers;
};

/** Gives descriptions the persons they stand for: "the judge, Helen Mott", and after that "the judge". */
class Roles {
	readonly #tokens: Tokens;
	readonly #entities: readonly Known[];
	/** By the head of a description; an entity of -2 where several persons share it. */
	readonly #roles = new Map<string, Role>();

	constructor({tokens, entities}: Article) {
		this.#tokens = tokens;
		this.#entities = entities;
	}

	/** "Mayor Jane Roe": the title before a name. */
	learnTitle(name: Mention): void {
		const word = get(this.#tokens.words, name.from - 1);
		if (word !== undefined && word.title && (word.person || word.persons) && at(this.#tokens.passages, name.from - 1) < 0) {
			this.#learn(word.lower, name.entity, []);
		}
	}

	/** "The New York Post": a description that is no more than an article and a name. */
	linkArticle(description: Mention, name: Mention): void {
		const isArticle = get(this.#tokens.words, description.from)?.lower === 'the' && name.from === description.from + 1 && name.to === description.to;
		if (description.kind === 'description' && name.kind === 'name' && isArticle) {
			description.entity = name.entity;
		}
	}

	/** "Roe, who said": the relative pronoun stands for the name before it. */
	linkRelative(before: Mention, relative: Mention): void {
		const {words} = this.#tokens;
		const gap = get(words, before.to)?.text === ',' ? 1 : 0;
		if (get(words, relative.from)?.lower === 'who' && before.to + gap === relative.from) {
			relative.entity = before.entity;
		}
	}

	/** Links a description and the name beside it, if one explains the other. */
	linkApposition(first: Mention, second: Mention): void {
		const {words, passages} = this.#tokens;
		const description = first.kind === 'description' ? first : second;
		const name = first.kind === 'name' ? first : second;
		const after = get(words, second.to);
		const isPersonal = get(words, description.to - 1)?.person === true;
		const isApposition = isPersonal && get(words, first.to)?.text === ',' && second.phraseFrom === first.to + 1 && at(passages, first.to) < 0
			&& first.kind !== second.kind && !description.plural && (after === undefined || after.shape === 'mark' || after.cue > 0 || after.preposition || after.lower === 'who');
		if (isApposition && this.#isPerson(name.entity)) {
			description.entity = name.entity;
			this.#learn(get(words, description.to - 1)?.lower ?? '', name.entity, modifiersOf(this.#tokens, description));
		}
	}

	/** Finds whom "the judge" stands for, as far as the text has told by then. */
	resolve(description: Mention): void {
		const {words} = this.#tokens;
		const role = this.#roles.get(get(words, description.to - 1)?.lower ?? '');
		if (role === undefined || role.entity < 0 || description.entity >= 0 || description.plural || get(words, description.from)?.lower !== 'the') {
			return;
		}

		// "The judge from Ohio", "the judge's clerk": somebody else.
		const after = get(words, description.to)?.lower ?? '';
		if (after !== '\'s' && after !== '’s' && after !== 'of' && after !== 'for' && modifiersOf(this.#tokens, description).every(word => role.words.has(word))) {
			description.entity = role.entity;
		}
	}

	#isPerson(entity: number): boolean {
		return get(this.#entities, entity)?.type === 'person';
	}

	#learn(head: string, entity: number, modifiers: readonly string[]): void {
		if (!this.#isPerson(entity)) {
			return;
		}

		const known = this.#roles.get(head);
		this.#roles.set(head, {
			entity: known === undefined || known.entity === entity ? entity : shared,
			words: new Set([...known?.words ?? [], ...modifiers]),
		});
	}
}

/** Goes through the mentions, which are in the order of the text, and gives descriptions the persons they stand for. */
export const resolveRoles = (article: Article): void => {
	const roles = new Roles(article);
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

		if (mention.kind === 'description') {
			roles.resolve(mention);
		}

		before = mention;
	}
};
