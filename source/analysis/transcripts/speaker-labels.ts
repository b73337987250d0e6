import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Word} from '../lexicon/lexicon.js';
import {WordSet} from '../lexicon/word-set.js';
import {answerLabels, questionLabels} from '../words/labels.js';

/** The words at the start of a line that may name the speaker of the rest: "SMITH:", "Q.", "[00:12] Sen. Roe (Ind.):". */
export type SpeakerLabel = {
	/** The first token of the name, and the token after its last. */
	readonly from: number;
	readonly to: number;
	/** The first token of what is said. */
	readonly said: number;
	/** The words of the name, the same in every turn. */
	readonly key: string;
};

const maxLabelLength = 7;
const maxBracketLength = 16;
const linkingWords = new WordSet('of de van the hon members member');

const questionerRoles = new Set(questionLabels);
const intervieweeRoles = new Set(answerLabels);

/** True if a label is that of an interviewer: "Q". */
export const isQuestionerRole = (key: string): boolean => questionerRoles.has(key);

/** True if a label is that of an interviewed person: "Answer". */
export const isIntervieweeRole = (key: string): boolean => intervieweeRoles.has(key);

/** True if a label is a role in an interview: "Q", "Answer". */
export const isInterviewRole = (key: string): boolean => isQuestionerRole(key) || isIntervieweeRole(key);

/** True if a word can be part of a label: a capital, the stop of an initial, "of the". */
const isLabelWord = (word: Word): boolean => word.shape === 'capital' || word.shape === 'upper' || '.,’'.includes(word.text) || linkingWords.has(word);

const isColon = (word: Word | undefined): boolean => word?.text === ':' || word?.text === '：';

/** Returns the first token after a time at the start of a line, "[00:12:31]" or "(1:04)", or `from` if there is none. */
const afterTime = ({tokens: {words}}: Document, from: number, to: number): number => {
	const opening = words[from]?.text ?? '';
	const isBracketed = opening === '[' || opening === '(';
	let index = isBracketed ? from + 1 : from;
	if (words[index]?.shape !== 'number' || !isColon(words[index + 1])) {
		return from;
	}

	while (index < to && (words[index]?.shape === 'number' || isColon(words[index]))) {
		index++;
	}

	const closing = words[index]?.text ?? '';
	return isBracketed && (closing === ']' || closing === ')') ? index + 1 : index;
};

/** Returns the token after the bracket that opens at `from`, or `from` if none opens there or none closes it: "(Gander, Ind.)". */
const afterBracket = ({tokens: {words}}: Document, from: number, to: number): number => {
	if (words[from]?.text !== '(') {
		return from;
	}

	for (let index = from + 1; index < to && index < from + maxBracketLength; index++) {
		if (words[index]?.text === ')') {
			return index + 1;
		}
	}

	return from;
};

/** Returns the words of a label as a key that is the same in every turn. */
const labelKey = ({tokens}: Document, from: number, to: number): string => {
	const words: string[] = [];
	for (let index = from; index < to; index++) {
		const word = tokens.words[index];
		if (word !== undefined && word.shape !== 'mark') {
			words.push(word.lower);
		}
	}

	return words.join(' ');
};

/** True if a full stop ends the label of an official report: "Mr. MARSH. How many", "The CHAIRMAN. The gentleman". */
const isStopOfReport = ({tokens: {words}}: Document, from: number, stop: number): boolean => {
	const [first, last] = [words[from], elementAt(words, stop - 1)];
	return stop > from + 1 && words[stop]?.text === '.' && first?.shape === 'capital' && (first.isTitle || first.isDeterminer) && last?.shape === 'upper' && last.text.length > 2;
};

/** Returns the label that begins at `from` or after the time there, or `undefined` if there is none. */
export const findLabel = (document: Document, from: number, to: number): SpeakerLabel | undefined => {
	const {words, passages} = document.tokens;
	const first = afterTime(document, from, to);
	const initial = words[first]?.text;
	if ((initial === 'Q.' || initial === 'A.') && first + 1 < to) {
		return {
			from: first, to: first + 1, said: first + 1, key: labelKey(document, first, first + 1),
		};
	}

	for (let index = first; index < to && index <= first + maxLabelLength; index++) {
		const word = words[index];
		const next = index > first ? afterBracket(document, index, to) : index;
		if (isColon(words[next]) || isStopOfReport(document, first, index)) {
			return index > first && next + 1 < to
				? {
					from: first, to: index, said: next + 1, key: labelKey(document, first, index),
				}
				: undefined;
		}

		if (word === undefined || intOrZeroAt(passages, index) >= 0 || !isLabelWord(word)) {
			return undefined;
		}
	}

	return undefined;
};

/** True if a label is written in capitals ("THE CLERK:"). Other words before a colon are not. */
export const isUpperLabel = ({text, tokens}: Document, {from, to}: SpeakerLabel): boolean => {
	const label = text.slice(intOrZeroAt(tokens.starts, from), intOrZeroAt(tokens.ends, to - 1));
	return label.length > 1 && label === label.toUpperCase();
};

/** Returns the first token of a label in capitals after a sentence within a paragraph ("Who is next? | THE CLERK: Mr. Hale."), or `to` if there is none. */
export const findNextLabel = (document: Document, from: number, to: number): number => {
	const {words, passages} = document.tokens;
	for (let index = from + 1; index < to - 1; index++) {
		const before = words[index - 1]?.text ?? '';
		if ('.?!)'.includes(before) && intOrZeroAt(passages, index - 1) < 0 && words[index]?.shape === 'upper') {
			const label = findLabel(document, index, to);
			if (label !== undefined && (isUpperLabel(document, label) || isInterviewRole(label.key))) {
				return index;
			}
		}
	}

	return to;
};
