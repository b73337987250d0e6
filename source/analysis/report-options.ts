import {type Clause} from './clauses.js';
import {type Document} from './document.js';

/** Where what a cue reports may begin. */
export type Option = {
	/** 0 nowhere: it reports nothing; 1 right after the cue; 2 after a preposition; 3 at "that" or the like; 4 after a mention; 5 after a comma; 6 before the cue. */
	readonly kind: number;
	/** A token: the first of what is reported, or for kind 6 the one after its last. */
	readonly at: number;
};

/** A place where what is reported may end, or for kind 6 begin. */
export type Bound = {readonly at: number; readonly rank: number; readonly last: boolean};

/** The strength of the cue "according to". */
export const accordingTo = 4;

const farthestIntroducer = 12;
const farthestComma = 24;
const mostBounds = 10;
/** No sentence is longer, in tokens; what seems to be one is no sentence. */
const longestSentence = 150;
const introducers = new Set(['that', 'if', 'whether', 'how', 'why', 'what', 'to', 'about', 'where', 'who']);
const bounding = new Set([
	'and', 'but', 'or', 'while', 'because', 'as', 'when', 'after', 'before', 'during', 'in', 'on', 'at', 'with', 'which', 'who', 'though', 'although', 'since', 'even', 'if', 'for', 'by', 'to', 'from', 'until', 'where', 'than', 'adding', 'saying', 'calling', 'noting', 'so', 'yet', 'last', 'this', 'that', 'when',
]);
const boundingMarks = ',;:—–-()[]';

/** Whether two tokens stand in one sentence and paragraph. */
const isTogether = ({tokens}: Document, a: number, b: number): boolean => a >= 0 && a < tokens.count && tokens.sentences[a] === tokens.sentences[b] && tokens.paragraphs[a] === tokens.paragraphs[b];

/** The token after the last word of the sentence of a token: where its full stop stands. */
export const sentenceEnd = (document: Document, at: number): number => {
	const {tokens} = document;
	let end = at;
	while (end < at + longestSentence && isTogether(document, end, at) && tokens.words[end]?.text !== '\n') {
		end++;
	}

	while (end > at && (tokens.passages[end - 1] ?? -1) < 0 && tokens.words[end - 1]?.shape === 'mark' && '.!?…”"’)'.includes(tokens.words[end - 1]?.text ?? 'x')) {
		end--;
	}

	return end;
};

/** The first token of the sentence of a token. */
export const sentenceStart = (document: Document, at: number): number => {
	let start = at;
	while (start > at - longestSentence && isTogether(document, start - 1, at)) {
		start--;
	}

	while (start < at && document.tokens.words[start]?.shape === 'mark' && (document.tokens.passages[start] ?? -1) < 0) {
		start++;
	}

	return start;
};

/** Where the words before a cue and its subject end: before a comma, if there is one. */
const endBefore = (document: Document, clause: Clause): number => {
	const {tokens, mentions} = document;
	const subject = mentions[clause.subject];
	const first = clause.inverted || subject === undefined ? clause.cue : subject.phraseFrom;
	return tokens.words[first - 1]?.text === ',' ? first - 1 : first;
};

/** All places where what a cue reports may begin; the first option is that it reports nothing. */
export const optionsOf = (document: Document, clause: Clause): Option[] => {
	const {tokens, beginAt, mentions} = document;
	const options: Option[] = [{kind: 0, at: -1}];
	const {cue} = clause;
	const add = (kind: number, at: number): void => {
		if (isTogether(document, at, cue) && tokens.words[at]?.text !== '\n' && !options.some(option => option.at === at && option.kind < 6)) {
			options.push({kind, at});
		}
	};

	const next = tokens.words[cue + 1];
	if (clause.strength === accordingTo) {
		// "According to the mayor, …": what is reported begins after the comma.
		for (let at = cue + 3; at < cue + farthestComma && isTogether(document, at, cue); at++) {
			if (tokens.words[at]?.text === ',' && (tokens.passages[at] ?? -1) < 0) {
				add(5, at + 1);
			}
		}
	} else if (!clause.inverted) {
		add(1, cue + 1);
		if (next?.preposition === true || next?.adverb === true) {
			add(2, cue + 2);
		}
	}

	if (next?.text === ',' && clause.strength < accordingTo) {
		add(5, cue + 2);
	}

	const told = clause.strength === accordingTo ? undefined : mentions[beginAt[cue + 1] ?? -1] ?? mentions[beginAt[cue + 2] ?? -1];
	if (told !== undefined) {
		add(4, tokens.words[told.to]?.text === ',' ? told.to + 1 : told.to);
	}

	for (let at = cue + 2; clause.strength < accordingTo && at < cue + farthestIntroducer && isTogether(document, at, cue) && (tokens.passages[at] ?? -1) < 0; at++) {
		const word = tokens.words[at];
		if (introducers.has(word?.lower ?? '')) {
			add(3, at);
			break;
		}
	}

	const end = endBefore(document, clause);
	if (end > 0 && isTogether(document, end - 1, cue) && tokens.words[end - 1]?.shape !== 'mark') {
		options.push({kind: 6, at: end});
	}

	return options;
};

/** Whether what is reported may end before a token, or begin after it. */
const isBound = ({tokens}: Document, at: number): boolean => {
	const word = tokens.words[at];
	return word !== undefined && (tokens.passages[at] ?? -1) < 0 && (word.shape === 'mark' ? boundingMarks.includes(word.text) : bounding.has(word.lower));
};

/** All places where what begins at a token may end, the end of the sentence last. */
export const endsOf = (document: Document, from: number): Bound[] => {
	const end = sentenceEnd(document, from);
	const bounds: Bound[] = [];
	for (let at = from + 1; at < end && bounds.length < mostBounds; at++) {
		if (isBound(document, at)) {
			bounds.push({at, rank: bounds.length, last: false});
		}
	}

	if (end > from) {
		bounds.push({at: end, rank: bounds.length, last: true});
	}

	return bounds;
};

/** All places where what ends before a token may begin, the beginning of the sentence last. */
export const startsOf = (document: Document, to: number): Bound[] => {
	const start = sentenceStart(document, to - 1);
	const bounds: Bound[] = [];
	for (let at = to - 2; at >= start && bounds.length < mostBounds; at--) {
		if (isBound(document, at)) {
			bounds.push({at: document.tokens.words[at]?.shape === 'mark' ? at + 1 : at, rank: bounds.length, last: false});
		}
	}

	if (start < to && !bounds.some(({at}) => at === start)) {
		bounds.push({at: start, rank: bounds.length, last: true});
	}

	return bounds;
};
