import {type Span} from '../../article/span.js';

/** Stands for the article's own words between two parts of a quote. */
export const omissionMark = ' […] ';

const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** The words of a quote in pieces: parts between which nothing but marks and white space stands are one piece. */
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
