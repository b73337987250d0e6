import {type Span} from '../../article/span.js';
import {stageDirections} from '../words/labels.js';

const directionWords = new Set(stageDirections);
const brackets = /[\(\[](?<first>\p{L}{1,20})[^\(\)\[\]\n]{0,120}[\)\]]/gv;

/** Returns the spoken parts of a span of a transcript, without stage directions such as "(Laughter.)". */
export const withoutStageDirections = (text: string, {start, end}: Span): Span[] => {
	const pieces: Span[] = [];
	const add = (from: number, to: number): void => {
		const words = text.slice(from, to);
		if (/[\p{L}\p{N}]/v.test(words)) {
			pieces.push({start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length});
		}
	};

	let from = start;
	for (const {0: remark, index, groups} of text.slice(start, end).matchAll(brackets)) {
		if (directionWords.has(groups?.['first']?.toLowerCase() ?? '')) {
			add(from, start + index);
			from = start + index + remark.length;
		}
	}

	add(from, end);
	return pieces;
};
