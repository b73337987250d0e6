import {type Document} from './document.js';

/** A number as a feature: from 0 to `most`. */
export const cap = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Distances grow coarser with length: 0 to 8 as they are, then by doubling. */
export const bucket = (distance: number): number => distance <= 8 ? cap(distance, 8) : cap(9 + Math.floor(Math.log2(distance / 8) * 3), 24);

/** Prepositions by the role they give to the name after them, in the order of the groups' numbers, which begin at 1. */
const prepositions = ['by', 'to', 'of', 'for', 'with', 'from', 'in at', 'on about', 'against', 'as like', 'between than'];
const prepositionGroups = new Map(prepositions.flatMap((words, index) => words.split(' ').map(word => [word, index + 1] as const)));

/** The prepositions that tell the role of the name after them, as a number. */
export const prepositionGroup = (word: string): number => prepositionGroups.get(word) ?? 0;

/** What kind of word or mark stands at a token, as a number; 11 for what is quoted. */
export const wordGroup = ({tokens}: Document, index: number): number => {
	const word = tokens.words[index];
	return word === undefined ? 4 : ((tokens.passages[index] ?? -1) >= 0 ? 11 : word.group);
};
