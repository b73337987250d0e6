import {elementAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {verbForm, verbFormOf} from './clause-words.js';

/** Verbs for what speakers do beside speaking. After "and" they are the narrator's. */
const acts = new WordSet(`gave declined refused offered went left walked sat stood smiled laughed nodded shrugged hung turned pointed apologised apologized cited
provided cried wept grinned winked bowed waved drove hurried`);
const conjunctions = new WordSet('and but then');
const temporal = new WordSet('before after while');
/** All words with which the narrator's words begin. */
const openings = new WordSet('and but then before after while');

/** The fewest tokens of a reported clause. */
const minClauseLength = 3;

/** True if words of the narrator begin at a token: "and gave no date", "before hurrying away" after a comma. */
const isNarrator = ({tokens: {words, flags}}: Document, index: number): boolean => {
	const next = elementAt(words, index + 1);
	if (conjunctions.has(words[index])) {
		return acts.has(next) || (next?.lower === 'then' && verbFormOf(elementAt(words, index + 2)) === verbForm.past);
	}

	return temporal.has(words[index]) && hasFlag(flags, index - 1, tokenFlag.comma) && verbFormOf(next) === verbForm.participle;
};

const hasVerb = ({tokens: {words, flags}}: Document, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (hasFlag(flags, index, tokenFlag.auxiliary) || verbFormOf(words[index]) === verbForm.past) {
			return true;
		}
	}

	return false;
};

/**
 * Returns the token before which a reported clause ends because the narrator's words go on with the speaker as subject:
 * "said the text was being worked on | and gave no date". Returns `to` if they do not.
 */
export const endBeforeNarrator = (document: Document, cue: number, from: number, to: number): number => {
	const {words, passages, flags} = document.tokens;
	if (verbFormOf(words[cue]) !== verbForm.past) {
		return to;
	}

	for (let index = from + minClauseLength; index < to; index++) {
		if (openings.has(words[index]) && intOrZeroAt(passages, index) < 0 && isNarrator(document, index) && hasVerb(document, from, index)) {
			return hasFlag(flags, index - 1, tokenFlag.comma) ? index - 1 : index;
		}
	}

	return to;
};
