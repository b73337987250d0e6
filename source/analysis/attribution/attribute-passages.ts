import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {
	type Antecedent, isPersonalPronoun, PronounResolver,
} from '../coreference/resolve-pronouns.js';
import {type Document} from '../document/document.js';
import {type SpeakerHistory} from '../coreference/speaker-history.js';
import {DescribedPeople} from '../coreference/described-people.js';
import {UnnamedSpeakers} from '../coreference/unnamed-speakers.js';
import {GroupResolver} from '../coreference/resolve-groups.js';
import {findJointNames, type JointNamesByMention} from '../entities/joint-names.js';
import {RecentPeople} from '../coreference/recent-people.js';
import {Reporters} from '../coreference/reporters.js';
import {type PeopleSurvey, surveyPeople} from '../coreference/survey-people.js';
import {type Mention} from '../mentions/mention.js';
import {Ranking} from '../model/ranking.js';
import {unpackModel} from '../model/oblivious-trees.js';
import {speakers as weights} from '../weights/speakers.js';
import {findSpeakerCandidates} from './speaker-candidates.js';
import {isCjkPassage} from './cjk-patterns.js';
import {findDetachedSpeaker} from './detached-speakers.js';
import {type Attribution, type Attributions, type TrainingHooks} from './attribution.js';
import {findForeignSpeech} from './foreign-patterns.js';
import {passageContextOf, fillPassageFeatures} from './passage-features.js';
import {finishesPreviousQuotation} from './continuation.js';
import {findDialogueSpeaker} from './dialogue.js';
import {fillCandidateFeatures} from './candidate-features.js';
import {isWrittenOnThing} from './written-words.js';
import {speakerColumnHash} from './speaker-columns.js';
import {SpokenModel} from './spoken-model.js';

export {type Attribution, type Attributions, type TrainingHooks as Trace} from './attribution.js';

/** Passages more likely than this to be unspoken (a title, a scare quote) get no speaker and are no quotes. */
export const maxUnspokenProbability = 0.55;

/** The attribution of a passage that is no speech, or one in Chinese or Japanese: the trees do not read these, see `findCjkQuotes`. */
const unspoken: Attribution = {mention: -1, probability: 0, unspokenProbability: 1};

/** The probability of a speaker found by a pattern of another language: the share of right ones in German, French, Spanish and Portuguese news. */
const foreignPatternProbability = 0.6;

/** The probability of a speaker who is named in a line of its own: — Ada Bell, chair of the board. */
const detachedSpeakerProbability = 0.95;

/** If the speaker of an unclosed passage is at least this likely, the next paragraph has the same speaker. */
const minContinuedProbability = 0.5;

/** The probability of the speaker of a turn in a dialogue. */
const dialogueProbability = 0.8;

const model = unpackModel(weights, speakerColumnHash);

/** Reused for every passage, so that its memory is allocated once. */
const sharedRanking = new Ranking(model);

/** Returns the entities of mentions as an array to be written to. */
const entitiesOf = (mentions: Document['mentions']): Int32Array => {
	const entities = new Int32Array(mentions.length);
	let index = 0;
	for (const {entity} of mentions) {
		entities[index] = entity;
		index++;
	}

	return entities;
};

/** Attributes passages and resolves pronouns in the order of the text, because each needs the results before it. */
class Attributor {
	/** By mention: its entity or -1. Pronouns get an entity when they are resolved. */
	readonly mentionEntities: Int32Array;
	readonly antecedents = new Map<number, Antecedent>();
	readonly found: Attribution[] = [];
	readonly jointNames: JointNamesByMention;
	readonly #document: Document;
	readonly #hooks: TrainingHooks | undefined;
	readonly #history: SpeakerHistory;
	readonly #survey: PeopleSurvey;
	readonly #recent: RecentPeople;
	readonly #reporters: Reporters;
	readonly #described: DescribedPeople;
	readonly #unnamed: UnnamedSpeakers;
	readonly #ranking = sharedRanking;
	readonly #pronouns: PronounResolver;
	readonly #groups: GroupResolver;
	readonly #spoken: SpokenModel;
	#next = 0;

