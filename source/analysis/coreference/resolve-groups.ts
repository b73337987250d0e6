import {isGenitive} from '../lexicon/word-class.js';
import {lowerBound} from '../../article/binary-search.js';
import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type JointNamesByMention} from '../entities/joint-names.js';
import {type Mention} from '../mentions/mention.js';
import {type Antecedent} from './resolve-pronouns.js';

/** The mentions before a pronoun that may be what it stands for. */
const maxMentionsBack = 12;

/** An empty line counts as a paragraph. */
const maxParagraphDistance = 4;

/** The weights of what speaks for an antecedent. */
const weight = {
	subjectOfCue: 3,
	lastSpeaker: 2,
	startsSentence: 2,
	/** It starts a sentence of the same paragraph, not far before the pronoun. */
	isTopic: 3.5,
	oblique: -2,
	sentence: -0.5,
	paragraph: -0.2,
} as const;

/** In sentences. A passage counts as one. */
const maxTopicDistance = 2;

/** An antecedent with less than this is no better than none. */
const minScore = -3;

/** The probability of the best antecedent if its score is far ahead of the others', and if it is not. */
const probability = {clear: 0.85, unclear: 0.6} as const;
const clearLead = 2;

const forms = new Map<string, 'thing' | 'group'>([['it', 'thing'], ['they', 'group'], ['both', 'group']]);
const forThing = 'thing';

/** Forms of "to be" before a cue that make it passive: "it was announced". */
const formsOfBe = new Set(['is', 'was', 'been', 'be', 'being', 'were', 'are']);

/** By passage the mention of its speaker, and the passage before the pronoun. */
type SpeakersSoFar = {readonly speakerMentions: Int32Array; readonly before: number};

/** Finds the organizations and groups that "it" and "they" stand for as subjects of cues. */
export class GroupResolver {
	readonly #document: Document;
	readonly #joint: JointNamesByMention;
	/** By mention: its entity or -1. */
	readonly #mentionEntities: Int32Array;
	/** By pronoun: the mention that it stands for. */
	readonly #antecedents: ReadonlyMap<number, Antecedent>;

	constructor(document: Document, joint: JointNamesByMention, mentionEntities: Int32Array, antecedents: ReadonlyMap<number, Antecedent>) {
		this.#document = document;
		this.#joint = joint;
		this.#mentionEntities = mentionEntities;
		this.#antecedents = antecedents;
	}

	/** Returns what a pronoun stands for, or `undefined` if it is no subject of a cue or nothing fits. */
	resolve(index: number, last: SpeakersSoFar): Antecedent | undefined {
		const {mentions, unquotedMentions, tokens} = this.#document;
		const pronoun = elementAt(mentions, index);
		const form = forms.get(elementAt(tokens.words, pronoun?.from ?? -1)?.lower ?? '');
		if (pronoun === undefined || form === undefined || !this.#isSpeaker(index)) {
			return undefined;
		}

		let [best, most, second] = [-1, minScore, minScore];
		const at = lowerBound(unquotedMentions, pronoun.from, other => mentions[other]?.from ?? 0);
		for (let back = at - 1; back >= 0 && back >= at - maxMentionsBack; back--) {
			const other = unquotedMentions[back] ?? -1;
			const mention = elementAt(mentions, other);
			if (mention === undefined || this.#paragraphsBetween(mention, pronoun) > maxParagraphDistance) {
				break;
			}

			if (this.#fits(other, mention, form === forThing)) {
				const score = this.#scoreOf(other, mention, pronoun, last);
				if (score > most) {
					[best, most, second] = [other, score, this.#isSame(best, other) ? second : most];
				} else if (score > second && !this.#isSame(best, other)) {
					second = score;
				}
			}
		}

		return best < 0 ? undefined : this.#antecedentAt(best, most - second >= clearLead ? probability.clear : probability.unclear);
	}

	/** True if a pronoun is the subject of a cue that is not passive. */
	#isSpeaker(index: number): boolean {
		const {clausesBySubject, tokens: {words}} = this.#document;
		const clause = clausesBySubject.get(index)?.find(({cueStrength: strength}) => strength > cueStrength.none);
		const before = elementAt(words, (clause?.cue ?? 0) - 1);
		return clause !== undefined && !(formsOfBe.has(before?.lower ?? '') && elementAt(words, clause.cue)?.lower.endsWith('ing') !== true);
	}

