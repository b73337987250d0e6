import {wordClassOfFlags} from '../lexicon/token-flags.js';
import {wordClass} from '../lexicon/word-class.js';
import {type Tokens} from './tokenize.js';

/** Returns the class of a token. The ends of the text count as line breaks; all tokens inside passages have one class. */
export const wordClassAt = ({flags, passages, count}: Tokens, index: number): number => {
	if (index < 0 || index >= count) {
		return wordClass.lineBreak;
	}

	return (passages[index] ?? -1) >= 0 ? wordClass.insidePassage : wordClassOfFlags(flags, index);
};
