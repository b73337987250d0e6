/** A quotation mark with the characters beside it. */
export type QuotationMark = {
	readonly at: number;
	/** One character, or two single marks. */
	readonly text: string;
	/** Empty at the start of the paragraph. */
	readonly before: string;
	/** Empty at the end of the paragraph. */
	readonly after: string;
};

/** True if a character is white space or lies beyond the ends of a paragraph. */
export const isSpace = (character: string): boolean => character === '' || character === ' ' || character === '\u00A0' || character === '\n' || character === '\t' || character === '\r';
export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** True if a character can be part of a word. */
export const isWordCharacter = (character: string): boolean => character !== '' && (character.toLowerCase() !== character.toUpperCase() || isDigit(character) || character > '\u2FFF');

/** True if a mark with one form for both uses opens a passage here. */
export const looksOpening = (before: string, after: string): boolean => !isSpace(after) && (isSpace(before) || '([{—–-/'.includes(before));
