import {lowerBound} from '../../article/binary-search.js';
import {type Span} from '../../article/span.js';
import {
	elementAt, flag, intAt, intOrZeroAt,
} from '../base/bounds-checked.js';
import {codeUnitAt} from '../base/code-units.js';
import {type Document} from '../document/document.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {WordSet} from '../lexicon/word-set.js';
import {markClassOf, wordClass} from '../lexicon/word-class.js';
import {type Mention} from '../mentions/mention.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {contextWord, contextWordOf} from '../tokens/context-words.js';
import {findNearestCue} from './passage-features.js';
import {spokenColumn as column} from './spoken-columns.js';

/** A passage as the first token with its mark, and the token after its last. */
type PassageTokens = {
	readonly document: Document;
	readonly passage: number;
	readonly from: number;
	readonly to: number;
};

/** The most words of a passage that are read. */
const maxWordCount = 30;
/** The number of words beside a passage that are searched for a word that tells a term. */
const maxContextDistance = 8;
/** The number of words before a cue that are searched for the sign or the work that has the words. */
const maxSubjectDistance = 4;
/** Longer passages are not counted as repetitions. */
const maxRepeatedLength = 60;

const denials = new WordSet('deny denies denied denying reject rejects rejected rejecting dispute disputes disputed dismiss dismisses dismissed');

const firstPersonWords = new WordSet('i we my our me us');

/** True if a word ends in "n't". Its last letter tells it of most words. */
const isNegation = (lower: string): boolean => codeUnitAt(lower, lower.length - 1) === 116 && (lower.endsWith('n\'t') || lower.endsWith('n’t'));

/** Fills the columns of the words of the passage. */
const fillOwnWords = ({document: {tokens}, from, to}: PassageTokens, into: Uint8Array): void => {
	let [words, capitals, verbs, firstPerson, stops, numbers] = [0, 0, 0, 0, 0, 0];
	let last = -1;
	for (let index = from; index < to && words < maxWordCount; index++) {
		const word = elementAt(tokens.words, index);
		if (word === undefined) {
			break;
		}

		if (word.shape === 'mark') {
			stops += flag('.!?,;:'.includes(word.text));
			verbs += flag(word.wordClass !== wordClass.possessive && word.text.length > 1);
			continue;
		}

		words++;
		if (words === 1) {
			into[column.firstWordClass] = word.wordClass;
		} else if (words === 2) {
			into[column.secondWordClass] = word.wordClass;
		}

		last = word.wordClass;
		capitals += flag(word.shape === 'capital' || word.shape === 'upper');
		verbs += flag(word.isAuxiliary || word.pronoun !== undefined || isNegation(word.lower));
		firstPerson += flag(firstPersonWords.has(word));
		numbers += flag(word.shape === 'number');
	}

	into[column.lastWordClass] = Math.max(0, last);
	into[column.wordCount] = words;
	into[column.capitalShare] = words === 0 ? 0 : Math.round(8 * capitals / words);
	into[column.verbCount] = clamp(verbs, 6);
	into[column.firstPersonCount] = clamp(firstPerson, 3);
	into[column.stopCount] = clamp(stops, 5);
	into[column.hasNumber] = flag(numbers > 0);
};

const contextWordAt = ({tokens: {words, passages}}: Document, index: number): number => intAt(passages, index) === -1 ? contextWordOf(elementAt(words, index)) : 0;

/** Returns the kind of the word before the passage: that of the verb before "as", as in "known as". */
const contextWordBefore = (document: Document, from: number): number => {
	const kind = contextWordAt(document, from - 1);
	if (kind !== contextWord.as) {
		return kind;
	}

	const verb = contextWordAt(document, from - 2);
	return verb === contextWord.naming || verb === contextWord.inscription ? verb : kind;
};

/** Fills the columns of the words beside the passage that tell a term, a title or an inscription. */
const fillContextWords = ({document, from, to}: PassageTokens, into: Uint8Array): void => {
	const {sentences} = document.tokens;
	into[column.contextWordBefore] = contextWordBefore(document, from);
	into[column.secondContextWordBefore] = contextWordAt(document, from - 2);
	into[column.thirdContextWordBefore] = contextWordAt(document, from - 3);
	into[column.contextWordAfter] = contextWordAt(document, to);
	into[column.secondContextWordAfter] = contextWordAt(document, to + 1);
	for (let step = 1; step <= maxContextDistance && intAt(sentences, from - step) === intAt(sentences, from); step++) {
		const found = contextWordAt(document, from - step);
		if (found > 0 && into[column.nearestContextWordDistance] === 0) {
			into[column.nearestContextWordBefore] = found;
			into[column.nearestContextWordDistance] = step;
		}

		into[column.isAfterWhat] = (into[column.isAfterWhat] ?? 0) + flag(elementAt(document.tokens.words, from - step)?.lower === 'what');
	}

	for (let step = 0; step < maxContextDistance && intAt(sentences, to + step) === intAt(sentences, from); step++) {
		const found = contextWordAt(document, to + step);
		if (found > 0) {
			into[column.nearestContextWordAfter] = found;
			break;
		}
	}
};

