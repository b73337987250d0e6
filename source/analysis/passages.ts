import {type Span} from '../article/span.js';
import {unit} from './unit.js';

/** A stretch of text between quotation marks. The span leaves the marks out, `outer` takes them in. */
export type Passage = Span & {
	readonly outer: Span;
	/** Whether a closing mark was found before the paragraph ended. */
	readonly closed: boolean;
	/** Whether the next paragraph goes on with this passage: it begins with an opening mark, and this one was not closed. */
	readonly continued: boolean;
};

type Open = {
	readonly at: number;
	readonly width: number;
	readonly closers: string;
	/** How many marks of the same kind were opened inside. */
	depth: number;
};

const doubleOpeners = '“„«「『"';
const closersOf = new Map([
	['"', '"”“'], ['“', '”"“'], ['„', '“”"'], ['«', '»'], ['「', '」'], ['『', '』'], ['\'\'', '\'\''], ['``', '\'\''],
]);

const isSpace = (character: string): boolean => character === '' || character === ' ' || character === '\u00A0' || character === '\n' || character === '\t' || character === '\r';
const isWordCharacter = (character: string): boolean => character !== '' && (character.toLowerCase() !== character.toUpperCase() || (character >= '0' && character <= '9') || character > '\u2FFF');

/** Whether a mark that looks both ways opens rather than closes here. */
const looksOpening = (before: string, after: string): boolean => !isSpace(after) && (isSpace(before) || '([{—–-/'.includes(before));

const pairAt = (text: string, at: number): string => {
	const pair = text.slice(at, at + 2);
	return pair === '\'\'' || pair === '``' || pair === '‘‘' || pair === '’’' ? pair : '';
};

/** The passages of one paragraph between double marks of any kind. */
const doubleMarked = (text: string, from: number, to: number): Passage[] => {
	const found: Passage[] = [];
	let open: Open | undefined;
	const close = (end: number, width: number, closed: boolean): void => {
		if (open !== undefined && end > open.at + open.width) {
			// « French leaves spaces inside the marks. »
			let [first, last] = [open.at + open.width, end];
			while (first < last && isSpace(text.charAt(first))) {
				first++;
			}

			while (last > first + 1 && isSpace(text.charAt(last - 1))) {
				last--;
			}

			found.push({
				start: first, end: last, outer: {start: open.at, end: end + width}, closed, continued: false,
			});
		}

		open = undefined;
	};

	for (let at = from; at < to; at++) {
		const character = text.charAt(at);
		const code = unit(text, at);
		// Letters, digits and spaces make up nearly all of a text.
		if (code > 96 && code < 0xAB) {
			continue;
		}

		const pair = character === '\'' || character === '`' || character === '‘' || character === '’' ? pairAt(text, at) : '';
		const width = pair === '' ? 1 : 2;
		const before = at === from ? '' : text.charAt(at - 1);
		const after = at + width >= to ? '' : text.charAt(at + width);
		if (open === undefined) {
			if (pair !== '' || doubleOpeners.includes(character)) {
				// A lone mark after a number is inches; a closing mark that nothing opened is not a beginning.
				if ((!isSpace(after) || character === '«') && (character !== '"' || !(before >= '0' && before <= '9') || isSpace(before))) {
					open = {
						at, width, closers: closersOf.get(pair === '' ? character : pair) ?? '\'\'’’', depth: 0,
					};
				}
			} else if (character === '”' && looksOpening(before, after)) {
				open = {
					at, width, closers: '”"', depth: 0,
				};
			}
		} else if (pair === '' ? doubleOpeners.includes(character) || '”»」』'.includes(character) : true) {
			const closes = open.closers.includes(pair === '' ? character : pair) && (open.width === width);
			const opensAgain = looksOpening(before, after);
			if (character === text.charAt(open.at) && '«「『'.includes(character)) {
				open.depth++;
			} else if (closes && open.depth > 0) {
				open.depth--;
			} else if (closes && !(opensAgain && (character === '“' || character === '"'))) {
				close(at, width, true);
			} else if (closes && opensAgain && character === '“' && text.charAt(open.at) === '„') {
				close(at, width, true);
			}
		}

		at += width - 1;
	}

	if (open !== undefined) {
		let end = to;
		while (end > open.at + open.width && isSpace(text.charAt(end - 1))) {
			end--;
		}

		close(end, 0, false);
	}

	return found;
};

/** The passages between single marks in a stretch that has no double ones. */
const singleMarked = (text: string, from: number, to: number, found: Passage[]): void => {
	let open = -1;
	let doubtful = -1;
	const close = (end: number): void => {
		if (end > open + 1) {
			found.push({
				start: open + 1, end, outer: {start: open, end: end + 1}, closed: true, continued: false,
			});
		}

		open = -1;
		doubtful = -1;
	};

	for (let at = from; at < to; at++) {
		const code = unit(text, at);
		if (code !== 39 && code !== 0x20_18 && code !== 0x20_19) {
			continue;
		}

		const before = at === from ? '' : text.charAt(at - 1);
		const after = at + 1 >= to ? '' : text.charAt(at + 1);
		const opens = (code === 0x20_18 || code === 39) && (isSpace(before) || '([—–-'.includes(before)) && isWordCharacter(after);
		if (opens) {
			if (open >= 0 && doubtful > open) {
				close(doubtful);
			}

			if (open < 0) {
				open = at;
			}
		} else if (open >= 0 && code !== 0x20_18 && !isSpace(before) && !isWordCharacter(after)) {
			// "the workers' rights": after an s it may be a possessive, unless nothing better comes.
			if (before === 's' && after === ' ') {
				doubtful = at;
			} else {
				close(at);
			}
		}
	}

	if (open >= 0 && doubtful > open) {
		close(doubtful);
	}
};

/** A single quotation must look like one: a single opening mark before a decade or a cut-off word ('90s, 'em) does not. */
const withSingles = (text: string, from: number, to: number, doubles: readonly Passage[]): Passage[] => {
	const found: Passage[] = [];
	let at = from;
	for (const passage of doubles) {
		singleMarked(text, at, passage.outer.start, found);
		found.push(passage);
		at = passage.outer.end;
	}

	singleMarked(text, at, to, found);
	return found;
};

/** Finds every stretch between quotation marks, paragraph by paragraph: a line break ends a passage. */
export const findPassages = (text: string): Passage[] => {
	const found: Passage[] = [];
	let from = 0;
	while (from < text.length) {
		const lineEnd = text.indexOf('\n', from);
		const to = lineEnd === -1 ? text.length : lineEnd;
		const inside = withSingles(text, from, to, doubleMarked(text, from, to));
		const first = inside[0];
		const last = found.at(-1);
		if (first !== undefined && last !== undefined && !last.closed && text.slice(from, first.outer.start).trim() === '' && text.slice(last.outer.end, first.outer.start).trim() === '') {
			found[found.length - 1] = {...last, continued: true};
		}

		for (const passage of inside) {
			found.push(passage);
		}

		from = to + 1;
	}

	return found;
};
