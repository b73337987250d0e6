import {
	elementAt, flag, intAt, intOrZeroAt,
} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordNumbers} from '../lexicon/word-numbers.js';
import {mentionKinds} from '../mentions/mention.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {
	type Anchor, anchorKind, endBefore, findInterruption,
} from './anchor-candidates.js';
import {anchorColumn as column} from './anchor-columns.js';
import {openingWordNumber, verbFormOf} from './clause-words.js';
import {type ReportContext} from './report-context.js';

const introducers = new WordNumbers(new Map([['that', 1], ['to', 2], ['if', 3], ['whether', 3]]));

/** The most words that are counted up to a mark. */
const maxWordsToMark = 20;

/** True if a token stands in a passage. */
const isQuoted = ({tokens}: Document, index: number): boolean => (tokens.passages[index] ?? -1) >= 0;

/** Counts the tokens from `index` on, in steps of `step`, before the next mark or passage. */
const wordsToMark = (document: Document, index: number, step: 1 | -1): number => {
	const {flags, count} = document.tokens;
	let words = 0;
	for (let at = index; words < maxWordsToMark && at >= 0 && at < count && !isQuoted(document, at) && !hasFlag(flags, at, tokenFlag.mark); at += step) {
		words++;
	}

	return words;
};

/** Fills the columns of the neighbouring cues in the sentence. */
const fillNeighbours = ({document: {tokens: {sentences}}, clause, before, after}: ReportContext, into: Uint8Array): void => {
	const sentence = intAt(sentences, clause.cue);
	if (before !== undefined && intAt(sentences, before.cue) === sentence) {
		into[column.strengthOfCueBefore] = 1 + before.cueStrength;
		into[column.distanceOfCueBefore] = bucketDistance(clause.cue - before.cue);
		into[column.hasSubjectBefore] = flag(before.subject >= 0);
	}

	if (after !== undefined && intAt(sentences, after.cue) === sentence) {
		into[column.strengthOfCueAfter] = 1 + after.cueStrength;
		into[column.distanceOfCueAfter] = bucketDistance(after.cue - clause.cue);
	}
};

/** The number of places that a cue without a comma before it, and with one, may have. */
const placeCount = 9;

/**
 * Returns the place of a cue in its sentence as a number: 0 without a comma before the cue and its subject, else by what
 * follows (a clause, a comma, words without a verb, nothing), and whether an auxiliary precedes. Words that a comma ends
 * and that nothing follows are the reported clause.
 */
const placeOf = ({document, counter, clause, start, end}: ReportContext, phrase: number): number => {
	if (!hasFlag(document.tokens.flags, phrase, tokenFlag.comma)) {
		return 0;
	}

	const subject = elementAt(document.mentions, clause.subject);
	const last = clause.isInverted && subject !== undefined ? Math.max(subject.to, clause.cue + 1) : clause.cue + 1;
	const after = counter.between(last, end);
	const hasClauseBefore = counter.between(start, phrase).auxiliaries > 0 ? 4 : 0;
	if (findInterruption(document, clause) !== undefined) {
		return hasClauseBefore + 2;
	}

	if (after.verbs > 0 || after.quoted > 0) {
		return hasClauseBefore + 1;
	}

	return hasClauseBefore + (after.words > 0 ? 3 : 4);
};

