import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

/** As far as this from what it goes on with, in tokens, a short sentence in marks is still the rest of it. */
const maxDistance = 12;

/** Whether a passage is a sentence of its own that finishes the quotation before it: “I wept,” she said. “Twice.” */
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
