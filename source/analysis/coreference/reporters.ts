import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';

/** The people who have been talking: the subjects of the speech cues so far, with or without quotation marks. */
export class Reporters {
	/** The entities of the last subject and of the last other one, or -1. */
	last = -1;
	secondLast = -1;
	readonly #document: Document;
	/** By mention: its entity or -1. Pronouns get an entity when they are resolved. */
	readonly #mentionEntities: Int32Array;
	/** By entity: the token of the last cue whose subject it was. */
	readonly #lastCues = new Map<number, number>();
	/** By entity: the number of cues whose subject it was. */
	readonly #counts = new Map<number, number>();
	#next = 0;

	constructor(document: Document, mentionEntities: Int32Array) {
		this.#document = document;
		this.#mentionEntities = mentionEntities;
	}

	/** Adds the cues that stand before a token. */
	addCuesBefore(token: number): void {
		const {clauses} = this.#document;
		for (let clause = clauses[this.#next]; clause !== undefined && clause.cue < token; clause = clauses[this.#next]) {
			this.#next++;
			const entity = intAt(this.#mentionEntities, clause.subject) ?? -1;
			if (entity >= 0 && clause.cueStrength >= cueStrength.speech && elementAt(this.#document.entities, entity)?.type === 'person') {
				this.#add(entity, clause.cue);
			}
		}
	}

	/** Returns the number of cues so far whose subject was an entity. */
	countOf(entity: number): number {
		return this.#counts.get(entity) ?? 0;
	}

	/** Returns the number of sentences since an entity was the subject of a cue, or `undefined` if it was not. */
	sentencesSince(entity: number, token: number): number | undefined {
		const cue = this.#lastCues.get(entity);
		return cue === undefined ? undefined : intOrZeroAt(this.#document.tokens.sentences, token) - intOrZeroAt(this.#document.tokens.sentences, cue);
	}

	#add(entity: number, cue: number): void {
		if (entity !== this.last) {
			this.secondLast = this.last;
			this.last = entity;
		}

		this.#lastCues.set(entity, cue);
		this.#counts.set(entity, this.countOf(entity) + 1);
	}
}
