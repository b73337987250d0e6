import {elementAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {isSameSentence} from './sentence-edges.js';

/** Where what a cue reports may begin. */
export type Option = {
	/** 0 nowhere: it reports nothing; 1 right after the cue; 2 after a preposition; 3 at "that" or the like; 4 after a mention; 5 after a comma; 6 before the cue. */
	readonly kind: number;
	/** A token: the first of what is reported, or for kind 6 the one after its last. */
	readonly at: number;
};

/** The strength of the cue "according to". */
export const accordingTo = 4;

const maxIntroducerDistance = 12;
const maxCommaDistance = 24;
const introducers = new Set(['that', 'if', 'whether', 'how', 'why', 'what', 'to', 'about', 'where', 'who']);

/** Where the words before a cue and its subject end: before a comma, if there is one. */
const endBefore = (document: Document, clause: Clause): number => {
	const {tokens, mentions} = document;
	const subject = elementAt(mentions, clause.subject);
	const first = clause.isInverted || subject === undefined ? clause.cue : subject.phraseFrom;
	return elementAt(tokens.words, first - 1)?.text === ',' ? first - 1 : first;
};

/** Gathers the places where what a cue reports may begin. */
class OptionList {
	/** The first option is that it reports nothing. */
	readonly options: Option[] = [{kind: 0, at: -1}];
	readonly #document: Document;
	readonly #clause: Clause;

	constructor(document: Document, clause: Clause) {
		this.#document = document;
		this.#clause = clause;
	}

	/** After "According to the mayor, …": what is reported begins after a comma; where it is quoted, what stands before says who the mayor is. */
	addAfterCommas(): void {
		const {words, passages} = this.#document.tokens;
		const {cue} = this.#clause;
		for (let index = cue + 3; index < cue + maxCommaDistance && isSameSentence(this.#document, index, cue); index++) {
			if (words[index]?.text !== ',' || intOrZeroAt(passages, index) >= 0) {
				continue;
			}

			if (intOrZeroAt(passages, index + 1) >= 0) {
				this.options.length = 1;
				this.#add(5, index + 1);
				return;
			}

			this.#add(5, index + 1);
		}
	}

	/** Right after the cue, after a preposition ("called for | …") or a comma. */
	addBehind(): void {
		const {cue, isInverted} = this.#clause;
		const next = this.#document.tokens.words[cue + 1];
		if (!isInverted) {
			this.#add(1, cue + 1);
			if (next?.isPreposition === true || next?.isAdverb === true) {
				this.#add(2, cue + 2);
			}
		}

		if (next?.text === ',') {
			this.#add(5, cue + 2);
		}
	}

	/** After the one who was told: "told reporters | …". */
	addAfterMention(): void {
		const {tokens, mentionStartingAt, mentions} = this.#document;
		const {cue} = this.#clause;
		const told = elementAt(mentions, intOrZeroAt(mentionStartingAt, cue + 1)) ?? elementAt(mentions, intOrZeroAt(mentionStartingAt, cue + 2));
		if (told !== undefined) {
			this.#add(4, elementAt(tokens.words, told.to)?.text === ',' ? told.to + 1 : told.to);
		}
	}

	/** At "that", "whether" and the like. */
	addIntroducer(): void {
		const {words, passages} = this.#document.tokens;
		const {cue} = this.#clause;
		for (let index = cue + 2; index < cue + maxIntroducerDistance && isSameSentence(this.#document, index, cue) && intOrZeroAt(passages, index) < 0; index++) {
			if (introducers.has(words[index]?.lower ?? '')) {
				this.#add(3, index);
				return;
			}
		}
	}

	/** Before the cue and its subject. */
	addBefore(): void {
		const end = endBefore(this.#document, this.#clause);
		if (end > 0 && isSameSentence(this.#document, end - 1, this.#clause.cue) && elementAt(this.#document.tokens.words, end - 1)?.shape !== 'mark') {
			this.options.push({kind: 6, at: end});
		}
	}

	#add(kind: number, index: number): void {
		const isKnown = this.options.some(option => option.at === index && option.kind < 6);
		if (!isKnown && isSameSentence(this.#document, index, this.#clause.cue) && this.#document.tokens.words[index]?.text !== '\n') {
			this.options.push({kind, at: index});
		}
	}
}

/** All places where what a cue reports may begin; the first option is that it reports nothing. */
export const optionsOf = (document: Document, clause: Clause): Option[] => {
	const list = new OptionList(document, clause);
	if (clause.cueStrength === accordingTo) {
		list.addAfterCommas();
	} else {
		list.addBehind();
		list.addAfterMention();
		list.addIntroducer();
	}

	list.addBefore();
	return list.options;
};
