import {elementAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';
import {isSameSentence} from './sentence-edges.js';

/**
 * The kinds of anchors by their place. The numbers are those of the feature `anchorKind`, so their order is fixed by the
 * weights.
 */
export const anchorKind = {
	/** There is no anchor: the cue reports nothing. */
	none: 0,
	afterCue: 1,
	afterPreposition: 2,
	/** At "that", "whether" and the like. */
	introducer: 3,
	/** After the person who was told: "told reporters | …". */
	afterMention: 4,
	afterComma: 5,
	beforeCue: 6,
} as const;

/** The edge of a reported clause that is nearer to its cue: the start of the clause, or its end if it precedes the cue. */
export type Anchor = {
	readonly kind: typeof anchorKind[keyof typeof anchorKind];
	/** The first token of the clause or, for `beforeCue`, the token after its last; -1 for `none`. */
	readonly at: number;
};

/** The strength of the cue "according to". */
export const accordingToStrength = 4;

const maxIntroducerDistance = 12;
const maxCommaDistance = 24;
const introducers = new WordSet('that if whether how why what to about where who');

/** Returns the token after the words before a cue and its subject. A comma between them is left out. */
export const endBefore = (document: Document, clause: Clause): number => {
	const {tokens, mentions} = document;
	const subject = elementAt(mentions, clause.subject);
	const first = clause.isInverted || subject === undefined ? clause.cue : subject.phraseFrom;
	return elementAt(tokens.words, first - 1)?.text === ',' ? first - 1 : first;
};

/** Verbs that a listener follows before the reported clause. */
const tellingVerbs = new WordSet('tell tells told telling remind reminds reminded reminding assure assures assured assuring inform informs informed informing');
const objectPronouns = new WordSet('me you us him them it');
const listenerNouns = new WordSet('reporters journalists supporters voters lawmakers colleagues investors viewers listeners readers residents police investigators');

/** True if a reported clause begins at a token: with a noun phrase, a pronoun or a conjunction. */
const opensClause = ({tokens: {words}}: Document, index: number): boolean => {
	const word = words[index];
	return word !== undefined && word.shape !== 'mark' && !word.isAuxiliary && !word.isAdverb
		&& (word.isDeterminer || word.pronoun !== undefined || word.shape === 'capital' || word.lower === 'that' || word.lower === 'there' || word.lower === 'if' || word.lower === 'whether');
};

/** Returns the token after the listener of a verb such as "told" and a day after it, if a clause begins there; else -1. */
const listenerEnd = (document: Document, cue: number): number => {
	const {tokens: {words, passages}, mentions, mentionStartingAt} = document;
	if (!tellingVerbs.has(words[cue]) || intOrZeroAt(passages, cue + 1) >= 0) {
		return -1;
	}

	const first = words[cue + 1]?.isDeterminer === true && intOrZeroAt(mentionStartingAt, cue + 1) < 0 ? cue + 2 : cue + 1;
	const mention = elementAt(mentions, intOrZeroAt(mentionStartingAt, first));
	let end = mention !== undefined && mention.phraseFrom <= first ? mention.to : -1;
	if (end < 0 && (objectPronouns.has(words[cue + 1]) || listenerNouns.has(words[cue + 1]))) {
		end = cue + 2;
	}

	if (end < 0) {
		return -1;
	}

	const day = words[end]?.lower === 'on' ? end + 1 : end;
	if (words[day]?.isCalendarWord === true) {
		end = day + 1;
	}

	return intOrZeroAt(passages, end) < 0 && opensClause(document, end) ? end : -1;
};

/** The most tokens between a cue and the comma that ends the narrator's words: "she told reporters on Monday,". */
const maxInterruptionTail = 8;

/** Returns the tokens of the narrator's words that interrupt a reported clause, commas included: ", she told reporters,". */
export const findInterruption = (document: Document, clause: Clause): {readonly from: number; readonly to: number} | undefined => {
	const {tokens, mentions} = document;
	const from = endBefore(document, clause);
	if (elementAt(tokens.words, from)?.text !== ',') {
		return undefined;
	}

	const subject = elementAt(mentions, clause.subject);
	const last = clause.isInverted && subject !== undefined ? Math.max(clause.cue + 1, subject.to) : clause.cue + 1;
	for (let index = last; index < last + maxInterruptionTail && isSameSentence(document, index, clause.cue) && intOrZeroAt(tokens.passages, index) < 0; index++) {
		const word = elementAt(tokens.words, index);
		if (word?.text === ',') {
			return {from, to: index + 1};
		}

		if (word === undefined || word.shape === 'mark' || word.isAuxiliary) {
			return undefined;
		}
	}

	return undefined;
};

/** The list of the places where a reported clause may begin. */
class AnchorList {
	/** The first anchor stands for a cue that reports nothing. */
	readonly anchors: Anchor[] = [{kind: anchorKind.none, at: -1}];
	readonly #document: Document;
	readonly #clause: Clause;

	constructor(document: Document, clause: Clause) {
		this.#document = document;
		this.#clause = clause;
	}

	/** Adds the places after commas: "According to the mayor, | …". If a passage follows a comma, the words before it describe the speaker, so it is the only anchor. */
	addAfterCommas(): void {
		const {words, passages} = this.#document.tokens;
		const {cue} = this.#clause;
		for (let index = cue + 3; index < cue + maxCommaDistance && isSameSentence(this.#document, index, cue); index++) {
			if (words[index]?.text !== ',' || intOrZeroAt(passages, index) >= 0) {
				continue;
			}

			if (intOrZeroAt(passages, index + 1) >= 0) {
				this.anchors.length = 1;
				this.#add(anchorKind.afterComma, index + 1);
				return;
			}

			this.#add(anchorKind.afterComma, index + 1);
		}
	}

	/** Adds the place after the listener if a clause begins there: "told the Gazette | the man had gone". Returns true if so. */
	addAfterListener(): boolean {
		const after = listenerEnd(this.#document, this.#clause.cue);
		if (after < 0) {
			return false;
		}

		this.#add(anchorKind.afterMention, after);
		return true;
	}

	/** Adds the places right after the cue, after a preposition ("called for | …") and after a comma. */
	addBehind(): void {
		const {cue, isInverted} = this.#clause;
		const next = this.#document.tokens.words[cue + 1];
		if (!isInverted) {
			this.#add(anchorKind.afterCue, cue + 1);
			if (next?.isPreposition === true || next?.isAdverb === true) {
				this.#add(anchorKind.afterPreposition, cue + 2);
			}
		}

		if (next?.text === ',') {
			this.#add(anchorKind.afterComma, cue + 2);
		}
	}

	/** Adds the place after the person who was told: "told reporters | …". */
	addAfterMention(): void {
		const {tokens, mentionStartingAt, mentions} = this.#document;
		const {cue} = this.#clause;
		const told = elementAt(mentions, intOrZeroAt(mentionStartingAt, cue + 1)) ?? elementAt(mentions, intOrZeroAt(mentionStartingAt, cue + 2));
		if (told !== undefined) {
			this.#add(anchorKind.afterMention, elementAt(tokens.words, told.to)?.text === ',' ? told.to + 1 : told.to);
		}
	}

	/** Adds the place at "that", "whether" and the like. */
	addIntroducer(): void {
		const {words, passages} = this.#document.tokens;
		const {cue} = this.#clause;
		for (let index = cue + 2; index < cue + maxIntroducerDistance && isSameSentence(this.#document, index, cue) && intOrZeroAt(passages, index) < 0; index++) {
			if (introducers.has(words[index])) {
				this.#add(anchorKind.introducer, index);
				return;
			}
		}
	}

	/** Adds the place before the cue and its subject. */
	addBefore(): void {
		const end = endBefore(this.#document, this.#clause);
		if (end > 0 && isSameSentence(this.#document, end - 1, this.#clause.cue) && elementAt(this.#document.tokens.words, end - 1)?.shape !== 'mark') {
			this.anchors.push({kind: anchorKind.beforeCue, at: end});
		}
	}

	#add(kind: Anchor['kind'], index: number): void {
		const isKnown = this.anchors.some(anchor => anchor.at === index && anchor.kind !== anchorKind.beforeCue);
		if (!isKnown && isSameSentence(this.#document, index, this.#clause.cue) && this.#document.tokens.words[index]?.text !== '\n') {
			this.anchors.push({kind, at: index});
		}
	}
}

/** Finds all places where the clause that a cue reports may begin. The first anchor stands for a cue that reports nothing. */
export const findAnchors = (document: Document, clause: Clause): Anchor[] => {
	const list = new AnchorList(document, clause);
	if (clause.cueStrength === accordingToStrength) {
		list.addAfterCommas();
	} else if (!list.addAfterListener()) {
		list.addBehind();
		list.addAfterMention();
		list.addIntroducer();
	}

	list.addBefore();
	return list.anchors;
};