	constructor(document: Document, hooks: TrainingHooks | undefined) {
		const count = document.passages.length;
		this.#document = document;
		this.mentionEntities = entitiesOf(document.mentions);
		this.#hooks = hooks;
		this.#history = {speakerMentions: new Int32Array(count).fill(-1), speakerEntities: new Int32Array(count).fill(-1), passageCounts: new Map()};
		this.#survey = surveyPeople(document);
		this.#recent = new RecentPeople(document);
		this.#reporters = new Reporters(document, this.mentionEntities);
		this.#pronouns = new PronounResolver(hooks?.pronoun);
		this.#described = new DescribedPeople(document);
		this.#unnamed = new UnnamedSpeakers(document);
		this.jointNames = findJointNames(document);
		this.#groups = new GroupResolver(document, this.jointNames, this.mentionEntities, this.antecedents);
		this.#spoken = new SpokenModel(document);
	}

	run(): void {
		const {mentions, passages, passageFrom, passageTo, tokens} = this.#document;
		for (let passage = 0; passage < passages.length; passage++) {
			this.#resolveUntil(intAt(passageFrom, passage) ?? 0, passage - 1);
			const attribution = this.#attribute(passage);
			this.found.push(attribution);
			const mention = elementAt(mentions, attribution.mention);
			if (mention !== undefined && mention.from >= (intAt(passageTo, passage) ?? 0)) {
				this.#resolveUntil(mention.to, passage - 1);
			}

			const entity = intAt(this.mentionEntities, attribution.mention) ?? -1;
			this.#history.speakerMentions[passage] = attribution.mention;
			this.#history.speakerEntities[passage] = entity;
			if (entity >= 0) {
				this.#history.passageCounts.set(entity, (this.#history.passageCounts.get(entity) ?? 0) + 1);
			}
		}

		this.#resolveUntil(tokens.count, passages.length - 1);
	}

