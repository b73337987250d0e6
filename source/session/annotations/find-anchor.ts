import {type Span} from '../../article/span.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {type Anchor} from './anchor.js';

/** The most places with the same words that are compared. */
const maxCandidates = 500;

/** Words of this length, in code units, are found by themselves; shorter ones also need this much of the text around them. */
const distinct = {words: 20, context: 6} as const;

/** The lengths of the beginning and the end of changed words that are looked for, in code units, longest first. */
const partLengths = [48, 24] as const;

/** Returns a pattern of words between which any white space may stand. */
function patternOf(words: string): RegExp | null {
	const parts = words.trim().split(/\s+/v).map(part => part.replaceAll(/[$\(\)*+.\/?\[\\\]^\{\|\}]/gv, String.raw`\$&`));
	return parts.every(part => part === '') ? null : new RegExp(parts.join(String.raw`\s+`), 'gv');
}

/** Returns the places of words in a text, in order. */
function placesOf(text: string, words: string): Span[] {
	const pattern = patternOf(words);
	const places: Span[] = [];
	for (const {index, 0: found} of pattern === null ? [] : text.matchAll(pattern)) {
		places.push({start: index, end: index + found.length});
		if (places.length >= maxCandidates) {
			break;
		}
	}

	return places;
}

/** Returns the place that starts nearest to an offset. */
const nearest = (places: readonly Span[], offset: number): Span | undefined =>
	places.toSorted((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset))[0];

/** Counts the characters that two texts share from their beginnings on. */
function sharedLength(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	let shared = 0;
	while (shared < most && a[shared] === b[shared]) {
		shared++;
	}

	return shared;
}

const reversed = (text: string): string => [...collapseWhitespace(text)].toReversed().join('');

/** Counts how much of the text around an anchor stands around a place too. */
function sharedContext(text: string, {start, end}: Span, {before, after}: Anchor): number {
	const around = {before: text.slice(Math.max(0, start - before.length), start), after: text.slice(end, end + after.length)};
	return sharedLength(reversed(around.before), reversed(before)) + sharedLength(collapseWhitespace(around.after), collapseWhitespace(after));
}

/** Tells whether a span could be that of the anchor after a change: not much longer or shorter. */
const isAlikeLong = ({start, end}: Span, anchor: Anchor): boolean => {
	const length = anchor.end - anchor.start;
	return end - start >= length / 2 && end - start <= (length * 2) + 40;
};

/** Extends the place of an anchor's first words to its last ones. */
function withEnding(text: string, place: Span, anchor: Anchor): Span | null {
	if (anchor.ending === '') {
		return place;
	}

	const ends = placesOf(text, anchor.ending).map(({end}) => ({start: place.start, end})).filter(span => isAlikeLong(span, anchor));
	const length = anchor.end - anchor.start;
	return ends.toSorted((a, b) => Math.abs(a.end - place.start - length) - Math.abs(b.end - place.start - length))[0] ?? null;
}

/** Finds the words at the offsets of the anchor. */
function findInPlace(text: string, {start, end, words, ending}: Anchor): Span | null {
	const isThere = words !== '' && text.startsWith(words, start)
		&& (ending === '' ? start + words.length === end : end <= text.length && text.startsWith(ending, end - ending.length));
	return isThere ? {start, end} : null;
}

/** Finds the same words elsewhere: where most of the text around them is the same, else nearest to the old place. */
function findMoved(text: string, anchor: Anchor): Span | null {
	const places = placesOf(text, anchor.words).flatMap(place => {
		const span = withEnding(text, place, anchor);
		return span ? [{...span, context: sharedContext(text, span, anchor)}] : [];
	});
	const most = Math.max(0, ...places.map(({context}) => context));
	const found = nearest(places.filter(({context}) => context === most), anchor.start);
	return found && (anchor.words.length >= distinct.words || most >= distinct.context) ? {start: found.start, end: found.end} : null;
}

/** Finds changed words by their unchanged beginning or end, or both. */
function findByEnds(text: string, anchor: Anchor): Span | null {
	const tail = anchor.ending === '' ? anchor.words : anchor.ending;
	const lengths = partLengths.filter(length => length < anchor.words.length);
	const first = lengths.map(length => nearest(placesOf(text, anchor.words.slice(0, length)), anchor.start)).find(Boolean);
	const last = lengths.map(length => nearest(placesOf(text, tail.slice(-length)), anchor.end - length)).find(Boolean);
	if (first && last && isAlikeLong({start: first.start, end: last.end}, anchor)) {
		return {start: first.start, end: last.end};
	}

	const length = anchor.end - anchor.start;
	if (first) {
		return {start: first.start, end: Math.min(first.start + length, paragraphEnd(text, first.start))};
	}

	return last ? {start: Math.max(last.end - length, paragraphStart(text, last.end)), end: last.end} : null;
}

function paragraphStart(text: string, offset: number): number {
	const start = text.lastIndexOf('\n\n', offset);
	return start === -1 ? 0 : start + 2;
}

function paragraphEnd(text: string, offset: number): number {
	const end = text.indexOf('\n\n', offset);
	return end === -1 ? text.length : end;
}

/** Returns a span without the white space at its ends. */
function trimSpan(text: string, {start, end}: Span): Span {
	const words = text.slice(start, end);
	return {start: end - words.trimStart().length, end: start + words.trimEnd().length};
}

/** Finds changed words between the unchanged texts before and after them. */
function findByContext(text: string, anchor: Anchor): Span | null {
	if (Math.min(anchor.before.trim().length, anchor.after.trim().length) < distinct.context) {
		return null;
	}

	const before = nearest(placesOf(text, anchor.before), anchor.start - anchor.before.length);
	const after = nearest(placesOf(text, anchor.after), anchor.end);
	const span = before && after && {start: before.end, end: after.start};
	return span && isAlikeLong(span, anchor) ? trimSpan(text, span) : null;
}

/**
 * Finds the span of an anchor in a text that may have changed: at its offsets, else where its words stand now, else where
 * their beginning, their end or the text around them stands.
 *
 * @returns `null` if nothing of it is left
 */
export const findAnchor = (text: string, anchor: Anchor): Span | null =>
	findInPlace(text, anchor) ?? findMoved(text, anchor) ?? findByEnds(text, anchor) ?? findByContext(text, anchor);
