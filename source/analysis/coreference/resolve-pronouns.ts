import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type NamedEntity} from '../entities/find-entities.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {type Mention} from '../mentions/mention.js';
import {Ranking} from '../model/ranking.js';
import {unpackModel} from '../model/oblivious-trees.js';
import {coreference as weights} from '../weights/coreference.js';
import {pronounColumn as column, pronounColumnHash} from './pronoun-columns.js';
import {type SpeakerHistory} from './speaker-history.js';
import {type RecentPerson, type RecentPeople} from './recent-people.js';

const model = unpackModel(weights, pronounColumnHash);

/** Reused for every pronoun, so that its memory is allocated once. */
const sharedRanking = new Ranking(model);

/** By entity: the male and female pronouns that follow its name closely. They tell the gender of a person whose name does not. */
export type GenderVotes = {readonly male: Map<number, number>; readonly female: Map<number, number>};

/** Counts, for each person, the pronouns that are the next mention after the name, at most one sentence later. */
export const countGenderVotes = (document: Document): GenderVotes => {
	const votes: GenderVotes = {male: new Map(), female: new Map()};
	let last: Mention | undefined;
	for (const index of document.unquotedMentions) {
		const mention = document.mentions[index];
		if (mention === undefined || document.headings.has(intAt(document.tokens.paragraphs, mention.from) ?? 0)) {
			continue;
		}

		if (mention.kind === 'name' && elementAt(document.entities, mention.entity)?.type === 'person') {
			last = mention;
		} else if (mention.kind === 'pronoun' && last !== undefined && (mention.gender === 'male' || mention.gender === 'female')) {
			const distance = (intAt(document.tokens.sentences, mention.from) ?? 0) - (intAt(document.tokens.sentences, last.from) ?? 0);
			if (distance <= 1) {
				const map = votes[mention.gender];
				map.set(last.entity, (map.get(last.entity) ?? 0) + 1);
			}

			last = undefined;
		}
	}

	return votes;
};

/** The agreement between the gender of a person and that of a pronoun. The numbers are feature values. */
const genderMatch = {
	differs: 0,
	/** Nothing tells the gender of the person. */
	unknown: 1,
	/** The given name is one of men and women. */
	either: 2,
	same: 3,
} as const;

const matchGender = (gender: string | undefined, pronoun: string | undefined): number => {
	if (gender === undefined) {
		return genderMatch.unknown;
	}

	if (gender === 'either') {
		return genderMatch.either;
	}

	return gender === pronoun ? genderMatch.same : genderMatch.differs;
};

/** The probability of a candidate that is the only one. */
const onlyCandidateProbability = 0.9;

/** The context that the candidates of one pronoun share. */
type CandidateContext = {
	readonly document: Document;
	readonly mention: Mention;
	readonly votes: GenderVotes;
	readonly history: SpeakerHistory;
	/** The passage before the pronoun. */
	readonly before: number;
};

/** Fills the columns of the pronoun and the words beside it. */
const fillPronounFeatures = ({document, mention}: CandidateContext, row: Uint8Array): void => {
	const {words, sentences} = document.tokens;
	const {from} = mention;
	const word = words[from]?.lower ?? '';
	row[column.isFemale] = mention.gender === 'male' ? 0 : 1;
	row[column.isSubjectForm] = flag(word === 'he' || word === 'she');
	row[column.startsSentence] = flag(intAt(sentences, from - 1) !== sentences[from]);
	row[column.wordClassBefore] = wordClassAt(document.tokens, from - 1);
	row[column.wordClassAfter] = wordClassAt(document.tokens, from + 1);
	row[column.cueAfter] = words[from + 1]?.cueStrength ?? 0;
};

/** Fills the columns of the person: gender, name and number of mentions. */
const fillPersonFeatures = ({mention, votes}: CandidateContext, known: NamedEntity, {entity, mentionCount, pronounCount}: RecentPerson, row: Uint8Array): void => {
	const male = votes.male.get(entity) ?? 0;
	const female = votes.female.get(entity) ?? 0;
	row[column.genderMatch] = matchGender(known.gender, mention.gender);
	row[column.sameGenderVotes] = clamp(mention.gender === 'male' ? male : female, 6);
	row[column.otherGenderVotes] = clamp(mention.gender === 'male' ? female : male, 6);
	row[column.entityCount] = clamp(known.mentionCount, 20);
	row[column.mentionsSoFar] = clamp(mentionCount, 12);
	row[column.nameLength] = clamp(known.words.length, 3);
	row[column.pronounsSoFar] = clamp(pronounCount, 8);
};

/** Fills the columns of the person's last mention: its distance and its role. */
const fillLastMentionFeatures = ({document, mention}: CandidateContext, index: number, other: Mention, row: Uint8Array): void => {
	const {words, sentences, paragraphs} = document.tokens;
	const {from} = mention;
	row[column.sentenceDistance] = clamp(intOrZeroAt(sentences, from) - intOrZeroAt(sentences, other.from), 12);
	row[column.paragraphDistance] = clamp(intOrZeroAt(paragraphs, from) - intOrZeroAt(paragraphs, other.from), 10);
	row[column.tokenDistance] = bucketDistance(intOrZeroAt(document.collapsedPositions, from) - intOrZeroAt(document.collapsedPositions, other.from));
	row[column.cueStrength] = document.clausesBySubject.get(index)?.[0]?.cueStrength ?? 0;
	row[column.mentionStartsSentence] = flag(intAt(sentences, other.phraseFrom - 1) !== intAt(sentences, other.from));
	row[column.roleBeforeMention] = elementAt(words, other.phraseFrom - 1)?.prepositionRole ?? 0;
	row[column.wordClassAfterMention] = wordClassAt(document.tokens, other.to);
	row[column.isMentionPronoun] = flag(other.kind === 'pronoun');
	row[column.isMentionInHeading] = flag(document.headings.has(intOrZeroAt(paragraphs, other.from)));
	row[column.wordClassBeforeMention] = wordClassAt(document.tokens, other.phraseFrom - 1);
	row[column.secondWordClassAfterMention] = wordClassAt(document.tokens, other.to + 1);
};