	/** True if a mention can be what a pronoun stands for, by its kind. */
	#fits(index: number, {kind, from, to, isPlural, entity}: Mention, isThing: boolean): boolean {
		const {words} = this.#document.tokens;
		if (kind === 'pronoun') {
			const form = forms.get(elementAt(words, from)?.lower ?? '');
			return this.#antecedents.has(index) && form !== undefined && (form === forThing) === isThing;
		}

		if (kind === 'name') {
			const type = elementAt(this.#document.entities, entity)?.type;
			return type === 'organization' || (!isThing && this.#joint.get(index)?.at(-1) === index);
		}

		const head = elementAt(words, to - 1);
		return head?.isOrganizationNoun === true || (!isThing && isPlural);
	}

	#scoreOf(index: number, mention: Mention, pronoun: Mention, {speakerMentions, before}: SpeakersSoFar): number {
		const {clausesBySubject, tokens: {words, sentences}} = this.#document;
		const first = elementAt(this.#document.mentions, this.#joint.get(index)?.[0] ?? index) ?? mention;
		const start = this.#startOf(first, index);
		const startsSentence = intAt(sentences, start - 1) !== intAt(sentences, start);
		const after = words[mention.to]?.lower;
		const isSubject = clausesBySubject.get(index)?.some(({cueStrength: strength}) => strength >= cueStrength.speech) === true;
		const isOblique = !isSubject && (elementAt(words, start - 1)?.isPreposition === true || isGenitive(words[mention.to]) || after === '\'' || after === '’');
		const isLast = intAt(speakerMentions, before) === index || intAt(speakerMentions, before - 1) === index;
		const sentenceDistance = intOrZeroAt(sentences, pronoun.from) - intOrZeroAt(sentences, mention.from);
		const paragraphDistance = this.#paragraphsBetween(mention, pronoun);
		return (isSubject ? weight.subjectOfCue : 0) + (startsSentence ? weight.startsSentence : 0) + (isOblique ? weight.oblique : 0) + (isLast ? weight.lastSpeaker : 0)
			+ (startsSentence && sentenceDistance <= maxTopicDistance && paragraphDistance === 0 ? weight.isTopic : 0)
			+ (weight.sentence * sentenceDistance) + (weight.paragraph * paragraphDistance);
	}

	/** Returns the first token of a mention, or of the nominal that it explains: "| Its rival, Acme Foods, said". */
	#startOf({phraseFrom}: Mention, index: number): number {
		const before = elementAt(this.#document.mentions, index - 1);
		return before?.kind === 'nominal' && before.to === phraseFrom - 1 && elementAt(this.#document.tokens.words, before.to)?.text === ',' ? before.phraseFrom : phraseFrom;
	}

	#paragraphsBetween({from}: Mention, pronoun: Mention): number {
		const {paragraphs} = this.#document.tokens;
		return intOrZeroAt(paragraphs, pronoun.from) - intOrZeroAt(paragraphs, from);
	}

	/** True if two mentions stand for the same. */
	#isSame(a: number, b: number): boolean {
		const entity = intAt(this.#mentionEntities, a) ?? -1;
		return a === b || (entity >= 0 && entity === intAt(this.#mentionEntities, b)) || this.#antecedents.get(a)?.mention === b || this.#antecedents.get(b)?.mention === a;
	}

	#antecedentAt(index: number, certainty: number): Antecedent {
		const earlier = this.#antecedents.get(index);
		const mention = earlier?.mention ?? index;
		const entity = this.#joint.has(mention) ? -1 : intAt(this.#mentionEntities, mention) ?? -1;
		return {entity, mention, probability: certainty};
	}
}
