import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';
import {sentenceEndAt, sentenceStartAt} from './sentence-edges.js';

/** A token where a reported clause may end or, if it precedes its cue, begin. */
export type Bound = {readonly at: number; readonly rank: number; readonly isSentenceEdge: boolean};

const maxBounds = 10;
const boundaryWords = new WordSet(`and but or while because as when after before during in on at with which who though although since even if for by to
from until where than adding saying calling noting so yet last this that`);
const boundaryMarks = ',;:—–-()[]';

/** True if a reported clause may end before a token or begin after it. */
const isBound = ({tokens}: Document, index: number): boolean => {
	const word = tokens.words[index];
	return word !== undefined && intOrZeroAt(tokens.passages, index) < 0 && (word.shape === 'mark' ? boundaryMarks.includes(word.text) : boundaryWords.has(word));
};

/** Finds all places where a clause that begins at a token may end. The end of the sentence comes last. */
export const findEnds = (document: Document, from: number): Bound[] => {
	const end = sentenceEndAt(document, from);
	const bounds: Bound[] = [];
	for (let index = from + 1; index < end && bounds.length < maxBounds; index++) {
		if (isBound(document, index)) {
			bounds.push({at: index, rank: bounds.length, isSentenceEdge: false});
		}
	}

	if (end > from) {
		bounds.push({at: end, rank: bounds.length, isSentenceEdge: true});
	}

	return bounds;
};

/** Finds all places where a clause that ends before a token may begin. The start of the sentence comes last. */
export const findStarts = (document: Document, to: number): Bound[] => {
	const start = sentenceStartAt(document, to - 1);
	const bounds: Bound[] = [];
	for (let index = to - 2; index >= start && bounds.length < maxBounds; index--) {
		if (isBound(document, index)) {
			bounds.push({at: document.tokens.words[index]?.shape === 'mark' ? index + 1 : index, rank: bounds.length, isSentenceEdge: false});
		}
	}

	if (start < to && !bounds.some(bound => bound.at === start)) {
		bounds.push({at: start, rank: bounds.length, isSentenceEdge: true});
	}

	return bounds;
};
