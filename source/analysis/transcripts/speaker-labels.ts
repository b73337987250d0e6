import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';

const maxLabelLength = 7;
const linkingWords = new WordSet('of de van the');

/** True if a word can be part of a label: a capital, the stop of an initial, "(D)", "of the". */
const isLabelWord = (word: Word): boolean => word.shape === 'capital' || word.shape === 'upper' || '.(),’'.includes(word.text) || linkingWords.has(word);

/** Returns the colon that ends the label that begins at `from`, or -1 if there is no label. */
export const findLabelEnd = ({tokens}: Document, from: number, to: number): number => {
	for (let index = from; index < to && index <= from + maxLabelLength; index++) {
		const word = tokens.words[index];
		if (word?.text === ':' || word?.text === '：') {
			// A number after the colon is a score, not speech: "Roe: 1,501".
			return index > from && index + 1 < to && tokens.words[index + 1]?.shape !== 'number' ? index : -1;
		}

		if (word === undefined || intOrZeroAt(tokens.passages, index) >= 0 || !isLabelWord(word)) {
			return -1;
		}
	}

	return -1;
};

/** Returns the words of a label as a key that is the same in every turn. */
export const labelKey = ({tokens}: Document, from: number, to: number): string => {
	const words: string[] = [];
	for (let index = from; index < to; index++) {
		const word = tokens.words[index];
		if (word !== undefined && word.shape !== 'mark') {
			words.push(word.lower);
		}
	}

	return words.join(' ');
};

/** True if a label is written in capitals ("THE CLERK:"). Other words before a colon are not. */
export const isUpperLabel = ({text, tokens}: Document, from: number, colon: number): boolean => {
	const label = text.slice(intOrZeroAt(tokens.starts, from), intOrZeroAt(tokens.starts, colon));
	return label.length > 2 && label === label.toUpperCase();
};

/** Returns the first token of a label in capitals after a sentence within a paragraph ("Who is next? | THE CLERK: Mr. Hale."), or `to` if there is none. */
export const findNextLabel = (document: Document, from: number, to: number): number => {
	const {words, passages} = document.tokens;
	for (let index = from + 1; index < to - 1; index++) {
		const before = words[index - 1]?.text ?? '';
		if ('.?!)'.includes(before) && intOrZeroAt(passages, index - 1) < 0 && words[index]?.shape === 'upper') {
			const colon = findLabelEnd(document, index, to);
			if (colon > 0 && isUpperLabel(document, index, colon)) {
				return index;
			}
		}
	}

	return to;
};
