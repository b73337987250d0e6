import {overlaps, type Span} from '../article/span.js';
import {displayWidth} from '../text/width.js';
import {expandSpace} from '../text/wrap.js';
import {type Hyperlink} from './model/hyperlinks.js';
import {type Insertion, type Line} from './model/line.js';
import {type StyleToken} from './model/style-token.js';

/** A token over a span of the text. */
export type Decoration = Span & {
	readonly token: StyleToken;
	/** The link of the terminal, if the span is one. */
	readonly link?: Hyperlink;
};

/** A part of a line in one style, ready to be drawn: its white space is spaces. */
type Segment = {
	readonly text: string;
	/** In the order of `decorations`: later ones go over earlier ones. */
	readonly tokens: readonly StyleToken[];
	readonly link?: Hyperlink;
	/** The span of the text that is drawn; nothing for an insertion. */
	readonly span?: Span;
};

/**
 * Cuts a line at the borders of the decorations that overlap it, and puts its insertions between.
 *
 * @returns the segments of the line's text, without its prefix
 */
export function segmentsOf(text: string, line: Line, decorations: readonly Decoration[]): Segment[] {
	if (!line.parts) {
		return spanSegments(text, line, decorations);
	}

	const segments: Segment[] = [];
	let column = 0;
	for (const part of line.parts) {
		const cells = spanSegments(text, part, decorations);
		segments.push({text: ' '.repeat(Math.max(0, part.column - column)), tokens: []}, ...cells);
		column = cells.reduce((sum, cell) => sum + displayWidth(cell.text), Math.max(column, part.column));
	}

	return segments.filter(segment => segment.text !== '');
}

/** Returns the span of the text that lines show. */
export function shownSpan(lines: readonly Line[]): Span {
	const spans = lines.flatMap(line => line.parts ? [line, ...line.parts] : [line]);
	return {
		start: spans.reduce((least, {start}) => Math.min(least, start), lines[0]?.start ?? 0),
		end: spans.reduce((most, {end}) => Math.max(most, end), 0),
	};
}

function spanSegments(text: string, line: Span & Pick<Line, 'insertions'>, decorations: readonly Decoration[]): Segment[] {
	const {insertions = []} = line;
	if (line.start === line.end) {
		return insertions.map(insertion => insertedSegment(insertion));
	}

	const touching = decorations.filter(decoration => overlaps(decoration, line));
	// Most lines of prose.
	if (touching.length === 0 && insertions.length === 0) {
		return [textSegment(text, line, touching)];
	}

	const borders = new Set([line.start, line.end]);
	for (const {start, end} of touching) {
		borders.add(Math.max(start, line.start));
		borders.add(Math.min(end, line.end));
	}

	for (const {at} of insertions) {
		borders.add(at);
	}

	const cuts = [...borders].toSorted((a, b) => a - b);
	const segments: Segment[] = [];
	for (const [index, start] of cuts.entries()) {
		segments.push(...insertions.filter(({at}) => at === start).map(insertion => insertedSegment(insertion)));
		const end = cuts[index + 1];
		if (end !== undefined) {
			segments.push(textSegment(text, {start, end}, touching));
		}
	}

	return segments;
}

const insertedSegment = ({text, token}: Insertion): Segment => ({text, tokens: [token]});

function textSegment(text: string, {start, end}: Span, decorations: readonly Decoration[]): Segment {
	const over = decorations.filter(decoration => decoration.start <= start && decoration.end >= end);
	const link = over.findLast(decoration => decoration.link)?.link;
	return {
		text: expandSpace(text.slice(start, end)),
		tokens: over.map(({token}) => token),
		span: {start, end},
		...(link && {link}),
	};
}

/** Returns a line as it is drawn, prefix included. */
export const lineText = (text: string, line: Line): string => line.prefix + segmentsOf(text, line, []).map(segment => segment.text).join('');
