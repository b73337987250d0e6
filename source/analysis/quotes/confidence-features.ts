import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {antecedentProbability} from '../attribution/antecedent-probability.js';
import {type Attribution, type Attributions} from '../attribution/attribution.js';
import {type Document} from '../document/document.js';
import {mentionKinds} from '../mentions/mention.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {maxFeature} from '../model/oblivious-trees.js';
import {type Pattern} from '../result/analysis.js';
import {confidenceColumn as column} from './confidence-columns.js';
import {type QuoteDraft} from './quote-drafts.js';

// The weights know these by their numbers.
const kinds = {direct: 0, mixed: 1, indirect: 2} as const;
const patterns: Readonly<Record<Pattern, number>> = {
	'subject-cue': 0, 'cue-subject': 1, 'according-to': 2, colon: 3, transcript: 4, 'same-speaker': 5, nearby: 6,
};
const origins = {
	trees: 0, finished: 1, pattern: 2, continued: 3,
} as const;
const entityTypes = {person: 1, organization: 2, place: 3} as const;
const genders = {male: 1, female: 2, either: 3} as const;

/** Stands for a probability that a quote does not have. */
const absent = maxFeature;

/** Maps a probability to a feature: its log odds from -3 to 7.5 in steps of a sixth. */
export const logOddsFeature = (probability: number): number => clamp(Math.round((Math.log(Math.max(probability, 1e-6) / Math.max(1 - probability, 1e-6)) + 3) * 6), maxFeature);

/** The context that all quotes of a document share. */
export type ConfidenceContext = {
	readonly document: Document;
	readonly attributions: Attributions;
	readonly personCount: number;
};

/** Returns the least probable attribution of a draft's passages. */
const weakestOf = ({passages}: Attributions, draft: QuoteDraft): Attribution | undefined => {
	let weakest: Attribution | undefined;
	for (const index of draft.passages) {
		const attribution = passages[index];
		if (attribution !== undefined && attribution.probability < (weakest?.probability ?? Number.POSITIVE_INFINITY)) {
			weakest = attribution;
		}
	}

	return weakest;
};

/** Fills the columns of the probabilities that led to a speaker. */
const fillProbabilities = (document: Document, attributions: Attributions, draft: QuoteDraft, row: Uint8Array): void => {
	const weakest = weakestOf(attributions, draft);
	const {report} = draft;
	const antecedent = antecedentProbability(document, attributions, draft.mention);
	row[column.probability] = logOddsFeature(draft.kind === 'indirect' && report !== undefined ? report.anchorProbability * report.boundProbability * antecedent : draft.probability);
	row[column.attributionProbability] = weakest === undefined ? 0 : logOddsFeature(weakest.probability);
	row[column.antecedentProbability] = logOddsFeature(antecedent);
	row[column.runnerUpProbability] = weakest?.runnerUpProbability === undefined ? 0 : logOddsFeature(weakest.runnerUpProbability);
	row[column.unspokenProbability] = weakest === undefined ? 0 : logOddsFeature(weakest.unspokenProbability);
	row[column.anchorProbability] = report === undefined ? absent : logOddsFeature(report.anchorProbability);
	row[column.boundProbability] = report === undefined ? absent : logOddsFeature(report.boundProbability);
	row[column.origin] = origins[weakest?.origin ?? 'trees'];
};

/** Fills the columns of the mention and the entity of the speaker. */
const fillSpeaker = ({mentions, entities}: Document, {mentionEntities}: Attributions, draft: QuoteDraft, row: Uint8Array): void => {
	const mention = elementAt(mentions, draft.mention);
	const entity = elementAt(entities, intAt(mentionEntities, draft.mention) ?? -1);
	row[column.mentionKind] = mention === undefined ? mentionKinds.length : mentionKinds.indexOf(mention.kind);
	row[column.entityType] = entity?.type === undefined ? 0 : entityTypes[entity.type];
	row[column.nameLength] = clamp(entity?.words.length ?? 0, maxFeature);
	row[column.entityCount] = clamp(entity?.mentionCount ?? 0, maxFeature);
	row[column.gender] = entity?.gender === undefined ? 0 : genders[entity.gender];
};

/** Fills the columns of the quote itself and of its text. */
const fillWords = ({document, personCount}: ConfidenceContext, draft: QuoteDraft, pattern: Pattern, row: Uint8Array): void => {
	const {tokens, headings, passages, passageFrom} = document;
	const [first] = draft.passages;
	const token = first === undefined ? draft.report?.from ?? 0 : intOrZeroAt(passageFrom, first);
	row[column.kind] = kinds[draft.kind];
	row[column.isInHeading] = flag(headings.has(intOrZeroAt(tokens.paragraphs, token)));
	row[column.pattern] = patterns[pattern];
	row[column.passageCount] = clamp(draft.passages.length, maxFeature);
	row[column.length] = bucketDistance(Math.round((draft.span.end - draft.span.start) / 6));
	row[column.personCount] = clamp(personCount, maxFeature);
	row[column.passageCountOfText] = bucketDistance(passages.length);
	row[column.isClosed] = flag(draft.passages.every(index => passages[index]?.isClosed === true));
	row[column.offset] = bucketDistance(Math.round(draft.span.start / 50));
};

/** Fills a row with the features of a quote. */
export const fillConfidenceFeatures = (context: ConfidenceContext, draft: QuoteDraft, pattern: Pattern, row: Uint8Array): void => {
	fillProbabilities(context.document, context.attributions, draft, row);
	fillSpeaker(context.document, context.attributions, draft, row);
	fillWords(context, draft, pattern, row);
};
