/** In code units. Longer lines are whole paragraphs, not lines wrapped at a fixed width. */
const maxWrapWidth = 100;

/** In code units. Shorter lines are lists, addresses or verse. */
const minWrapWidth = 50;

type Line = {readonly start: number; readonly end: number; readonly firstWord: number};

/** Blocks of more lines are not unwrapped. The limit bounds the memory for one block. */
const maxParagraphLines = 1000;

/** Yields the paragraphs of several lines, all short enough to be wrapped at a fixed width. Blank lines separate paragraphs. */
function * wrappedParagraphs(text: string): Generator<Line[]> {
	let lines: Line[] = [];
	let isCandidate = true;
	let start = 0;
	while (start < text.length) {
		const newline = text.indexOf('\n', start);
		const end = newline === -1 ? text.length : newline;
		const trimmed = text.slice(start, Math.min(end, start + maxWrapWidth + 1)).trim();
		if (trimmed === '') {
			if (isCandidate && lines.length > 1) {
				yield lines;
			}

			lines = [];
			isCandidate = true;
		} else if (isCandidate) {
			const space = trimmed.search(/\s/);
			lines.push({start, end, firstWord: space === -1 ? trimmed.length : space});
			isCandidate = end - start <= maxWrapWidth && lines.length <= maxParagraphLines;
		}

		start = end + 1;
	}

	if (isCandidate && lines.length > 1) {
		yield lines;
	}
}

const widthOf = (lines: readonly Line[]): number => Math.max(...lines.map(({start, end}) => end - start));

/** True if each line but the last is full: the first word of the next line would not fit within `width`. */
const isFilled = (lines: readonly Line[], width: number): boolean => lines.slice(0, -1).every(({start, end}, index) =>
	end - start + 1 + (lines[index + 1]?.firstWord ?? 0) > width);

/** In code units from the start of a line. */
const maxLabelLength = 60;

/** True if a line begins a turn of a transcript, "THE CLERK: …", or signs a post, "— Roe (@roe)". Such a line does not continue the line before it. */
const startsTurn = (text: string, line: Line | undefined): boolean => line !== undefined
	&& /^\s*(?:\p{Lu}[\p{Lu}.’' \-]+:\s|(?:—|–|--)[^@]+\(@)/v.test(text.slice(line.start, line.start + maxLabelLength));

/**
 * Replaces the line breaks inside hard-wrapped paragraphs with spaces, so that a quotation can continue on the next line.
 * All other line breaks stay. The length does not change, so that offsets are valid for both texts.
 */
export function unwrapLines(text: string): string {
	const paragraphs = [...wrappedParagraphs(text)];
	const width = paragraphs.reduce((widest, lines) => Math.max(widest, widthOf(lines)), 0);
	let joined = '';
	let from = 0;
	for (const lines of paragraphs) {
		// Two lines are too few to tell the width: the widest paragraph of the text tells it.
		const limit = lines.length === 2 ? width : widthOf(lines);
		if (limit < minWrapWidth || !isFilled(lines, limit)) {
			continue;
		}

		for (const [index, {end}] of lines.slice(0, -1).entries()) {
			if (startsTurn(text, lines[index + 1])) {
				continue;
			}

			joined += `${text.slice(from, end)} `;
			from = end + 1;
		}
	}

	return from === 0 ? text : joined + text.slice(from);
}
