import {elementAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';

/** The most tokens of a sentence that are read: longer ones are lists or tables. */
const maxSentenceLength = 150;

/** True if two tokens stand in the same sentence. A sentence never crosses the end of a paragraph. */
export const isSameSentence = ({tokens: {count, sentences}}: Document, a: number, b: number): boolean => a >= 0 && a < count && sentences[a] === sentences[b];

/** Returns the token after the last word of a token's sentence, which is its full stop. */
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

/** The most tokens of a dateline. */
const maxDatelineLength = 10;

/** Returns the token after the dateline that begins at a token, or the token itself if none does: "WASHINGTON (AP) — ", "PORT OSTRAND, May 3 - ". */
const afterDateline = (document: Document, start: number): number => {
	const {words} = document.tokens;
	if (words[start]?.shape !== 'upper' || !/^\p{Lu}{2}[\p{Lu}.]*$/v.test(words[start].text)) {
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

/** Returns the first token of a token's sentence, after a dateline. */
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
