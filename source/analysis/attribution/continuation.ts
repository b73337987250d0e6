import {at, get} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

/** As far as this from what it goes on with, in tokens, a short sentence in marks is still the rest of it. */
const maxDistance = 12;

/** Whether a passage is a sentence of its own that finishes the quotation before it: “I wept,” she said. “Twice.” */
export const finishesPreviousQuotation = ({tokens, text, passages, passageFrom, passageTo}: Document, passage: number): boolean => {
	const [before, own] = [get(passages, passage - 1), passages[passage]];
	if (before === undefined || own === undefined) {
		return false;
	}

	const [from, to] = [at(passageTo, passage - 1), at(passageFrom, passage)];
	const isNear = to > from && to - from <= maxDistance && at(tokens.paragraphs, from) === at(tokens.paragraphs, to);
	const isSentence = '.!?…'.includes(text.charAt(own.end - 1)) && get(tokens.words, to - 1)?.text === '.';
	return isNear && isSentence && ',!?.'.includes(text.charAt(before.end - 1));
};