/** Returns the type of a mention: 0 without one, 1 person, 2 organization, 3 another name, 4 pronoun, 5 nominal, and 6 more if it is plural. */
const mentionTypeOf = (document: Document, mention: Mention | undefined): number => {
	if (mention === undefined) {
		return 0;
	}

	const plural = mention.isPlural ? 6 : 0;
	if (mention.kind !== 'name') {
		return plural + (mention.kind === 'pronoun' ? 4 : 5);
	}

	const type = elementAt(document.entities, mention.entity)?.type;
	return plural + (type === 'person' ? 1 : (type === 'organization' ? 2 : 3));
};

/** Returns the subject of the clause of a cue. */
const subjectOf = ({clauses, mentions}: Document, cue: number): Mention | undefined => {
	const clause = elementAt(clauses, cue < 0 ? -1 : lowerBound(clauses, cue, each => each.cue));
	return clause?.cue === cue ? elementAt(mentions, clause.subject) : undefined;
};

/** Fills the columns of the subjects of the cues on both sides, and of the words after the first cue. */
const fillCueSubjects = (document: Document, before: number, after: number, into: Uint8Array): void => {
	const {tokens: {words}} = document;
	const [subjectBefore, subjectAfter] = [subjectOf(document, before), subjectOf(document, after)];
	into[column.subjectBefore] = mentionTypeOf(document, subjectBefore);
	into[column.subjectAfter] = mentionTypeOf(document, subjectAfter);
	into[column.subjectContextWordBefore] = subjectBefore === undefined ? 0 : contextWordAt(document, subjectBefore.to - 1);
	into[column.subjectContextWordAfter] = subjectAfter === undefined ? 0 : contextWordAt(document, subjectAfter.to - 1);
	into[column.roleAfterCueBefore] = before < 0 ? 0 : elementAt(words, before + 1)?.prepositionRole ?? 0;
	into[column.wordClassAfterCueBefore] = before < 0 ? 0 : wordClassAt(document.tokens, before + 1);
	for (let step = 1; step <= maxSubjectDistance && before >= step; step++) {
		const found = contextWordAt(document, before - step);
		if (found >= contextWord.wordNoun && found <= contextWord.namedThing) {
			into[column.contextWordBeforeCueBefore] = found;
			break;
		}
	}
};

/** Fills the columns of the nearest cues on both sides. */
const fillCues = ({document, from, to}: PassageTokens, into: Uint8Array): void => {
	const {tokens: {words, sentences}, collapsedPositions} = document;
	const [before, after] = [findNearestCue(document, from - 1, -1), findNearestCue(document, to, 1)];
	const [wordBefore, wordAfter] = [elementAt(words, before), elementAt(words, after)];
	into[column.cueDistanceBefore] = before < 0 ? 25 : bucketDistance(intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, before));
	into[column.cueDistanceAfter] = after < 0 ? 25 : bucketDistance(intOrZeroAt(collapsedPositions, after) - intOrZeroAt(collapsedPositions, to - 1));
	into[column.cueStrengthBefore] = wordBefore?.cueStrength ?? 0;
	into[column.cueStrengthAfter] = wordAfter?.cueStrength ?? 0;
	into[column.isCueBeforeInSentence] = flag(before >= 0 && intAt(sentences, before) === intAt(sentences, from));
	into[column.isCueAfterInSentence] = flag(after >= 0 && intAt(sentences, after) === intAt(sentences, to - 1));
	into[column.cueBeforeQuotedUsage] = wordBefore === undefined ? 10 : verbUsageOf(wordBefore).quoted;
	into[column.cueAfterQuotedUsage] = wordAfter === undefined ? 10 : verbUsageOf(wordAfter).quoted;
	fillCueSubjects(document, before, after, into);
	into[column.isCueBeforeDenial] = flag(denials.has(wordBefore));
	into[column.isCueBeforePresent] = wordBefore === undefined ? 0 : 1 + flag(wordBefore.wordClass !== wordClass.sayCue) + flag(wordBefore.lower.endsWith('s'));
};

const determinerOf = (lower: string): number => {
	if (lower === 'the') {
		return 2;
	}

	return lower === 'a' || lower === 'an' ? 1 : 3;
};

