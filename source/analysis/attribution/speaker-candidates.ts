import {lowerBound} from '../../article/sorted.js';
import {get, numberAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

const mostBefore = 9;
const mostAfter = 7;
const mostFromParagraphBefore = 4;

/** Who may have said a passage: the mentions around it, as indexes, the nearest of each side first. */
export const candidatesOf = (document: Document, passage: number): number[] => {
	const {tokens, mentions, outside} = document;
	const from = numberAt(document.passageFrom, passage) ?? 0;
	const to = numberAt(document.passageTo, passage) ?? 0;
	const paragraph = tokens.paragraphs[from] ?? 0;
	const found: number[] = [];
	const middle = lowerBound(outside, from, index => mentions[index]?.from ?? 0);
	let earlier = 0;
	for (let at = middle - 1; at >= 0 && found.length < mostBefore; at--) {
		const mention = outside[at] ?? 0;
		const distance = paragraph - (numberAt(tokens.paragraphs, get(mentions, mention)?.from ?? 0) ?? 0);
		if (distance > 2 || (distance > 0 && ++earlier > mostFromParagraphBefore)) {
			break;
		}

		found.push(mention);
	}

	let after = 0;
	for (let at = middle; at < outside.length && after < mostAfter; at++) {
		const mention = outside[at] ?? 0;
		const first = get(mentions, mention)?.from ?? 0;
		if (numberAt(tokens.paragraphs, first) !== paragraph) {
			break;
		}

		if (first >= to) {
			found.push(mention);
			after++;
		}
	}

	return found;
};
