import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';

const maxLabelLength = 7;
const linkingWords = new Set(['of', 'de', 'van', 'the']);

/** Whether a word can be part of a label: a capital, an initial's stop, "(D)", "of the". */
const isLabelWord = ({shape, text, lower}: Word): boolean => shape === 'capital' || shape === 'upper' || '.(),’'.includes(text) || linkingWords.has(lower);

/** The token that ends the label that begins at `from` and names who speaks, or -1. */
export const findLabelEnd = ({tokens}: Document, from: number, to: number): number => {
	for (let index = from; index < to && index <= from + maxLabelLength; index++) {
		const word = tokens.words[index];
		if (word?.text === ':' || word?.text === '：') {
			// What is said begins with a word: "Roe: 1,501" is a score.
			return index > from && index + 1 < to && tokens.words[index + 1]?.shape !== 'number' ? index : -1;
		}

		if (word === undefined || intOrZeroAt(tokens.passages, index) >= 0 || !isLabelWord(word)) {
			return -1;
		}
	}

	return -1;
};

/** The words of a label, by which it is known again. */
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

/** Whether a label is written in capitals, which no words before a colon are by chance: "THE CLERK:". */
export const isUpperLabel = ({text, tokens}: Document, from: number, colon: number): boolean => {
	const label = text.slice(intOrZeroAt(tokens.starts, from), intOrZeroAt(tokens.starts, colon));
	return label.length > 2 && label === label.toUpperCase();
};

/** Where a label in capitals begins within a paragraph, after a sentence: "Who is next? | THE CLERK: Mr. Hale."; else `to`. */
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
