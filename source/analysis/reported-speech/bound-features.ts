import {elementAt, flag, intOrZeroAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {mentionKinds} from '../mentions/mention.js';
import {clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {type Bound} from './bound-candidates.js';
import {boundColumn as column} from './bound-columns.js';
import {countBetween} from './count-between.js';

const connectives = new Map([['and', 1], ['but', 2], ['which', 3], ['who', 3], ['as', 4]]);

/** The context that all bounds of one reported clause share. */
type BoundContext = {
	readonly document: Document;
	readonly clause: Clause;
	/** The first token of the clause or, if it precedes its cue, the token after its last. */
	readonly anchor: number;
	/** The other edge of the sentence. */
	readonly limit: number;
	readonly before: boolean;
};

/** Fills the columns of what is inside and outside the clause with this bound. */
const fillExtentFeatures = ({document, anchor, limit, before}: BoundContext, index: number, into: Uint8Array): void => {
	const inner = before ? countBetween(document, index, anchor) : countBetween(document, anchor, index);
	const outer = before ? countBetween(document, limit, index) : countBetween(document, index, limit);
	into[column.wordsInside] = clamp(inner.words, 50);
	into[column.verbsInside] = clamp(inner.verbs, 6);
	into[column.commasInside] = clamp(inner.commas, 6);
	into[column.quotedInside] = clamp(inner.quoted, 20);
	into[column.wordsOutside] = clamp(outer.words, 50);
	into[column.verbsOutside] = clamp(outer.verbs, 6);
	into[column.commasOutside] = clamp(outer.commas, 6);
	into[column.quotedOutside] = clamp(outer.quoted, 20);
	into[column.cuesOutside] = clamp(outer.cues, 4);
};

/** Fills the columns that are the same for all bounds: the cue, and the word at the anchor. */
const fillContextFeatures = ({document, clause, anchor, before}: BoundContext, into: Uint8Array): void => {
	const {words} = document.tokens;
	const first = elementAt(words, anchor)?.lower;
	into[column.isBeforeCue] = flag(before);
	into[column.cueStrength] = clause.cueStrength;
	into[column.isInverted] = flag(clause.isInverted);
	into[column.wordClassAtAnchor] = wordClassAt(document.tokens, anchor);
	into[column.introducer] = first === 'that' ? 1 : 2 * flag(first === 'to');
	into[column.afterUsage] = verbUsageOf(elementAt(words, clause.cue)).after;
	into[column.isCueFinite] = flag(elementAt(words, clause.cue)?.isFinite === true);
};

/** Fills the columns of what follows the bound: a new subject, a verb. */
const fillFollowingFeatures = (document: Document, index: number, into: Uint8Array): void => {
	const mention = elementAt(document.mentions, intOrZeroAt(document.mentionStartingAt, index + 1));
	into[column.nextMentionKind] = mention === undefined ? 0 : 1 + mentionKinds.indexOf(mention.kind);
	into[column.wordClassAfterNextMention] = mention === undefined ? 0 : wordClassAt(document.tokens, mention.to);
};

/** Fills a row with the features of one bound. */
export const fillBoundFeatures = (setting: BoundContext, {at: index, rank, isSentenceEdge: last}: Bound, into: Uint8Array): void => {
	const {document, before} = setting;
	const {words} = document.tokens;
	const word = elementAt(words, before ? index - 1 : index);
	fillContextFeatures(setting, into);
	fillExtentFeatures(setting, index, into);
	if (!before) {
		fillFollowingFeatures(document, index, into);
	}

	into[column.isSentenceBoundary] = flag(last);
	into[column.rank] = rank;
	into[column.wordClass] = wordClassAt(document.tokens, index);
	into[column.wordClassAfter] = wordClassAt(document.tokens, index + 1);
	into[column.secondWordClassAfter] = wordClassAt(document.tokens, index + 2);
	into[column.wordClassBefore] = wordClassAt(document.tokens, index - 1);
	into[column.secondWordClassBefore] = wordClassAt(document.tokens, index - 2);
	into[column.role] = word?.prepositionRole ?? 0;
	into[column.cueAfter] = words[index + 1]?.cueStrength ?? 0;
	into[column.connective] = connectives.get(word?.lower ?? '') ?? 0;
};
