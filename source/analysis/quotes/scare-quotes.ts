import {type Quote} from '../result/analysis.js';
import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';

const maxTitleWords = 9;
/** Passages without a speaker and with no more words than this are terms or scare quotes. */
const maxTermWords = 2;

const isSmall = (word: string): boolean => word.length < 4 && word === word.toLowerCase();

/** True if words are capitalized as a title is: The Long Way to the Sea. */
const isTitleCase = (words: readonly string[]): boolean => words.length <= maxTitleWords && words.every((word, index) =>
	/^[^\p{L}]*[\p{Lu}\p{N}]/v.test(word) || (index > 0 && isSmall(word)));

/** True if the words between marks begin and end as a sentence does. */
const isSentence = (text: string, {start, end}: Quote): boolean =>
	/(?:^|\n|[.!?…”’"']\s+)\S?$/v.test(text.slice(Math.max(0, start - 6), start)) && '.!?…'.includes(text.charAt(end - 1));

/** True if a quote without a speaker is the title of a work or a term rather than speech. */
export const isTitleOrTerm = (document: Document, quote: Quote): boolean => {
	const {kind, speaker, text, evidence, parts} = quote;
	if (kind === 'indirect' || speaker !== null || evidence !== null || (parts !== undefined && parts.length > 1) || isSentence(document.text, quote) || /[!?？！]/v.test(text)) {
		return false;
	}

	const words = text.split(/\s+/v);
	return words.length <= maxTermWords || (words.length > 1 && isTitleCase(words));
};

const listSeparators = new WordSet(', and or ;');

/** True if only commas, "and" or "or" stand between two tokens. */
const isListed = ({tokens: {words}}: Document, from: number, to: number): boolean => {
	for (let index = from; index < to; index++) {
		if (!listSeparators.has(words[index])) {
			return false;
		}
	}

	return from <= to;
};

const wordNouns = new WordSet('word words');
const displayVerbs = new WordSet(`read reads reading write writes wrote written spell spells spelled spelt painted printed carved
bore bears bearing contain contains contained containing banned bans removed removes dropped drops from`.replaceAll('\n', ' '));

/** Finds the passages that cite words rather than speech: words such as “will,” “expect” and “scheduled.”; read the word “guilty” */
export const findExampleTerms = (document: Document): number[] => {
	const {passageFrom, passageTo, passages, tokens} = document;
	const found: number[] = [];
	for (let passage = 0; passage < passages.length; passage++) {
		const from = intOrZeroAt(passageFrom, passage);
		const isExample = elementAt(tokens.words, from - 1)?.lower === 'as' && elementAt(tokens.words, from - 2)?.lower === 'such';
		const isWord = wordNouns.has(elementAt(tokens.words, from - 1)) && elementAt(tokens.words, from - 2)?.lower === 'the' && displayVerbs.has(elementAt(tokens.words, from - 3));
		const isNext = passage > 0 && found.at(-1) === passage - 1 && isListed(document, intOrZeroAt(passageTo, passage - 1), from);
		if (isExample || isWord || isNext) {
			found.push(passage);
		}
	}

	return found;
};
