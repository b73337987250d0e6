import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {type Mention} from '../mentions/mention.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {type PassageContext} from './passage-features.js';
import {speakerColumn as column} from './speaker-columns.js';

/** Returns the clause that most likely reports the words from token `from` to token `to`: a near one with a strong cue. */
export const findNearestClause = ({collapsedPositions}: Document, clauses: readonly Clause[], from: number, to: number): Clause | undefined => {
	let best: Clause | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const clause of clauses) {
		const distance = clause.cue < from ? intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, clause.cue) : intOrZeroAt(collapsedPositions, clause.cue) - intOrZeroAt(collapsedPositions, to - 1);
		const cost = distance - (clause.cueStrength * 3);
		if (cost < least) {
			least = cost;
			best = clause;
		}
	}

	return best;
};

const typeGroup = (document: Document, mention: Mention): number => {
	if (mention.kind !== 'name') {
		return mention.kind === 'pronoun' ? 4 : 5;
	}

	const type = elementAt(document.entities, mention.entity)?.type;
	return type === 'person' ? 1 : (type === 'organization' ? 2 : 3);
};

const obliquePronouns = new WordSet('him her his them their');

/** Fills the columns of the mention itself and of the words beside it. */
const fillMentionFeatures = ({document, namedEntities}: PassageContext, mention: Mention, entity: number, into: Uint8Array): void => {
	const {words, paragraphs, sentences} = document.tokens;
	const first = elementAt(words, mention.from);
	const last = elementAt(words, mention.to - 1);
	const beforeIt = elementAt(words, mention.phraseFrom - 1);
	into[column.mentionType] = typeGroup(document, mention);
	into[column.isPlural] = flag(mention.isPlural);
	into[column.wordClassBeforeMention] = wordClassAt(document.tokens, mention.phraseFrom - 1);
	into[column.wordClassAfterMention] = wordClassAt(document.tokens, mention.to);
	into[column.secondWordClassAfterMention] = wordClassAt(document.tokens, mention.to + 1);
	into[column.roleBeforeMention] = beforeIt?.prepositionRole ?? 0;
	into[column.followsAccordingTo] = flag(beforeIt?.lower === 'to' && elementAt(words, mention.phraseFrom - 2)?.lower === 'according');
	into[column.mentionStartsSentence] = flag(mention.from === 0 || intAt(sentences, mention.phraseFrom - 1) !== intAt(sentences, mention.from));
	into[column.otherPronoun] = first?.pronoun === 'other' ? 1 + flag(first.lower === 'who') : 0;
	into[column.isObliquePronoun] = flag(mention.kind === 'pronoun' && obliquePronouns.has(first));
	into[column.entityCount] = clamp(elementAt(document.entities, entity)?.mentionCount ?? 0, 20);
	into[column.isBodyNoun] = flag(last?.isOrganizationNoun === true);
	into[column.isMentionInHeading] = flag(document.headings.has(intOrZeroAt(paragraphs, mention.from)));
	into[column.isPersonNoun] = flag(last?.isPersonNoun === true || last?.isPluralPersonNoun === true);
	into[column.secondWordClassBeforeMention] = wordClassAt(document.tokens, mention.phraseFrom - 2);
	into[column.thirdWordClassAfterMention] = wordClassAt(document.tokens, mention.to + 2);
	into[column.isNamedInPassage] = flag(entity >= 0 && namedEntities.has(entity));
};

/** Fills the columns of the distance between mention and passage. */
const fillDistanceFeatures = ({document: {tokens, collapsedPositions}, from, to}: PassageContext, mention: Mention, into: Uint8Array): void => {
	const {paragraphs, sentences} = tokens;
	const isBefore = mention.from < from;
	into[column.side] = isBefore ? 1 : 2;
	into[column.tokenDistance] = bucketDistance(isBefore ? intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, mention.to - 1) : intOrZeroAt(collapsedPositions, mention.from) - intOrZeroAt(collapsedPositions, to - 1));
	into[column.sentenceDistance] = clamp(isBefore ? intOrZeroAt(sentences, from) - intOrZeroAt(sentences, mention.from) : intOrZeroAt(sentences, mention.from) - intOrZeroAt(sentences, to - 1), 6);
	into[column.paragraphDistance] = clamp(intOrZeroAt(paragraphs, from) - intOrZeroAt(paragraphs, mention.from), 3);
};

