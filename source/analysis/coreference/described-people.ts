import {lowerBound} from '../../article/binary-search.js';
import {
	elementAt, intAt, intOrZeroAt,
} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Word} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';
import {fullTitles} from '../entities/link-nominals.js';
import {cluesOfNouns, nounsOfOthers, personEndings} from '../words/descriptions.js';
import {type RecentPeople, type RecentPerson} from './recent-people.js';
import {type Antecedent} from './resolve-pronouns.js';

const others = new Set(nounsOfOthers);
const clues = new Set(cluesOfNouns.flatMap(([nouns, words]) => nouns.split(' ').flatMap(noun => words.split(' ').map(word => `${noun} ${word}`))));
const definiteDeterminers = new Set(['the', 'this', 'that']);
const relatives = new Set(['who', 'that', 'whose']);
const subjectPronouns = new Set(['he', 'she']);
/** Words before a noun for what somebody is besides the role told before: "The judge, Ann Roe, … the retired surveyor". */
const wordsOfSideRoles = new Set(['retired', 'former', 'veteran', 'one-time', 'onetime', 'defending', 'reigning', 'lifelong', 'self-taught']);
const minStemLength = 4;
const maxSentenceReach = 40;
const maxParagraphDistance = 2;

/** The least score of a person, of the only one near, and the least lead over the next one. */
const minScore = 1;
const minScoreAlone = 0.5;
const minLead = 0.5;

const scores = {
	clue: 3,
	subject: 1,
	otherRole: -1.5,
	notSubject: -1,
	sameGender: 0.5,
	lastSpeaker: 0.5,
	/** For each person named later. */
	rank: -0.25,
} as const;

/** The scores of a person by the number of paragraphs since the last mention. */
const distanceScores = [1, 0.5];

/** The probabilities of a person found by a clue, of the only one near, and of the best of several. */
const probabilities = {clue: 0.9, alone: 0.75, best: 0.6} as const;

/** True if a word is a noun for one person: listed, or with the ending of one. */
const isNounOfPerson = (word: Word | undefined): boolean => word !== undefined && !word.isPluralPersonNoun
	&& (word.isPersonNoun || word.isNationality || (!word.isOrganizationNoun && !word.isSpeechNoun && personEndings.some(ending => word.lower.endsWith(ending))));

/** True if a word tells that a person is what a noun says: "has coached" of "the coach", "the shop" of "the shopkeeper". */
const isClue = (word: string, noun: string): boolean => word.length >= 3 && (clues.has(`${noun} ${word}`)
	|| (word.length >= minStemLength && noun.length >= minStemLength && word.startsWith(noun.slice(0, minStemLength))));

/** Honorifics, which tell no role. */
const honorifics = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lady', 'lord']);

const isRole = (word: Word): boolean => (word.isTitle || word.isPersonNoun) && !honorifics.has(word.lower);

/** The person whom a description may stand for, with how well he fits. */
type Fit = {readonly person: RecentPerson; readonly score: number; readonly hasClue: boolean};

/** The last speaker: the entity, or -1. */
type Context = {readonly lastSpeaker: number};

/** Returns the roles of each person. */
const rolesOf = ({mentions, tokens: {words}}: Document): ReadonlyMap<number, ReadonlySet<string>> => {
	const found = new Map<number, Set<string>>();
	for (const {kind, entity, from, to, phraseFrom} of mentions) {
		const told = elementAt(words, kind === 'nominal' ? to - 1 : from - 1);
		if (entity >= 0 && (kind === 'nominal' || (kind === 'name' && phraseFrom < from)) && told !== undefined && isRole(told)) {
			const roles = found.get(entity) ?? new Set();
			found.set(entity, roles.add(fullTitles.get(told.lower) ?? told.lower));
		}
	}

	return found;
};

/** Finds the people whom descriptions of speakers stand for: "the rookie", "the mother of two". Linking by a told role has been done before. */
export class DescribedPeople {
	readonly #document: Document;
	/** By the noun of a description: the entity that it has stood for. */
	readonly #entities = new Map<string, number>();
	/** By person: the roles that the text tells by titles and appositions. Few texts need them. */
	#roles: ReadonlyMap<number, ReadonlySet<string>> | undefined;

	constructor(document: Document) {
		this.#document = document;
	}

	/** Returns the person whom a nominal stands for. An unnamed one is an entity of its own: the number of entities plus the index of its first mention. */
	resolve(index: number, mention: Mention, recent: RecentPeople, context: Context): Antecedent | undefined {
		const {tokens: {words, paragraphs}, entities, headings} = this.#document;
		const noun = elementAt(words, mention.to - 1);
		if (mention.isPlural || headings.has(intOrZeroAt(paragraphs, mention.from)) || noun === undefined || !isNounOfPerson(noun)) {
			return undefined;
		}

		const determiner = words[mention.from];
		if (mention.phraseFrom === mention.from && determiner?.isDeterminer !== true && determiner?.lower !== 'someone') {
			return undefined;
		}

		const isDefinite = mention.phraseFrom === mention.from && definiteDeterminers.has(determiner?.lower ?? '');
		const known = isDefinite ? this.#entities.get(noun.lower) : undefined;
		if (known !== undefined) {
			return {entity: known, mention: known < entities.length ? -1 : known - entities.length, probability: 1};
		}

		const found = isDefinite && this.#isSpeaker(index) && !this.#isModified(mention) ? this.#findPerson(mention, noun.lower, recent, context) : undefined;
		const answer = found ?? {entity: entities.length + index, mention: -1, probability: 1};
		this.#entities.set(noun.lower, answer.entity);
		return answer;
	}

