import {elementAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';

/** No sentence is longer, in tokens; what seems to be one is no sentence. */
const maxSentenceLength = 150;

/** Whether two tokens stand in one sentence, which a paragraph always ends. */
export const isSameSentence = ({tokens: {count, sentences}}: Document, a: number, b: number): boolean => a >= 0 && a < count && sentences[a] === sentences[b];

/** The token after the last word of the sentence of a token: where its full stop stands. */
export const sentenceEndAt = (document: Document, from: number): number => {
	const {tokens} = document;
	let end = from;
	while (end < from + maxSentenceLength && isSameSentence(document, end, from) && !hasFlag(tokens.flags, end, tokenFlag.lineBreak)) {
		end++;
	}

	while (end > from && hasFlag(tokens.flags, end - 1, tokenFlag.mark) && intOrZeroAt(tokens.passages, end - 1) < 0 && '.!?…”"’)'.includes(elementAt(tokens.words, end - 1)?.text ?? 'x')) {
		end--;
	}

	return end;
};

/** No dateline is longer, in tokens. */
const maxDatelineLength = 10;

/** Behind a dateline, if one begins at a token: "WASHINGTON (AP) — ", "PORT OSTRAND, May 3 - ". */
const afterDateline = (document: Document, start: number): number => {
	const {words} = document.tokens;
	if (!/^\p{Lu}{2}[\p{Lu}.]*$/v.test(words[start]?.text ?? '')) {
		return start;
	}

	for (let index = start + 1; index < start + maxDatelineLength && isSameSentence(document, index, start); index++) {
		const text = words[index]?.text ?? '';
		if (/^[—–\-]+$/v.test(text)) {
			return index + 1;
		}

		if (!/^[\p{Lu}\d\(\),.]/v.test(text)) {
			return start;
		}
	}

	return start;
};

/** The first token of the sentence of a token; a dateline is none of it. */
export const sentenceStartAt = (document: Document, from: number): number => {
	let start = from;
	while (start > from - maxSentenceLength && isSameSentence(document, start - 1, from)) {
		start--;
	}

	while (start < from && hasFlag(document.tokens.flags, start, tokenFlag.mark) && (document.tokens.passages[start] ?? -1) < 0) {
		start++;
	}

	return afterDateline(document, start);
};
