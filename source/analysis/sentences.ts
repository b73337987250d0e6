import {numberAt} from './arrays.js';
import {type Passage} from './passages.js';
import {type Tokens} from './tokens.js';

const ends = new Set(['.', '!', '?', '…', '。', '！', '？']);
/** Abbreviations whose full stop may end a sentence, without it. */
const endsAnyway = new Set(['p.m', 'a.m']);
const closers = new Set(['"', '”', '’', '\'', ')', ']', '»', '“']);

/** Whether a sentence may begin with the token at `index`, or with the passage that it opens. */
const mayBegin = (tokens: Tokens, passages: readonly Passage[], index: number): boolean => {
	const passage = passages[tokens.passages[index] ?? -1];
	if (passage !== undefined) {
		const first = tokens.text.charAt(passage.start);
		return first !== first.toLowerCase() || first === first.toUpperCase();
	}

	const word = tokens.words[index];
	return word !== undefined && !closers.has(word.text) && word.shape !== 'lower' && !',;:—–-)'.includes(word.text);
};

/** Numbers the paragraphs and sentences of the tokens. What stands inside a passage ends no sentence, but a passage that ends one does. */
export const markSentences = (tokens: Tokens, passages: readonly Passage[]): void => {
	let paragraph = 0;
	let sentence = 0;
	let ended = false;
	const {words, count} = tokens;
	for (let index = 0; index < count; index++) {
		const word = words[index];
		if (word === undefined) {
			continue;
		}

		const inside = tokens.passages[index] ?? -1;
		const entering = inside < 0 || inside !== numberAt(tokens.passages, index - 1);
		if (ended && entering && mayBegin(tokens, passages, index)) {
			sentence++;
			ended = false;
		} else if (inside < 0 && ended && word.shape === 'lower') {
			ended = false;
		}

		tokens.paragraphs[index] = paragraph;
		tokens.sentences[index] = sentence;
		if (word.text === '\n') {
			paragraph++;
			sentence++;
			ended = false;
		} else if (inside < 0) {
			ended = word.shape === 'mark' ? ends.has(word.text) || (ended && closers.has(word.text)) : word.text.length > 2 && endsAnyway.has(word.lower);
		} else if (tokens.passages[index + 1] !== inside) {
			const passage = passages[inside];
			const last = passage === undefined ? '' : tokens.text.charAt(passage.end - 1);
			ended = ends.has(last);
		}
	}
};
