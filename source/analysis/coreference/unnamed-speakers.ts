import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Mention} from '../mentions/mention.js';
import {type RecentPeople} from './recent-people.js';
import {type Antecedent} from './resolve-pronouns.js';

/** The probabilities that a pronoun stands for somebody unnamed who has spoken, or who is the subject of a sentence. */
const probabilities = {speaker: 0.85, subject: 0.7} as const;

const subjectForms = new Set(['he', 'she', 'they']);

/** Finds the unnamed people whom pronouns of speakers stand for: "One juror wept. “No,” he said." */
export class UnnamedSpeakers {
	readonly #document: Document;
	/** The unnamed person who was the subject last: the entity, the nominal, and the last mention. */
	#last: {readonly entity: number; readonly nominal: number; readonly mention: number} | undefined;

	constructor(document: Document) {
		this.#document = document;
	}

	/** Notes a nominal that stands for somebody unnamed. */
	note(index: number, mention: Mention, entity: number): void {
		if (this.#startsSentence(mention) || (this.#isSpeaker(index) && this.#opensClause(index, mention))) {
			this.#last = {entity, nominal: index, mention: index};
		}
	}

	/** Returns the unnamed person whom a pronoun stands for, or `undefined` if it is none. */
	resolve(index: number, mention: Mention, recent: RecentPeople): Antecedent | undefined {
		const {mentions, tokens: {words, paragraphs}} = this.#document;
		const last = this.#last;
		const before = elementAt(mentions, last?.mention ?? -1);
		if (last === undefined || before === undefined || !subjectForms.has(words[mention.from]?.lower ?? '') || !this.#isSpeaker(index)) {
			return undefined;
		}

		const hasSpoken = this.#isSpeaker(last.mention);
		const distance = intOrZeroAt(paragraphs, mention.from) - intOrZeroAt(paragraphs, before.from);
		if (distance > (hasSpoken ? 1 : 0) || this.#isOfOtherGender(last.nominal, mention) || this.#isNamedLater(before, recent, hasSpoken)) {
			return undefined;
		}

		this.#last = {...last, mention: index};
		return {entity: last.entity, mention: last.nominal, probability: hasSpoken ? probabilities.speaker : probabilities.subject};
	}

	#isOfOtherGender(nominal: number, {gender}: Mention): boolean {
		const known = elementAt(this.#document.mentions, nominal)?.gender;
		return (known === 'male' || known === 'female') && known !== gender;
	}

	/** True if a named person follows the last mention, who may be the listener if he is named in the same sentence. */
	#isNamedLater(before: Mention, recent: RecentPeople, hasSpoken: boolean): boolean {
		const {mentions, tokens: {sentences}} = this.#document;
		const named = elementAt(mentions, recent.list[0]?.mention ?? -1);
		return named !== undefined && named.from > before.from && (!hasSpoken || intAt(sentences, named.from) !== sentences[before.from]);
	}

	#isSpeaker(index: number): boolean {
		return this.#document.clausesBySubject.get(index)?.some(clause => clause.cueStrength > cueStrength.stance) === true;
	}

	#startsSentence({from, phraseFrom}: Mention): boolean {
		const {sentences} = this.#document.tokens;
		return intAt(sentences, phraseFrom - 1) !== sentences[from];
	}

	/** True if a mention follows a comma that does not belong to a name: "As they left, | someone shouted", but not "Roe, | a donor, said". */
	#opensClause(index: number, {phraseFrom}: Mention): boolean {
		const {mentions, tokens: {words}} = this.#document;
		return elementAt(words, phraseFrom - 1)?.text === ',' && elementAt(mentions, index - 1)?.to !== phraseFrom - 1;
	}
}
