import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type NamedEntity} from '../entities/find-entities.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {type Gender} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';
import {Ranking} from '../model/ranking.js';
import {unpackModel} from '../model/oblivious-trees.js';
import {coreference as weights} from '../weights/coreference.js';
import {pronounColumn as column, pronounColumnHash} from './pronoun-columns.js';
import {type SpeakerHistory} from './speaker-history.js';
import {type Reporters} from './reporters.js';
import {findNamedEntities} from './named-in-passage.js';
import {introducedSubject} from './introduced-subject.js';
import {mainPersonInstead} from './main-person.js';
import {namedAfterSubject} from './named-after-subject.js';
import {type PeopleSurvey} from './survey-people.js';
import {fadedSalience, type RecentPerson, type RecentPeople} from './recent-people.js';

/** In positions: see `collapsedPositions`. */
const maxDistance = {after: 3, before: 8} as const;

/** Returns the passage that a pronoun may have said: the one just before it, else the one soon after it, or -1. `before` is the last attributed passage. */
const passageBeside = ({tokens, passageFrom, passageTo, collapsedPositions, passages}: Document, from: number, before: number): number => {
	const {paragraphs} = tokens;
	const distanceTo = (token: number): number => intAt(paragraphs, token) === paragraphs[from]
		? intOrZeroAt(collapsedPositions, token) - intOrZeroAt(collapsedPositions, from)
		: Number.POSITIVE_INFINITY;
	for (const passage of [before + 1, before]) {
		const end = intAt(passageTo, passage) ?? Number.POSITIVE_INFINITY;
		if (end <= from && Math.abs(distanceTo(end - 1)) <= maxDistance.after) {
			return passage;
		}
	}

	return before + 1 < passages.length && intOrZeroAt(passageFrom, before + 1) > from && distanceTo(intOrZeroAt(passageFrom, before + 1)) <= maxDistance.before ? before + 1 : -1;
};

const namedInPassageOf = (document: Document, passage: number): ReadonlySet<number> | undefined => passage < 0
	? undefined
	: findNamedEntities(document, intOrZeroAt(document.passageFrom, passage), intOrZeroAt(document.passageTo, passage));

/** The last letters of given names, by group. Women's names end in "a" more often than men's. */
const endings = ['a', 'eiy', 'o', 'nrsldmt'];

/** Returns the group of the last letter of a name, counted from 1. */
const endingOf = (name: string): number => 1 + endings.findIndex(group => name !== '' && group.includes(name.at(-1) ?? ''));

const model = unpackModel(weights, pronounColumnHash);

/** Reused for every pronoun, so that its memory is allocated once. */
const sharedRanking = new Ranking(model);

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

/** Returns the gender of a person whom the text names by a given name alone, or of another person if it is known. */
const genderOf = (person: NamedEntity | undefined): Gender | undefined => {
	const [word] = person?.words ?? [];
	return person?.gender ?? (person?.words.length === 1 && word?.isSurname === false ? word.givenNameGender : undefined);
};

/** The probability of a candidate that is the only one. */
const onlyCandidateProbability = 0.9;

/** The probability of the main person in place of the best candidate. */
const insteadProbability = 0.6;

