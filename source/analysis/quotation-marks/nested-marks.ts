import {opensPassage, doubleMarks} from './double-marks.js';
import {
	isDigit, isSpace, isWordCharacter, looksOpening, type QuotationMark,
} from './quotation-mark.js';

/** How many marks a passage between single marks may hold: what holds more is an apostrophe and a long paragraph. */
const maxMarkCount = 60;

const isDouble = ({text}: QuotationMark): boolean => text.length === 1 && doubleMarks.includes(text);

/** Whether a single mark opens a passage, and is no apostrophe ("the '90s"). */
const opens = ({text, before, after}: QuotationMark): boolean => (text === '‘' || text === '\'') && (isSpace(before) || '([—–-'.includes(before))
	&& ((after !== '' && doubleMarks.includes(after)) || (isWordCharacter(after) && !isDigit(after)));

/** Whether a single mark surely closes a passage: a plural's possessive ("the workers' union") or a clipped word ("goin' home") does not. */
const closes = ({text, before, after}: QuotationMark): boolean => (text === '’' || text === '\'') && !isSpace(before) && !isWordCharacter(after)
	&& (',.?!…—–”"'.includes(before) || after === '' || ',.;:?!)'.includes(after));

/** Whether a double mark opens a passage within. */
const opensDouble = (mark: QuotationMark): boolean => opensPassage(mark)
	&& (mark.text !== '"' || looksOpening(mark.before, mark.after) || ('‘\''.includes(mark.before) && isWordCharacter(mark.after)));

/**
 * Where a passage between single marks that holds passages between double ones ends, as the British write it:
 * ‘He told me, “Go,” and I went,’ she said. The outermost quotation counts, and whom she quotes said nothing here.
 *
 * @param markAt the mark at an offset
 * @param marks where marks stand in the paragraph
 * @param first the index of the mark that may open the passage
 * @param goesOnTo where the paragraph ends, if the next one begins with a single mark, and -1 otherwise
 * @returns the offset of the closing mark, or -1; `goesOnTo` where nothing closes it
 */
export const enclosingPassageEnd = (markAt: (offset: number) => QuotationMark, marks: readonly number[], first: number, goesOnTo: number): number => {
	const opener = markAt(marks[first] ?? 0);
	if (!opens(opener)) {
		return -1;
	}

	const last = Math.min(marks.length, first + maxMarkCount);
	let isInside = false;
	let holdsDoubles = false;
	for (let index = first + 1; index < last; index++) {
		const mark = markAt(marks[index] ?? 0);
		if (isDouble(mark)) {
			if (opensDouble(mark) === isInside) {
				return -1;
			}

			isInside = !isInside;
			holdsDoubles ||= isInside;
		} else if (!isInside && closes(mark)) {
			return holdsDoubles ? mark.at : -1;
		} else if (!isInside && (opens(mark) || mark.text.length > 1)) {
			return -1;
		}
	}

	return opener.text === '‘' && !isInside && last === marks.length ? goesOnTo : -1;
};
