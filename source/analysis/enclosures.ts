import {begins, doubleMarks} from './double-marks.js';
import {
	isDigit, isSpace, isWordCharacter, looksOpening, type Mark,
} from './marks.js';

/** How many marks a passage between single marks may hold: what holds more is an apostrophe and a long paragraph. */
const mostMarks = 60;

const isDouble = ({text}: Mark): boolean => text.length === 1 && doubleMarks.includes(text);

/** Whether a single mark opens a passage, and is no apostrophe ("the '90s"). */
const opens = ({text, before, after}: Mark): boolean => (text === '‘' || text === '\'') && (isSpace(before) || '([—–-'.includes(before))
	&& ((after !== '' && doubleMarks.includes(after)) || (isWordCharacter(after) && !isDigit(after)));

/** Whether a single mark surely closes a passage: a plural's possessive ("the workers' union") or a clipped word ("goin' home") does not. */
const closes = ({text, before, after}: Mark): boolean => (text === '’' || text === '\'') && !isSpace(before) && !isWordCharacter(after)
	&& (',.?!…—–”"'.includes(before) || after === '' || ',.;:?!)'.includes(after));

/**
 * Where a passage between single marks that holds passages between double ones ends, as the British write it:
 * ‘He told me, “Go,” and I went,’ she said. The outermost quotation counts, and whom she quotes said nothing here.
 *
 * @param markAt the mark at an offset
 * @param marks where marks stand in the paragraph
 * @param first the index of the mark that may open the passage
 * @returns the offset of the closing mark, or -1
 */
export const enclosureEnd = (markAt: (offset: number) => Mark, marks: readonly number[], first: number): number => {
	if (!opens(markAt(marks[first] ?? 0))) {
		return -1;
	}

	let isInside = false;
	let holdsDoubles = false;
	for (let index = first + 1; index < marks.length && index < first + mostMarks; index++) {
		const mark = markAt(marks[index] ?? 0);
		if (isDouble(mark)) {
			const isOpening = begins(mark) && (mark.text !== '"' || looksOpening(mark.before, mark.after));
			if (isOpening === isInside) {
				return -1;
			}

			isInside = isOpening;
			holdsDoubles ||= isInside;
		} else if (!isInside && mark.text.length > 1) {
			return -1;
		} else if (!isInside && closes(mark)) {
			return holdsDoubles ? mark.at : -1;
		} else if (!isInside && opens(mark)) {
			return -1;
		}
	}

	return -1;
};
