/** A quotation mark and what stands beside it. */
export type QuotationMark = {
	readonly at: number;
	/** One character, or two single marks. */
	readonly text: string;
	readonly before: string;
	readonly after: string;
};

/** Whether a character is white space; beyond the ends of a paragraph it is. */
export const isSpace = (character: string): boolean => character === '' || character === ' ' || character === '\u00A0' || character === '\n' || character === '\t' || character === '\r';
export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Whether a character can stand in a word. */
export const isWordCharacter = (character: string): boolean => character !== '' && (character.toLowerCase() !== character.toUpperCase() || isDigit(character) || character > '\u2FFF');

/** Whether a mark that looks both ways opens rather than closes here. */
export const looksOpening = (before: string, after: string): boolean => !isSpace(after) && (isSpace(before) || '([{—–-/'.includes(before));