/** The context that the candidates of one pronoun share. */
type CandidateContext = {
	readonly document: Document;
	readonly mention: Mention;
	readonly survey: PeopleSurvey;
	readonly reporters: Reporters;
	readonly history: SpeakerHistory;
	/** The passage before the pronoun. */
	readonly before: number;
	/** The number of sentences so far that mention a person. */
	readonly position: number;
	/** The entities named in the passage that the pronoun most likely said, or `undefined` if there is none beside it. */
	readonly namedInPassage: ReadonlySet<number> | undefined;
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
const fillPersonFeatures = ({mention, survey}: CandidateContext, known: NamedEntity, {entity, mentionCount, pronounCount}: RecentPerson, row: Uint8Array): void => {
	const male = survey.maleVotes.get(entity) ?? 0;
	const female = survey.femaleVotes.get(entity) ?? 0;
	row[column.genderMatch] = matchGender(known.gender, mention.gender);
	row[column.sameGenderVotes] = clamp(mention.gender === 'male' ? male : female, 6);
	row[column.otherGenderVotes] = clamp(mention.gender === 'male' ? female : male, 6);
	row[column.entityCount] = clamp(known.mentionCount, 20);
	row[column.mentionsSoFar] = clamp(mentionCount, 12);
	row[column.nameLength] = clamp(known.words.length, 3);
	row[column.pronounsSoFar] = clamp(pronounCount, 8);
	row[column.mentionRank] = clamp(survey.mentionRanks.get(entity) ?? 8, 8);
	row[column.firstMentionRank] = clamp(survey.firstMentionRanks.get(entity) ?? 8, 8);
	row[column.cueCount] = clamp(survey.cueCounts.get(entity) ?? 0, 10);
	row[column.singleNameGender] = known.gender === undefined && known.words.length === 1 ? matchGender(known.words[0]?.givenNameGender, mention.gender) : genderMatch.unknown;
	row[column.nameEnding] = known.gender === undefined ? endingOf(known.words[0]?.lower ?? '') : 0;
};

/** Fills the columns of the prominence of the person. */
const fillSalienceFeatures = ({document, mention, reporters, position, namedInPassage}: CandidateContext, recent: RecentPerson, other: Mention, row: Uint8Array): void => {
	const {sentences} = document.tokens;
	const distance = intOrZeroAt(sentences, mention.from) - intOrZeroAt(sentences, other.from);
	row[column.salience] = clamp(Math.round(3 * fadedSalience(recent.salience, distance)), 40);
	row[column.sentencesSinceTopic] = recent.topicPosition < 0 ? 9 : clamp(position - recent.topicPosition, 8);
	row[column.sentencesSinceFirst] = recent.firstPosition < 0 ? 9 : clamp(position - recent.firstPosition, 8);
	row[column.isReported] = flag(recent.isReported);
	row[column.lastReporter] = reporters.last === recent.entity ? 1 : (reporters.secondLast === recent.entity ? 2 : 0);
	row[column.sentencesSinceReport] = clamp(reporters.sentencesSince(recent.entity, mention.from) ?? 20, 20);
	row[column.reportsSoFar] = clamp(reporters.countOf(recent.entity), 10);
	row[column.isNamedInPassage] = namedInPassage === undefined ? 0 : 1 + flag(namedInPassage.has(recent.entity));
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
		fillSalienceFeatures(context, recent, other, row);
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

const antecedentOf = (person: RecentPerson | undefined, probability: number): Antecedent => person === undefined
	? {entity: -1, mention: -1, probability: 0}
	: {entity: person.entity, mention: person.mention, probability};

/** The context of a pronoun in its document. */
type PronounContext = {
	readonly survey: PeopleSurvey;
	readonly reporters: Reporters;
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
		const {position} = recent;
		const {survey, reporters, history, before} = context;
		const passage = passageBeside(document, mention.from, before);
		const namedInPassage = namedInPassageOf(document, passage);
		const shared = {
			document, mention, survey, reporters, history, before, position, namedInPassage,
		};
		ranking.clear();
		let sameGenderCount = 0;
		const matches = recent.list.map(({entity}) => matchGender(genderOf(elementAt(document.entities, entity)), mention.gender));
		const hasSame = matches.includes(genderMatch.same);
		const others = this.#hook === undefined ? namedAfterSubject(document, mention) : undefined;
		for (const [recency, candidate] of recent.list.entries()) {
			const match = matches[recency] ?? genderMatch.unknown;
			// A person whose name tells no gender was called "he" before: now "she" is somebody else, if there is a woman.
			const wasOther = hasSame && match === genderMatch.unknown && candidate.pronounGender !== undefined && candidate.pronounGender !== mention.gender;
			if (match !== genderMatch.differs && !wasOther && others?.has(candidate.entity) !== true) {
				const row = ranking.add();
				row[column.recency] = recency;
				fillRow(shared, candidate, candidates.length, row);
				candidates.push(candidate);
				sameGenderCount += match === genderMatch.same ? 1 : 0;
			}
		}

		for (let index = 0; index < candidates.length; index++) {
			const row = ranking.rows[index];
			if (row !== undefined) {
				row[column.candidateCount] = clamp(candidates.length, 8);
				row[column.sameGenderCount] = clamp(sameGenderCount, 8);
			}
		}

		const forced = this.#hook?.(mention, candidates.map(({entity}) => entity), ranking.copy());
		if (forced !== undefined) {
			return {entity: forced, mention: candidates.find(({entity}) => entity === forced)?.mention ?? -1, probability: 1};
		}

		if (candidates.length > 1) {
			ranking.run();
		}

		const chosen = candidates[candidates.length > 1 ? ranking.odds.indexOf(1) : 0];
		const probability = candidates.length > 1 ? 1 / ranking.sum : onlyCandidateProbability;
		const instead = mainPersonInstead(document, candidates, {
			mention, passage, chosen, passageCounts: context.history.passageCounts,
		}) ?? (this.#hook === undefined ? introducedSubject(document, candidates, passage) : undefined);
		return antecedentOf(instead ?? chosen, instead === undefined || instead === chosen ? probability : insteadProbability);
	}
}
