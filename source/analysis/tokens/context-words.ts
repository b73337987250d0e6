import {WordNumbers} from '../lexicon/word-numbers.js';
import {type Word} from '../lexicon/word.js';
import * as terms from '../words/terms.js';

/** The kinds of words beside a passage that tell a term or a title from speech. The model knows the kinds by these numbers. */
export const contextWord = {
	none: 0,
	soCalled: 1,
	naming: 2,
	wordNoun: 3,
	work: 4,
	performance: 5,
	sign: 6,
	inscription: 7,
	meaning: 8,
	namedThing: 9,
	use: 10,
	as: 11,
	be: 12,
	calling: 13,
} as const;

/** Of a word on several lists the first counts. */
const lists: ReadonlyArray<readonly [words: readonly string[], kind: number]> = [
	[['so-called', 'aptly', 'jokingly', 'affectionately', 'colloquially', 'dubiously', 'self-styled', 'self-described', 'self-proclaimed', 'eponymous', 'proverbial'], contextWord.soCalled],
	[terms.namingVerbs, contextWord.naming],
	[terms.callingVerbs, contextWord.calling],
	[terms.wordNouns, contextWord.wordNoun],
	[terms.inscriptionVerbs, contextWord.inscription],
	[terms.performanceVerbs, contextWord.performance],
	[terms.works, contextWord.work],
	[terms.signs, contextWord.sign],
	[terms.meaningVerbs, contextWord.meaning],
	[terms.namedThings, contextWord.namedThing],
	[['use', 'uses', 'used', 'using'], contextWord.use],
	[['as', 'like', 'including', 'includes', 'include', 'such'], contextWord.as],
	[['is', 'are', 'was', 'were', 'be', 'been', 'being', 'became', 'become', 'becomes'], contextWord.be],
];

const kinds = new Map<string, number>();
for (const [words, kind] of lists) {
	for (const word of words) {
		if (!kinds.has(word)) {
			kinds.set(word, kind);
		}
	}
}

const numbers = new WordNumbers(kinds);

/** Returns the kind of a word: see `contextWord`. */
export const contextWordOf = (word: Word | undefined): number => numbers.of(word);