/** Fills the columns that all anchors of a cue share. */
export const fillCueFeatures = (context: ReportContext, into: Uint8Array): void => {
	const {document, clause, counter, start, end} = context;
	const {tokens, mentions} = document;
	const {cue} = clause;
	const word = tokens.words[cue];
	const subject = elementAt(mentions, clause.subject);
	const usage = verbUsageOf(word);
	const after = counter.between(cue + 1, end);
	const before = counter.between(start, cue);
	into[column.cueStrength] = clause.cueStrength;
	into[column.afterUsage] = usage.after;
	into[column.beforeUsage] = usage.before;
	into[column.isCueFinite] = flag(word?.isFinite === true);
	into[column.isInverted] = flag(clause.isInverted);
	into[column.isApart] = flag(clause.isSubjectApart);
	into[column.subjectKind] = subject === undefined ? 0 : 1 + mentionKinds.indexOf(subject.kind);
	into[column.wordClassBeforeCue] = wordClassAt(tokens, cue - 1);
	into[column.secondWordClassBeforeCue] = wordClassAt(tokens, cue - 2);
	into[column.wordClassAfterCue] = wordClassAt(tokens, cue + 1);
	into[column.secondWordClassAfterCue] = wordClassAt(tokens, cue + 2);
	into[column.thirdWordClassAfterCue] = wordClassAt(tokens, cue + 3);
	into[column.wordsAfter] = clamp(after.words, 40);
	into[column.auxiliariesAfter] = clamp(after.auxiliaries, 5);
	into[column.commasAfter] = clamp(after.commas, 6);
	into[column.quotedAfter] = bucketDistance(after.quoted);
	into[column.wordsBefore] = clamp(before.words, 40);
	into[column.auxiliariesBefore] = clamp(before.auxiliaries, 5);
	into[column.commasBefore] = clamp(before.commas, 6);
	into[column.quotedBefore] = bucketDistance(before.quoted);
	into[column.isInHeading] = flag(document.headings.has(tokens.paragraphs[cue] ?? 0));
	into[column.roleAfterCue] = tokens.words[cue + 1]?.prepositionRole ?? 0;
	into[column.cuesBefore] = clamp(before.cues, 4);
	into[column.cuesAfter] = clamp(after.cues, 4);
	into[column.cueForm] = verbFormOf(word);
	into[column.isSpeechNoun] = flag(word?.isSpeechNoun === true);
	into[column.isInfinitive] = flag(elementAt(tokens.words, cue - 1)?.lower === 'to');
	into[column.verbsAfter] = clamp(after.verbs, 8);
	into[column.verbsBefore] = clamp(before.verbs, 8);
	into[column.wordAfterCue] = openingWordNumber(tokens.words[cue + 1]);
	into[column.wordsToMark] = wordsToMark(document, cue + 1, 1);
	fillNeighbours(context, into);
	const phrase = endBefore(document, clause);
	into[column.isAfterComma] = flag(hasFlag(tokens.flags, phrase, tokenFlag.comma));
	into[column.place] = placeOf(context, phrase);
	into[column.wordClassAtStart] = wordClassAt(tokens, start);
	into[column.verbsBetweenSubjectAndCue] = subject === undefined || clause.isInverted ? 0 : clamp(counter.between(subject.to, cue).verbs, 3);
};

/** Fills the columns of the extent of a clause that begins at an anchor and ends with the sentence. */
const fillExtent = ({document, counter, clause, start, end}: ReportContext, {kind, at: index}: Anchor, into: Uint8Array): void => {
	const isBefore = kind === anchorKind.beforeCue;
	const extent = isBefore ? counter.between(start, index) : counter.between(index, end);
	into[column.words] = clamp(extent.words, 40);
	into[column.auxiliaries] = clamp(extent.auxiliaries, 5);
	into[column.verbs] = clamp(extent.verbs, 8);
	into[column.commas] = clamp(extent.commas, 6);
	into[column.quoted] = bucketDistance(extent.quoted);
	into[column.wordsToNextMark] = isBefore ? wordsToMark(document, index - 1, -1) : wordsToMark(document, index, 1);
	into[column.verbsBetweenCueAndAnchor] = isBefore ? 0 : clamp(counter.between(clause.cue + 1, index).verbs, 4);
	into[column.firstWord] = isBefore ? openingWordNumber(elementAt(document.tokens.words, start)) : 0;
};

/** Fills the columns of one anchor. The columns of the cue must be filled already. */
export const fillAnchorFeatures = (context: ReportContext, anchor: Anchor, into: Uint8Array): void => {
	const {document, clause} = context;
	const {tokens} = document;
	const {kind, at: index} = anchor;
	into.fill(0, column.anchorKind);
	into[column.anchorKind] = kind;
	if (kind === anchorKind.none) {
		return;
	}

	const first = kind === anchorKind.beforeCue ? index - 1 : index;
	const word = elementAt(tokens.words, first);
	const mention = elementAt(document.mentions, intOrZeroAt(document.mentionStartingAt, first));
	into[column.wordClassAtAnchor] = wordClassAt(tokens, index);
	into[column.wordClassAfterAnchor] = wordClassAt(tokens, index + 1);
	into[column.wordClassBeforeAnchor] = wordClassAt(tokens, index - 1);
	into[column.anchorDistance] = bucketDistance(Math.abs(index - clause.cue));
	into[column.introducer] = introducers.of(word);
	into[column.startsMention] = mention === undefined ? 0 : 1 + mentionKinds.indexOf(mention.kind);
	into[column.isQuoted] = flag(isQuoted(document, first));
	into[column.secondWordClassAfterAnchor] = wordClassAt(tokens, index + 2);
	into[column.role] = word?.prepositionRole ?? 0;
	into[column.isCapitalized] = flag(word?.shape === 'capital');
	into[column.openingWord] = openingWordNumber(word);
	into[column.wordClassAfterMention] = mention === undefined ? 0 : wordClassAt(tokens, mention.to);
	into[column.placeOfAnchor] = (into[column.place] ?? 0) + (kind === anchorKind.beforeCue ? placeCount : 0);
	fillExtent(context, anchor, into);
};