/** Fills the columns of the passages that the person has said so far, and of the distance from the last one. */
const fillQuotedFeatures = ({document, mention, history, before}: CandidateContext, {entity, mention: index}: RecentPerson, row: Uint8Array): void => {
	const {sentences, paragraphs} = document.tokens;
	const last = (intAt(document.passageTo, before) ?? 1) - 1;
	row[column.saidPreviousPassage] = flag(intAt(history.speakerEntities, before) === entity);
	row[column.passagesSaid] = clamp(history.passageCounts.get(entity) ?? 0, 10);
	row[column.sentencesSincePassage] = before < 0 ? 12 : clamp(intOrZeroAt(sentences, mention.from) - intOrZeroAt(sentences, last), 10);
	row[column.paragraphsSincePassage] = before < 0 ? 12 : clamp(intOrZeroAt(paragraphs, mention.from) - intOrZeroAt(paragraphs, last), 10);
	row[column.isSpeakerMention] = flag(intAt(history.speakerMentions, before) === index);
	row[column.saidSecondPreviousPassage] = flag(intAt(history.speakerEntities, before - 1) === entity);
	row[column.hasPreviousSpeaker] = flag(intAt(history.speakerEntities, before) !== -1);
};

/** Fills a row with the features of one person for one pronoun. */
const fillRow = (context: CandidateContext, recent: RecentPerson, rank: number, row: Uint8Array): void => {
	const other = elementAt(context.document.mentions, recent.mention);
	const known = elementAt(context.document.entities, recent.entity);
	if (other !== undefined && known !== undefined) {
		fillPronounFeatures(context, row);
		fillPersonFeatures(context, known, recent, row);
		fillLastMentionFeatures(context, recent.mention, other, row);
		fillQuotedFeatures(context, recent, row);
		row[column.rank] = rank;
	}
};

/** True for a pronoun of a single person. Other pronouns are not resolved. */
export const isPersonalPronoun = (mention: Mention): boolean => mention.kind === 'pronoun' && (mention.gender === 'male' || mention.gender === 'female');

/** A training hook that sees each question and may answer it: the index of an entity. */
export type PronounHook = (mention: Mention, entities: readonly number[], rows: readonly Uint8Array[]) => number | undefined;

/** The person that a pronoun stands for: an entity and its last mention, both -1 if no candidate fits. */
export type Antecedent = {
	/** The entity, or -1 if no person fits. */
	readonly entity: number;
	/** The last mention of the person before the pronoun, or -1. */
	readonly mention: number;
	readonly probability: number;
};

/** The context of a pronoun in its document. */
type PronounContext = {
	readonly votes: GenderVotes;
	readonly history: SpeakerHistory;
	/** The passage before the pronoun. */
	readonly before: number;
};

/** Finds the people that pronouns stand for. */
export class PronounResolver {
	readonly #ranking = sharedRanking;
	readonly #hook: PronounHook | undefined;

	constructor(hook: PronounHook | undefined) {
		this.#hook = hook;
	}

	/** Returns the person that a pronoun stands for: one of the people mentioned last. */
	resolve(document: Document, mention: Mention, recent: RecentPeople, context: PronounContext): Antecedent {
		const ranking = this.#ranking;
		const candidates: RecentPerson[] = [];
		ranking.clear();
		let sameGenderCount = 0;
		for (const [recency, candidate] of recent.list.entries()) {
			const match = matchGender(elementAt(document.entities, candidate.entity)?.gender, mention.gender);
			if (match !== genderMatch.differs) {
				const row = ranking.add();
				row[column.recency] = recency;
				fillRow({document, mention, ...context}, candidate, candidates.length, row);
				candidates.push(candidate);
				sameGenderCount += match === genderMatch.same ? 1 : 0;
			}
		}

		for (const row of ranking.rows.slice(0, candidates.length)) {
			row[column.candidateCount] = clamp(candidates.length, 8);
			row[column.sameGenderCount] = clamp(sameGenderCount, 8);
		}

		const forced = this.#hook?.(mention, candidates.map(({entity}) => entity), ranking.copy());
		if (forced !== undefined) {
			return {entity: forced, mention: candidates.find(({entity}) => entity === forced)?.mention ?? -1, probability: 1};
		}

		if (candidates.length > 1) {
			ranking.run();
		}

		const best = candidates.length > 1 ? ranking.odds.indexOf(1) : 0;
		const chosen = candidates[best];
		return chosen === undefined ? {entity: -1, mention: -1, probability: 0} : {entity: chosen.entity, mention: chosen.mention, probability: candidates.length > 1 ? 1 / ranking.sum : onlyCandidateProbability};
	}
}
