import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';

/** True if a token stands in a passage. */
export const isQuoted = ({tokens}: Document, index: number): boolean => (tokens.passages[index] ?? -1) >= 0;

/** Counts the words, verbs, commas, cues and quoted tokens between two tokens. */
export const countBetween = (document: Document, from: number, to: number): {readonly words: number; readonly verbs: number; readonly commas: number; readonly quoted: number; readonly cues: number} => {
	const {flags, count} = document.tokens;
	const counts = {
		words: 0, verbs: 0, commas: 0, quoted: 0, cues: 0,
	};
	for (let index = Math.max(0, from); index < to && index < count; index++) {
		if (isQuoted(document, index)) {
			counts.quoted++;
		} else if (hasFlag(flags, index, tokenFlag.comma)) {
			counts.commas++;
		} else if (!hasFlag(flags, index, tokenFlag.mark)) {
			counts.words++;
			counts.verbs += hasFlag(flags, index, tokenFlag.auxiliary) ? 1 : 0;
			counts.cues += hasFlag(flags, index, tokenFlag.cue) ? 1 : 0;
		}
	}

	return counts;
};
