import {clipsStart} from './apostrophes.js';
import {opensPassage, doubleMarks} from './double-marks.js';
import {
	isDigit, isSpace, isWordCharacter, looksOpening, type QuotationMark,
} from './quotation-mark.js';

/** The number of marks that are searched for a closing single mark. An opening mark without a match within them is an apostrophe. */
const maxMarkCount = 60;

const isDouble = ({text}: QuotationMark): boolean => text.length === 1 && doubleMarks.includes(text);

/** True if a single mark opens a passage and is not an apostrophe ("the '90s"). */
const opens = ({text, before, after}: QuotationMark): boolean => (text === '‘' || text === '\'') && (isSpace(before) || '([—–-'.includes(before))
	&& ((after !== '' && (doubleMarks.includes(after) || (text === '‘' && after === '’'))) || (isWordCharacter(after) && !isDigit(after)));

/** True if a single mark surely closes a passage. An apostrophe may end a possessive ("the workers' union") or a clipped word ("goin' home"). */
const closes = ({text, before, after}: QuotationMark): boolean => (text === '’' || text === '\'') && !isSpace(before) && !isWordCharacter(after)
	&& (',.?!…—–”"'.includes(before) || after === '' || ',.;:?!)'.includes(after));

/** True if a double mark opens a passage inside one between single marks. */
const opensDouble = (mark: QuotationMark): boolean => opensPassage(mark)
	&& (mark.text !== '"' || looksOpening(mark.before, mark.after) || ('‘\''.includes(mark.before) && isWordCharacter(mark.after)));

type MarkedParagraph = {
	/** The whole text. */
	readonly text: string;
	/** The offsets of the marks of the paragraph. */
	readonly marks: readonly number[];
	/** Returns the mark at an offset. */
	readonly markAt: (offset: number) => QuotationMark;
};

/**
 * Finds the end of a passage between single marks that contains passages between double marks, as in British usage:
 * ‘He told me, “Go,” and I went,’ she said. Only the outer passage counts as a quotation.
 *
 * @param first the index of the mark that may open the passage
 * @param continuedEnd the end of the paragraph if the next one begins with a single mark, else -1
 * @returns the offset of the closing mark, or -1; `continuedEnd` if the paragraph ends before the passage is closed
 */
export const enclosingPassageEnd = ({text, marks, markAt}: MarkedParagraph, first: number, continuedEnd: number): number => {
	const opener = markAt(marks[first] ?? 0);
	if (!opens(opener)) {
		return -1;
	}

	const last = Math.min(marks.length, first + maxMarkCount);
	let isInside = false;
	let hasDoubleMarks = false;
	for (let index = first + 1; index < last; index++) {
		const mark = markAt(marks[index] ?? 0);
		if (isDouble(mark)) {
			if (opensDouble(mark) === isInside) {
				return -1;
			}

			isInside = !isInside;
			hasDoubleMarks ||= isInside;
		} else if (!isInside && closes(mark)) {
			return hasDoubleMarks ? mark.at : -1;
		} else if (!isInside && ((opens(mark) && !clipsStart(text, mark.at)) || mark.text.length > 1)) {
			return -1;
		}
	}

	return opener.text === '‘' && !isInside && last === marks.length ? continuedEnd : -1;
};
