import {type Span} from '../article/span.js';
import {joinParts, omission} from './quote-parts.js';
import {type Quote} from './analysis.js';
import {at, get, lowerBound} from './arrays.js';
import {displayName} from './display-name.js';
import {type Document} from './document.js';
import {type Word} from './lexicon.js';
import {has, sign} from './word-signs.js';
import {labels, rolesOfAnswer, rolesOfQuestion} from './words/labels.js';

/** What one speaker says in a transcript or an interview, from one label to the next. */
export type Turn = {
	/** The words that name the speaker. */
	readonly label: Span;
	/** Token of the first word said, and the one after the last. */
	readonly from: number;
	to: number;
	/** What is said, a piece for each paragraph. */
	readonly parts: Span[];
	readonly speaker: string | null;
};

type Line = {
	/** First token of the paragraph, and the one after its last word. */
	readonly from: number;
	readonly to: number;
	/** The token of the colon (or of the stop after "Q"), or -1 where the paragraph has no label. */
	readonly colon: number;
	readonly key: string;
};

/** How sure it is that the one whose label a line begins with speaks. */
const sureOfTurn = 0.95;

const longestLabel = 7;
const linking = new Set(['of', 'de', 'van', 'the']);
const nobody = new Set(labels);
const asks = new Set(rolesOfQuestion);
const answers = new Set(rolesOfAnswer);

/** Whether a word can be part of a label: a capital, an initial's stop, "(D)", "of the". */
const isLabelWord = ({shape, text, lower}: Word): boolean => shape === 'capital' || shape === 'upper' || '.(),’'.includes(text) || linking.has(lower);

/** The token that ends the label of a paragraph, or -1. */
const labelEnd = ({tokens}: Document, from: number, to: number): number => {
	for (let index = from; index < to && index <= from + longestLabel; index++) {
		const word = tokens.words[index];
		if (word?.text === ':' || word?.text === '：') {
			// What is said begins with a word: "Roe: 1,501" is a score.
			return index > from && index + 1 < to && tokens.words[index + 1]?.shape !== 'number' ? index : -1;
		}

		if (word === undefined || at(tokens.passages, index) >= 0 || !isLabelWord(word)) {
			return -1;
		}
	}

	return -1;
};

const keyOfLabel = ({tokens}: Document, from: number, to: number): string => {
	const words: string[] = [];
	for (let index = from; index < to; index++) {
		const word = tokens.words[index];
		if (word !== undefined && word.shape !== 'mark') {
			words.push(word.lower);
		}
	}

	return words.join(' ');
};

/** The paragraphs of a document that have words. */
const linesOf = (document: Document): Line[] => {
	const {tokens} = document;
	const lines: Line[] = [];
	let from = 0;
	for (let index = 0; index <= tokens.count; index++) {
		if (index < tokens.count && !has(tokens.signs, index, sign.lineBreak)) {
			continue;
		}

		if (index > from) {
			const colon = labelEnd(document, from, index);
			const key = colon < 0 ? '' : keyOfLabel(document, from, colon);
			lines.push({
				from, to: index, colon: nobody.has(key.split(' ')[0] ?? '') && !asks.has(key) && !answers.has(key) ? -1 : colon, key,
			});
		}

		from = index + 1;
	}

	return lines;
};

/** How many of the labels are heard more than once. */
const countRepeated = (lines: readonly Line[]): number => {
	const counts = new Map<string, number>();
	for (const {key} of lines) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}

	return [...counts.values()].filter(count => count > 1).length;
};

/** Two labels that stand in consecutive paragraphs and are written in capitals need no third to make a transcript. */
const isUpper = ({text, tokens}: Document, {from, colon}: Line): boolean => {
	const label = text.slice(at(tokens.starts, from), at(tokens.starts, colon));
	return label.length > 2 && label === label.toUpperCase();
};

/** Whether the labelled lines of a document are turns, and not notes that happen to have a colon. */
const isTranscript = (document: Document, labelled: readonly Line[]): boolean => {
	const keys = new Set(labelled.map(({key}) => key));
	return keys.size > 1 && (countRepeated(labelled) > 0 || labelled.every(line => isUpper(document, line)));
};

