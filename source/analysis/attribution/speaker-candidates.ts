import {lowerBound} from '../../article/binary-search.js';
import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

const maxBefore = 9;
const maxAfter = 7;
const maxFromEarlierParagraphs = 4;

/** Returns the indexes of the mentions around a passage that may name its speaker, the nearest of each side first. */
export const findSpeakerCandidates = (document: Document, passage: number): number[] => {
	const {tokens, mentions, unquotedMentions} = document;
	const from = intAt(document.passageFrom, passage) ?? 0;
	const to = intAt(document.passageTo, passage) ?? 0;
	const paragraph = tokens.paragraphs[from] ?? 0;
	const found: number[] = [];
	const middle = lowerBound(unquotedMentions, from, index => mentions[index]?.from ?? 0);
	let earlier = 0;
	for (let at = middle - 1; at >= 0 && found.length < maxBefore; at--) {
		const mention = unquotedMentions[at] ?? 0;
		const distance = paragraph - (intAt(tokens.paragraphs, elementAt(mentions, mention)?.from ?? 0) ?? 0);
		if (distance > 2 || (distance > 0 && ++earlier > maxFromEarlierParagraphs)) {
			break;
		}

		found.push(mention);
	}

	let after = 0;
	for (let at = middle; at < unquotedMentions.length && after < maxAfter; at++) {
		const mention = unquotedMentions[at] ?? 0;
		const first = elementAt(mentions, mention)?.from ?? 0;
		if (intAt(tokens.paragraphs, first) !== paragraph) {
			break;
		}

		if (first >= to) {
			found.push(mention);
			after++;
		}
	}

	return found;
};
