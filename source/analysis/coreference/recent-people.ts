import {isGenitive} from '../lexicon/word-class.js';
import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Gender} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';

/** A person with the last mention outside passages: by name, by a nominal or by a pronoun. */
export type RecentPerson = {
	readonly entity: number;
	readonly mention: number;
	/** The mentions of the person so far, and those by a pronoun among them. */
	readonly mentionCount: number;
	readonly pronounCount: number;
	/** The gender of the last pronoun that stood for the person. */
	readonly pronounGender: Gender | undefined;
	/** The prominence of the person at the last mention: each mention adds to it, each sentence halves it. */
	readonly salience: number;
	/** The last sentence whose topic, the first mention that can be its subject, was this person, counted in sentences with mentions; or -1. */
	readonly topicPosition: number;
	/** The same for the first mention of a sentence in any role. */
	readonly firstPosition: number;
	/** True if the last mention follows a cue in its sentence, so that it may be part of reported words. */
	readonly isReported: boolean;
};

const maxRecentPeople = 8;

/** The weights of a mention in the salience of its person. */
const salienceOf = {subject: 4, other: 2, possessive: 1} as const;

/** After so many sentences nothing is left of a salience. */
const maxSentenceDistance = 12;

/** Returns a salience after a number of sentences. */
export const fadedSalience = (salience: number, sentenceDistance: number): number => sentenceDistance > maxSentenceDistance ? 0 : salience / (2 ** sentenceDistance);

const obliquePronouns = new Set(['his', 'her', 'him']);

/** The people mentioned last, the latest first: the candidates of a pronoun. */
export class RecentPeople {
	readonly #document: Document;
	readonly #list: RecentPerson[] = [];
	#next = 0;
	#nextClause = 0;
	/** The number of sentences with mentions so far, and the last of them. */
	#position = 0;
	#lastSentence = -1;
	#hasTopic = false;

	constructor(document: Document) {
		this.#document = document;
	}

	get list(): readonly RecentPerson[] {
		return this.#list;
	}

	/** The number of sentences so far that mention a person. */
	get position(): number {
		return this.#position;
	}

	/** Adds the names, and the nominals linked to a name, that stand before the token `until`. */
	addNamesBefore(until: number): void {
		const {mentions, unquotedMentions, entities} = this.#document;
		while (this.#next < unquotedMentions.length) {
			const index = unquotedMentions[this.#next] ?? 0;
			const mention = mentions[index];
			if (mention === undefined || mention.from >= until) {
				return;
			}

			this.#next++;
			if (mention.kind !== 'pronoun' && elementAt(entities, mention.entity)?.type === 'person') {
				this.moveToFront(mention.entity, index);
			}
		}
	}

	/** Moves a person to the front. Call it in the order of the text. */
	moveToFront(entity: number, index: number): void {
		const {mentions, tokens} = this.#document;
		const mention = elementAt(mentions, index);
		if (mention === undefined) {
			return;
		}

		const sentence = intOrZeroAt(tokens.sentences, mention.from);
		const isFirst = sentence !== this.#lastSentence;
		if (isFirst) {
			this.#position++;
			this.#lastSentence = sentence;
			this.#hasTopic = false;
		}

		const isSubject = this.#canBeSubject(mention, index);
		const isTopic = isSubject && !this.#hasTopic;
		this.#hasTopic ||= isTopic;
		const old = this.#take(entity);
		this.#list.unshift({
			entity,
			mention: index,
			mentionCount: (old?.mentionCount ?? 0) + 1,
			pronounCount: (old?.pronounCount ?? 0) + (mention.kind === 'pronoun' ? 1 : 0),
			pronounGender: mention.kind === 'pronoun' ? mention.gender : old?.pronounGender,
			salience: this.#salienceAt(old, sentence) + this.#weightOf(mention, isSubject),
			topicPosition: isTopic ? this.#position : old?.topicPosition ?? -1,
			firstPosition: isFirst ? this.#position : old?.firstPosition ?? -1,
			isReported: this.#isReported(mention, index),
		});
		if (this.#list.length > maxRecentPeople) {
			this.#list.pop();
		}
	}

	/** Takes a person out of the list. */
	#take(entity: number): RecentPerson | undefined {
		const at = this.#list.findIndex(recent => recent.entity === entity);
		return at === -1 ? undefined : this.#list.splice(at, 1)[0];
	}

	/** Returns what is left of the salience of a person in a later sentence. */
	#salienceAt(person: RecentPerson | undefined, sentence: number): number {
		const mention = elementAt(this.#document.mentions, person?.mention ?? -1);
		return person === undefined || mention === undefined ? 0 : fadedSalience(person.salience, sentence - intOrZeroAt(this.#document.tokens.sentences, mention.from));
	}

	#weightOf({to}: Mention, isSubject: boolean): number {
		if (isSubject) {
			return salienceOf.subject;
		}

		return isGenitive(this.#document.tokens.words[to]) ? salienceOf.possessive : salienceOf.other;
	}

	/** True if a mention can be the subject of its sentence: it is neither possessive nor the object of a preposition. */
	#canBeSubject({from, to, phraseFrom}: Mention, index: number): boolean {
		const {words} = this.#document.tokens;
		const isOblique = obliquePronouns.has(elementAt(words, from)?.lower ?? '') || isGenitive(words[to]) || elementAt(words, phraseFrom - 1)?.isPreposition === true;
		return !isOblique || this.#document.clausesBySubject.has(index);
	}

	/** True if a cue with another subject stands before a mention in its sentence. */
	#isReported({from}: Mention, index: number): boolean {
		const {clauses, tokens} = this.#document;
		while ((clauses[this.#nextClause]?.cue ?? Number.POSITIVE_INFINITY) < from) {
			this.#nextClause++;
		}

		const before = elementAt(clauses, this.#nextClause - 1);
		return before !== undefined && before.subject >= 0 && before.subject !== index && before.cueStrength > cueStrength.none
			&& intAt(tokens.sentences, before.cue) === intOrZeroAt(tokens.sentences, from);
	}
}
