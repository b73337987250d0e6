import {type Document} from './document.js';

/** A number as a feature: from 0 to `most`. */
export const cap = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Distances grow coarser with length: 0 to 8 as they are, then by doubling. */
export const bucket = (distance: number): number => distance <= 8 ? cap(distance, 8) : cap(9 + Math.floor(Math.log2(distance / 8) * 3), 24);

const prepositionGroups = new Map([['by', 1], ['to', 2], ['of', 3], ['for', 4], ['with', 5], ['from', 6], ['in', 7], ['at', 7], ['on', 8], ['about', 8], ['against', 9], ['as', 10], ['like', 10], ['between', 11], ['than', 11]]);

/** The prepositions that tell the role of the name after them, as a number. */
export const prepositionGroup = (word: string): number => prepositionGroups.get(word) ?? 0;

/** What kind of word or mark stands at a token, as a number; 11 for what is quoted. */
export const wordGroup = ({tokens}: Document, index: number): number => {
	const word = tokens.words[index];
	return word === undefined ? 4 : ((tokens.passages[index] ?? -1) >= 0 ? 11 : word.group);
};