	/** Resolves the pronouns and descriptions that stand before a token. */
	#resolveUntil(token: number, before: number): void {
		const {mentions, unquotedMentions} = this.#document;
		for (; this.#next < unquotedMentions.length; this.#next++) {
			const index = unquotedMentions[this.#next] ?? 0;
			const mention = mentions[index];
			if (mention === undefined || mention.from >= token) {
				return;
			}

			const antecedent = this.#antecedentOf(index, mention, before);
			if (antecedent !== undefined && (antecedent.entity >= 0 || antecedent.mention >= 0)) {
				this.mentionEntities[index] = antecedent.entity;
				this.antecedents.set(index, antecedent);
				if (elementAt(this.#document.entities, antecedent.entity)?.type === 'person') {
					this.#recent.moveToFront(antecedent.entity, index);
				}
			}
		}
	}

	/** Returns the person or group that a pronoun or a description stands for, or `undefined` for another mention. */
	#antecedentOf(index: number, mention: Mention, before: number): Antecedent | undefined {
		if (isPersonalPronoun(mention)) {
			this.#recent.addNamesBefore(mention.from);
			this.#reporters.addCuesBefore(mention.from);
			return this.#unnamed.resolve(index, mention, this.#recent) ?? this.#pronouns.resolve(this.#document, mention, this.#recent, {
				survey: this.#survey, reporters: this.#reporters, history: this.#history, before,
			});
		}

		if (mention.kind === 'pronoun') {
			return this.#groups.resolve(index, {speakerMentions: this.#history.speakerMentions, before});
		}

		if (mention.kind !== 'nominal' || mention.entity >= 0) {
			return undefined;
		}

		this.#recent.addNamesBefore(mention.from);
		const antecedent = this.#described.resolve(index, mention, this.#recent, {lastSpeaker: intAt(this.#history.speakerEntities, before) ?? -1});
		if (antecedent !== undefined && antecedent.entity >= this.#document.entities.length) {
			this.#unnamed.note(index, mention, antecedent.entity);
		}

		return antecedent;
	}

	/** Returns the attribution of a passage that a fixed pattern decides, without the trees. */
	#byPattern(passage: number): Attribution | undefined {
		const span = this.#document.passages[passage];
		if (span !== undefined && (isCjkPassage(this.#document.text, span) || isWrittenOnThing(this.#document, passage))) {
			return unspoken;
		}

		const foreign = findForeignSpeech(this.#document, intOrZeroAt(this.#document.passageFrom, passage), intOrZeroAt(this.#document.passageTo, passage));
		if (foreign !== undefined) {
			return {
				mention: foreign.mention < 0 ? intAt(this.#history.speakerMentions, passage - 1) ?? -1 : foreign.mention, cue: foreign.cue, probability: foreignPatternProbability, unspokenProbability: 0, origin: 'pattern',
			};
		}

		const detached = findDetachedSpeaker(this.#document, passage);
		if (detached >= 0) {
			return {
				mention: detached, probability: detachedSpeakerProbability, unspokenProbability: 0, origin: 'pattern',
			};
		}

		const before = elementAt(this.#document.passages, passage - 1)?.isContinued === true ? this.found[passage - 1] : undefined;
		if (this.#hooks === undefined && before !== undefined && before.mention >= 0 && before.probability >= minContinuedProbability) {
			return {...before, origin: 'continued'};
		}

		const turn = this.#hooks === undefined ? findDialogueSpeaker(this.#document, this.#history, passage) : -1;
		return turn < 0
			? undefined
			: {
				mention: turn, probability: dialogueProbability, unspokenProbability: 0, origin: 'pattern',
			};
	}

	#attribute(passage: number): Attribution {
		const plain = this.#byPattern(passage);
		if (plain !== undefined) {
			return plain;
		}

		const context = passageContextOf(this.#document, this.mentionEntities, this.#history, passage);
		const candidates = [-1, ...findSpeakerCandidates(this.#document, passage)];
		const ranking = this.#ranking;
		ranking.clear();
		const first = ranking.add();
		fillPassageFeatures(context, first);
		// The first row stands for an unspoken passage. It is completed last, because the others begin as copies of it.
		for (let index = 1; index < candidates.length; index++) {
			fillCandidateFeatures(context, candidates[index] ?? -1, index, ranking.add(first));
		}

		fillCandidateFeatures(context, -1, 0, first);
		ranking.run();
		const {odds, sum} = ranking;
		const nobody = odds[0] ?? 0;
		const unspokenProbability = this.#spoken.unspokenProbability(passage, nobody / sum);
		const best = unspokenProbability > maxUnspokenProbability ? 0 : this.#likeliest(candidates, ranking);
		const mention = this.#hooks?.passage?.(passage, candidates, ranking.copy()) ?? candidates[best] ?? -1;
		const last = this.found[passage - 1];
		if (mention < 0 && this.#hooks === undefined && last !== undefined && last.mention >= 0 && finishesPreviousQuotation(this.#document, passage)) {
			return {...last, unspokenProbability: 0, origin: 'finished'};
		}

		const share = best === 0 ? 0 : this.#shareOf(candidates, odds, best) / (sum - nobody);
		const runnerUpProbability = this.#runnerUpOf(candidates, odds, best) / sum;
		return {
			mention, probability: share * (1 - unspokenProbability), unspokenProbability, runnerUpProbability,
		};
	}

	/** Returns the most likely candidate. Mentions of the same entity share their odds. */
	#likeliest(candidates: readonly number[], {odds, sum}: Ranking): number {
		let best = 0;
		let most = -1;
		for (let index = 1; index < candidates.length; index++) {
			const own = (odds[index] ?? 0);
			// More than all others together.
			if (own > sum / 2) {
				return index;
			}

			const share = this.#shareOf(candidates, odds, index) + (1e-3 * own);
			if (share > most) {
				most = share;
				best = index;
			}
		}

		return best;
	}

	/** Returns the highest odds of a mention of another entity, or of no speech. */
	#runnerUpOf(candidates: readonly number[], odds: Float64Array, best: number): number {
		const entity = intAt(this.mentionEntities, candidates[best] ?? -1) ?? -1;
		let most = best === 0 ? 0 : odds[0] ?? 0;
		for (let index = 1; index < candidates.length; index++) {
			if (index !== best && (entity < 0 || intAt(this.mentionEntities, candidates[index] ?? -1) !== entity)) {
				most = Math.max(most, odds[index] ?? 0);
			}
		}

		return most;
	}

	#shareOf(candidates: readonly number[], shares: Float64Array, chosen: number): number {
		const {mentionEntities} = this;
		const entity = intAt(mentionEntities, candidates[chosen] ?? -1) ?? -1;
		if (entity < 0) {
			return shares[chosen] ?? 0;
		}

		let sum = 0;
		for (let index = 1; index < candidates.length; index++) {
			if (intAt(mentionEntities, candidates[index] ?? -1) === entity) {
				sum += shares[index] ?? 0;
			}
		}

		return sum;
	}
}

/** Finds the speaker of each passage and the person that each pronoun stands for. The document is not changed. */
export const attributePassages = (document: Document, hooks?: TrainingHooks): Attributions => {
	const attributor = new Attributor(document, hooks);
	attributor.run();
	return {
		passages: attributor.found, mentionEntities: attributor.mentionEntities, antecedents: attributor.antecedents, jointNames: attributor.jointNames,
	};
};