/** Fills the columns of the passages that the entity of the mention has said so far. */
const fillHistoryFeatures = ({history, passage}: PassageContext, index: number, entity: number, into: Uint8Array): void => {
	const before = intAt(history.speakerMentions, passage - 1) ?? -1;
	into[column.isPreviousMention] = flag(before >= 0 && before === index);
	into[column.saidPrevious] = flag(entity >= 0 && intAt(history.speakerEntities, passage - 1) === entity);
	into[column.passagesSaid] = clamp(history.passageCounts.get(entity) ?? 0, 10);
	into[column.saidSecondPrevious] = flag(entity >= 0 && intAt(history.speakerEntities, passage - 2) === entity);
};

/** Fills the columns of the clause whose subject the candidate is. */
const fillClauseFeatures = (context: PassageContext, index: number, into: Uint8Array): void => {
	const {document, from, to} = context;
	const {tokens, collapsedPositions} = document;
	const clauses = document.clausesBySubject.get(index);
	const clause = clauses === undefined ? undefined : findNearestClause(document, clauses, from, to);
	if (clause === undefined) {
		return;
	}

	const isBefore = clause.cue < from;
	const word = elementAt(tokens.words, clause.cue);
	into[column.clauseStrength] = clause.cueStrength;
	into[column.clauseOrder] = clause.isInverted ? 2 : (clause.isSubjectApart ? 3 : 1);
	into[column.clauseDistance] = bucketDistance(isBefore ? intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, clause.cue) : intOrZeroAt(collapsedPositions, clause.cue) - intOrZeroAt(collapsedPositions, to - 1));
	into[column.clauseSide] = isBefore ? 1 : 2;
	into[column.isClauseOfCueBefore] = flag(clause.cue === context.cueBefore);
	into[column.isClauseOfCueAfter] = flag(clause.cue === context.cueAfter);
	into[column.wordClassAfterClauseCue] = wordClassAt(document.tokens, clause.cue + 1);
	into[column.clauseSentenceOffset] = clamp(intOrZeroAt(tokens.sentences, from) - intOrZeroAt(tokens.sentences, clause.cue) + 3, 6);
	into[column.isClauseCueFinite] = flag(word?.isFinite === true);
	into[column.clauseCueQuotedUsage] = 1 + verbUsageOf(word).quoted;
};

/** Fills the columns of what stands between the candidate and the passage. */
const fillBetweenFeatures = ({document: {tokens: {flags, passages, count}, passageTo}, from, to}: PassageContext, mention: Mention, into: Uint8Array): void => {
	let commas = 0;
	let cues = 0;
	let others = 0;
	let passagesBetween = 0;
	const [low, high] = mention.from < from ? [mention.to, from] : [to, mention.from];
	for (let index = low; index < high && index < low + 60; index++) {
		const inside = passages[index] ?? -1;
		if (inside >= 0) {
			passagesBetween++;
			index = intOrZeroAt(passageTo, inside) - 1;
		} else if (index >= count) {
			break;
		} else if (hasFlag(flags, index, tokenFlag.comma)) {
			commas++;
		} else if (hasFlag(flags, index, tokenFlag.cue)) {
			cues++;
		} else if (hasFlag(flags, index, tokenFlag.capital | tokenFlag.personWord)) { // eslint-disable-line no-bitwise -- Token flags are bits.
			others++;
		}
	}

	into[column.commasBetween] = clamp(commas, 5);
	into[column.cuesBetween] = clamp(cues, 5);
	into[column.mentionsBetween] = clamp(others, 8);
	into[column.passagesBetween] = clamp(passagesBetween, 4);
};

/** Fills a row with the features of one candidate; -1 stands for an unspoken passage. `into` must hold the features of the passage only. */
export const fillCandidateFeatures = (context: PassageContext, index: number, rank: number, into: Uint8Array): void => {
	const mention = context.document.mentions[index];
	if (mention === undefined) {
		into[column.isNobody] = 1;
		return;
	}

	const entity = context.mentionEntities[index] ?? -1;
	fillMentionFeatures(context, mention, entity, into);
	fillDistanceFeatures(context, mention, into);
	fillHistoryFeatures(context, index, entity, into);
	fillClauseFeatures(context, index, into);
	fillBetweenFeatures(context, mention, into);
	into[column.rank] = rank;
};
