import {elementAt, flag, intOrZeroAt} from '../base/bounds-checked.js';
import {mentionKinds} from '../mentions/mention.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {WordNumbers} from '../lexicon/word-numbers.js';
import {WordSet} from '../lexicon/word-set.js';
import {wordClass} from '../lexicon/word-class.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {type Anchor, anchorKind} from './anchor-candidates.js';
import {type Bound} from './bound-candidates.js';
import {boundColumn as column} from './bound-columns.js';
import {boundaryWordNumber, verbFormOf} from './clause-words.js';
import {type ReportContext} from './report-context.js';

const connectives = new WordNumbers(new Map([['and', 1], ['but', 2], ['which', 3], ['who', 3], ['as', 4]]));
const subordinators = new WordSet('if when while because although though unless once after before since until despite as');
const timeNouns = new WordSet('week month year morning afternoon evening night interview statement today yesterday');

/** The values that all bounds of one reported clause share. */
export type BoundContext = ReportContext & {
	readonly anchor: Anchor;
	readonly bounds: readonly Bound[];
};

const isBefore = ({anchor}: BoundContext): boolean => anchor.kind === anchorKind.beforeCue;

/** Returns the other edge of the sentence. */
const limitOf = (context: BoundContext): number => isBefore(context) ? context.start : context.end;

/** Fills the columns of what is inside and outside the clause with this bound. */
const fillExtentFeatures = (context: BoundContext, index: number, into: Uint8Array): void => {
	const {counter, anchor: {at: anchor}} = context;
	const limit = limitOf(context);
	const before = isBefore(context);
	const inner = before ? counter.between(index, anchor) : counter.between(anchor, index);
	const outer = before ? counter.between(limit, index) : counter.between(index, limit);
	into[column.wordsInside] = clamp(inner.words, 50);
	into[column.auxiliariesInside] = clamp(inner.auxiliaries, 6);
	into[column.verbsInside] = clamp(inner.verbs, 8);
	into[column.commasInside] = clamp(inner.commas, 6);
	into[column.quotedInside] = clamp(inner.quoted, 20);
	into[column.wordsOutside] = clamp(outer.words, 50);
	into[column.auxiliariesOutside] = clamp(outer.auxiliaries, 6);
	into[column.verbsOutside] = clamp(outer.verbs, 8);
	into[column.commasOutside] = clamp(outer.commas, 6);
	into[column.quotedOutside] = clamp(outer.quoted, 20);
	into[column.cuesOutside] = clamp(outer.cues, 4);
};

/** Fills the columns that all bounds of a clause share: the cue, and the word at the anchor. */
export const fillBoundContext = (context: BoundContext, into: Uint8Array): void => {
	const {document: {tokens}, clause, anchor} = context;
	const {words} = tokens;
	const first = elementAt(words, anchor.at)?.lower;
	const cue = elementAt(words, clause.cue);
	into[column.isBeforeCue] = flag(isBefore(context));
	into[column.cueStrength] = clause.cueStrength;
	into[column.isInverted] = flag(clause.isInverted);
	into[column.wordClassAtAnchor] = wordClassAt(tokens, anchor.at);
	into[column.introducer] = first === 'that' ? 1 : 2 * flag(first === 'to');
	into[column.afterUsage] = verbUsageOf(cue).after;
	into[column.isCueFinite] = flag(cue?.isFinite === true);
	into[column.cueForm] = verbFormOf(cue);
	into[column.anchorKind] = anchor.kind;
	into[column.wordClassAfterCue] = wordClassAt(tokens, clause.cue + 1);
	const opening = elementAt(words, first === 'that' ? anchor.at + 1 : anchor.at);
	into[column.opensSubordinate] = flag(!isBefore(context) && subordinators.has(opening));
};

