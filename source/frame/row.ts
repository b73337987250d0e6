import {displayWidth, truncate} from '../text/width.js';
import {type TextStyle} from '../theme/theme.js';

/** A part of a row in one style. */
export type Cell = {readonly text: string; readonly style?: TextStyle};

/** One row of the screen, or of a pane. */
export type Row = readonly Cell[];

const rowWidth = (row: Row): number => row.reduce((sum, {text}) => sum + displayWidth(text), 0);

/** Pads a row with spaces or truncates it with an ellipsis to exactly `width` columns. */
export function fitRow(row: Row, width: number): Row {
	const missing = width - rowWidth(row);
	if (missing >= 0) {
		return missing === 0 ? row : [...row, {text: ' '.repeat(missing)}];
	}

	const cells: Cell[] = [];
	let room = width;
	for (const {text, style} of row) {
		const shown = truncate(text, room);
		cells.push({text: shown, style});
		room -= displayWidth(shown);
		if (shown !== text) {
			break;
		}
	}

	return fitRow(cells, width);
}
