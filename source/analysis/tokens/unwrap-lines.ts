/** Nobody breaks lines by hand at more code units; longer lines are paragraphs. */
const maxWrapWidth = 100;

/** Shorter lines are lists, addresses, verse. */
const minWrapWidth = 50;

type Line = {readonly start: number; readonly end: number; readonly firstWord: number};

/** A paragraph of more lines than this is no paragraph, and need not be kept while it is read. */
const maxParagraphLines = 1000;

/** The lines between blank ones, where there are several and all are short enough to be broken by hand. */
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

/** Whether each line but the last is full: the first word of the next one would not have fitted at `width`. */
const isFilled = (lines: readonly Line[], width: number): boolean => lines.slice(0, -1).every(({start, end}, index) =>
	end - start + 1 + (lines[index + 1]?.firstWord ?? 0) > width);

/** How far into a line a label may reach. */
const maxLabelLength = 60;

/** Whether a line begins a turn of a transcript, "THE CLERK: …", or signs a post, "— Roe (@roe)": no line before it goes on in it. */
const startsTurn = (text: string, line: Line | undefined): boolean => line !== undefined && /^\s*(?:\p{Lu}[\p{Lu}.’' \-]+:\s|(?:—|–|--)[^@]+\(@)/v.test(text.slice(line.start, line.start + maxLabelLength));

/**
 * Text whose paragraphs are broken by hand into lines, with spaces for those line breaks: a quotation then goes on from
 * one line to the next. Every other line break stays, and so does the length, so that offsets hold for both.
 */
export function unwrapLines(text: string): string {
	const paragraphs = [...wrappedParagraphs(text)];
	const width = paragraphs.reduce((widest, lines) => Math.max(widest, widthOf(lines)), 0);
	let joined = '';
	let from = 0;
	for (const lines of paragraphs) {
		// Two lines alone say little: they are measured by the widest of the whole text.
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
