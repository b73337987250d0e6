import {intAt} from '../base/bounds-checked.js';
import {type Passage} from '../quotation-marks/find-passages.js';
import {endsSentence, hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {type Tokens} from './tokenize.js';

/** Whether a sentence may begin with the token at `index`, or with the passage that it opens. */
const mayBegin = (tokens: Tokens, passages: readonly Passage[], index: number): boolean => {
	const passage = passages[tokens.passages[index] ?? -1];
	if (passage !== undefined) {
		const first = tokens.text.charAt(passage.start);
		return first !== first.toLowerCase() || first === first.toUpperCase();
	}

	return !hasFlag(tokens.flags, index, tokenFlag.closingMark) && !hasFlag(tokens.flags, index, tokenFlag.lower) && !',;:—–-)'.includes(tokens.words[index]?.text ?? ',');
};

/** Numbers the paragraphs and sentences of the tokens. What stands inside a passage ends no sentence, but a passage that ends one does. */
export const markSentences = (tokens: Tokens, passages: readonly Passage[]): void => {
	let paragraph = 0;
	let sentence = 0;
	let ended = false;
	const {flags, count} = tokens;
	for (let index = 0; index < count; index++) {
		const inside = tokens.passages[index] ?? -1;
		const entering = inside < 0 || inside !== intAt(tokens.passages, index - 1);
		if (ended && entering && mayBegin(tokens, passages, index)) {
			sentence++;
			ended = false;
		} else if (inside < 0 && ended && hasFlag(flags, index, tokenFlag.lower)) {
			ended = false;
		}

		tokens.paragraphs[index] = paragraph;
		tokens.sentences[index] = sentence;
		if (hasFlag(flags, index, tokenFlag.lineBreak)) {
			paragraph++;
			sentence++;
			ended = false;
		} else if (inside < 0) {
			ended = hasFlag(flags, index, tokenFlag.mark)
				? hasFlag(flags, index, tokenFlag.sentenceEnd) || (ended && hasFlag(flags, index, tokenFlag.closingMark))
				: hasFlag(flags, index, tokenFlag.endingAbbreviation);
		} else if (tokens.passages[index + 1] !== inside) {
			const passage = passages[inside];
			const last = passage === undefined ? '' : tokens.text.charAt(passage.end - 1);
			ended = endsSentence(last);
		}
	}
};
