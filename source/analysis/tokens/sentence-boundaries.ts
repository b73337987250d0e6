import {intAt} from '../base/bounds-checked.js';
import {type Passage} from '../quotation-marks/find-passages.js';
import {endsSentence, hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Word} from '../lexicon/lexicon.js';

/** Tokens by which sentences are found: see `Tokens`. */
type SplitText = {
	readonly text: string;
	readonly count: number;
	readonly words: readonly Word[];
	readonly flags: Int32Array;
	readonly passages: Int32Array;
};

/** The numbers of paragraph and sentence of each token. */
type SentenceNumbers = {
	readonly paragraphs: Int32Array;
	readonly sentences: Int32Array;
};

/** True if a sentence can begin with the token at `index`, or with the passage that the token opens. */
const mayBegin = (tokens: SplitText, passages: readonly Passage[], index: number): boolean => {
	const passage = passages[tokens.passages[index] ?? -1];
	if (passage !== undefined) {
		const first = tokens.text.charAt(passage.start);
		return first !== first.toLowerCase() || first === first.toUpperCase();
	}

	return !hasFlag(tokens.flags, index, tokenFlag.closingMark) && !hasFlag(tokens.flags, index, tokenFlag.lower) && !',;:—–-)'.includes(tokens.words[index]?.text ?? ',');
};

/**
 * Numbers the paragraphs and sentences of tokens. A full stop inside a passage ends a sentence only if it is the passage's
 * last character.
 */
export const numberSentences = (tokens: SplitText, passages: readonly Passage[]): SentenceNumbers => {
	let paragraph = 0;
	let sentence = 0;
	let isEnded = false;
	const {flags, count} = tokens;
	const paragraphs = new Int32Array(count);
	const sentences = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		const inside = tokens.passages[index] ?? -1;
		const startsPassageOrIsOutside = inside < 0 || inside !== intAt(tokens.passages, index - 1);
		if (isEnded && startsPassageOrIsOutside && mayBegin(tokens, passages, index)) {
			sentence++;
			isEnded = false;
		} else if (inside < 0 && isEnded && hasFlag(flags, index, tokenFlag.lower)) {
			isEnded = false;
		}

		paragraphs[index] = paragraph;
		sentences[index] = sentence;
		if (hasFlag(flags, index, tokenFlag.lineBreak)) {
			paragraph++;
			sentence++;
			isEnded = false;
		} else if (inside < 0) {
			isEnded = hasFlag(flags, index, tokenFlag.mark)
				? hasFlag(flags, index, tokenFlag.sentenceEnd) || (isEnded && hasFlag(flags, index, tokenFlag.closingMark))
				: hasFlag(flags, index, tokenFlag.endingAbbreviation);
		} else if (tokens.passages[index + 1] !== inside) {
			const passage = passages[inside];
			const last = passage === undefined ? '' : tokens.text.charAt(passage.end - 1);
			isEnded = endsSentence(last);
		}
	}

	return {paragraphs, sentences};
};
