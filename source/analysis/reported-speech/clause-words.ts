import {WordNumbers} from '../lexicon/word-numbers.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Word} from '../lexicon/word.js';

/**
 * Words at which a reported clause may end or, before its cue, begin. Those at which it ends most rarely come first: the
 * models know a word by its position, and words with a similar use must be neighbours. A slash joins words of the same use.
 */
const boundaryWords = `that of to about for than/like from or over if/unless whether with in/amid at as under on including because by/via through so
then since during yesterday/today last who before without and until/where though even when after while/whereas telling/urging describing/referring despite
although calling claiming which compared but yet/noting however adding citing saying warning/insisting pointing arguing putting`;

/** Words with which a reported clause may begin: the later in the list, the more often it does. */
const openingWords = 'and but or of for with on at by in from up out against after when while is to as about if what why where who whom which how whether that';

const numbered = (words: string): WordNumbers =>
	new WordNumbers(new Map(words.split(/\s/v).flatMap((group, index) => group.split('/').map(word => [word, index + 1] as const))));

const boundaryNumbers = numbered(boundaryWords);
const openingNumbers = numbered(openingWords);

/** Returns the number of a word at which a reported clause may end, or 0 for any other word. */
export const boundaryWordNumber = (word: Word | undefined): number => boundaryNumbers.of(word);

/** Returns the number of a word with which a reported clause may begin, or 0 for any other word. */
export const openingWordNumber = (word: Word | undefined): number => openingNumbers.of(word);

const pasts = new WordSet(`gave took went came got kept met sat stood won lost led ran made left told said wrote held spoke saw knew began became brought
bought thought felt found sent built paid put cut set hit let read broke chose drew drove fell flew grew hid rose sold shook showed sought taught threw
wore was were had did`);

/** The forms of a verb that tell which clause it belongs to. Models know them by these numbers. */
export const verbForm = {
	none: 0, past: 1, present: 2, participle: 3,
} as const;

/** Returns the form that a word in lower case has if it is a verb. */
export const verbFormOf = (word: Word | undefined): number => {
	if (word === undefined) {
		return verbForm.none;
	}

	const {lower} = word;
	if (lower.endsWith('ed') || pasts.has(word)) {
		return verbForm.past;
	}

	if (lower.endsWith('ing')) {
		return verbForm.participle;
	}

	return lower.endsWith('s') ? verbForm.present : verbForm.none;
};