/** Fills the columns of what follows the bound: a new subject, a verb. */
const fillFollowingFeatures = ({document, clause}: BoundContext, index: number, into: Uint8Array): void => {
	const {tokens: {words}, mentions} = document;
	const mention = elementAt(mentions, intOrZeroAt(document.mentionStartingAt, index + 1));
	into[column.nextMentionKind] = mention === undefined ? 0 : 1 + mentionKinds.indexOf(mention.kind);
	into[column.wordClassAfterNextMention] = mention === undefined ? 0 : wordClassAt(document.tokens, mention.to);
	into[column.verbFormAfterMention] = mention === undefined ? 0 : verbFormOf(words[mention.to]);
	const subject = elementAt(mentions, clause.subject);
	into[column.nextMentionIsSubject] = mention === undefined || subject === undefined
		? 0
		: (subject.entity >= 0 && mention.entity === subject.entity ? 2 : 1 + (2 * flag(mention.kind === 'pronoun' && mention.gender === subject.gender)));
};

/** Fills the columns of the stretches between this bound and its neighbours. */
const fillNeighbourFeatures = (context: BoundContext, {at: index, rank}: Bound, into: Uint8Array): void => {
	const {counter, bounds, anchor, document: {tokens: {words}}} = context;
	const inner = bounds[rank - 1];
	const outer = bounds[rank + 1];
	const near = inner?.at ?? anchor.at;
	const far = outer?.at ?? limitOf(context);
	const since = near < index ? counter.between(near, index) : counter.between(index, near);
	const next = far < index ? counter.between(far, index) : counter.between(index, far);
	into[column.wordsSinceBound] = clamp(since.words, 20);
	into[column.verbsSinceBound] = clamp(since.verbs, 4);
	into[column.wordsToBound] = clamp(next.words, 20);
	into[column.verbsToBound] = clamp(next.verbs, 4);
	into[column.boundaryWordBefore] = inner === undefined ? 0 : boundaryWordNumber(words[inner.at]);
	into[column.boundaryWordAtNext] = outer === undefined ? 0 : boundaryWordNumber(words[outer.at]);
	into[column.boundsAfter] = clamp(bounds.length - 1 - rank, 12);
};

/** Returns the distance to the first of the three words from a token on that tells a time, or 0. */
const timeDistance = ({document: {tokens: {words}}}: BoundContext, index: number): number => {
	for (let distance = 1; distance <= 3; distance++) {
		const word = words[index + distance - 1];
		if (word !== undefined && (word.isCalendarWord || timeNouns.has(word))) {
			return distance;
		}
	}

	return 0;
};

/** Fills the columns of one bound. The columns that all bounds share must be filled already. */
export const fillBoundFeatures = (context: BoundContext, bound: Bound, into: Uint8Array): void => {
	const {document: {tokens}, after} = context;
	const {words} = tokens;
	const {at: index, rank} = bound;
	const before = isBefore(context);
	const word = elementAt(words, before ? index - 1 : index);
	fillExtentFeatures(context, index, into);
	fillNeighbourFeatures(context, bound, into);
	if (!before) {
		fillFollowingFeatures(context, index, into);
	}

	const isComma = wordClassAt(tokens, index) === wordClass.comma;
	into[column.isSentenceBoundary] = flag(bound.isSentenceEdge);
	into[column.rank] = rank;
	into[column.wordClass] = wordClassAt(tokens, index);
	into[column.wordClassAfter] = wordClassAt(tokens, index + 1);
	into[column.secondWordClassAfter] = wordClassAt(tokens, index + 2);
	into[column.wordClassBefore] = wordClassAt(tokens, index - 1);
	into[column.secondWordClassBefore] = wordClassAt(tokens, index - 2);
	into[column.role] = word?.prepositionRole ?? 0;
	into[column.cueAfter] = words[index + 1]?.cueStrength ?? 0;
	into[column.connective] = connectives.of(word);
	into[column.boundaryWord] = boundaryWordNumber(word);
	into[column.boundaryWordAfter] = boundaryWordNumber(words[index + 1]);
	into[column.verbFormAfter] = verbFormOf(words[index + (isComma ? 2 : 1)]);
	into[column.timeDistance] = timeDistance(context, index);
	into[column.isEnclosed] = flag(bound.isEnclosed);
	into[column.cueDistanceAfter] = after === undefined || after.cue < index ? 0 : bucketDistance(after.cue - index + 1);
};
