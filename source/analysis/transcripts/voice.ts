import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';

const speakingPronouns = new WordSet('i me my mine myself we us our ours ourselves you your yours yourself i’m i\'m i’ve i\'ve i’d i\'d i’ll i\'ll we’re we\'re you’re you\'re let’s let\'s');
/** Words that open an answer or a greeting. */
const openingWords = new WordSet('yes no yeah yep nope well oh ok okay right sure absolutely exactly correct thank thanks hello hi hey welcome please order sorry look good');

/** In tokens. A line with fewer tells nothing by what it lacks. */
const shortLength = 9;
/** In tokens. What is said later in a line tells no more. */
const maxTokensRead = 160;

/** The sound of a line: somebody speaks ("I", "you", a question), it is short, or it tells. */
export type Voice = 'speaks' | 'short' | 'tells';

/** Returns the voice of the tokens from `from` to `to`, without the passages in them. */
export const voiceOf = ({tokens: {words, passages}}: Document, from: number, to: number): Voice => {
	if (intOrZeroAt(passages, from) < 0 && openingWords.has(words[from])) {
		return 'speaks';
	}

	let hasPassage = false;
	for (let index = from; index < to && index < from + maxTokensRead; index++) {
		const word = words[index];
		if (intOrZeroAt(passages, index) >= 0) {
			hasPassage = true;
		} else if (word?.text === '?' || (speakingPronouns.has(word) && (word?.shape !== 'upper' || word.text === 'I'))) {
			return 'speaks';
		}
	}

	return to - from < shortLength && !hasPassage ? 'short' : 'tells';
};
