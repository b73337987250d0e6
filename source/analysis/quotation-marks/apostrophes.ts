import {isDigit, isWordCharacter} from './quotation-mark.js';

/** Words that lose their last letters before an apostrophe: bread an’ butter, a pint o’ milk. */
const clippedAtEnd = new Set('o t th an wi ol y d i lil gi ha ma mo fo po tha wha jus sho bes'.split(' '));

/** Words that lose their first letters after an apostrophe: give ’em time, ’twas late. */
const clippedAtStart = new Set('em im er is e un n tis twas twill twould til till cause bout round ere ow ave ad as appen ome ouse alf ead ard fraid neath gainst cept spect'.split(' '));

/** The longest word that is looked up. */
const maxLength = 7;

/** True if the word before an offset may end in an apostrophe that stands for letters: goin’, wi’. */
export const mayClipEnd = (text: string, at: number): boolean => {
	let start = at;
	while (start > at - maxLength && isWordCharacter(text.charAt(start - 1))) {
		start--;
	}

	const word = text.slice(start, at).toLowerCase();
	return clippedAtEnd.has(word) || (word.length > 3 && word.endsWith('in'));
};

/** True if the mark at an offset is the apostrophe of a year or of a word without its first letters: the ’90s, ’em. */
export const clipsStart = (text: string, at: number): boolean => {
	let end = at + 1;
	while (end <= at + maxLength && isWordCharacter(text.charAt(end))) {
		end++;
	}

	const word = text.slice(at + 1, end);
	const isYear = isDigit(word.charAt(0)) && isDigit(word.charAt(1)) && !isDigit(word.charAt(2));
	return isYear || clippedAtStart.has(word);
};
