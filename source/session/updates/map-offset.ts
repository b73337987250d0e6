import {lowerBound} from '../../article/binary-search.js';

/** A span of the old text, and the span of the new text that replaces it. */
type Change = {readonly start: number; readonly end: number; readonly newStart: number; readonly newEnd: number};

type Line = {readonly start: number; readonly end: number};

const startsLine = (text: string, offset: number): boolean => offset === 0 || text[offset - 1] === '\n';

/** Returns the line that contains `offset`; its line break belongs to it. */
function lineAt(text: string, offset: number): Line {
	const end = text.indexOf('\n', offset);
	return {start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, end: end === -1 ? text.length : end};
}

/** Removes the common beginning and end of both spans of a change. */
function trimCommonEnds(before: string, after: string, {start, end, newStart, newEnd}: Change): Change {
	const most = Math.min(end - start, newEnd - newStart);
	let head = 0;
	while (head < most && before[start + head] === after[newStart + head]) {
		head++;
	}

	let tail = 0;
	while (tail < most - head && before[end - tail - 1] === after[newEnd - tail - 1]) {
		tail++;
	}

	return {
		start: start + head, end: end - tail, newStart: newStart + head, newEnd: newEnd - tail,
	};
}

/** Returns the change between two texts, extended to whole lines. */
function changedLines(before: string, after: string): Change {
	const shift = after.length - before.length;
	const exact = trimCommonEnds(before, after, {
		start: 0, end: before.length, newStart: 0, newEnd: after.length,
	});
	const {start} = lineAt(before, exact.start);
	const isWhole = startsLine(before, exact.end) && startsLine(after, exact.newEnd);
	const end = isWhole ? exact.end : Math.min(before.length, lineAt(before, exact.end).end + 1);
	return {
		start, end, newStart: start, newEnd: end + shift,
	};
}

/** Returns the starts of the lines of a span, by the text of the line. Blank lines are left out, because they are all the same. */
function linesWithin(text: string, from: number, to: number): ReadonlyMap<string, readonly number[]> {
	const lines = new Map<string, number[]>();
	for (let start = from; start < to;) {
		const {end} = lineAt(text, start);
		const words = text.slice(start, end).trim();
		const known = lines.get(words);
		if (known) {
			known.push(start);
		} else if (words !== '') {
			lines.set(words, [start]);
		}

		start = end + 1;
	}

	return lines;
}

/** Returns the value of ascending `starts` that is nearest to `offset`. */
function nearestStart(starts: readonly number[], offset: number): number | undefined {
	const index = lowerBound(starts, offset, start => start);
	const [above, below] = [starts[index - 1], starts[index]];
	return above === undefined || (below !== undefined && below - offset < offset - above) ? below : above;
}

/** Narrows a change to the lines around `own`, up to the next lines above and below that both texts have. */
function narrowToNeighbours(before: string, own: Line, change: Change, startsOf: (line: Line) => readonly number[]): Change {
	let {start, end, newStart, newEnd} = change;
	for (let at = own.start - 1; at >= change.start;) {
		const line = lineAt(before, at);
		const found = nearestStart(startsOf(line), line.start);
		if (found !== undefined) {
			start = line.end;
			newStart = Math.min(newEnd, found + line.end - line.start);
			break;
		}

		at = line.start - 1;
	}

	for (let at = own.end + 1; at < change.end;) {
		const line = lineAt(before, at);
		const starts = startsOf(line);
		const found = starts[lowerBound(starts, newStart, each => each)];
		if (found !== undefined) {
			end = line.start;
			newEnd = found;
			break;
		}

		at = line.end + 1;
	}

	return {
		start, end, newStart, newEnd,
	};
}

/** The lengths of the beginnings of a line that are looked for in the new text, in code units, longest first. */
const searchLengths = [48, 24, 12] as const;

/** Returns the offset in the new span of the text that `words` starts with. */
function findSameWords(words: string, after: string, {newStart, newEnd}: Change): number | undefined {
	const stretch = after.slice(newStart, newEnd);
	const found = searchLengths.filter(length => length <= words.length).map(length => stretch.indexOf(words.slice(0, length))).find(index => index !== -1);
	return found === undefined ? undefined : newStart + found;
}

/** Returns a function that calls `make` once, when its value is first needed. */
function lazy<Value>(make: () => Value): () => Value {
	let made: {readonly value: Value} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}

/**
 * Creates a function that maps offsets of the old text to the new text. In the common beginning and end of both texts an
 * offset keeps its place. Elsewhere it maps to the nearest line with the same text; if the line has changed, to the same
 * share of the distance between its unchanged neighbours. Offsets are UTF-16 code units; 0 maps to 0. The time is linear in
 * the length of the texts, for all offsets together.
 */
export function createOffsetMap(before: string, after: string): (offset: number) => number {
	const changed = lazy(() => changedLines(before, after));
	const newLines = lazy(() => linesWithin(after, changed().newStart, changed().newEnd));
	const startsOf = ({start, end}: Line): readonly number[] => newLines().get(before.slice(start, end).trim()) ?? [];

	/** Maps an offset within the change. */
	const within = (at: number): number => {
		const own = lineAt(before, at);
		const same = nearestStart(startsOf(own), own.start);
		if (same !== undefined) {
			return Math.min(after.length, same + at - own.start);
		}

		const near = narrowToNeighbours(before, own, changed(), startsOf);
		const inside = trimCommonEnds(before, after, near);
		if (at < inside.start) {
			return near.newStart + at - near.start;
		}

		if (at >= inside.end) {
			return inside.newEnd + at - inside.end;
		}

		const share = (at - inside.start) / (inside.end - inside.start);
		return findSameWords(before.slice(at, own.end), after, inside) ?? inside.newStart + Math.floor(share * (inside.newEnd - inside.newStart));
	};

	return offset => {
		const at = Math.max(0, Math.min(before.length, offset));
		if (at === 0 || before === after) {
			return at;
		}

		const {start, end} = changed();
		return at < start ? at : (at < end ? within(at) : at + after.length - before.length);
	};
}
