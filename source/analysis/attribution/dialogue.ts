import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type SpeakerHistory} from '../coreference/speaker-history.js';
import {type Document} from '../document/document.js';

/** Turns of a dialogue are short: a longer passage is a quotation of several paragraphs. */
const maxTurnLength = 30;

/** The most passages that are searched for the other speaker. */
const maxTurnsBefore = 12;

/** True if a passage is all of its paragraph. */
const isWholeParagraph = ({tokens, passages, passageFrom, passageTo}: Document, passage: number): boolean => {
	const from = intOrZeroAt(passageFrom, passage);
	const [before, after] = [elementAt(tokens.words, from - 1)?.text, elementAt(tokens.words, intOrZeroAt(passageTo, passage))?.text];
	return passages[passage] !== undefined && (before === undefined || before === '\n') && (after === undefined || after === '\n');
};

/** True if a passage is all of its paragraph and short. */
const isTurn = (document: Document, passage: number): boolean => {
	const span = document.passages[passage];
	return span !== undefined && span.isClosed && isWholeParagraph(document, passage) && intOrZeroAt(document.passageTo, passage) - intOrZeroAt(document.passageFrom, passage) <= maxTurnLength;
};

/** True if a passage stands in the paragraph before that of the next passage. */
const isInParagraphBeforeNext = ({tokens: {words, paragraphs}, passageFrom}: Document, passage: number): boolean => {
	let last = intOrZeroAt(passageFrom, passage + 1) - 1;
	while (last >= 0 && words[last]?.text === '\n') {
		last--;
	}

	return passage >= 0 && intAt(paragraphs, last) === intAt(paragraphs, intOrZeroAt(passageFrom, passage));
};

const asksQuestion = ({text, passages}: Document, passage: number): boolean => text.charAt((passages[passage]?.end ?? 0) - 1) === '?';

/** Returns the person whom the speaker of a passage asks: “Is it late?” Roe asked Poe. A mention, or -1. */
const personAsked = ({tokens, mentions, mentionStartingAt, passageTo}: Document, passage: number, speaker: number): number => {
	const from = intOrZeroAt(passageTo, passage);
	for (let index = from; index < tokens.count && tokens.words[index]?.text !== '\n'; index++) {
		const mention = intOrZeroAt(mentionStartingAt, index + 1);
		if (tokens.words[index]?.lower === 'asked' && mention >= 0 && mention !== speaker && (elementAt(mentions, speaker)?.from ?? index) < index) {
			return mention;
		}
	}

	return -1;
};

/** Returns the mention of the latest speaker before a passage other than its own, while each paragraph has a passage; else -1. */
const otherSpeaker = (document: Document, history: SpeakerHistory, passage: number): number => {
	const [mention, entity] = [intAt(history.speakerMentions, passage) ?? -1, intAt(history.speakerEntities, passage) ?? -1];
	const {tokens: {paragraphs}, passageFrom} = document;
	for (let before = passage - 1; before >= 0 && before >= passage - maxTurnsBefore; before--) {
		const isInParagraph = intAt(paragraphs, intOrZeroAt(passageFrom, before)) === intAt(paragraphs, intOrZeroAt(passageFrom, before + 1));
		const isNear = isInParagraph || isInParagraphBeforeNext(document, before);
		const [otherMention, otherEntity] = [intAt(history.speakerMentions, before) ?? -1, intAt(history.speakerEntities, before) ?? -1];
		if (!isNear || otherMention < 0) {
			return -1;
		}

		if (otherMention !== mention && (otherEntity < 0 || otherEntity !== entity)) {
			return otherMention;
		}
	}

	return -1;
};

/**
 * Returns the speaker of a passage that is a turn of a dialogue: a paragraph of its own, after those of two speakers who take
 * turns. It belongs to the one who did not speak last. Returns a mention, or -1.
 */
export const findDialogueSpeaker = (document: Document, history: SpeakerHistory, passage: number): number => {
	const last = passage - 1;
	const speaker = intAt(history.speakerMentions, last) ?? -1;
	if (speaker < 0 || !isTurn(document, passage) || !isInParagraphBeforeNext(document, last)) {
		return -1;
	}

	// One paragraph may go on with the last quotation. Two, or an answer to a question, are turns.
	const isAnswer = asksQuestion(document, last) && !asksQuestion(document, passage);
	const isInRun = isTurn(document, last) || (isTurn(document, passage + 1) && isInParagraphBeforeNext(document, passage));
	if (!isAnswer && !isInRun) {
		return -1;
	}

	const other = otherSpeaker(document, history, last);
	return other < 0 && isAnswer ? personAsked(document, last, speaker) : other;
};