	#isSpeaker(index: number): boolean {
		return this.#document.clausesBySubject.get(index)?.some(clause => clause.cueStrength > cueStrength.stance) === true;
	}

	/** True if words in or after a nominal tell of whom it speaks: "the man in the car", "the boy’s father", but not "the mother of two". */
	#isModified({from, to}: Mention): boolean {
		const {words} = this.#document.tokens;
		for (let at = from + 1; at < to; at++) {
			if (words[at]?.lower === '\'s' && elementAt(words, at - 1)?.isPersonNoun === true) {
				return true;
			}
		}

		const next = words[to];
		return next !== undefined && (relatives.has(next.lower) || (next.isPreposition && next.lower !== 'of' && next.lower !== 'on'));
	}

	#findPerson(mention: Mention, noun: string, recent: RecentPeople, context: Context): Antecedent | undefined {
		let best: Fit | undefined;
		let second = Number.NEGATIVE_INFINITY;
		let count = 0;
		let clueCount = 0;
		for (const [rank, person] of recent.list.entries()) {
			const fit = this.#fitOf(mention, noun, person, context);
			if (fit === undefined) {
				continue;
			}

			count++;
			clueCount += fit.hasClue ? 1 : 0;
			const score = fit.score + (rank * scores.rank);
			if (best === undefined || score > best.score) {
				second = best?.score ?? second;
				best = {...fit, score};
			} else {
				second = Math.max(second, score);
			}
		}

		if (best === undefined || best.score < (count === 1 ? minScoreAlone : minScore) || best.score - second < minLead || (best.hasClue ? clueCount > 1 : others.has(noun))) {
			return undefined;
		}

		return {entity: best.person.entity, mention: best.person.mention, probability: best.hasClue ? probabilities.clue : (count === 1 ? probabilities.alone : probabilities.best)};
	}

	/** Returns how well a person fits by his last mention or his last name, whichever fits better. */
	#fitOf(mention: Mention, noun: string, person: RecentPerson, context: Context): Fit | undefined {
		const {mentions, entities, mentionsByEntity} = this.#document;
		const gender = elementAt(entities, person.entity)?.gender;
		const isOfOtherGender = (mention.gender === 'male' || mention.gender === 'female') && (gender === 'male' || gender === 'female') && gender !== mention.gender;
		if (isOfOtherGender) {
			return undefined;
		}

		const names = mentionsByEntity[person.entity] ?? [];
		const lastName = elementAt(names, lowerBound(names, mention.from, index => mentions[index]?.from ?? 0) - 1) ?? -1;
		const fits = [person.mention, lastName].map(index => this.#fitOfMention(mention, noun, elementAt(mentions, index), {person, context}));
		const [one, other] = fits;
		return one === undefined || (other !== undefined && other.score > one.score) ? other : one;
	}

	#fitOfMention(mention: Mention, noun: string, last: Mention | undefined, {person, context}: {readonly person: RecentPerson; readonly context: Context}): Fit | undefined {
		const {entities, tokens: {paragraphs}, headings} = this.#document;
		const distance = last === undefined ? Number.POSITIVE_INFINITY : intOrZeroAt(paragraphs, mention.from) - intOrZeroAt(paragraphs, last.from);
		if (last === undefined || distance > maxParagraphDistance || headings.has(intOrZeroAt(paragraphs, last.from))) {
			return undefined;
		}

		this.#roles ??= rolesOf(this.#document);
		const roles = this.#roles.get(person.entity);
		const hasClue = roles?.has(noun) === true || (!others.has(noun) && this.#hasClue(last, mention, noun));
		const gender = elementAt(entities, person.entity)?.gender;
		const wasSpeaker = context.lastSpeaker === person.entity;
		const isSideRole = wordsOfSideRoles.has(elementAt(this.#document.tokens.words, mention.from + 1)?.lower ?? '');
		const hasOtherRole = roles !== undefined && !hasClue && !wasSpeaker && !isSideRole;
		const score = (distanceScores[distance] ?? 0) + this.#placeScore(last)
			+ (hasClue ? scores.clue : 0)
			+ (hasOtherRole ? scores.otherRole : 0)
			+ (gender !== undefined && gender === mention.gender ? scores.sameGender : 0)
			+ (wasSpeaker ? scores.lastSpeaker : 0);
		return {person, score, hasClue};
	}

	/** Returns the part of the score that depends on the place of a mention in its sentence. */
	#placeScore({kind, from, to, phraseFrom}: Mention): number {
		const {sentences, words} = this.#document.tokens;
		const isSubject = intAt(sentences, phraseFrom - 1) !== sentences[from] || subjectPronouns.has(words[from]?.lower ?? '');
		const isObject = kind === 'name' && (elementAt(words, phraseFrom - 1)?.isPreposition === true || elementAt(words, to)?.lower === '\'s');
		return (isSubject ? scores.subject : 0) + (isObject ? scores.notSubject : 0);
	}

	/** True if the sentence of a person's last mention tells that he is what the description says. */
	#hasClue(last: Mention, {from}: Mention, noun: string): boolean {
		const {words, sentences, passages, count} = this.#document.tokens;
		const sentence = intAt(sentences, last.from);
		let first = last.from;
		while (first > 0 && last.from - first < maxSentenceReach && intAt(sentences, first - 1) === sentence) {
			first--;
		}

		for (let at = first; at < count && at < last.from + maxSentenceReach && at < from && sentences[at] === sentence; at++) {
			const word = words[at];
			if (word !== undefined && !word.isPreposition && (passages[at] ?? -1) < 0 && (at < last.from || at >= last.to) && isClue(word.lower, noun)) {
				return true;
			}
		}

		return false;
	}
}
