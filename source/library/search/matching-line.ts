import {type Span} from '../../article/span.js';
import {type WordsCondition} from '../query/query.js';
import {phraseFinder} from '../query/words.js';

/** A part of a text in one line, with the words that were searched for. */
export type MatchingLine = {readonly line: string; readonly marks: readonly Span[]};

/** In code units. A line of the widest terminals shows less. */
const maxLineLength = 240;

/** The words before the first match, in code units. */
const leadLength = 40;

/** A longer text costs time with each letter typed. */
const maxSearchedLength = 100_000;

const maxMarks = 20;

/** Returns the places of words in a text, in order, without overlaps. */
export function wordPlaces(text: string, words: readonly WordsCondition[]): readonly Span[] {
	const places: Span[] = [];
	for (const condition of words) {
		let count = 0;
		for (const place of phraseFinder(condition)(text)) {
			places.push(place);
			count++;
			if (count === maxMarks) {
				break;
			}
		}
	}

	let end = 0;
	return places.toSorted((a, b) => a.start - b.start || b.end - a.end).filter(place => {
		const isFree = place.start >= end;
		end = isFree ? place.end : end;
		return isFree;
	});
}

/** Returns a stretch of a text as one line, with the places in it. Line breaks and tabs become blanks, one for one. */
export function lineOf(text: string, {start, end}: Span, places: readonly Span[]): MatchingLine {
	return {
		line: text.slice(start, end).replaceAll(/\s/gv, ' '),
		marks: places.filter(place => place.start >= start && place.end <= end).map(place => ({start: place.start - start, end: place.end - start})),
	};
}

/** Shows that a line begins in the middle of a paragraph. */
const withEllipsis = ({line, marks}: MatchingLine): MatchingLine =>
	({line: `…${line}`, marks: marks.map(({start, end}) => ({start: start + 1, end: end + 1}))});

/** Returns the first offset at or after `from` at which no word, and no character of two code units, is cut. */
function wordStart(text: string, from: number): number {
	const blank = text.slice(from, from + leadLength).search(/\s\S/v);
	return blank === -1 ? from : from + blank + 1;
}

/** Returns the line of a text that has the first of the words, from its sentence or paragraph on, and the place of that word; `null` if the text does not have them. */
export function matchingLine(text: string, words: readonly WordsCondition[], from = 0): (MatchingLine & {readonly span: Span}) | null {
	const searched = text.slice(0, maxSearchedLength);
	const places = wordPlaces(searched, words);
	const place = places.find(({start}) => start >= from) ?? places[0];
	if (!place) {
		return null;
	}

	const paragraph = searched.lastIndexOf('\n\n', place.start);
	const begin = paragraph === -1 ? 0 : paragraph + 2;
	const start = place.start - begin <= leadLength ? begin : Math.min(place.start, wordStart(text, place.start - leadLength));
	const paragraphEnd = text.indexOf('\n\n', place.end);
	const end = Math.min(start + maxLineLength, paragraphEnd === -1 ? text.length : paragraphEnd);
	const {line, marks} = lineOf(text, {start, end: Math.max(end, place.end)}, places);
	return {...(start === begin ? {line, marks} : withEllipsis({line, marks})), span: place};
}
