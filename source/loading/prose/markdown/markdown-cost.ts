/** In code units. A longer text is not an article, and takes the lexer a second. */
const maxLength = 16 * 1024 * 1024;

/** Levels of lists and quotes. 3,000 levels take the lexer over 20 s; 5,000 quotes overflow its stack. */
const maxDepth = 24;

/**
 * The cost of inline markup is the number of delimiters times the length of the paragraph, at up to 15 ns: from each of them
 * the lexer looks for its end, or for an address. The cost of lines that go on with an item or a quote without its marker is
 * their number times their length: from each of them the lexer looks for the underline of a heading. Real paragraphs stay far
 * below the first limit.
 */
const freeCost = 20_000;
const maxCost = 100_000_000;

const maxTableCells = 200_000;

const containers = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;
const thematicBreak = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const delimiterRow = /^[\s|:-]+$/;

/** Returns the greatest possible number of lists and quotes that contain a line. */
const depthOf = (line: string): number => {
	const [prefix = ''] = containers.exec(line.slice(0, 2000)) ?? [];
	const markers = prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
	if (markers <= 1 && prefix.length <= maxDepth * 2) {
		return markers;
	}

	const indent = prefix.match(/[ \t]/g)?.length ?? 0;
	return markers === 0 || thematicBreak.test(line) ? 0 : markers + Math.floor((indent - markers) / 2);
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Tells whether Markdown would take the lexer too long or overflow its stack: nested too deeply, too many delimiters, or a
 * table of too many cells. One pass over the lines.
 */
export const isCostly = (markdown: string): boolean => {
	if (markdown.length > maxLength) {
		return true;
	}

	let cost = 0;
	let length = 0;
	let lines = 0;
	let delimiters = 0;
	let columns = 0;
	let isInContainer = false;
	let lazyLines = 0;
	let lazyLength = 0;
	const endItem = (): void => {
		cost += Math.max(0, (lazyLines * lazyLength) - freeCost);
		lazyLines = 0;
		lazyLength = 0;
	};

	const endParagraph = (): void => {
		endItem();
		isInContainer = false;
		cost += Math.max(0, (delimiters * length) - freeCost);
		length = 0;
		lines = 0;
		delimiters = 0;
		columns = 0;
	};

	for (const line of markdown.split('\n')) {
		if (line.trim() === '') {
			endParagraph();
			continue;
		}

		const depth = depthOf(line);
		if (depth > maxDepth) {
			return true;
		}

		if (depth > 0) {
			endItem();
			isInContainer = true;
		} else if (isInContainer) {
			lazyLines++;
			lazyLength += line.length;
		}

		length += line.length;
		lines++;
		delimiters += count(line, /[*_~!<]|`+/g);
		if (delimiterRow.test(line)) {
			columns = Math.max(columns, count(line, /\|/g));
		}

		if (columns * lines > maxTableCells) {
			return true;
		}
	}

	endParagraph();
	return cost > maxCost;
};
