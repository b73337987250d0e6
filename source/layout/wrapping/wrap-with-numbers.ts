import {type Span} from '../../article/span.js';
import {type Insertion, type Line} from '../model/line.js';
import {type LinkNumber} from '../model/links.js';

/** A text with the numbers of links in it. Offsets into it count from the start of the stretch that it is made of. */
type NumberedText = {
	readonly text: string;
	/** Returns the offset in the text without numbers. */
	readonly toOriginal: (offset: number) => number;
	/** Returns the numbers that lie wholly in a span of this text. */
	readonly numbersIn: (span: Span) => Insertion[];
};

function numberedText(text: string, {start, end}: Span, numbers: readonly LinkNumber[]): NumberedText {
	const placed: Array<LinkNumber & Span> = [];
	let written = '';
	let from = start;
	for (const number of numbers) {
		written += text.slice(from, number.at);
		placed.push({...number, start: written.length, end: written.length + number.text.length});
		written += number.text;
		from = number.at;
	}

	return {
		text: written + text.slice(from, end),
		toOriginal(offset) {
			const before = placed.filter(number => number.start < offset);
			const last = before.at(-1);
			return last && offset < last.end ? last.at : start + offset - before.reduce((sum, number) => sum + number.text.length, 0);
		},
		numbersIn: span => placed
			.filter(number => number.start >= span.start && number.end <= span.end)
			.map(({at, text}): Insertion => ({at, text, token: 'added'})),
	};
}

/**
 * Wraps a stretch of the text as if the numbers of links stood in it, and returns lines of the text with the numbers as
 * insertions. A number that does not fit on a line is left out.
 *
 * @param wrapText wraps all of a text
 */
export function wrapWithNumbers(text: string, stretch: Span, numbers: readonly LinkNumber[], wrapText: (text: string) => readonly Line[]): Line[] {
	const numbered = numberedText(text, stretch, numbers);
	const lines = wrapText(numbered.text).map((line): Line => ({
		...line,
		start: numbered.toOriginal(line.start),
		end: numbered.toOriginal(line.end),
		insertions: [
			...(line.insertions ?? []).map(insertion => ({...insertion, at: numbered.toOriginal(insertion.at)})),
			...numbered.numbersIn(line),
		],
	}));
	// A line of a number alone would have the offset of another line.
	const withText = lines.filter(({start, end}) => start < end);
	return withText.length > 0 ? withText : lines.slice(0, 1);
}