/** Fills the columns of the mentions in the sentence on both sides. */
const fillMentions = ({document, from, to}: PassageTokens, into: Uint8Array): void => {
	const {mentions, unquotedMentions, tokens: {sentences, words}} = document;
	const middle = lowerBound(unquotedMentions, from, index => elementAt(mentions, index)?.from ?? 0);
	const before = elementAt(mentions, elementAt(unquotedMentions, middle - 1) ?? -1);
	const after = elementAt(mentions, elementAt(unquotedMentions, middle) ?? -1);
	if (before !== undefined && intAt(sentences, before.from) === intAt(sentences, from)) {
		into[column.mentionTypeBefore] = mentionTypeOf(document, before);
		into[column.mentionDistanceBefore] = bucketDistance(from - before.to + 1);
	}

	if (after !== undefined && intAt(sentences, after.from) === intAt(sentences, to - 1)) {
		into[column.mentionTypeAfter] = mentionTypeOf(document, after);
		into[column.mentionDistanceAfter] = bucketDistance(after.from - to + 1);
	}

	const [wordBefore, wordAfter] = [elementAt(words, from - 1), elementAt(words, to)];
	into[column.isBetweenNames] = flag(wordBefore?.shape === 'capital') + (2 * flag(wordAfter?.shape === 'capital'));
	into[column.roleBefore] = wordBefore?.prepositionRole ?? 0;
	into[column.roleAfter] = wordAfter?.prepositionRole ?? 0;
	into[column.isArticleBefore] = wordBefore?.isDeterminer === true ? determinerOf(wordBefore.lower) : 0;
};

/** Returns the words of a short passage in lower case, without the last mark. */
const wordsOf = (text: string, {start, end}: Span): string => {
	const isMark = end > start && '.,'.includes(text.charAt(end - 1));
	return text.slice(start, isMark ? end - 1 : end).toLowerCase();
};

/** Counts the short passages of a document by their words. */
export const countPassageWords = ({passages, text}: Document): ReadonlyMap<string, number> => {
	const counts = new Map<string, number>();
	for (const passage of passages) {
		if (passage.end - passage.start <= maxRepeatedLength) {
			const words = wordsOf(text, passage);
			counts.set(words, (counts.get(words) ?? 0) + 1);
		}
	}

	return counts;
};

/** Fills a row with the features that tell whether anybody said a passage. `into` must hold zeros. */
export const fillSpokenFeatures = (document: Document, passage: number, counts: ReadonlyMap<string, number>, into: Uint8Array): void => {
	const {tokens, passages, text, passageFrom, passageTo, headings, collapsedPositions} = document;
	const span = elementAt(passages, passage);
	if (span === undefined) {
		return;
	}

	const [from, to] = [intOrZeroAt(passageFrom, passage), intOrZeroAt(passageTo, passage)];
	const own: PassageTokens = {
		document, passage, from, to,
	};
	into[column.wordClassBefore] = wordClassAt(tokens, from - 1);
	into[column.secondWordClassBefore] = wordClassAt(tokens, from - 2);
	into[column.thirdWordClassBefore] = wordClassAt(tokens, from - 3);
	into[column.wordClassAfter] = wordClassAt(tokens, to);
	into[column.secondWordClassAfter] = wordClassAt(tokens, to + 1);
	into[column.thirdWordClassAfter] = wordClassAt(tokens, to + 2);
	const first = text.charAt(span.start);
	const {paragraphs, sentences} = tokens;
	into[column.finalMark] = markClassOf(text.charAt(span.end - 1));
	into[column.startsWithCapital] = flag(first !== first.toLowerCase());
	into[column.startsParagraph] = flag(from === 0 || intAt(paragraphs, from - 1) !== intAt(paragraphs, from));
	into[column.endsParagraph] = flag(intAt(paragraphs, to - 1) !== intAt(paragraphs, to + 1));
	into[column.openEnd] = flag(!span.isClosed) + flag(span.isContinued);
	into[column.isInHeading] = flag(headings.has(intOrZeroAt(paragraphs, from)));
	into[column.isBetweenSingleMarks] = flag(span.outer.start === span.start - 1 && '\'‘'.includes(text.charAt(span.outer.start)));
	const previous = passage > 0 ? intOrZeroAt(passageTo, passage - 1) : -1;
	const isPreviousNear = previous > 0 && intAt(paragraphs, previous - 1) === intAt(paragraphs, from);
	into[column.distanceFromPrevious] = isPreviousNear ? bucketDistance(intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, previous - 1)) : 25;
	into[column.isPreviousInSentence] = flag(previous > 0 && intAt(sentences, previous - 1) === intAt(sentences, from));
	into[column.isNextInSentence] = flag(passage + 1 < passages.length && intAt(sentences, intOrZeroAt(passageFrom, passage + 1)) === intAt(sentences, to - 1));
	into[column.repetitions] = span.end - span.start > maxRepeatedLength ? 0 : clamp(counts.get(wordsOf(text, span)) ?? 0, 4);
	let start = 0;
	while (start < 4 && from - start > 0 && intAt(sentences, from - start - 1) === intAt(sentences, from)) {
		start++;
	}

	into[column.distanceFromSentenceStart] = start;
	fillOwnWords(own, into);
	fillContextWords(own, into);
	fillCues(own, into);
	fillMentions(own, into);
};
