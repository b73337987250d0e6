import {
	intOrZeroAt, flag, elementAt, intAt,
} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {bucketDistance, clamp} from '../model/feature-values.js';
import {wordClassAt} from '../tokens/word-class-at.js';
import {verbUsageOf} from '../lexicon/reporting-verbs.js';
import {findNamedEntities} from '../coreference/named-in-passage.js';
import {type SpeakerHistory} from '../coreference/speaker-history.js';
import {markClassOf} from '../lexicon/word-class.js';
import {speakerColumn as column} from './speaker-columns.js';

/** The context that all candidates of one passage share. */
export type PassageContext = {
	readonly document: Document;
	/** By mention: the entity that it stands for, or -1. Pronouns after the passage are not resolved yet. */
	readonly mentionEntities: Int32Array;
	readonly history: SpeakerHistory;
	readonly passage: number;
	/** The passage's first token, marks included, and the token after its last. */
	readonly from: number;
	readonly to: number;
	/** The tokens of the nearest cues on both sides, or -1. */
	readonly cueBefore: number;
	readonly cueAfter: number;
	/** The entities named in the passage: speakers seldom name themselves. */
	readonly namedEntities: ReadonlySet<number>;
};

const maxCueDistance = 30;

/** Returns the token of the nearest cue on one side of a passage in its paragraph, or -1. */
export const findNearestCue = ({tokens, passageFrom, passageTo}: Document, from: number, direction: 1 | -1): number => {
	let index = from;
	for (let step = 0; step < maxCueDistance; step++, index += direction) {
		const word = tokens.words[index];
		if (word === undefined || word.text === '\n') {
			return -1;
		}

		const inside = tokens.passages[index] ?? -1;
		if (inside >= 0) {
			index = direction < 0 ? intOrZeroAt(passageFrom, inside) : intOrZeroAt(passageTo, inside) - 1;
		} else if (word.cueStrength > 0 && word.shape === 'lower') {
			return index;
		}
	}

	return -1;
};

/** Finds the cues on both sides of a passage and the names in it. */
export const passageContextOf = (document: Document, mentionEntities: Int32Array, history: SpeakerHistory, passage: number): PassageContext => {
	const from = intOrZeroAt(document.passageFrom, passage);
	const to = intOrZeroAt(document.passageTo, passage);
	return {
		document,
		mentionEntities,
		history,
		passage,
		from,
		to,
		cueBefore: findNearestCue(document, from - 1, -1),
		cueAfter: findNearestCue(document, to, 1),
		namedEntities: findNamedEntities(document, from, to),
	};
};

/** Fills the columns of the passage's words: titles of works have capitals, speech has verbs and pronouns. */
const fillWordFeatures = ({document: {tokens}, from, to}: PassageContext, into: Uint8Array): void => {
	let capitals = 0;
	let words = 0;
	let verbs = 0;
	let firstPerson = 0;
	let stops = 0;
	for (let index = from; index < to && index < from + 40; index++) {
		const word = tokens.words[index];
		if (word === undefined) {
			break;
		}

		if (word.shape === 'mark') {
			stops += flag('.!?,'.includes(word.text));
			continue;
		}

		firstPerson += flag(word.lower === 'i' || word.lower === 'we' || word.lower === 'my' || word.lower === 'our');
		if (index < from + 12) {
			words++;
			capitals += flag(word.shape === 'capital' || word.shape === 'upper');
			verbs += flag(word.isAuxiliary || word.pronoun !== undefined);
		}
	}

	into[column.capitalShare] = words === 0 ? 0 : Math.round(8 * capitals / words);
	into[column.verbCount] = clamp(verbs, 4);
	into[column.firstPersonCount] = clamp(firstPerson, 3);
	into[column.stopCount] = clamp(stops, 4);
};

/** Fills the columns that are the same for all candidates of a passage. */
export const fillPassageFeatures = (context: PassageContext, into: Uint8Array): void => {
	const {document, history, passage, from, to, cueBefore, cueAfter} = context;
	const {tokens, passages, text, collapsedPositions} = document;
	const span = passages[passage];
	if (span === undefined) {
		return;
	}

	const first = text.charAt(span.start);
	into[column.wordClassBefore] = wordClassAt(document.tokens, from - 1);
	into[column.secondWordClassBefore] = wordClassAt(document.tokens, from - 2);
	into[column.wordClassAfter] = wordClassAt(document.tokens, to);
	into[column.secondWordClassAfter] = wordClassAt(document.tokens, to + 1);
	into[column.finalMark] = markClassOf(text.charAt(span.end - 1));
	into[column.startsWithCapital] = flag(first !== first.toLowerCase());
	into[column.length] = bucketDistance(to - from - 2);
	into[column.startsParagraph] = flag(from === 0 || intAt(tokens.paragraphs, from - 1) !== tokens.paragraphs[from]);
	into[column.endsParagraph] = flag(intAt(tokens.paragraphs, to - 1) !== tokens.paragraphs[to + 1]);
	into[column.openEnd] = flag(!span.isClosed) + flag(span.isContinued);
	into[column.isInHeading] = flag(document.headings.has(intOrZeroAt(tokens.paragraphs, from)));
	into[column.continuesPrevious] = flag(passages[passage - 1]?.isContinued === true);
	fillWordFeatures(context, into);
	const previous = passage > 0 ? intOrZeroAt(document.passageTo, passage - 1) : 0;
	const sameParagraph = passage > 0 && intAt(tokens.paragraphs, previous - 1) === tokens.paragraphs[from];
	into[column.distanceFromPrevious] = passage > 0 ? clamp(bucketDistance(intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, previous - 1)), 24) : 30;
	into[column.isPreviousInParagraph] = flag(sameParagraph);
	into[column.cueDistanceBefore] = cueBefore < 0 ? 25 : bucketDistance(intOrZeroAt(collapsedPositions, from) - intOrZeroAt(collapsedPositions, cueBefore));
	into[column.cueDistanceAfter] = cueAfter < 0 ? 25 : bucketDistance(intOrZeroAt(collapsedPositions, cueAfter) - intOrZeroAt(collapsedPositions, to - 1));
	into[column.cueStrengthBefore] = elementAt(tokens.words, cueBefore)?.cueStrength ?? 0;
	into[column.cueStrengthAfter] = elementAt(tokens.words, cueAfter)?.cueStrength ?? 0;
	const chosen = intAt(history.speakerMentions, passage - 1) ?? -1;
	into[column.previousSpeaker] = chosen < 0 ? 0 : 1 + flag(sameParagraph);
	into[column.isCueBeforeInSentence] = flag(cueBefore >= 0 && intAt(tokens.sentences, cueBefore) === tokens.sentences[from]);
	into[column.isCueAfterInSentence] = flag(cueAfter >= 0 && intAt(tokens.sentences, cueAfter) === intAt(tokens.sentences, to - 1));
	into[column.cueBeforeQuotedUsage] = cueBefore < 0 ? 10 : verbUsageOf(elementAt(tokens.words, cueBefore)).quoted;
	into[column.cueAfterQuotedUsage] = cueAfter < 0 ? 10 : verbUsageOf(elementAt(tokens.words, cueAfter)).quoted;
	into[column.thirdWordClassBefore] = wordClassAt(document.tokens, from - 3);
	into[column.thirdWordClassAfter] = wordClassAt(document.tokens, to + 2);
};
