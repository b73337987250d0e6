import {type Document} from './document.js';
import {
	bucket, cap, prepositionGroup, wordGroup,
} from './feature-groups.js';
import {type Mention} from './mentions.js';
import {type Recent, type RecentPersons} from './recent.js';
import {type History} from './passage-features.js';
import {Ranking, unpack} from './trees.js';
import {coreference as weights} from './weights/coreference.js';

const model = unpack(weights);

/** By entity: pronouns that follow its name closely, male and female. */
export type Votes = {readonly male: Map<number, number>; readonly female: Map<number, number>};

/** Counts, for each person, the pronouns that follow the name before another person is named. */
export const countVotes = (document: Document): Votes => {
	const votes: Votes = {male: new Map(), female: new Map()};
	let last: Mention | undefined;
	for (const index of document.outside) {
		const mention = document.mentions[index];
		if (mention === undefined || document.headings.has(document.tokens.paragraphs[mention.from] ?? 0)) {
			continue;
		}

		if (mention.kind === 'name' && document.entities[mention.entity]?.type === 'person') {
			last = mention;
		} else if (mention.kind === 'pronoun' && last !== undefined && (mention.gender === 'male' || mention.gender === 'female')) {
			const distance = (document.tokens.sentences[mention.from] ?? 0) - (document.tokens.sentences[last.from] ?? 0);
			if (distance <= 1) {
				const map = votes[mention.gender];
				map.set(last.entity, (map.get(last.entity) ?? 0) + 1);
			}

			last = undefined;
		}
	}

	return votes;
};

const genderGroup = (gender: string | undefined, pronoun: string | undefined): number => {
	if (gender === undefined) {
		return 1;
	}

	if (gender === 'either') {
		return 2;
	}

	return gender === pronoun ? 3 : 0;
};

/** What the candidates of one pronoun share. */
type Setting = {
	readonly document: Document;
	readonly mention: Mention;
	readonly votes: Votes;
	readonly history: History;
	/** The passage before the pronoun. */
	readonly before: number;
};

const fill = (setting: Setting, recent: RecentPersons['list'][number], rank: number, row: Uint8Array): void => {
	const {document, mention, votes, history, before} = setting;
	const {tokens, outer} = document;
	const at = mention.from;
	const other = document.mentions[recent.mention];
	const known = document.entities[recent.entity];
	if (other === undefined || known === undefined) {
		return;
	}

	const male = votes.male.get(recent.entity) ?? 0;
	const female = votes.female.get(recent.entity) ?? 0;
	const word = tokens.words[at]?.lower ?? '';
	row[0] = mention.gender === 'male' ? 0 : 1;
	row[1] = word === 'he' || word === 'she' ? 1 : 0;
	row[2] = tokens.sentences[at - 1] === tokens.sentences[at] ? 0 : 1;
	row[3] = wordGroup(document, at - 1);
	row[4] = wordGroup(document, at + 1);
	row[5] = genderGroup(known.gender, mention.gender);
	row[6] = cap(mention.gender === 'male' ? male : female, 6);
	row[7] = cap(mention.gender === 'male' ? female : male, 6);
	row[8] = rank;
	row[9] = cap((tokens.sentences[at] ?? 0) - (tokens.sentences[other.from] ?? 0), 12);
	row[10] = cap((tokens.paragraphs[at] ?? 0) - (tokens.paragraphs[other.from] ?? 0), 10);
	row[11] = bucket((outer[at] ?? 0) - (outer[other.from] ?? 0));
	const clause = document.clausesOf.get(recent.mention)?.[0];
	row[12] = clause === undefined ? 0 : clause.strength;
	row[13] = tokens.sentences[other.phraseFrom - 1] === tokens.sentences[other.from] ? 0 : 1;
	row[14] = prepositionGroup(tokens.words[other.phraseFrom - 1]?.lower ?? '');
	row[15] = wordGroup(document, other.to);
	row[16] = other.kind === 'pronoun' ? 1 : 0;
	row[17] = cap(known.count, 20);
	row[18] = cap(recent.count, 12);
	row[19] = history.entities[before] === recent.entity ? 1 : 0;
	row[20] = cap(history.counts.get(recent.entity) ?? 0, 10);
	row[21] = cap(known.words.length, 3);
	row[22] = document.headings.has(tokens.paragraphs[other.from] ?? 0) ? 1 : 0;
	row[23] = before < 0 ? 12 : cap((tokens.sentences[at] ?? 0) - (tokens.sentences[(document.passageTo[before] ?? 1) - 1] ?? 0), 10);
	row[24] = before < 0 ? 12 : cap((tokens.paragraphs[at] ?? 0) - (tokens.paragraphs[(document.passageTo[before] ?? 1) - 1] ?? 0), 10);
	row[25] = cap(recent.pronouns, 8);
	row[26] = history.chosen[before] === recent.mention ? 1 : 0;
	row[27] = history.entities[before - 1] === recent.entity ? 1 : 0;
	row[28] = wordGroup(document, other.phraseFrom - 1);
	row[29] = history.entities[before] === -1 ? 0 : 1;
	row[31] = tokens.words[at + 1]?.cue ?? 0;
	row[33] = wordGroup(document, other.to + 1);
};

