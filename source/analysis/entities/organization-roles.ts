import {elementAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';
import {type Tokens} from '../tokens/tokenize.js';
import {corporateEndings} from './organization-short-names.js';
import {type NamedEntity} from './people-by-name.js';

/** Nouns for any company, and for companies of one kind. */
const companyNouns = new WordSet('company firm');
const kindNouns = new WordSet(`airline bank brewer broadcaster builder carmaker automaker carrier charity chipmaker developer drugmaker insurer lender
maker manufacturer operator retailer startup start-up supplier`);

/** Nouns in the name of an organization that refer to it alone too: "the association". */
const namingNouns = new WordSet(`association union council university college ministry department institute institution foundation federation league club bank
company museum hospital school charity agency authority trust society guild cooperative bureau airline brewery orchestra board`);

/** Words in the names of organizations that are no companies. */
const publicWords = new WordSet(`party department ministry council commission committee police court congress senate house parliament university college school
union association board bureau federation league army navy force guard institute institution foundation church hospital campaign office agency
service administration coalition caucus convention nations corps times post journal news tribune herald gazette magazine democrats republicans`);

/** Marks a noun that several organizations of the text have in their names. */
const sharedByMany = -2;

const isCompany = ({words}: Readonly<NamedEntity>): boolean => !words.some(word => publicWords.has(word)) && (words.length > 1 || elementAt(words, 0)?.shape !== 'upper');

/** True if a name shows that it is a company's: "Tessaly Holdings". */
const isSurelyCompany = ({words}: Readonly<NamedEntity>): boolean => corporateEndings.has(words.at(-1)) || words.at(-1)?.isLegalForm === true;

/** The organizations that a text has named so far, by the nouns that refer to them: "the company", "the council". */
export class OrganizationRoles {
	readonly #tokens: Tokens;
	readonly #entities: ReadonlyArray<Readonly<NamedEntity>>;
	/** By noun of the name: the organization, or `sharedByMany`. */
	readonly #byNoun = new Map<string, number>();
	readonly #companies = new Set<number>();
	/** The last named one that is a company by its name, or -1. */
	#sureCompany = -1;

	constructor(tokens: Tokens, entities: ReadonlyArray<Readonly<NamedEntity>>) {
		this.#tokens = tokens;
		this.#entities = entities;
	}

	/** Notes that the text names an entity here. Call it in the order of the text. */
	noteName({entity, from}: Mention): void {
		const named = elementAt(this.#entities, entity);
		if (named?.type !== 'organization' || !named.isListed || intOrZeroAt(this.#tokens.passages, from) >= 0) {
			return;
		}

		for (const word of named.words) {
			if (namingNouns.has(word)) {
				this.learn(word.lower, entity);
			}
		}

		if (isCompany(named)) {
			this.#companies.add(entity);
			this.#sureCompany = isSurelyCompany(named) ? entity : this.#sureCompany;
		}
	}

	/** Notes that a noun refers to an organization: "the airline, Norvane Air Group". */
	learn(noun: string, entity: number): void {
		const known = this.#byNoun.get(noun);
		this.#byNoun.set(noun, known === undefined || known === entity ? entity : sharedByMany);
	}

	/** Returns the organization that a nominal refers to, or -1. Only "the" and one noun can refer to an organization that was named before. */
	referentOf({from, to}: Mention): number {
		const {words} = this.#tokens;
		const noun = words[from + 1];
		const after = words[to];
		if (to - from !== 2 || noun === undefined || words[from]?.lower !== 'the' || noun.shape !== 'lower' || isComplement(after)) {
			return -1;
		}

		const named = this.#byNoun.get(noun.lower);
		if (named !== undefined) {
			return Math.max(named, -1);
		}

		if (!companyNouns.has(noun) && !kindNouns.has(noun)) {
			return -1;
		}

		const [only = -1] = this.#companies;
		return this.#companies.size === 1 ? only : (companyNouns.has(noun) ? this.#sureCompany : -1);
	}
}

/** True if the word after a noun begins a phrase that tells which one is meant: "the bank | of the family". */
const isComplement = (after: Word | undefined): boolean => after?.lower === 'of' || after?.lower === 'for' || after?.lower === '\'s';
