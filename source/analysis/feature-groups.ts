import {type Document} from './document.js';
import {groupAt} from './word-signs.js';

/** A number as a feature: from 0 to `most`. */
export const cap = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Distances grow coarser with length: 0 to 8 as they are, then by doubling. */
export const bucket = (distance: number): number => distance <= 8 ? cap(distance, 8) : cap(9 + Math.floor(Math.log2(distance / 8) * 3), 24);

/** What kind of word or mark stands at a token, as a number; 4 beyond the ends, as at the end of a line, and 11 for what is quoted. */
export const wordGroup = ({tokens: {signs, passages, count}}: Document, index: number): number => {
	if (index < 0 || index >= count) {
		return 4;
	}

	return (passages[index] ?? -1) >= 0 ? 11 : groupAt(signs, index);
};
