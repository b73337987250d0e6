import {type Span} from '../../article/span.js';
import {foldText} from '../../text/fold-text.js';

/** The source of a regular expression (flag `v`) for a character of a script that does not separate words, with the marks on it. */
export const unseparated = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*`;

/** Words as the full-text indexes cut a text: see the option `categories` in the schema. */
const eachWord = new RegExp(String.raw`${unseparated}|(?:(?!${unseparated})[\p{L}\p{N}\p{M}\p{Co}])+`, 'gv');

/** A word of a text, without case and diacritics, and its place. */
export type Word = Span & {readonly word: string};

/** Iterates over the words of a text. A character of a script without blanks between words is a word by itself. */
export function * wordsOf(text: string): Generator<Word, void> {
	for (const match of text.matchAll(eachWord)) {
		const [found] = match;
		const start = match.index;
		yield {word: foldText(found), start, end: start + found.length};
	}
}

/** Returns the words of a text, without case and diacritics. */
export const splitWords = (text: string): readonly string[] => Array.from(wordsOf(text), ({word}) => word);

/** Words that follow one another; the last may go on. */
type Phrase = {readonly text: string; readonly isPrefix: boolean};

/** Returns a function that tells whether a text has a phrase. */
export function phraseMatcher({text, isPrefix}: Phrase): (text: string) => boolean {
	const find = phraseFinder({text, isPrefix});
	return searched => !find(searched).next().done;
}

/** Returns a function that iterates over the places of a phrase in a text, in order. Places may overlap. */
export function phraseFinder({text, isPrefix}: Phrase): (text: string) => Generator<Span, void> {
	const phrase = splitWords(text);
	const last = phrase.length - 1;
	return function * (searched) {
		let recent: readonly Word[] = [];
		for (const word of phrase.length === 0 ? [] : wordsOf(searched)) {
			recent = [...recent.slice(Math.max(0, recent.length - last)), word];
			const [first] = recent;
			if (first && isPhrase(recent, phrase, isPrefix)) {
				yield {start: first.start, end: word.end};
			}
		}
	};
}

const isPhrase = (words: readonly Word[], phrase: readonly string[], isPrefix: boolean): boolean => words.length === phrase.length
	&& words.every(({word}, index) => isPrefix && index === phrase.length - 1 ? word.startsWith(phrase[index] ?? '') : word === phrase[index]);
