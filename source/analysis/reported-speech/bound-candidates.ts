import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {boundaryWordNumber} from './clause-words.js';

/** A token where a reported clause may end or, if it precedes its cue, begin. */
export type Bound = {
	readonly at: number;
	readonly rank: number;
	readonly isSentenceEdge: boolean;
	/** True if it stands inside brackets that open in the clause. */
	readonly isEnclosed: boolean;
};

const maxBounds = 16;
const boundaryMarks = ',;:—–-()[]';

/** True if a reported clause may end before a token or begin after it. */
const isBound = ({tokens}: Document, index: number): boolean => {
	const word = tokens.words[index];
	return word !== undefined && intOrZeroAt(tokens.passages, index) < 0
		&& (word.shape === 'mark' ? boundaryMarks.includes(word.text) : word.isCalendarWord || boundaryWordNumber(word) > 0);
};

/** Finds all places where a clause that begins at a token may end. The end of the sentence comes last. */
export const findEnds = (document: Document, from: number, end: number): Bound[] => {
	const {words} = document.tokens;
	const bounds: Bound[] = [];
	let depth = 0;
	for (let index = from + 1; index < end && bounds.length < maxBounds; index++) {
		const text = words[index]?.text;
		depth -= text === ')' || text === ']' ? 1 : 0;
		if (isBound(document, index)) {
			bounds.push({
				at: index, rank: bounds.length, isSentenceEdge: false, isEnclosed: depth > 0,
			});
		}

		depth += text === '(' || text === '[' ? 1 : 0;
	}

	if (end > from) {
		bounds.push({
			at: end, rank: bounds.length, isSentenceEdge: true, isEnclosed: false,
		});
	}

	return bounds;
};

/** Finds all places where a clause that ends before a token may begin. The start of the sentence comes last. */
export const findStarts = (document: Document, to: number, start: number): Bound[] => {
	const {words} = document.tokens;
	const bounds: Bound[] = [];
	for (let index = to - 2; index >= start && bounds.length < maxBounds; index--) {
		if (isBound(document, index)) {
			bounds.push({
				at: words[index]?.shape === 'mark' ? index + 1 : index, rank: bounds.length, isSentenceEdge: false, isEnclosed: false,
			});
		}
	}

	if (start < to && !bounds.some(bound => bound.at === start)) {
		bounds.push({
			at: start, rank: bounds.length, isSentenceEdge: true, isEnclosed: false,
		});
	}

	return bounds;
};
