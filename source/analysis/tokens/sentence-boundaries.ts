import {numberAt} from '../base/bounds-checked.js';
import {type Passage} from '../quotation-marks/find-passages.js';
import {endsSentence, has, sign} from '../lexicon/token-flags.js';
import {type Tokens} from './tokenize.js';

/** Whether a sentence may begin with the token at `index`, or with the passage that it opens. */
const mayBegin = (tokens: Tokens, passages: readonly Passage[], index: number): boolean => {
	const passage = passages[tokens.passages[index] ?? -1];
	if (passage !== undefined) {
		const first = tokens.text.charAt(passage.start);
		return first !== first.toLowerCase() || first === first.toUpperCase();
	}

	return !has(tokens.signs, index, sign.closes) && !has(tokens.signs, index, sign.lower) && !',;:—–-)'.includes(tokens.words[index]?.text ?? ',');
};

/** Numbers the paragraphs and sentences of the tokens. What stands inside a passage ends no sentence, but a passage that ends one does. */
export const markSentences = (tokens: Tokens, passages: readonly Passage[]): void => {
	let paragraph = 0;
	let sentence = 0;
	let ended = false;
	const {signs, count} = tokens;
	for (let index = 0; index < count; index++) {
		const inside = tokens.passages[index] ?? -1;
		const entering = inside < 0 || inside !== numberAt(tokens.passages, index - 1);
		if (ended && entering && mayBegin(tokens, passages, index)) {
			sentence++;
			ended = false;
		} else if (inside < 0 && ended && has(signs, index, sign.lower)) {
			ended = false;
		}

		tokens.paragraphs[index] = paragraph;
		tokens.sentences[index] = sentence;
		if (has(signs, index, sign.lineBreak)) {
			paragraph++;
			sentence++;
			ended = false;
		} else if (inside < 0) {
			ended = has(signs, index, sign.mark) ? has(signs, index, sign.ends) || (ended && has(signs, index, sign.closes)) : has(signs, index, sign.abbreviated);
		} else if (tokens.passages[index + 1] !== inside) {
			const passage = passages[inside];
			const last = passage === undefined ? '' : tokens.text.charAt(passage.end - 1);
			ended = endsSentence(last);
		}
	}
};
