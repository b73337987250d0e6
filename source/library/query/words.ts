import {type Span} from '../../article/span.js';
import {foldText} from '../../text/fold-text.js';

/** The source of a regular expression (flag `v`) for a character of a script that does not separate words, with the marks on it. */
export const unseparated = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*`;

/** A character of a word as the full-text indexes cut a text: see the option `categories` in the schema. */
const letter = String.raw`[\p{L}\p{N}\p{M}\p{Co}]`;

const notLetter = String.raw`[^\p{L}\p{N}\p{M}\p{Co}]`;

const eachWord = new RegExp(`${unseparated}|(?:(?!${unseparated})${letter})+`, 'gv');

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

/** Returns a function that iterates over the places of a phrase in a text, in order. */
export function phraseFinder(phrase: Phrase): (text: string) => Generator<Span, void> {
	const words = splitWords(phrase.text);
	const [first] = words;
	if (first === undefined) {
		return () => findByWords('', words, false);
	}

	const pattern = new RegExp(`(?<!${letter})${words.join(`${notLetter}+`)}${phrase.isPrefix ? `${letter}*` : `(?!${letter})`}`, 'yv');
	return text => {
		const folded = foldText(text);
		return isAligned(text, folded) ? findByPattern(folded, first, pattern) : findByWords(text, words, phrase.isPrefix);
	};
}

/** Characters of the original that folding replaces by several, or by none. */
const changesLength = /[\p{M}ßẞæÆœŒþÞİ]/v;

const anyUnseparated = new RegExp(unseparated, 'v');

/** Tells whether each character of a folded text stands where it stands in the text, and blanks and signs separate its words. */
const isAligned = (text: string, folded: string): boolean => text.length === folded.length && !changesLength.test(text) && !anyUnseparated.test(text);

/** Looks for the first word as a string, which is ten times as fast as to cut the text into words. */
function * findByPattern(folded: string, first: string, pattern: RegExp): Generator<Span, void> {
	for (let start = folded.indexOf(first); start !== -1; start = folded.indexOf(first, start + 1)) {
		pattern.lastIndex = start;
		const match = pattern.exec(folded);
		if (match) {
			yield {start, end: start + match[0].length};
		}
	}
}

function * findByWords(text: string, phrase: readonly string[], isPrefix: boolean): Generator<Span, void> {
	let recent: readonly Word[] = [];
	for (const word of wordsOf(text)) {
		recent = [...recent.slice(Math.max(0, recent.length - phrase.length + 1)), word];
		const [first] = recent;
		if (first && isPhrase(recent, phrase, isPrefix)) {
			yield {start: first.start, end: word.end};
		}
	}
}

const isPhrase = (words: readonly Word[], phrase: readonly string[], isPrefix: boolean): boolean => words.length === phrase.length
	&& words.every(({word}, index) => isPrefix && index === phrase.length - 1 ? word.startsWith(phrase[index] ?? '') : word === phrase[index]);
