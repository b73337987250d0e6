import {type Span} from '../../article/span.js';

/** Replaces the article's own words between two parts of a quote. */
export const omissionMark = ' […] ';

const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Returns the words of a quote's parts. Parts that only marks and white space separate are joined by a space. */
export const joinParts = (text: string, parts: readonly Span[]): string[] => {
	const pieces: string[] = [];
	let end: number | undefined;
	for (const part of parts) {
		const words = text.slice(part.start, part.end);
		pieces.push(end !== undefined && isWordless(text.slice(end, part.start)) ? `${pieces.pop() ?? ''} ${words}` : words);
		({end} = part);
	}

	return pieces;
};
