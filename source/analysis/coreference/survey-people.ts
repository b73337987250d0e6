import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {cueStrength} from '../lexicon/cue-strength.js';
import {type Mention} from '../mentions/mention.js';

/** Counts of the people of a text, made before pronouns are resolved. All maps are by entity. */
export type PeopleSurvey = {
	/** The male and female pronouns that follow a name closely. They tell the gender of a person whose name does not. */
	readonly maleVotes: ReadonlyMap<number, number>;
	readonly femaleVotes: ReadonlyMap<number, number>;
	/** The number of speech cues whose subject is the name. */
	readonly cueCounts: ReadonlyMap<number, number>;
	/** The rank by the number of mentions: 0 is the person named most. */
	readonly mentionRanks: ReadonlyMap<number, number>;
	/** The rank by the first mention outside headings: 0 is the person named first. */
	readonly firstMentionRanks: ReadonlyMap<number, number>;
};

const countUp = (counts: Map<number, number>, entity: number): void => {
	counts.set(entity, (counts.get(entity) ?? 0) + 1);
};

/** Counts, for each person, the pronouns that are the next mention after the name, at most one sentence later. */
const countVotes = ({document, isPerson, first, maleVotes, femaleVotes}: {
	readonly document: Document; readonly isPerson: (entity: number) => boolean;
	readonly first: Set<number>; readonly maleVotes: Map<number, number>; readonly femaleVotes: Map<number, number>;
}): void => {
	const {mentions, unquotedMentions, headings, tokens: {paragraphs, sentences}} = document;
	let last: Mention | undefined;
	for (const index of unquotedMentions) {
		const mention = mentions[index];
		if (mention === undefined || headings.has(intAt(paragraphs, mention.from) ?? 0)) {
			continue;
		}

		if (mention.kind === 'name' && isPerson(mention.entity)) {
			last = mention;
			first.add(mention.entity);
		} else if (mention.kind === 'pronoun' && last !== undefined && (mention.gender === 'male' || mention.gender === 'female')) {
			const distance = (intAt(sentences, mention.from) ?? 0) - (intAt(sentences, last.from) ?? 0);
			if (distance <= 1) {
				countUp(mention.gender === 'male' ? maleVotes : femaleVotes, last.entity);
			}

			last = undefined;
		}
	}
};

const ranksOf = (entities: readonly number[]): Map<number, number> => new Map(entities.map((entity, rank) => [entity, rank]));

/** Looks through a text for what it tells of its people. */
export const surveyPeople = (document: Document): PeopleSurvey => {
	const {entities, mentions, clauses} = document;
	const isPerson = (entity: number): boolean => elementAt(entities, entity)?.type === 'person';
	const [maleVotes, femaleVotes, cueCounts] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()];
	const first = new Set<number>();
	countVotes({
		document, isPerson, first, maleVotes, femaleVotes,
	});
	for (const clause of clauses) {
		const entity = elementAt(mentions, clause.subject)?.entity ?? -1;
		if (clause.cueStrength >= cueStrength.speech && isPerson(entity)) {
			countUp(cueCounts, entity);
		}
	}

	const named = [...first].toSorted((a, b) => (elementAt(entities, b)?.mentionCount ?? 0) - (elementAt(entities, a)?.mentionCount ?? 0));
	return {
		maleVotes, femaleVotes, cueCounts, mentionRanks: ranksOf(named), firstMentionRanks: ranksOf([...first]),
	};
};
