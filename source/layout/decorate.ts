import {overlaps, type Span} from '../article/span.js';
import {expandSpace} from '../text/wrap.js';
import {type Hyperlink} from './hyperlinks.js';
import {type Line} from './line.js';

/** The kind of a piece of the article's text. A theme has a style for each token. */
export type StyleToken
	= | 'heading' | 'strong' | 'emphasis' | 'code' | 'link' | 'block-quote'
		| 'entity' | 'entity-selected'
		| 'quote' | 'quote-selected' | 'speaker' | 'cue'
	/** The labels of GitHub's alerts: note, tip and important; warning and caution. */
		| 'alert-note' | 'alert-warning'
		| 'match' | 'match-current';

/** A token over a span of the text; `color` is the number of the speaker whose colour it takes, if any. */
export type Decoration = Span & {
	readonly token: StyleToken;
	readonly color: number | null;
	/** The link of the terminal, if the span is one. */
	readonly link?: Hyperlink;
};

/** A part of a line in one style, ready to be drawn: its white space is spaces. */
type Segment = {
	readonly text: string;
	/** In the order of `decorations`: later ones go over earlier ones. */
	readonly tokens: readonly StyleToken[];
	readonly color: number | null;
	readonly link?: Hyperlink;
};

/**
 * Cuts a line at the borders of the decorations that overlap it.
 *
 * @returns the segments of the line's text, without its prefix
 */
export function segmentsOf(text: string, line: Line, decorations: readonly Decoration[]): Segment[] {
	if (line.start === line.end) {
		return [];
	}

	const touching = decorations.filter(decoration => overlaps(decoration, line));
	const borders = new Set([line.start, line.end]);
	for (const {start, end} of touching) {
		borders.add(Math.max(start, line.start));
		borders.add(Math.min(end, line.end));
	}

	const cuts = [...borders].toSorted((a, b) => a - b);
	return cuts.slice(0, -1).map((start, index) => {
		const end = cuts[index + 1] ?? line.end;
		const over = touching.filter(decoration => decoration.start <= start && decoration.end >= end);
		const link = over.findLast(decoration => decoration.link)?.link;
		return {
			text: expandSpace(text.slice(start, end)),
			tokens: over.map(({token}) => token),
			color: over.findLast(({color}) => color !== null)?.color ?? null,
			...(link && {link}),
		};
	});
}
