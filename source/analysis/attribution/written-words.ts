import {elementAt, intAt, intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';

/** Nouns for things that bear words which nobody says. */
const bearers = new WordSet(`sign signs banner banners placard placards plaque plaques notice notices poster posters billboard billboards sticker stickers t-shirt
t-shirts label labels badge badges card cards mug mugs inscription graffiti tattoo headstone gravestone tombstone nameplate doormat hat cap shirt shirts
flag flags prospectus prospectuses brochure menu wrapper packet carton`.replaceAll('\n', ' '));

const verbsOfBearers = new WordSet(`read reads reading say says said saying
warn warns warned warning declare declares declared declaring proclaim proclaims proclaimed proclaiming bear bears bore bearing promise promises promised`);

/** In tokens. */
const maxBearerDistance = 12;
const relatives = new WordSet('that which');

const isPerson = (word: Word): boolean => word.isPersonNoun || word.isPluralPersonNoun || word.pronoun === 'male' || word.pronoun === 'female';

/** True if a thing at a token bears the words: "a sign says", "a man with a sign that says", but not "a man with a sign says". */
const bearsWords = ({tokens: {words}}: Document, index: number, verb: number): boolean => {
	const relative = elementAt(words, verb - 1);
	if (elementAt(words, verb)?.isFinite === false || (relative !== undefined && relatives.has(relative))) {
		return true;
	}

	let first = index;
	while (first > 0 && words[first]?.isDeterminer !== true && index - first < 3) {
		first--;
	}

	return elementAt(words, first - 1)?.isPreposition !== true;
};

/** True if words in quotation marks are written on a thing and not said: A sign reads “Keep out”. */
export const isWrittenOnThing = (document: Document, passage: number): boolean => {
	const {words, sentences, passages} = document.tokens;
	const from = intOrZeroAt(document.passageFrom, passage);
	const mark = elementAt(words, from - 1)?.text;
	const verb = mark === ',' || mark === ':' ? from - 2 : from - 1;
	const verbWord = elementAt(words, verb);
	const hasVerb = verbWord !== undefined && verbsOfBearers.has(verbWord);
	if (!hasVerb && mark !== ':') {
		return false;
	}

	for (let index = hasVerb ? verb - 1 : from - 2; index >= 0 && index > from - maxBearerDistance && sentences[index] === intAt(sentences, from - 1) && (passages[index] ?? -1) < 0; index--) {
		const word = words[index];
		if (word === undefined || isPerson(word)) {
			return false;
		}

		if (bearers.has(word) && word.shape !== 'upper') {
			return bearsWords(document, index, verb);
		}
	}

	return false;
};
