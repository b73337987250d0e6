import {wordClassOfFlags} from '../lexicon/token-flags.js';
import {type Tokens} from './tokenize.js';

/** The word class of a token, as a number: 4 beyond the ends of the text, as at a line's end, and 11 inside a passage. */
export const wordClassAt = ({flags, passages, count}: Tokens, index: number): number => {
	if (index < 0 || index >= count) {
		return 4;
	}

	return (passages[index] ?? -1) >= 0 ? 11 : wordClassOfFlags(flags, index);
};
