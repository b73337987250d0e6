import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

/** The most tokens between a quotation and the sentence in marks that finishes it. */
const maxDistance = 12;

/** True if a passage is a sentence that finishes the quotation before it: “I wept,” she said. “Twice.” */
export const finishesPreviousQuotation = ({tokens, text, passages, passageFrom, passageTo}: Document, passage: number): boolean => {
	const [before, own] = [elementAt(passages, passage - 1), passages[passage]];
	if (before === undefined || own === undefined) {
		return false;
	}

	const [from, to] = [intOrZeroAt(passageTo, passage - 1), intOrZeroAt(passageFrom, passage)];
	const isNear = to > from && to - from <= maxDistance && intOrZeroAt(tokens.paragraphs, from) === intOrZeroAt(tokens.paragraphs, to);
	const isSentence = '.!?…'.includes(text.charAt(own.end - 1)) && elementAt(tokens.words, to - 1)?.text === '.';
	return isNear && isSentence && ',!?.'.includes(text.charAt(before.end - 1));
};