/** Which pronouns are resolved: those of a single person. */
export const isPersonal = (mention: Mention): boolean => mention.kind === 'pronoun' && (mention.gender === 'male' || mention.gender === 'female');

/** Watches the questions that are asked, and may answer them: for training. */
export type PronounTrace = (mention: Mention, entities: readonly number[], rows: readonly Uint8Array[]) => number | undefined;

/** Whom a pronoun stands for: an entity, or -1 where nobody fits; by which mention before it; and how sure that is. */
export type Antecedent = {
	readonly entity: number;
	readonly mention: number;
	readonly probability: number;
};

/** What a pronoun stands in. */
export type PronounSetting = {
	readonly votes: Votes;
	readonly history: History;
	/** The passage before the pronoun. */
	readonly before: number;
};

/** Finds out who he and she are. */
export class PronounResolver {
	readonly #ranking = new Ranking(model);
	readonly #trace: PronounTrace | undefined;

	constructor(trace: PronounTrace | undefined) {
		this.#trace = trace;
	}

	/** The person that a pronoun stands for, one of the persons mentioned last. */
	resolve(document: Document, mention: Mention, recent: RecentPersons, around: PronounSetting): Antecedent {
		const ranking = this.#ranking;
		const candidates: Recent[] = [];
		ranking.clear();
		let certain = 0;
		for (const [place, candidate] of recent.list.entries()) {
			const gender = genderGroup(document.entities[candidate.entity]?.gender, mention.gender);
			if (gender > 0) {
				const row = ranking.add();
				row[35] = place;
				fill({document, mention, ...around}, candidate, candidates.length, row);
				candidates.push(candidate);
				certain += gender === 3 ? 1 : 0;
			}
		}

		for (const row of ranking.rows.slice(0, candidates.length)) {
			row[32] = cap(candidates.length, 8);
			row[34] = cap(certain, 8);
		}

		const forced = this.#trace?.(mention, candidates.map(({entity}) => entity), ranking.copy());
		if (forced !== undefined) {
			return {entity: forced, mention: candidates.find(({entity}) => entity === forced)?.mention ?? -1, probability: 1};
		}

		if (candidates.length > 1) {
			ranking.run();
		}

		const best = candidates.length > 1 ? ranking.odds.indexOf(1) : 0;
		const chosen = candidates[best];
		return chosen === undefined ? {entity: -1, mention: -1, probability: 0} : {entity: chosen.entity, mention: chosen.mention, probability: candidates.length > 1 ? 1 / ranking.sum : 0.9};
	}
}
