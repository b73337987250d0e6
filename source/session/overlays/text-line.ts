import {displayWidth} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';

/** A line of a text overlay, no wider than its box. */
export type OverlayLine = {
	/** The keys or the label before the text. */
	readonly prefix: string;
	readonly text: string;
	readonly isHeading: boolean;
};

/** Wraps `text` after `prefix`, which only the first line shows. */
export function wrapWithHangingIndent(prefix: string, text: string, columns: number): OverlayLine[] {
	const room = Math.max(8, columns - displayWidth(prefix));
	return wrap(text, {start: 0, end: text.length}, room).map(({start, end}, index) => ({
		prefix: index === 0 ? prefix : ' '.repeat(displayWidth(prefix)), text: text.slice(start, end), isHeading: false,
	}));
}
