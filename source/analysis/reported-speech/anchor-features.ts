import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Clause} from '../mentions/cue-clauses.js';
import {type Document} from '../document/document.js';
import {mentionKinds} from '../mentions/mention.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {type Anchor, anchorKind} from './anchor-candidates.js';
import {anchorColumn as column} from './anchor-columns.js';
import {countBetween, isQuoted} from './count-between.js';
import {sentenceEndAt, sentenceStartAt} from './sentence-edges.js';

const introducers = new Map([['that', 1], ['to', 2], ['if', 3], ['whether', 3]]);

/** Fills the columns that all anchors of a cue share. */
export const fillCueFeatures = (document: Document, clause: Clause, into: Uint8Array): void => {
	const {tokens, mentions} = document;
	const {cue} = clause;
	const word = tokens.words[cue];
	const subject = elementAt(mentions, clause.subject);
	const habit = verbUsageOf(word);
	const start = sentenceStartAt(document, cue);
	const end = sentenceEndAt(document, cue);
	const after = countBetween(document, cue + 1, end);
	const before = countBetween(document, start, cue);
	into[column.cueStrength] = clause.cueStrength;
	into[column.afterUsage] = habit.after;
	into[column.beforeUsage] = habit.before;
	into[column.isCueFinite] = word?.isFinite === true ? 1 : 0;
	into[column.isInverted] = clause.isInverted ? 1 : 0;
	into[column.isApart] = clause.isSubjectApart ? 1 : 0;
	into[column.subjectKind] = subject === undefined ? 0 : 1 + mentionKinds.indexOf(subject.kind);
	into[column.wordClassBeforeCue] = wordClassAt(document.tokens, cue - 1);
	into[column.secondWordClassBeforeCue] = wordClassAt(document.tokens, cue - 2);
	into[column.wordClassAfterCue] = wordClassAt(document.tokens, cue + 1);
	into[column.secondWordClassAfterCue] = wordClassAt(document.tokens, cue + 2);
	into[column.thirdWordClassAfterCue] = wordClassAt(document.tokens, cue + 3);
	into[column.wordsAfter] = clamp(after.words, 40);
	into[column.verbsAfter] = clamp(after.verbs, 5);
	into[column.commasAfter] = clamp(after.commas, 6);
	into[column.quotedAfter] = bucketDistance(after.quoted);
	into[column.wordsBefore] = clamp(before.words, 40);
	into[column.verbsBefore] = clamp(before.verbs, 5);
	into[column.commasBefore] = clamp(before.commas, 6);
	into[column.quotedBefore] = bucketDistance(before.quoted);
	into[column.isInHeading] = document.headings.has(tokens.paragraphs[cue] ?? 0) ? 1 : 0;
	into[column.roleAfterCue] = tokens.words[cue + 1]?.prepositionRole ?? 0;
	into[column.cuesBefore] = clamp(before.cues, 4);
	into[column.cuesAfter] = clamp(after.cues, 4);
	into[column.cueEnding] = word?.lower.endsWith('ed') === true ? 1 : (word?.lower.endsWith('s') === true ? 2 : 0);
	into[column.isSpeechNoun] = word?.isSpeechNoun === true ? 1 : 0;
	into[column.isInfinitive] = elementAt(tokens.words, cue - 1)?.lower === 'to' ? 1 : 0;
};

/** Fills the columns of one anchor. The columns of the cue must be filled already. */
export const fillAnchorFeatures = (document: Document, clause: Clause, {kind, at: index}: Anchor, into: Uint8Array): void => {
	const {tokens} = document;
	into.fill(0, column.anchorKind);
	into[column.anchorKind] = kind;
	if (kind === anchorKind.none) {
		return;
	}

	const first = kind === anchorKind.beforeCue ? index - 1 : index;
	const word = elementAt(tokens.words, first);
	into[column.wordClassAtAnchor] = wordClassAt(document.tokens, index);
	into[column.wordClassAfterAnchor] = wordClassAt(document.tokens, index + 1);
	into[column.wordClassBeforeAnchor] = wordClassAt(document.tokens, index - 1);
	into[column.anchorDistance] = bucketDistance(Math.abs(index - clause.cue));
	into[column.introducer] = introducers.get(word?.lower ?? '') ?? 0;
	into[column.startsMention] = intAt(document.mentionStartingAt, first) === -1 ? 0 : 1;
	into[column.isQuoted] = isQuoted(document, first) ? 1 : 0;
	into[column.secondWordClassAfterAnchor] = wordClassAt(document.tokens, index + 2);
	into[column.role] = word?.prepositionRole ?? 0;
	into[column.isCapitalized] = word?.shape === 'capital' ? 1 : 0;
};
