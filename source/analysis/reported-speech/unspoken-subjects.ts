import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';

const nobody = new WordSet('nobody none nothing noone no-one no');

/** Nouns for things that show something but say nothing. */
const thingsThatShow = new WordSet('figures numbers data statistics history experience tradition legend price prices sense logic evidence results rumour rumor odds folklore wisdom arithmetic');

/** Participles and verbs that report what is said in general: "it is said that", "it goes without saying that". */
const generalCues = new WordSet('said believed thought known supposed saying hoped feared rumoured rumored');

/** In tokens. */
const maxSubjectDistance = 12;
const maxVerbLength = 5;

/** True if "no" or the like at a token is a subject: "no official has said", but not "a man with no name". */
const isNobody = ({tokens: {words, sentences}}: Document, index: number): boolean => {
	const [before, word, next] = [elementAt(words, index - 1), words[index], words[index + 1]];
	const startsClause = before === undefined || before.shape === 'mark' || before.isConjunction || intAt(sentences, index - 1) !== sentences[index];
	const isNumber = word?.lower === 'no' && (next === undefined || next.shape === 'number' || next.shape === 'mark');
	return word !== undefined && nobody.has(word) && !isNumber && startsClause;
};

/** Returns the token before the auxiliaries and adverbs of a cue. */
const beforeVerb = ({tokens: {words}}: Document, cue: number): number => {
	let index = cue - 1;
	while (cue - index < maxVerbLength && (words[index]?.isAuxiliary === true || words[index]?.isAdverb === true)) {
		index--;
	}

	return index;
};

/** True if the subject of a cue is nobody, "it" in general, or a thing that only shows something: "No one has said", "It is said", "History shows". */
export const hasUnspokenSubject = (document: Document, cue: number): boolean => {
	const {words, sentences, passages} = document.tokens;
	const last = beforeVerb(document, cue);
	const [word, verb] = [elementAt(words, last), elementAt(words, cue)];
	if (word === undefined || verb === undefined || intAt(sentences, last) !== sentences[cue]) {
		return false;
	}

	const isGeneral = generalCues.has(verb) && ((word.lower === 'it' && last < cue - 1) || word.lower === 'without');
	if (isGeneral || (thingsThatShow.has(word) && word.shape !== 'upper')) {
		return true;
	}

	for (let index = last; index >= 0 && index > last - maxSubjectDistance && sentences[index] === intAt(sentences, cue) && intAt(passages, index) === intAt(passages, cue); index--) {
		if (words[index]?.shape === 'mark') {
			return false;
		}

		if (isNobody(document, index)) {
			return true;
		}
	}

	return false;
};
