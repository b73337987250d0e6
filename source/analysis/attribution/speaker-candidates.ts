import {lowerBound} from '../../article/sorted.js';
import {get, numberAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

const maxBefore = 9;
const maxAfter = 7;
const maxFromEarlierParagraphs = 4;

/** Who may have said a passage: the mentions around it, as indexes, the nearest of each side first. */
export const findSpeakerCandidates = (document: Document, passage: number): number[] => {
	const {tokens, mentions, unquotedMentions} = document;
	const from = numberAt(document.passageFrom, passage) ?? 0;
	const to = numberAt(document.passageTo, passage) ?? 0;
	const paragraph = tokens.paragraphs[from] ?? 0;
	const found: number[] = [];
	const middle = lowerBound(unquotedMentions, from, index => mentions[index]?.from ?? 0);
	let earlier = 0;
	for (let at = middle - 1; at >= 0 && found.length < maxBefore; at--) {
		const mention = unquotedMentions[at] ?? 0;
		const distance = paragraph - (numberAt(tokens.paragraphs, get(mentions, mention)?.from ?? 0) ?? 0);
		if (distance > 2 || (distance > 0 && ++earlier > maxFromEarlierParagraphs)) {
			break;
		}

		found.push(mention);
	}

	let after = 0;
	for (let at = middle; at < unquotedMentions.length && after < maxAfter; at++) {
		const mention = unquotedMentions[at] ?? 0;
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
