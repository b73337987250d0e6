import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Mention} from '../mentions/mention.js';

const subjects = new WordSet('he she');
const coordinators = new WordSet('and but or as when while because after before since although though until');
const possessives = new WordSet('\'s ’s \' ’');

/** In tokens. */
const maxClauseLength = 30;

/**
 * Returns the entities that the clause of "he" or "she" names after it, or `undefined` if there is none. A pronoun cannot
 * stand for a person whom its own clause names later: "He said he had briefed Roe", "She thanked Roe".
 */
export const namedAfterSubject = ({tokens, mentions, mentionStartingAt}: Document, {from, to}: Mention): ReadonlySet<number> | undefined => {
	const {words, sentences, passages} = tokens;
	const verb = words[to];
	if (!subjects.has(elementAt(words, from)) || verb === undefined || !(verb.isAuxiliary || verb.isAdverb || verb.cueStrength > 0) || (intAt(passages, from) ?? -1) >= 0) {
		return undefined;
	}

	let found: Set<number> | undefined;
	for (let index = to; index < to + maxClauseLength && intAt(sentences, index) === sentences[from] && (intAt(passages, index) ?? -1) < 0; index++) {
		const word = words[index];
		if (word === undefined || word.shape === 'mark' || coordinators.has(word)) {
			break;
		}

		const mention = elementAt(mentions, intAt(mentionStartingAt, index) ?? -1);
		// "He notes that there was an issue with Roe's microphone" is written of Roe himself.
		if (mention?.kind === 'name' && !possessives.has(words[mention.to])) {
			found ??= new Set();
			found.add(mention.entity);
		}
	}

	return found;
};