/** Who answers the questions of an interview: the person named most, if nobody else is named as often. */
const interviewee = ({entities}: Document): string | null => {
	const [first, second] = entities.filter(({type, words}) => type === 'person' && words.length > 1).toSorted((a, b) => b.count - a.count);
	return first !== undefined && (second === undefined || first.count > second.count) ? first.name : null;
};

/** The name that a label stands for: that of a person of this name, else the label itself without its title. */
const speakerOf = (document: Document, {from, colon, key}: Line): string | null => {
	if (asks.has(key)) {
		return null;
	}

	if (answers.has(key)) {
		return interviewee(document);
	}

	const {tokens, entities, text} = document;
	let first = from;
	while (first < colon - 1 && (get(tokens.words, first)?.title === true || get(tokens.words, first)?.text === '.')) {
		first++;
	}

	const name = keyOfLabel(document, first, colon);
	const last = name.slice(name.lastIndexOf(' ') + 1);
	const known = entities.filter(({type, words}) => type === 'person' && words.at(-1)?.lower === last && (!name.includes(' ') || get(words, 0)?.lower === name.split(' ')[0]));
	const named = known.toSorted((a, b) => b.words.length - a.words.length)[0]?.name;
	return named ?? displayName(text.slice(at(tokens.starts, first), at(tokens.ends, colon - 1)), tokens.words.slice(first, colon).filter(({shape}) => shape !== 'mark'), 'person');
};

const spanOfTokens = ({tokens}: Document, from: number, to: number): Span => ({start: at(tokens.starts, from), end: at(tokens.ends, to - 1)});

/** Finds the turns of a transcript or an interview ("SMITH: …", "Q: …"); none in a text that is not one. */
export const findTurns = (document: Document): Turn[] => {
	const lines = linesOf(document);
	const isHeading = ({from}: Line): boolean => document.headings.has(at(document.tokens.paragraphs, from));
	const heard = new Set<string>();
	// "Minister: No" as a heading is none of the turns, unless the minister has others.
	const spoken = new Set(lines.filter(line => {
		const isAgain = heard.has(line.key);
		heard.add(line.key);
		return line.colon >= 0 && (isAgain || !isHeading(line));
	}).map(({key}) => key));
	const labelled = lines.filter(({colon, key}) => colon >= 0 && spoken.has(key));
	const [first] = labelled;
	if (first === undefined || !isTranscript(document, labelled)) {
		return [];
	}

	const firstLine = lines.indexOf(first);
	// In a text that is a transcript as a whole, a paragraph without a label goes on with the turn before it.
	const goesOn = labelled.length * 2 >= lines.length - firstLine;
	const turns: Turn[] = [];
	for (const line of lines.slice(firstLine)) {
		const last = turns.at(-1);
		if (line.colon >= 0 && spoken.has(line.key)) {
			const from = line.colon + 1;
			// What a turn has in marks is a quotation like any other.
			if (at(document.tokens.passages, from) < 0) {
				turns.push({
					label: spanOfTokens(document, line.from, line.colon), from, to: line.to, parts: [spanOfTokens(document, from, line.to)], speaker: speakerOf(document, line),
				});
			}
		} else if (goesOn && last !== undefined) {
			last.to = line.to;
			last.parts.push(spanOfTokens(document, line.from, line.to));
		}
	}

	return turns;
};

/** A turn as a direct quote, for all that it has no marks. */
export const quoteOfTurn = ({text}: Document, {label, parts, speaker}: Turn): Quote => {
	const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
	const quote: Quote = {
		start,
		end,
		text: joinParts(text, parts).join(omission),
		kind: 'direct',
		speaker,
		speakerSpan: speaker === null ? null : label,
		cue: null,
		confidence: sureOfTurn,
		evidence: speaker === null ? null : {pattern: 'transcript', chain: [{...label, text: text.slice(label.start, label.end)}]},
	};
	return parts.length === 1 ? quote : {...quote, parts};
};

/** Whether a token stands in one of the turns, which are in order. */
export const isInTurn = (turns: readonly Turn[], token: number): boolean => {
	const next = turns[lowerBound(turns, token + 1, ({to}) => to)];
	return next !== undefined && token >= next.from;
};
