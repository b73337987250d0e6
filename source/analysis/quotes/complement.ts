import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {isGenitive} from '../lexicon/word-class.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';

/** In tokens. */
const maxComplementLength = 8;

const possessives = new WordSet('his her their its');
const apostrophes = new WordSet('\' ’');

/** True if a word can stand before the noun of a complement but not end it: "a member of | her staff". */
const needsNoun = (word: Word): boolean => word.isDeterminer || possessives.has(word) || word.shape === 'mark';

/** True if a word cannot be within a complement. */
const endsComplement = (word: Word): boolean => {
	if (word.shape === 'mark') {
		return !isGenitive(word) && !apostrophes.has(word);
	}

	return word.isPreposition || word.isConjunction || word.isAuxiliary || word.isAdverb || (word.pronoun !== undefined && !possessives.has(word));
};

/** Returns the end of a nominal with the phrase after it that tells of what somebody is the head: "Roe's chief| of staff|". */
export const endWithComplement = ({tokens: {words, ends, passages}}: Document, {to, end}: Mention): number => {
	if (elementAt(words, to)?.lower !== 'of' || elementAt(words, to - 1)?.isPluralPersonNoun !== false) {
		return end;
	}

	let last = -1;
	for (let at = to + 1; at <= to + maxComplementLength && intAt(passages, at) === intAt(passages, to); at++) {
		const word = elementAt(words, at);
		// A cue after the noun is the verb of the sentence.
		const isVerb = word !== undefined && last >= 0 && word.cueStrength > 0 && word.shape === 'lower' && word.isFinite;
		if (word === undefined || isVerb || endsComplement(word)) {
			break;
		}

		last = needsNoun(word) ? last : at;
	}

	return last < 0 ? end : intAt(ends, last) ?? end;
};
